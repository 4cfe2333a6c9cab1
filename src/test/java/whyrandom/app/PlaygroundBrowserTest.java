package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
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
  void theFirstPageLeadsToThePlayground(Page page, Site site) {
    for (String address : site.everywhere("index.html")) {
      page.navigate(address);
      assertThat(page.locator("#app main")).isVisible();
    }
  }
}
