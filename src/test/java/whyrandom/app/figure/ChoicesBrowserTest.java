package whyrandom.app.figure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** Sliders and pictures of the essay, from which the reader chooses what a figure shows. */
@ExtendWith(BrowserExtension.class)
class ChoicesBrowserTest {
  private static final double A_RUN = 40_000;

  private static final String PICTURES =
      "figure => [...figure.querySelectorAll('.figure-picture canvas')].map(it => it.toDataURL())";

  private static Locator open(Page page, Site site, String id) {
    page.navigate(site.http("index.html") + "#" + id);
    Locator figure = page.locator("#" + id);
    figure.scrollIntoViewIfNeeded();
    assertThat(figure.locator(".figure-bar")).isVisible();
    return figure;
  }

  private static void play(Locator figure, String until) {
    figure.locator(".figure-play").click();
    assertThat(figure.locator(".figure-where b"))
        .hasText(until, new LocatorAssertions.HasTextOptions().setTimeout(A_RUN));
  }

  /** What can be read over the choices. */
  private static Locator reading(Locator figure) {
    return figure.locator(".figure-slid .figure-reading");
  }

  private static List<?> pictures(Locator figure) {
    return (List<?>) figure.evaluate(PICTURES);
  }

  @Test
  void eightSeedsLearnTogetherAndEachCanBeOpened(Page page, Site site) {
    Locator figure = open(page, site, "seeds");
    assertThat(figure.locator(".figure-picture")).hasCount(8);
    assertThat(reading(figure)).hasText("");
    List<?> before = pictures(figure);

    play(figure, "1000");
    assertThat(reading(figure)).hasText("3 of 8 solved");
    assertThat(figure.locator(".figure-verdict-word")).hasText("Half or fewer");
    assertThat(figure.locator(".figure-outcome")).hasText("That is what these runs show.");
    assertThat(figure.locator(".figure-picture", new Locator.LocatorOptions().setHasText("✓")))
        .hasCount(3);
    List<?> after = pictures(figure);
    for (int i = 0; i < 8; i++) {
      assertThat(after.get(i)).as("picture %d has changed", i + 1).isNotEqualTo(before.get(i));
    }

    Locator loss = figure.locator(".figure-head .figure-reading b").first();
    String solved = loss.textContent();
    figure
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("4").setExact(true))
        .check(new Locator.CheckOptions().setForce(true));
    assertThat(loss).not().hasText(solved);
    assertThat(figure.locator(".figure-where b")).hasText("1000");
    assertThat(reading(figure)).hasText("3 of 8 solved");
  }

  @Test
  @Screen(width = 390, height = 844, isPhone = true)
  void aSliderByKeysShowsItsOddsOnlyWhenARunHasBeenSeen(Page page, Site site) {
    Locator figure = open(page, site, "tie");
    Locator slider = figure.getByRole(AriaRole.SLIDER);
    slider.focus();
    for (int i = 0; i < 4; i++) {
      page.keyboard().press("ArrowRight");
    }
    assertThat(figure.locator(".figure-slid b")).hasText("0.001");
    assertThat(reading(figure)).hasText("");
    assertThat(slider).hasAttribute("aria-valuetext", "0.001");
    assertThat(figure.locator(".figure-where b")).hasText("0");

    play(figure, "1000");
    assertThat(reading(figure)).hasText("82 of 100 starts succeed"); // as the text says
    assertThat(slider).hasAttribute("aria-valuetext", "0.001, 82 of 100 starts succeed");

    slider.focus();
    page.keyboard().press("Home");
    assertThat(figure.locator(".figure-slid b")).hasText("0");
    assertThat(reading(figure)).hasText("0 of 100 starts succeed");
    assertThat(figure.locator(".figure-where b")).hasText("1000");
    assertThat(figure.locator(".figure-verdict-word")).hasText("Still one unit");
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("nothing sticks out")
        .isTrue();
  }
}
