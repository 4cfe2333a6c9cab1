package whyrandom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteServerTest {
  @TempDir Path temporary;
  private Path directory;
  private SiteServer server;

  @BeforeEach
  void start() throws IOException {
    directory = Files.createDirectories(temporary.resolve("site/playground")).getParent();
    Files.writeString(directory.resolve("playground/index.html"), "the playground");
    Files.writeString(temporary.resolve("secret.html"), "a secret");
    server = SiteServer.start(directory, SiteServer.ANY_PORT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void servesAFileAndADirectorysIndex() throws Exception {
    assertThat(get("playground/index.html").body()).isEqualTo("the playground");
    assertThat(get("playground/").body()).isEqualTo("the playground");
  }

  @ParameterizedTest
  @CsvSource({
    "page.html, text/html",
    "script.js, text/javascript",
    "style.css, text/css",
    "picture.svg, image/svg+xml",
    "font.woff2, font/woff2",
    "module.wasm, application/wasm",
    "document.json, application/json",
  })
  void tellsTheTypeOfEachKindOfFile(String name, String type) throws Exception {
    Files.writeString(directory.resolve(name), "x");
    assertThat(get(name).headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.html", "%2e%2e/secret.html", "playground/..%2f..%2fsecret.html"})
  void refusesWhatIsNotInTheDirectory(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isBetween(400, 499);
    assertThat(response.body()).doesNotContain("a secret");
  }

  @Test
  void showsAFileThatWasBuiltAnew() throws Exception {
    get("playground/index.html");
    Files.writeString(directory.resolve("playground/index.html"), "another playground");
    assertThat(get("playground/index.html").body()).isEqualTo("another playground");
  }

  @Test
  void isHeardOnThisMachineOnly() {
    assertThat(server.address()).startsWith("http://127.0.0.1:");
  }

  @Test
  void refusesAPortThatIsTaken() {
    int port = URI.create(server.address()).getPort();
    assertThatIOException().isThrownBy(() -> SiteServer.start(directory, port));
  }

  @Test
  void refusesADirectoryThatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SiteServer.start(temporary.resolve("none"), SiteServer.ANY_PORT))
        .withMessageContaining("none");
  }

  private HttpResponse<String> get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
