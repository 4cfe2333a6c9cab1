package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Rest;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** The hand does what the text suggests: values are changed where they stand. */
@ExtendWith(BrowserExtension.class)
class HandBrowserTest {
  private static final String FIRST = "weight from x1 to hidden unit 1 of layer 1";
  private static final String OTHER = "weight from x2 to hidden unit 3 of layer 1";
  private static final String FIRST_VALUE = "(await whyRandom.state()).weights[0].w[0][0]";
  private static final String OTHER_VALUE = "(await whyRandom.state()).weights[0].w[2][1]";

  private PlaygroundPage playground;

  @BeforeEach
  void open(Page page, Site site) {
    playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
  }

  @Test
  void anEdgeIsDraggedUpAndDownLiveAndEscapeTakesItBack(Page page) {
    PlaygroundPage.Point at = playground.onEdge(OTHER);
    String before = playground.document();
    page.mouse().move(at.x(), at.y());
    page.mouse().down();
    page.mouse().move(at.x() + 3, at.y() - 20);
    playground.waitForFrames();
    assertThat(page.locator("#weight-value")).hasValue("0.7");
    assertThat(page.locator("#title-weight")).containsText("x₂ → unit 3");
    assertThat(page.locator(".bubble text")).hasText("0.7");
    page.keyboard().press("Escape");
    assertThat(page.locator("#weight-value")).hasValue("0.5");
    page.mouse().up();
    assertThat(playground.document()).isEqualTo(before);
    assertThat(playground.button("Undo")).isDisabled();

    page.mouse().move(at.x(), at.y());
    page.mouse().down();
    page.mouse().move(at.x(), at.y() + 30);
    page.mouse().move(at.x(), at.y() + 100);
    page.mouse().up();
    assertThat(playground.number(OTHER_VALUE)).isEqualTo(-0.5);
    assertThat(playground.edge(OTHER)).isFocused();
    page.keyboard().press("Control+z");
    playground.waitForFrames();
    assertThat(playground.document()).as("one undo").isEqualTo(before);
    assertThat(playground.button("Undo")).isDisabled();

    page.mouse().dblclick(at.x(), at.y());
    assertThat(page.locator("#weight-value")).hasValue("0");
  }

  @Test
  void aUnitUnderTheMouseSaysWhatItComputesThereAndEscapeTakesThatAway(Page page) {
    playground.ask("whyRandom.step(7)");
    BoundingBox bias =
        playground
            .pane(1)
            .locator("[aria-label^='bias of hidden unit 2 of layer 1'] .mark")
            .boundingBox();
    page.mouse().move(bias.x + bias.width + 25, bias.y - 10);
    Locator card = playground.pane(1).locator(".unit-card");
    assertThat(card).containsText("unit 2");
    String before = card.innerText();
    page.mouse().move(bias.x + bias.width + 28, bias.y - 15);
    assertThat(card).not().hasText(before);
    double[] said = numbers(card.innerText());
    Object there =
        page.evaluate(
            """
            async ([x1, x2]) => {
              const {w, b} = (await whyRandom.state()).compare.weights[0];
              return w[1][0] * x1 + w[1][1] * x2 + b[1];
            }""",
            List.of(said[0], said[1]));
    double z = said[2];
    assertThat(((Number) there).doubleValue()).isCloseTo(z, within(0.02));
    assertThat(said[3]).isCloseTo(Math.tanh(z), within(2e-4));
    assertThat(said[4]).isCloseTo(1 - said[3] * said[3], within(2e-4));

    page.keyboard().press("Escape");
    assertThat(card).isHidden();
    page.mouse().move(bias.x + bias.width + 25, bias.y - 10);
    playground.waitForFrames();
    assertThat(card).isHidden();
    page.mouse().move(5, 5);
    page.mouse().move(bias.x + bias.width + 25, bias.y - 10);
    assertThat(card).isVisible();
    page.mouse().move(5, 5);
    assertThat(card).isHidden();
  }

  /** The numbers behind each {@code =} or {@code :} of a text. */
  private static double[] numbers(String text) {
    return Pattern.compile("(?:=|:) ([−\\d.]+)")
        .matcher(text)
        .results()
        .mapToDouble(it -> Double.parseDouble(it.group(1).replace('−', '-')))
        .toArray();
  }

  @Test
  void keysDoTheSame(Page page) {
    assertThat(playground.edge(FIRST)).hasClass("edge positive selected");
    playground.edge(OTHER).focus();
    page.keyboard().press("Alt+ArrowUp");
    page.keyboard().press("Alt+ArrowUp");
    page.keyboard().press("Alt+Shift+ArrowDown");
    assertThat(page.locator("#weight-value")).hasValue("0.69");
    assertThat(page.locator("#said")).hasText("0.69");
    assertThat(playground.edge(OTHER)).isFocused();
    page.keyboard().press("Control+z");
    assertThat(page.locator("#weight-value")).hasValue("0.5");
    page.keyboard().type("-0.25");
    page.keyboard().press("Enter");
    assertThat(playground.number(OTHER_VALUE)).isEqualTo(-0.25);
    page.keyboard().press("ArrowDown");
    assertThat(playground.number(OTHER_VALUE)).isEqualTo(-0.35);
  }

  @Test
  void theLabelOfANumberIsDraggedAsFarAsItIsAllowed(Page page) {
    BoundingBox label = page.locator("label[for=rate]").boundingBox();
    page.mouse().move(label.x + 20, label.y + 5);
    page.mouse().down();
    page.mouse().move(label.x + 60, label.y + 5);
    assertThat(playground.field("Learning rate")).hasValue("0.4");
    page.mouse().move(label.x - 300, label.y + 5);
    page.mouse().up();
    assertThat(playground.notice()).isHidden();
    assertThat(playground.field("Learning rate")).hasAttribute("aria-invalid", "false");
    assertThat(Double.parseDouble(playground.field("Learning rate").inputValue())).isPositive();
    playground.button("Undo").click();
    assertThat(playground.field("Learning rate")).hasValue("0.3");
    assertThat(playground.button("Undo")).isDisabled();
  }

  @Test
  @Screen(width = 390, height = 700, isPhone = true)
  void aFingerDragsTheSelectedEdgeAndScrollsEverywhereElse(Page page) {
    PlaygroundPage.Point other = playground.onEdge(OTHER);
    swipe(page, other, 60);
    assertThat(playground.number(OTHER_VALUE)).isEqualTo(0.5);
    playground.waitUntil("document.querySelector('.stage').scrollTop > 20");
    Rest.frames(page, 20); // the page may glide on for a while
    page.evaluate("document.querySelector('.stage').scrollTop = 0");
    PlaygroundPage.Point first = playground.onEdge(FIRST);
    swipe(page, first, 60);
    assertThat(playground.number(FIRST_VALUE)).isBetween(0.9, 1.1);
    assertThat(playground.number("document.querySelector('.stage').scrollTop")).isZero();
    assertThat(playground.weightPanel()).isHidden();
  }

  /** A finger comes down, goes up the page by so many pixels, and leaves. */
  private static void swipe(Page page, PlaygroundPage.Point from, double up) {
    CDPSession session = page.context().newCDPSession(page);
    touch(session, "touchStart", from.x(), from.y());
    for (int i = 1; i <= 6; i++) {
      touch(session, "touchMove", from.x(), from.y() - i * up / 6);
    }
    JsonObject end = new JsonObject();
    end.addProperty("type", "touchEnd");
    end.add("touchPoints", new com.google.gson.JsonArray());
    session.send("Input.dispatchTouchEvent", end);
    session.detach();
  }

  private static void touch(CDPSession session, String type, double x, double y) {
    JsonObject point = new JsonObject();
    point.addProperty("x", x);
    point.addProperty("y", y);
    com.google.gson.JsonArray points = new com.google.gson.JsonArray();
    points.add(point);
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    session.send("Input.dispatchTouchEvent", event);
  }

  @Test
  void aLayerIsAddedBetweenColumnsByKeyAndClickAndUndone(Page page) {
    Locator depth = page.locator("#depth-label + .stepper output");
    Locator add = playground.pane(0).getByLabel("Add a hidden layer after the inputs");
    add.focus();
    page.keyboard().press("Enter");
    assertThat(depth).hasText("2");
    assertThat(playground.pane(0).locator(".edge")).hasCount(2 * 4 + 4 * 4 + 4);
    assertThat(playground.pane(1).locator(".edge")).hasCount(2 * 4 + 4 * 4 + 4);
    playground.pane(1).getByLabel("Add a hidden layer before the output").click();
    assertThat(depth).hasText("3");
    playground.button("Undo").click();
    playground.button("Undo").click();
    assertThat(depth).hasText("1");
  }

  @Test
  void zeroAgainstXavierIsOneClickAway(Page page) {
    playground.button("One").click();
    playground.button("0 against Xavier").click();
    assertThat(playground.pane(0).locator("h2")).containsText("All weights 0");
    assertThat(playground.pane(1).locator("h2")).containsText("Random weights");
    assertThat(page.locator(".contrast")).containsText("0 against Xavier");
  }

  @Test
  void theLegendIsOneKeyAndOneClickAwayAndMovesNoNetwork(Page page) {
    Locator lines = page.locator("#legend-lines");
    assertThat(lines).isHidden();
    BoundingBox before = playground.pane(0).locator(".network").boundingBox();
    playground.edge(FIRST).focus();
    page.keyboard().press("l");
    assertThat(lines).isVisible();
    BoundingBox after = playground.pane(0).locator(".network").boundingBox();
    assertThat(after.height).isEqualTo(before.height);
    assertThat(after.y).isEqualTo(before.y);
    page.locator(".legend-switch").click();
    assertThat(lines).isHidden();
  }

  @Test
  @Screen(width = 390, height = 700, isPhone = true)
  void onAPhoneTheLegendIsASheet(Page page) {
    Locator ask = page.locator(".growth .ask");
    ask.tap();
    assertThat(page.locator("#legend-lines")).isVisible();
    page.locator("#panel-legend .sheet-close").tap();
    assertThat(page.locator("#legend-lines")).isHidden();
    assertThat(ask).isFocused();
  }

  @Test
  void theNumbersOfANetworkLightUpWhileTheyAreCounted(Page page) {
    Locator count = playground.pane(1).locator(".count");
    count.hover();
    assertThat(count).containsText("2·4 + 4·1");
    assertThat(page.locator(".pane:nth-of-type(2) .edge .hit").first())
        .hasCSS("stroke-width", "8px");
    assertThat(playground.number("document.getAnimations().length")).isGreaterThanOrEqualTo(10);
  }
}
