package whyrandom.app.figure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Rest;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** One unit under the reader's hand, with its activation function. */
@ExtendWith(BrowserExtension.class)
class FigureHandBrowserTest {
  private static final String PAGE = "questions/what-are-weights-and-biases.html";
  private static final String FIRST = "weight from x1 to the output";
  private static final String BIAS = "bias of the output";

  /** The colors at the left and at the right of the output's tile. */
  private static final String TILE =
      """
      () => {
        const canvas = document.querySelector('#line .diagram canvas.maps');
        return canvas.toDataURL();
      }
      """;

  private static Locator open(Page page, Site site) {
    page.navigate(site.http(PAGE));
    Locator figure = page.locator("#line");
    figure.scrollIntoViewIfNeeded();
    assertThat(figure.locator(".figure-bar")).isVisible();
    Rest.figures(page);
    return figure;
  }

  private static Locator part(Locator figure, String name) {
    return figure.locator("[aria-label='" + name + "']");
  }

  private static Locator curve(Locator figure) {
    return figure.locator(".figure-activation canvas");
  }

  private static double[] middle(Locator part) {
    List<?> at =
        (List<?>)
            part.locator(".hit")
                .evaluate(
                    """
                    e => {
                      if (e.closest('.bias')) {
                        const b = e.getBoundingClientRect();
                        return [b.x + b.width / 2, b.y + b.height / 2];
                      }
                      const p = e.getPointAtLength(e.getTotalLength() / 2), m = e.getScreenCTM();
                      return [p.x + m.e, p.y + m.f];
                    }
                    """);
    return new double[] {((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue()};
  }

  private static void drag(Page page, double[] at, double up) {
    page.mouse().move(at[0], at[1]);
    page.mouse().down();
    page.mouse().move(at[0], at[1] - up / 2);
    page.mouse().move(at[0], at[1] - up);
    page.mouse().up();
  }

  /** Weights 1 and 0, bias 0, on corners at 0 and 1: z is x₁. */
  @Test
  void draggingAWeightTurnsTheLineAndDraggingTheBiasMovesTheDots(Page page, Site site) {
    Locator figure = open(page, site);
    assertThat(figure.locator(".figure-activation .figure-head")).containsText("Output: sigmoid");
    assertThat(figure.locator(".figure-activation .figure-cell .figure-hint"))
        .containsText("g(0) = 0.5. The slope g′, dashed, is at most 0.25");
    String before = curve(figure).getAttribute("aria-label");
    Object tile = page.evaluate(TILE);
    drag(page, middle(part(figure, BIAS)), 200);
    assertThat(figure.locator(".bubble text")).hasText("2");
    assertThat(curve(figure)).not().hasAttribute("aria-label", before);
    page.waitForFunction("before => (" + TILE + ")() !== before", tile);
    String shifted = curve(figure).getAttribute("aria-label");
    drag(page, middle(part(figure, FIRST)), -100);
    assertThat(figure.locator(".bubble text")).hasText("0");
    assertThat(curve(figure))
        .hasAttribute("aria-label", Pattern.compile("from 2 to 2: 4 examples"));
    assertThat(curve(figure)).not().hasAttribute("aria-label", shifted);
    figure
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start again"))
        .click();
    assertThat(curve(figure)).hasAttribute("aria-label", before);
    page.waitForFunction("before => (" + TILE + ")() === before", tile);
  }

  @Test
  void theSelectedWeightIsTypedAndNothingJumps(Page page, Site site) {
    Locator figure = open(page, site);
    double top = figure.locator(".diagram").boundingBox().y;
    part(figure, BIAS).click();
    Locator field = figure.locator(".figure-weight input");
    assertThat(figure.locator(".figure-weight")).containsText("bias of output");
    assertThat(figure.locator(".diagram").boundingBox().y).isEqualTo(top);
    field.fill("0.25");
    field.press("Enter");
    assertThat(figure.locator(".bubble text")).hasText("0.25");
    field.fill("a lot");
    field.press("Enter");
    Locator alert = figure.getByRole(AriaRole.ALERT);
    assertThat(alert).containsText(Pattern.compile("bias of output: .*a lot"));
    assertThat(field).hasAttribute("aria-invalid", "true");
    assertThat(figure.locator(".bubble text")).hasText("0.25");
    part(figure, FIRST).click();
    assertThat(figure.locator(".figure-weight")).containsText("x₁ → output");
    field.fill("-1e-3");
    field.press("Enter");
    assertThat(figure.locator(".bubble text")).hasText("−0.001");
    assertThat(alert).isHidden();
    field.press("Escape");
    assertThat(figure.locator(".figure-weight")).hasCount(0);
    part(figure, FIRST).evaluate("e => e.focus()");
    page.keyboard().type("7.5"); // on the weight itself
    page.keyboard().press("Enter");
    assertThat(figure.locator(".bubble text")).hasText("7.5");
  }

  @Test
  void escapeTakesBackWhatIsBeingDragged(Page page, Site site) {
    Locator figure = open(page, site);
    String before = curve(figure).getAttribute("aria-label");
    double[] at = middle(part(figure, FIRST));
    page.mouse().move(at[0], at[1]);
    page.mouse().down();
    page.mouse().move(at[0], at[1] - 50);
    assertThat(figure.locator(".bubble text")).hasText("1.5");
    page.keyboard().press("Escape");
    assertThat(curve(figure)).hasAttribute("aria-label", before);
    page.mouse().up();
    assertThat(curve(figure)).hasAttribute("aria-label", before);
  }

  @Test
  void keysDoTheSameAndItIsSaid(Page page, Site site) {
    Locator figure = open(page, site);
    part(figure, FIRST).evaluate("e => e.focus()");
    page.keyboard().press("Alt+ArrowUp");
    page.keyboard().press("Alt+ArrowUp");
    assertThat(figure.locator(".bubble text")).hasText("1.2");
    assertThat(figure.locator("[role=status]").last()).hasText("1.2");
    page.keyboard().press("Alt+Shift+ArrowDown");
    assertThat(figure.locator(".bubble text")).hasText("1.19");
    figure
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Step").setExact(true))
        .click();
    assertThat(figure.locator("[role=status]").last()).containsText("Step 1.");
  }

  @Test
  @Screen(width = 390, height = 844, isPhone = true)
  void aFingerDragsWhatItTappedAndScrollsWithTheRest(Page page, Site site) {
    Locator figure = open(page, site);
    String before = curve(figure).getAttribute("aria-label");
    double[] bias = middle(part(figure, BIAS));
    slide(page, bias, 60);
    Rest.figures(page);
    assertThat(curve(figure)).hasAttribute("aria-label", before);
    page.evaluate("document.querySelector('#line .diagram').scrollIntoView({block: 'center'})");
    Rest.figures(page);
    bias = middle(part(figure, BIAS));
    page.touchscreen().tap(bias[0], bias[1]);
    assertThat(part(figure, BIAS)).hasAttribute("aria-pressed", "true");
    Object scrolled = page.evaluate("scrollY");
    slide(page, bias, 50);
    assertThat(figure.locator(".bubble text")).hasText("0.5");
    assertThat(page.evaluate("scrollY")).isEqualTo(scrolled);
  }

  private static void slide(Page page, double[] from, double up) {
    CDPSession session = page.context().newCDPSession(page);
    touch(session, "touchStart", from[0], from[1]);
    for (int i = 1; i <= 6; i++) {
      touch(session, "touchMove", from[0], from[1] - i * up / 6);
    }
    JsonObject end = new JsonObject();
    end.addProperty("type", "touchEnd");
    end.add("touchPoints", new JsonArray());
    session.send("Input.dispatchTouchEvent", end);
    session.detach();
  }

  private static void touch(CDPSession session, String type, double x, double y) {
    JsonObject point = new JsonObject();
    point.addProperty("x", x);
    point.addProperty("y", y);
    JsonArray points = new JsonArray();
    points.add(point);
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    session.send("Input.dispatchTouchEvent", event);
  }
}
