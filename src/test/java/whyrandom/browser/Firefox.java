package whyrandom.browser;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Firefox, without a window, over WebDriver BiDi. */
public final class Firefox implements OtherBrowser {
  private static final String READY = "WebDriver BiDi listening on ";
  private static final int SECONDS = 60;
  private static final int PAGE_LENGTH = 30_000;

  /** Pages from disk are strangers to each other, as for most readers; nothing asks the network. */
  private static final String PREFERENCES =
      """
      user_pref("security.fileuri.strict_origin_policy", true);
      user_pref("app.update.enabled", false);
      user_pref("browser.shell.checkDefaultBrowser", false);
      user_pref("datareporting.policy.dataSubmissionEnabled", false);
      user_pref("toolkit.telemetry.enabled", false);
      user_pref("network.captive-portal-service.enabled", false);
      user_pref("network.connectivity-service.enabled", false);
      user_pref("services.settings.server", "data:,");
      user_pref("extensions.update.enabled", false);
      user_pref("browser.safebrowsing.malware.enabled", false);
      user_pref("browser.safebrowsing.phishing.enabled", false);
      """;

  private final Gson gson = new Gson();
  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final StringBuilder complaints = new StringBuilder();
  private final String context;

  private Firefox(Process process, URI address) {
    this.process = process;
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address, new Listener())
            .orTimeout(SECONDS, TimeUnit.SECONDS)
            .join();
    call("session.new", "{\"capabilities\": {}}");
    call("session.subscribe", "{\"events\": [\"log.entryAdded\"]}");
    context =
        call("browsingContext.getTree", "{}")
            .getAsJsonArray("contexts")
            .get(0)
            .getAsJsonObject()
            .get("context")
            .getAsString();
  }

  /** The Firefox of this machine, if it has one. */
  public static Optional<Path> find() {
    return OtherBrowser.program("firefox").or(() -> OtherBrowser.program("firefox-esr"));
  }

  /** Starts it with a profile of its own. */
  public static Firefox start(Path program, Path profile) {
    try {
      Files.createDirectories(profile);
      Files.writeString(profile.resolve("user.js"), PREFERENCES);
      Process process =
          new ProcessBuilder(
                  List.of(
                      program.toString(),
                      "--headless",
                      "--no-remote",
                      "--remote-debugging-port=0",
                      "--profile",
                      profile.toAbsolutePath().toString(),
                      "about:blank"))
              .redirectErrorStream(true)
              .start();
      try {
        return new Firefox(process, address(process));
      } catch (RuntimeException e) {
        process.destroy();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI address(Process process) {
    CompletableFuture<URI> found = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  if (line.contains(READY)) {
                    found.complete(
                        URI.create(
                            line.substring(line.indexOf(READY) + READY.length()) + "/session"));
                  }
                }
                found.completeExceptionally(new IllegalStateException("Firefox has ended"));
              } catch (IOException e) {
                found.completeExceptionally(e);
              }
            });
    reader.setDaemon(true);
    reader.start();
    return found.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void open(String address) {
    JsonObject to = new JsonObject();
    to.addProperty("context", context);
    to.addProperty("url", address);
    to.addProperty("wait", "complete");
    call("browsingContext.navigate", gson.toJson(to));
  }

  @Override
  public String ask(String expression) {
    JsonObject target = new JsonObject();
    target.addProperty("context", context);
    JsonObject script = new JsonObject();
    script.add("target", target);
    script.addProperty("expression", "(async () => JSON.stringify(await (" + expression + ")))()");
    script.addProperty("awaitPromise", true);
    JsonObject result = call("script.evaluate", gson.toJson(script));
    if (!result.get("type").getAsString().equals("success")) {
      throw new IllegalStateException(
          result.getAsJsonObject("exceptionDetails").get("text").getAsString());
    }
    JsonElement value = result.getAsJsonObject("result").get("value");
    return value == null ? "null" : value.getAsString();
  }

  /** Errors and warnings that pages logged, one a line. */
  public String complaints() {
    synchronized (complaints) {
      return complaints.toString();
    }
  }

  private JsonObject call(String method, String parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    socket
        .sendText(
            "{\"id\": " + id + ", \"method\": \"" + method + "\", \"params\": " + parameters + "}",
            true)
        .join();
    try {
      JsonObject message = answer.get(SECONDS, TimeUnit.SECONDS);
      if (message.has("error")) {
        throw new IllegalStateException(method + ": " + message.get("message").getAsString());
      }
      return message.getAsJsonObject("result");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(method + " was not answered", e);
    }
  }

  private void hear(String text) {
    JsonObject message = gson.fromJson(text, JsonObject.class);
    if (message.has("id") && !message.get("id").isJsonNull()) {
      Optional.ofNullable(waiting.remove(message.get("id").getAsInt()))
          .ifPresent(answer -> answer.complete(message));
    } else if (message.has("params")) {
      JsonObject entry = message.getAsJsonObject("params");
      String level = entry.has("level") ? entry.get("level").getAsString() : "";
      if (level.equals("error") || level.equals("warn")) {
        synchronized (complaints) {
          complaints.append(level).append(": ").append(entry.get("text")).append('\n');
        }
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder(PAGE_LENGTH);

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean isLast) {
      parts.append(data);
      if (isLast) {
        String text = parts.toString();
        parts.setLength(0);
        hear(text);
      }
      webSocket.request(1);
      return null;
    }
  }
}
