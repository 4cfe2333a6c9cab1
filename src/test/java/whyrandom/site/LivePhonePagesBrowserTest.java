package whyrandom.site;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** The same as {@link LivePagesBrowserTest} on a small phone: on its own, for it takes long. */
@ExtendWith(BrowserExtension.class)
class LivePhonePagesBrowserTest {
  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void figuresHaveNoFault(Page page, Site site) {
    LivePages pages = new LivePages(page, site);
    for (String path : BuiltSite.texts()) {
      pages.open(path);
      pages.inspect(path);
      pages.measure(path, 320);
    }
    pages.assertFaultless();
  }
}
