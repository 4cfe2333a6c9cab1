package whyrandom.app.figure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Rest;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** The essay's landscape of two weights: the ridge, and where the way leads from beside it. */
@ExtendWith(BrowserExtension.class)
class FigureLandscapeBrowserTest {
  /** Pixels of the map in the colour of sameness, as it is drawn on the light ground. */
  private static final String VIOLET =
      """
      () => {
        const map = document.querySelector('#ridge .figure-landscape canvas');
        const copy = new OffscreenCanvas(map.width, map.height).getContext('2d');
        copy.drawImage(map, 0, 0);
        const all = copy.getImageData(0, 0, map.width, map.height).data;
        let violet = 0;
        for (let i = 0; i < all.length; i += 4) {
          const [r, g, b] = all.slice(i, i + 3);
          violet += b > r + 60 && r > g + 20 ? 1 : 0;
        }
        return violet;
      }
      """;

  private static Locator open(Page page, Site site) {
    page.navigate(site.http("index.html"));
    Locator figure = page.locator("#ridge");
    figure.scrollIntoViewIfNeeded();
    assertThat(figure.locator(".figure-bar")).isVisible();
    Rest.figures(page);
    return figure;
  }

  private static void play(Page page, Locator figure) {
    figure.locator(".figure-play").click();
    assertThat(figure.locator(".figure-where")).containsText("step 1000");
    Rest.figures(page);
  }

  private static int violet(Page page) {
    return (int) page.evaluate(VIOLET);
  }

  @Test
  void fromEqualWeightsTheWayEndsOnTheRidge(Page page, Site site) {
    Locator figure = open(page, site);
    Locator panel = figure.locator(".figure-landscape");
    assertThat(panel).containsText("at 0.5, 0.5");
    assertThat(panel).containsText("no slope leads off the dashed line");
    assertThat(violet(page)).isGreaterThan(100);
    play(page, figure);
    assertThat(panel).containsText(Pattern.compile("at (0\\.03\\d?), \\1"));
    assertThat(panel).containsText("though to both sides of it the loss falls");
    assertThat(violet(page)).isGreaterThan(100);
  }

  @Test
  void fromBesideItTheWayTipsOffToTheSideItBeganOn(Page page, Site site) {
    Locator figure = open(page, site);
    Locator panel = figure.locator(".figure-landscape");
    for (String start : new String[] {"0.501, 0.5", "0.5, 0.501"}) {
      figure
          .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(start).setExact(true))
          .check();
      play(page, figure);
      boolean isFirst = start.startsWith("0.501");
      assertThat(panel).containsText(isFirst ? "at 2.1, −0.57" : "at −0.57, 2.1");
      assertThat(panel).containsText("Large dot: now");
      assertThat(violet(page)).isZero();
    }
  }

  @Test
  void aClickOnTheMapPutsTheNetworkThereAndOnlyThere(Page page, Site site) {
    Locator figure = open(page, site);
    Locator panel = figure.locator(".figure-landscape");
    Locator map = panel.locator("canvas");
    String before = map.getAttribute("aria-label");
    map.scrollIntoViewIfNeeded();
    var box = map.boundingBox();
    page.mouse().click(box.x + box.width * 0.75, box.y + box.width * 0.75);
    assertThat(panel).containsText(Pattern.compile("at 1\\.\\d, −1\\.\\d"));
    assertThat(panel).containsText("Large dot: now");
    assertThat(figure.locator(".figure-where")).containsText("step 0");
    page.mouse().click(box.x + 2, box.y + 2); // beside the map
    assertThat(panel).containsText(Pattern.compile("at 1\\.\\d, −1\\.\\d"));
    figure
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start again"))
        .click();
    assertThat(map).hasAttribute("aria-label", before);
  }

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void axeFindsNoFaultInItAndNothingSticksOut(Page page, Site site) {
    Locator figure = open(page, site);
    figure
        .locator(".network .edge")
        .last()
        .evaluate("e => e.dispatchEvent(new MouseEvent('click', {bubbles: true}))");
    assertThat(figure.locator(".figure-weight")).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    assertThat(Axe.faults(page)).isEmpty();
  }
}
