package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;

/** Where a browser, or an extension of it, leaves pages without {@code ResizeObserver}. */
@ExtendWith(BrowserExtension.class)
class WithoutResizeObserverBrowserTest {
  private static final String EMBED = "embed/v1/index.html";

  private static final String WIDTH =
      "document.querySelector('article.pane svg.network').getBoundingClientRect().width";

  @BeforeEach
  void takeItAway(Page page) {
    page.addInitScript("delete window.ResizeObserver;");
  }

  @Test
  void thePlaygroundStartsAndFitsItsWindow(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    assertThat(page.evaluate("typeof ResizeObserver")).isEqualTo("undefined");
    playground.button("Step").click();
    assertThat(page.locator(".where b")).hasText("1");
    double wide = playground.number(WIDTH);
    assertThat(wide).isGreaterThan(100);
    page.setViewportSize(640, 800);
    playground.waitUntil(WIDTH + " < " + wide);
  }

  @Test
  void figuresTakeThePlaceOfTheirStills(Page page, Site site) {
    page.navigate(site.http("index.html"));
    Locator figure = page.locator(".live-stage").first();
    figure.scrollIntoViewIfNeeded();
    assertThat(figure.locator(".figure-play")).isVisible();
    assertThat(figure.locator(".tile-frame").first()).isVisible();
  }

  @Test
  void theEmbedTellsItsHostHowHighItIs(Page page, Site site) {
    page.setContent(
        "<script>"
            + "  window.heights = [];"
            + "  onmessage = e => { if (e.data.event === 'height') heights.push(e.data.detail); };"
            + "</script>"
            + "<iframe width=700 height=300 src='"
            + site.http(EMBED)
            + "'></iframe>");
    page.waitForFunction("() => heights.length > 0");
    assertThat(page.frameLocator("iframe").locator(".tile-frame").first()).isVisible();
  }
}
