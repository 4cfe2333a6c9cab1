package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Hosts;
import whyrandom.browser.Site;

@ExtendWith(BrowserExtension.class)
class PlaygroundBrowserTest {
  private static final String PAGE = "playground/index.html";

  @Test
  void startsOverHttpAndFromDisk(Page page, Site site) {
    for (String address : site.everywhere(PAGE)) {
      page.navigate(address);
      assertThat(page.locator("#app main")).isVisible();
    }
  }

  @Test
  void startsInAnyFolderOfAHost(Page page, Hosts hosts) {
    Site host = hosts.of(Path.of("target"));
    page.navigate(host.http("site/playground/"));
    assertThat(page.locator("#app main")).isVisible();
  }

  @Test
  void hasNoFaultThatAxeFinds(Page page, Site site) {
    page.navigate(site.http(PAGE));
    assertThat(page.locator("#app main")).isVisible();
    assertThat(Axe.faults(page)).isEmpty();
  }
}
