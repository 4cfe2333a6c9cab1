package whyrandom.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** Every page with all of its figures live: axe finds no fault, and nothing sticks out. */
@ExtendWith(BrowserExtension.class)
class LivePagesBrowserTest {
  private final List<String> faults = new ArrayList<>();

  /** And when it is enlarged: a window of 1280 by 800 pixels shows 640 by 400 at 200 %. */
  @Test
  void figuresHaveNoFaultOnADesk(Page page, Site site) {
    for (String path : BuiltSite.texts()) {
      page.setViewportSize(1280, 800);
      open(page, site, path);
      look(page, path, 1280);
      page.setViewportSize(640, 400);
      look(page, path, 640);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void figuresHaveNoFaultOnASmallPhone(Page page, Site site) {
    for (String path : BuiltSite.texts()) {
      open(page, site, path);
      look(page, path, 320);
    }
    assertThat(faults).isEmpty();
  }

  private static void open(Page page, Site site, String path) {
    page.navigate(site.http(path));
    int count = page.locator(".live-stage").count();
    for (int i = 0; i < count; i++) {
      page.locator(".live-stage").nth(i).scrollIntoViewIfNeeded();
      assertThat(page.locator(".live-stage").nth(i).locator(".figure-play")).isVisible();
    }
  }

  private void look(Page page, String path, int width) {
    for (String fault : Axe.faults(page)) {
      faults.add(path + " at " + width + " pixels, " + fault);
    }
    Object beyond = page.evaluate("document.documentElement.scrollWidth - " + width);
    if (((Number) beyond).doubleValue() > 0) {
      faults.add(path + " is " + beyond + " pixels too wide for " + width);
    }
  }
}
