package whyrandom.browser;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** WebKitGTK's little browser on a screen that nobody sees, over WebDriver. */
public final class WebKit implements OtherBrowser {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NEW_SESSION =
      "{\"capabilities\": {\"alwaysMatch\": {\"webkitgtk:browserOptions\":"
          + " {\"binary\": \"%s\", \"args\": [\"--automation\"]}}}}";

  /**
   * What it takes.
   *
   * @param driver WebKitWebDriver
   * @param browser MiniBrowser
   * @param screen Xvfb
   */
  public record Programs(Path driver, Path browser, Path screen) {}

  private final Gson gson = new Gson();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Process screen;
  private final Process driver;
  private final String session;

  private WebKit(Process screen, Process driver, String address, Path browser) {
    this.screen = screen;
    this.driver = driver;
    JsonObject opened =
        post(address + "/session", NEW_SESSION.formatted(browser)).getAsJsonObject();
    session = address + "/session/" + opened.get("sessionId").getAsString();
    post(session + "/timeouts", "{\"script\": 60000, \"pageLoad\": 60000}");
  }

  /** What this machine has, if it has all. */
  public static Optional<Programs> find() {
    Optional<Path> driver = OtherBrowser.program("WebKitWebDriver");
    Optional<Path> screen = OtherBrowser.program("Xvfb");
    Optional<Path> browser =
        OtherBrowser.program(
            "MiniBrowser",
            "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            "/usr/lib/x86_64-linux-gnu/webkitgtk-6.0/MiniBrowser",
            "/usr/lib/aarch64-linux-gnu/webkitgtk-6.0/MiniBrowser",
            "/usr/libexec/webkit2gtk-4.1/MiniBrowser");
    return driver.isPresent() && screen.isPresent() && browser.isPresent()
        ? Optional.of(new Programs(driver.get(), browser.get(), screen.get()))
        : Optional.empty();
  }

  /** Starts it. */
  public static WebKit start(Programs programs) {
    try {
      Process screen =
          new ProcessBuilder(
                  List.of(
                      programs.screen().toString(),
                      "-displayfd",
                      "1",
                      "-screen",
                      "0",
                      "1280x800x24",
                      "-nolisten",
                      "tcp"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String display = ":" + firstLine(screen);
      int port = freePort();
      ProcessBuilder starting =
          new ProcessBuilder(programs.driver().toString(), "--port=" + port, "--host=127.0.0.1")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      starting.environment().put("DISPLAY", display);
      starting.environment().put("GDK_BACKEND", "x11");
      starting.environment().put("LIBGL_ALWAYS_SOFTWARE", "1");
      starting.environment().put("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
      Process driver = starting.start();
      try {
        awaitPort(port);
        return new WebKit(screen, driver, "http://127.0.0.1:" + port, programs.browser());
      } catch (RuntimeException e) {
        driver.destroy();
        screen.destroy();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader lines = process.inputReader();
    return Optional.ofNullable(lines.readLine()).orElseThrow();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitPort(int port) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException e) {
        sleep();
      }
    }
    throw new IllegalStateException("WebKitWebDriver does not answer");
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void open(String address) {
    JsonObject to = new JsonObject();
    to.addProperty("url", address);
    post(session + "/url", gson.toJson(to));
  }

  @Override
  public String ask(String expression) {
    JsonObject script = new JsonObject();
    script.addProperty(
        "script",
        "const done = arguments[arguments.length - 1];"
            + "(async () => JSON.stringify(await ("
            + expression
            + ")))().then(v => done({value: v === undefined ? 'null' : v}),"
            + " e => done({error: String(e)}));");
    script.add("args", new JsonArray());
    JsonObject answer = post(session + "/execute/async", gson.toJson(script)).getAsJsonObject();
    if (answer.has("error")) {
      throw new IllegalStateException(answer.get("error").getAsString());
    }
    return answer.get("value").getAsString();
  }

  private JsonElement post(String address, String body) {
    try {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create(address))
                  .timeout(PATIENCE)
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      JsonElement value = gson.fromJson(response.body(), JsonObject.class).get("value");
      if (response.statusCode() != 200) {
        throw new IllegalStateException(address + ": " + value);
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      client.send(
          HttpRequest.newBuilder(URI.create(session)).timeout(PATIENCE).DELETE().build(),
          HttpResponse.BodyHandlers.discarding());
      driver.destroy();
      driver.waitFor(10, TimeUnit.SECONDS);
      screen.destroy();
      screen.waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
