package whyrandom.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Complaints;
import whyrandom.browser.Download;

@ExtendWith(BrowserExtension.class)
class ZipBrowserTest {
  @Test
  void holdsTheSiteAndNothingElse() throws IOException {
    Map<String, Long> site = Download.sizes(Path.of("target", "site"));
    site.keySet().removeIf(path -> path.matches("cards/.*|.*\\.(gz|zip)")); // for servers
    Map<String, Long> packed = Download.sizes();
    assertThat(packed.keySet()).isEqualTo(site.keySet());
    site.keySet().removeIf(path -> path.endsWith(".html")); // with links to downloads
    packed.keySet().retainAll(site.keySet());
    assertThat(packed).isEqualTo(site);
  }

  @Test
  void linksToItselfAndItsSourceOnTheWebOnly(@TempDir Path directory) throws IOException {
    Download.unpack(directory);
    String path = "questions/index.html";
    String links = ".site-end a[href$=.zip]";
    assertThat(Jsoup.parse(directory.resolve(path)).select(links)).isEmpty();
    Path site = Path.of("target", "site");
    assertThat(Jsoup.parse(site.resolve(path)).select(links).eachAttr("href"))
        .hasSize(2)
        .allSatisfy(link -> assertThat(site.resolve("questions").resolve(link)).isRegularFile());
  }

  @Test
  void unpacksIntoOneFolderWithAReadme() throws IOException {
    assertThat(Download.folder()).matches("why-random-[0-9.]+");
    assertThat(Download.sizes()).containsKeys("README.txt", "LICENSE.txt", "NOTICE.txt");
  }

  /** Somebody opened the page within the zip, or took it out of it alone. */
  @ParameterizedTest
  @ValueSource(strings = {"index.html", "playground/index.html", "questions/index.html"})
  void aPageTakenOutAloneSaysWhatIsMissing(
      String path, @TempDir Path whole, @TempDir Path alone, Page page, Complaints complaints)
      throws IOException {
    Download.unpack(whole);
    Path folder = Files.createDirectory(alone.resolve("folder"));
    Path copy = Files.copy(whole.resolve(path), folder.resolve("page.html"));
    complaints.excuse(alone.getFileName().toString()); // all that is missing there
    page.navigate(copy.toUri().toString());
    assertThat(page.getByText("unpack all of it into a folder")).isVisible();
    page.navigate(whole.resolve(path).toUri().toString());
    assertThat(page.getByText("unpack all of it into a folder")).isHidden();
  }

  @Test
  void unpackedItStartsFromDisk(@TempDir Path directory, Page page) throws IOException {
    Download.unpack(directory);
    page.navigate(directory.resolve("index.html").toUri().toString());
    assertThat(page.locator("h1").first()).isVisible();
    page.locator(".site-top").getByText("Playground").click();
    assertThat(page.locator("#app main")).isVisible();
  }
}
