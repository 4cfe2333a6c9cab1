package whyrandom.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import whyrandom.browser.Axe;
import whyrandom.browser.Rest;
import whyrandom.browser.Site;

/** Looks at pages with all of their figures live. */
final class LivePages {
  private final Page page;
  private final Site site;
  private final List<String> faults = new ArrayList<>();

  LivePages(Page page, Site site) {
    this.page = page;
    this.site = site;
  }

  /** Opens one and has all of its figures begin. */
  void open(String path) {
    page.navigate(site.http(path));
    int count = page.locator(".live-stage").count();
    for (int i = 0; i < count; i++) {
      page.locator(".live-stage").nth(i).scrollIntoViewIfNeeded();
      assertThat(page.locator(".live-stage").nth(i).locator(".figure-play")).isVisible();
    }
  }

  /** Has axe look for faults. */
  void inspect(String path) {
    for (String fault : Axe.faults(page)) {
      faults.add(path + ", " + fault);
    }
  }

  /** Looks whether something sticks out of a window of that width. */
  void measure(String path, int width) {
    Rest.still(page);
    double beyond =
        ((Number) page.evaluate("document.documentElement.scrollWidth - " + width)).doubleValue();
    if (beyond > 0) {
      faults.add(path + " is " + beyond + " pixels too wide for " + width);
    }
  }

  /** Nothing was found. */
  void assertFaultless() {
    assertThat(faults).isEmpty();
  }
}
