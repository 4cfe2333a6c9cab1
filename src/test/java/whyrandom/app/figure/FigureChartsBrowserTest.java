package whyrandom.app.figure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Rest;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** What the essay's charts of activation functions and of depth show and say. */
@ExtendWith(BrowserExtension.class)
class FigureChartsBrowserTest {
  private static final String PAGE = "index.html";

  /** The labels at the left of the chart of depth. */
  private static final String LABELS =
      """
      () => {
        const canvas = document.querySelector('#depth .figure-depth canvas');
        const ratio = canvas.width / canvas.clientWidth;
        const strip = document.createElement('canvas');
        strip.width = Math.round(22 * ratio);
        strip.height = canvas.height;
        strip.getContext('2d').drawImage(canvas, 0, -Math.round(18 * ratio));
        return strip.toDataURL();
      }
      """;

  private static final String CHART =
      "() => document.querySelector('#depth .figure-depth canvas').toDataURL()";

  private static Locator open(Page page, Site site, String id) {
    page.navigate(site.http(PAGE));
    Locator figure = page.locator("#" + id);
    figure.scrollIntoViewIfNeeded();
    assertThat(figure.locator(".figure-bar")).isVisible();
    Rest.figures(page);
    return figure;
  }

  private static void choose(Locator figure, String option) {
    figure
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(option).setExact(true))
        .check();
  }

  private static void press(Locator figure, String button) {
    figure
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  @Test
  void theCurveFollowsTheChoiceAndTheUnitThatIsPointedAt(Page page, Site site) {
    Locator figure = open(page, site, "scale");
    Locator head = figure.locator(".figure-activation .figure-head");
    assertThat(head).containsText("Hidden unit 1: tanh");
    assertThat(head).containsText("0 of 140 on the flat ends");
    figure.getByRole(AriaRole.SLIDER).press("End");
    assertThat(head).containsText(Pattern.compile("1[0-3]\\d of 140 on the flat ends"));
    Locator canvas = figure.locator(".figure-activation canvas");
    Object before = canvas.evaluate("c => c.toDataURL()");
    figure.locator("[aria-label='bias of hidden unit 5 of layer 1']").click();
    assertThat(head).containsText("Hidden unit 5: tanh");
    assertThat(canvas).hasAttribute("aria-label", Pattern.compile("^Hidden unit 5: tanh, as a"));
    Rest.figures(page);
    assertThat(canvas.evaluate("c => c.toDataURL()")).isNotEqualTo(before);
  }

  @Test
  void atZeroItIsTheValueAtZeroThatDiffers(Page page, Site site) {
    Locator figure = open(page, site, "all-zero");
    Locator hint = figure.locator(".figure-activation .figure-cell .figure-hint");
    Locator canvas = figure.locator(".figure-activation canvas");
    assertThat(hint).containsText("g(0) = 0.");
    assertThat(canvas).hasAttribute("aria-label", Pattern.compile("from 0 to 0: 0 of 4"));
    choose(figure, "Sigmoid");
    assertThat(hint).containsText("g(0) = 0.5.");
    assertThat(hint).containsText("at most 0.25; here on average 0.25");
  }

  @Test
  void axesOfDepthStayWhateverIsChosenOrLearnt(Page page, Site site) {
    Locator figure = open(page, site, "depth");
    Locator head = figure.locator(".figure-depth .figure-head");
    Locator canvas = figure.locator(".figure-depth canvas");
    assertThat(head).containsText(Pattern.compile("activations shrink .*×10.*-fold"));
    assertThat(figure.locator(".figure-depth .figure-cell .figure-hint"))
        .containsText("dotted: what theory");
    Object labels = page.evaluate(LABELS);
    Object chart = page.evaluate(CHART);
    for (String choice : List.of("tanh, Xavier", "tanh, σ = 1", "Sigmoid, Xavier")) {
      choose(figure, choice);
      Rest.figures(page);
      assertThat(page.evaluate(LABELS)).as(choice).isEqualTo(labels);
      assertThat(page.evaluate(CHART)).as(choice).isNotEqualTo(chart);
      chart = page.evaluate(CHART);
      for (int i = 0; i < 3; i++) {
        press(figure, "Step");
      }
      Rest.figures(page);
      assertThat(page.evaluate(LABELS)).as(choice).isEqualTo(labels);
      assertThat(canvas)
          .hasAttribute("aria-label", Pattern.compile("step 3\\. From layer 1 to 10"));
      assertThat(figure.locator(".figure-depth .figure-cell .figure-hint"))
          .containsText("pale: its start");
    }
    assertThat(head).containsText(Pattern.compile("∂L/∂z shrinks .*×10.*-fold"));
    assertThat(canvas)
        .hasAttribute("aria-label", Pattern.compile("Saturated, layer by layer:( \\d+ %){10}"));
  }

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void axeFindsNoFaultInThemOnASmallPhone(Page page, Site site) {
    open(page, site, "one-unit");
    page.locator("#depth").scrollIntoViewIfNeeded();
    Rest.figures(page);
    assertThat(Axe.faults(page)).isEmpty();
  }
}
