package whyrandom.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Download;

@ExtendWith(BrowserExtension.class)
class ZipBrowserTest {
  @Test
  void holdsTheSiteAndNothingElse() throws IOException {
    assertThat(Download.sizes()).isEqualTo(Download.sizes(Path.of("target", "site")));
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
