package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;

/** The presenter view under projectors: what counts is large, and all of it in view. */
@ExtendWith(BrowserExtension.class)
class PresenterBrowserTest {
  private static final double LEAST_SENTENCE = 18;
  private static final double LEAST_WORD = 13;
  private static final double LEAST_TILE = 44;

  @ParameterizedTest
  @CsvSource({"1024, 768", "1280, 720", "1366, 768", "1920, 1080"})
  void networkSentenceAndLossAreLargeAndInView(int width, int height, Page page, Site site) {
    page.setViewportSize(width, height);
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    page.locator("#presenter-button").click();
    playground.ask("whyRandom.step(120)");
    playground.waitForFrames();
    double end = page.locator(".dock").boundingBox().y;
    for (int i = 0; i < 2; i++) {
      Locator pane = playground.pane(i);
      for (String part : new String[] {".loss-read", ".network", ".count", ".sentence"}) {
        BoundingBox box = pane.locator(part).first().boundingBox();
        assertThat(box.y).as(part).isPositive();
        assertThat(box.y + box.height).as("%s of %d", part, i).isLessThanOrEqualTo(end + 1);
      }
      assertThat(fontSize(pane.locator(".sentence"))).isGreaterThanOrEqualTo(LEAST_SENTENCE);
      assertThat(fontSize(pane.locator(".loss-read"))).isGreaterThanOrEqualTo(LEAST_SENTENCE);
      assertThat(fontSize(pane.locator(".count"))).isGreaterThanOrEqualTo(LEAST_WORD);
      assertThat(pane.locator(".network").boundingBox().height)
          .as("four tiles")
          .isGreaterThanOrEqualTo(4 * LEAST_TILE);
    }
    assertThat(overlapping(page, ".top > *, .top-actions > *")).isEqualTo(0);
    assertThat(overlapping(page, ".time-bar > *, .sheet-tab")).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"1024, 768", "1366, 768"})
  void everythingElseIsOneClickAway(int width, int height, Page page, Site site) {
    page.setViewportSize(width, height);
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    page.locator("#presenter-button").click();
    assertThat(page.locator("#presenter-button")).hasText("Leave");
    for (String name : new String[] {"Data", "Network", "Descent", "Start", "Loss"}) {
      Locator tab = page.locator(".sheet-tab").getByText(name);
      tab.click();
      Locator panel = page.locator("#" + tab.getAttribute("aria-controls"));
      assertThat(panel).isVisible();
      BoundingBox box = panel.boundingBox();
      assertThat(box.y).as(name).isNotNegative();
      assertThat(box.y + box.height).as(name).isLessThanOrEqualTo(height);
      tab.click();
    }
    playground.edge("weight from x1 to hidden unit 1 of layer 1").focus();
    page.keyboard().press("p");
    assertThat(page.locator("#presenter-button")).hasText("Present");
    assertThat(page.locator(".contrast")).isVisible();
  }

  private static double fontSize(Locator of) {
    return ((Number) of.evaluate("it => parseFloat(getComputedStyle(it).fontSize)")).doubleValue();
  }

  /** How many visible elements of a selector lie over each other without one holding the other. */
  private static int overlapping(Page page, String selector) {
    Object count =
        page.evaluate(
            """
            selector => {
              const all = [...document.querySelectorAll(selector)]
                .filter(it => it.getClientRects().length);
              let count = 0;
              for (const a of all) for (const b of all) {
                if (a === b || a.contains(b) || b.contains(a)) continue;
                const p = a.getBoundingClientRect(), q = b.getBoundingClientRect();
                const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
                const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
                if (across > 1 && down > 1) count++;
              }
              return count;
            }""",
            selector);
    return ((Number) count).intValue();
  }
}
