package whyrandom.site;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;

/**
 * Every page on a desk, with all of its figures live: axe finds no fault, and nothing sticks out.
 */
@ExtendWith(BrowserExtension.class)
class LivePagesBrowserTest {
  /** And when it is enlarged: a window of 1280 by 800 pixels shows 640 by 400 at 200 %. */
  @Test
  void figuresHaveNoFault(Page page, Site site) {
    LivePages pages = new LivePages(page, site);
    for (String path : BuiltSite.texts()) {
      page.setViewportSize(1280, 800);
      pages.open(path);
      pages.inspect(path);
      pages.measure(path, 1280);
      page.setViewportSize(640, 400);
      pages.measure(path, 640);
    }
    pages.assertFaultless();
  }
}
