package whyrandom.site.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.app.PlaygroundPage;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Complaints;

/** The site in the servers that people have, with the samples that we ship; in those installed. */
@ExtendWith(BrowserExtension.class)
class HostsBrowserTest {
  private static final Path BUILT = Path.of("target", "site");
  private static final Pattern HASHED = Pattern.compile("\\.([0-9a-f])([0-9a-f]{9}\\.js)");
  private static final Duration SAME = Duration.ZERO;

  /** A server without a sample of ours trusts dates; those of two versions are not the same. */
  private static final Duration LATER = Duration.ofSeconds(1);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Path folder;
  private Path site;

  @BeforeEach
  void copySite() throws IOException {
    folder = Files.createTempDirectory("hosts");
    // servers that were started by root read with the rights of others
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    site = Files.createDirectory(folder.resolve("site"));
    copy(BUILT, site);
  }

  @AfterEach
  void deleteIt() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(
              file, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private HostProgram.Running start(HostProgram program) throws Exception {
    assumeTrue(program.program().isPresent(), program + " is not installed");
    return program.start(site, Files.createDirectory(folder.resolve("work")));
  }

  private static HttpResponse<byte[]> get(String address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  private String late(String start) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .map(file -> site.relativize(file).toString())
          .filter(path -> path.matches(start + "\\.[0-9a-f]{10}\\.js"))
          .findFirst()
          .orElseThrow();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyAnswerHasTheHeaders(HostProgram program) throws Exception {
    try (HostProgram.Running host = start(program)) {
      for (String path :
          List.of(
              "",
              "guide/host.html",
              "playground/index.html?room=starts",
              "embed/v1/index.html?ui=network,loss",
              "embed.js",
              "stills/index/equal-or-random.svg",
              late("playground/playground"))) {
        HttpResponse<byte[]> answer = get(host.address() + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
        assertThat(header(answer, "Access-Control-Allow-Origin")).as(path).isEqualTo("*");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(header(answer, "Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
        assertThat(header(answer, "Content-Security-Policy"))
            .as(path)
            .startsWith("default-src 'none'; script-src 'self'")
            .satisfies(
                policy ->
                    assertThat(policy.contains("frame-ancestors 'self'"))
                        .isEqualTo(path.startsWith("playground/")));
        assertThat(header(answer, "Cache-Control"))
            .as(path)
            .isEqualTo(
                path.matches(".*\\.[0-9a-f]{10}\\.js")
                    ? "public, max-age=31536000, immutable"
                    : "no-cache");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFolderIsItsPageAndWhatFollowsTheQuestionMarkStays(HostProgram program, Page page)
      throws Exception {
    try (HostProgram.Running host = start(program)) {
      for (String folder : List.of("", "guide/", "questions/", "playground/", "embed/v1/")) {
        page.navigate(host.address() + folder + "?ui=loss");
        assertThat(page).hasURL(host.address() + folder + "?ui=loss");
        assertThat(page).hasTitle(Pattern.compile("Why|Random"));
      }
      page.navigate(host.address() + "embed/v1/index.html?ui=sentence");
      assertThat(page.locator(".figure-sentence")).isVisible();
      assertThat(page.locator(".diagram")).hasCount(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSentCompressedIsWhatThereIs(HostProgram program) throws Exception {
    try (HostProgram.Running host = start(program)) {
      for (String path :
          List.of("index.html", "embed.js", late("figure/figure"), late("playground/playground"))) {
        HttpResponse<byte[]> answer = get(host.address() + path, "Accept-Encoding", "gzip");
        assertThat(header(answer, "Content-Encoding")).as(path).isEqualTo("gzip");
        assertThat(header(answer, "Vary")).as(path).containsIgnoringCase("accept-encoding");
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(plain).as(path).isEqualTo(Files.readAllBytes(site.resolve(path)));
        assertThat(header(answer, "Content-Type"))
            .as(path)
            .matches(path.endsWith(".js") ? "(text|application)/javascript.*" : "text/html.*");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageThatIsNotThereIsSaidToBe(HostProgram program) throws Exception {
    try (HostProgram.Running host = start(program)) {
      HttpResponse<byte[]> answer = get(host.address() + "no/such-page.html");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(new String(answer.body())).contains("There is no such page");
    }
  }

  /**
   * Version 2 is put in the place of version 1: scripts have other names, pages have the same size
   * and, as on hosts that set it so, the same date. A reader who comes back has the new page.
   */
  @ParameterizedTest
  @EnumSource
  void aReaderWhoComesBackHasTheNewVersion(HostProgram program, Page page) throws Exception {
    try (HostProgram.Running host = start(program)) {
      String address = host.address() + PlaygroundPage.PATH;
      PlaygroundPage.open(page, address);
      renameAllScripts(program == HostProgram.SERVE ? LATER : SAME);
      PlaygroundPage playground = PlaygroundPage.open(page, address);
      playground.button("Look inside").click();
      assertThat(page.locator("#panel-inside")).isVisible();
      assertThat(page.getByText("was loaded again")).hasCount(0);
    }
  }

  /** The reader's page is still open, or the browser kept it, when version 2 comes. */
  @ParameterizedTest
  @EnumSource(names = "NGINX")
  void anOldPageThatMissesAScriptIsLoadedAgainAndSaysSo(
      HostProgram program, Page page, Complaints complaints) throws Exception {
    try (HostProgram.Running host = start(program)) {
      PlaygroundPage playground = PlaygroundPage.open(page, host.address() + PlaygroundPage.PATH);
      page.evaluate("whyRandom.seek(7)");
      renameAllScripts(SAME);
      playground.button("Look inside").click();
      assertThat(page.getByText("so it was loaded again")).isVisible();
      assertThat(complaints.all()).isNotEmpty().allMatch(it -> it.contains("/inside."));
      complaints.excuse("/inside.");
      playground.ready();
      assertEquals(7, page.evaluate("whyRandom.state().then(it => it.step)"));
      playground.button("Look inside").click();
      assertThat(page.locator("#panel-inside")).isVisible();
    }
  }

  /** The browser kept the page itself, but not the script that it begins with. */
  @ParameterizedTest
  @EnumSource(names = "NGINX")
  void anOldPageThatCannotEvenStartIsLoadedAgain(
      HostProgram program, Page page, Complaints complaints) throws Exception {
    try (HostProgram.Running host = start(program)) {
      AtomicBoolean isOld = new AtomicBoolean(true);
      page.route(
          "**/playground/index.html",
          route -> {
            String text = route.fetch().text();
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody(isOld.getAndSet(false) ? renamed(text) : text));
          });
      PlaygroundPage.open(page, host.address() + PlaygroundPage.PATH);
      assertThat(page.getByText("so it was loaded again")).isVisible();
      assertThat(complaints.all()).isNotEmpty().allMatch(it -> it.contains("/playground."));
      complaints.excuse("/playground.");
    }
  }

  /** Gives all scripts other names, in which the first digit of the hash is another. */
  private void renameAllScripts(Duration later) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Instant date = Files.getLastModifiedTime(file).toInstant().plus(later);
        String name = file.getFileName().toString();
        if (name.matches(".*\\.(js|html)")) {
          Files.writeString(file, renamed(Files.readString(file)));
          Files.setLastModifiedTime(file, FileTime.from(date));
        }
        if (name.matches(".*\\.[0-9a-f]{10}\\.js")) {
          Files.move(file, file.resolveSibling(renamed(name)));
        } else if (name.endsWith(".js.gz")) {
          Files.delete(file);
        }
      }
    }
  }

  private static String renamed(String text) {
    return HASHED
        .matcher(text)
        .replaceAll(hash -> "." + (hash.group(1).equals("0") ? "1" : "0") + hash.group(2));
  }
}
