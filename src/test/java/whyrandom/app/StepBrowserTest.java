package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** Inside one step, as a reader goes through it. */
@ExtendWith(BrowserExtension.class)
class StepBrowserTest {
  private static final String MATHML = "http://www.w3.org/1998/Math/MathML";

  private static final String TWO_LAYERS =
      "{\"version\":1,\"data\":{\"kind\":\"xor\",\"points\":20},\"network\":{\"hidden\":[3,2],"
          + "\"activation\":\"tanh\"},\"batchSize\":5,\"optimizer\":{\"kind\":\"adam\"}}";

  private static PlaygroundPage open(Page page, String address, String document) {
    PlaygroundPage playground = PlaygroundPage.open(page, address);
    playground.load(document);
    page.locator("#look-inside, .sheet-tab[aria-controls=panel-inside]")
        .locator("visible=true")
        .click();
    assertThat(page.locator("#phase-forward")).isVisible();
    return playground;
  }

  private static Locator panel(Page page) {
    return page.locator("#phase");
  }

  private static Locator phase(Page page) {
    return page.locator(".phases [aria-selected=true]");
  }

  /** The plain words of the formulas in view. */
  private static List<String> words(Page page) {
    return panel(page).locator(".block .unseen").allTextContents();
  }

  @ParameterizedTest
  @EnumSource
  void allPhasesAreWalkedForwardsAndBackByKeyboard(Way way, Page page, Site site) {
    PlaygroundPage playground = open(page, way.to(site, PlaygroundPage.PATH), TWO_LAYERS);
    playground.button("On ›").focus();
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      stops.add(phase(page).textContent());
      page.keyboard().press("Enter");
    }
    stops.add(phase(page).textContent());
    assertThat(stops)
        .containsExactly(
            "Initialise",
            "Forward",
            "Forward",
            "Forward",
            "Loss",
            "Backward",
            "Backward",
            "Backward",
            "Gradient",
            "Update");
    page.keyboard().press("Enter");
    assertThat(phase(page)).hasText("Update");
    assertThat(playground.focused()).hasText("On ›");
    playground.button("‹ Back").focus();
    for (int i = stops.size() - 2; i >= 0; i--) {
      page.keyboard().press("Enter");
      assertThat(phase(page)).hasText(stops.get(i));
    }
    phase(page).focus();
    for (String next : List.of("Forward", "Loss", "Backward", "Gradient", "Update", "Initialise")) {
      page.keyboard().press("ArrowRight");
      assertThat(playground.focused()).hasText(next);
      assertThat(phase(page)).hasText(next);
    }
  }

  @Test
  void formulasAreMathMlAndHavePlainWords(Page page, Site site) {
    open(page, site.http(PlaygroundPage.PATH), TWO_LAYERS);
    for (String id : List.of("forward", "loss", "backward", "gradient", "update")) {
      page.locator("#phase-" + id).click();
      assertThat(phase(page)).hasAttribute("id", "phase-" + id);
      Object foreign =
          page.evaluate(
              "ns => [...document.querySelectorAll('#phase math, #phase math *')]"
                  + ".filter(e => e.namespaceURI !== ns).length",
              MATHML);
      assertThat(foreign).isEqualTo(0);
      if (!List.of("gradient", "update").contains(id)) {
        assertThat(panel(page).locator("math").count()).isPositive();
        assertThat(words(page)).isNotEmpty().allMatch(text -> text.length() > 20);
      }
    }
    assertThat(panel(page).locator("table.numbers tbody tr")).hasCount(3);
  }

  @Test
  void aClickInThePictureLooksAtTheNearestExample(Page page, Site site) {
    PlaygroundPage playground =
        open(
            page,
            site.http(PlaygroundPage.PATH),
            "{\"version\":1,\"data\":{\"kind\":\"xor\",\"points\":4,\"noise\":0,\"testFraction\":0}}");
    Locator words = page.locator(".chosen p");
    clickAt(page, 0.9, 0.1);
    assertThat(words).containsText("x₁ 1, x₂ 1 → class 0");
    clickAt(page, 0.2, 0.75);
    assertThat(words).containsText("x₁ −1, x₂ −1 → class 0");
    clickAt(page, 0.2, 0.25);
    assertThat(words).containsText("x₁ −1, x₂ 1 → class 1");
    playground.button("My own").click();
    clickAt(page, 0.5, 0.5);
    assertThat(words).containsText("x₁ 0, x₂ 0 → class 1");
    assertThat(page.locator("#own-x1")).hasValue("0");
  }

  private static void clickAt(Page page, double across, double down) {
    BoundingBox box = page.locator(".example-picture").boundingBox();
    page.mouse().click(box.x + across * box.width, box.y + down * box.height);
  }

  @Test
  void partsKeepTheirOrderFromPhaseToPhase(Page page, Site site) {
    PlaygroundPage playground = open(page, site.http(PlaygroundPage.PATH), TWO_LAYERS);
    page.locator("#inside-tab select").nth(2).selectOption("bias");
    for (String id :
        List.of("loss", "forward", "gradient", "backward", "update", "loss", "initialise")) {
      page.locator("#phase-" + id).click();
      assertThat(phase(page)).hasAttribute("id", "phase-" + id);
      playground.waitForFrames();
      Object firsts =
          page.evaluate(
              "() => [...document.querySelectorAll('#phase .formula')].map(f =>"
                  + " [...f.querySelectorAll('.cell')].slice(0, 2).map(c => c.className.slice(5, 9)))"
                  + ".filter(two => two.join() !== 'resu,sign').length");
      assertThat(firsts).as(id).isEqualTo(0);
    }
    playground.button("My own").click();
    assertThat(page.locator(".example > :last-child")).hasText("My own");
    playground.button("My own").click();
    assertThat(page.locator(".example > :last-child")).hasText("My own");
    assertThat(page.locator("#example-number")).isVisible();
  }

  @Test
  void anEdgeThatIsPointedAtOpensAndATermLightsItsEdge(Page page, Site site) {
    PlaygroundPage playground = open(page, site.http(PlaygroundPage.PATH), TWO_LAYERS);
    page.locator("#phase-gradient").click();
    String edge = "weight from x1 to hidden unit 2 of layer 1";
    PlaygroundPage.Point point = playground.onEdge(edge);
    page.mouse().move(point.x(), point.y());
    assertThat(panel(page)).containsText("Weight from x₁ to hidden unit 2 of layer 1");
    page.mouse().move(1, 1);
    assertThat(panel(page)).not().containsText("Weight from x₁ to hidden unit 2 of layer 1");
    playground.click(point);
    page.mouse().move(1, 1);
    assertThat(panel(page)).containsText("Weight from x₁ to hidden unit 2 of layer 1");

    page.locator("#phase-forward").click();
    Locator term = panel(page).locator("button.cell.term").nth(2);
    assertThat(term).hasAttribute("aria-label", java.util.regex.Pattern.compile("^weight .*x2.*"));
    term.focus();
    String name = "weight from x2 to hidden unit 2 of layer 1";
    assertThat(playground.edge(name)).hasClass(java.util.regex.Pattern.compile(".*pointed.*"));
    term.press("Enter");
    assertThat(playground.edge(name)).hasAttribute("aria-pressed", "true");
    assertThat(page.locator(".network .edge-note")).hasCount(1);

    playground.button("Close the closer look").click();
    assertThat(page.locator(".network .edge-note")).hasCount(0);
    assertThat(playground.edge(name))
        .not()
        .hasClass(java.util.regex.Pattern.compile(".*pointed.*"));
  }

  @Test
  void aTileSelectsItsUnit(Page page, Site site) {
    PlaygroundPage playground = open(page, site.http(PlaygroundPage.PATH), TWO_LAYERS);
    page.locator("#phase-forward").click();
    PlaygroundPage.Point edge = playground.onEdge("weight from x1 to hidden unit 3 of layer 1");
    assertThat(edge.x()).isPositive();
    BoundingBox bias =
        playground.edge("bias of hidden unit 3 of layer 1").locator(".mark").boundingBox();
    page.mouse().click(bias.x + bias.width + 20, bias.y - 10);
    page.mouse().move(1, 1);
    assertThat(panel(page)).containsText("Pre-activation of hidden unit 3 of layer 1");
    assertThat(page.locator(".tile-lit")).hasAttribute("d", java.util.regex.Pattern.compile("M.+"));
  }

  @Test
  void zeroWeightsVisiblyCarryNothingBack(Page page, Site site) {
    PlaygroundPage playground = open(page, site.http(PlaygroundPage.PATH), TWO_LAYERS);
    playground.ask("whyRandom.fill({layer: 3, value: 0})");
    page.locator("#phase-backward").click();
    page.locator("#inside-tab select").first().selectOption("2");
    assertThat(panel(page)).containsText("zero weights carry nothing back");
    Locator edge = playground.edge("weight from hidden unit 1 of layer 2 to the output");
    assertThat(edge).hasClass(java.util.regex.Pattern.compile("edge zero.*"));
    assertThat(edge.locator(".mark")).hasAttribute("stroke-opacity", "0.12");
  }

  @Test
  void anExampleIsChosenTypedAndRefused(Page page, Site site) {
    PlaygroundPage playground = open(page, site.http(PlaygroundPage.PATH), TWO_LAYERS);
    page.locator("#phase-forward").click();
    Locator number = page.locator("#example-number");
    playground.enter(number, "5");
    playground.button("Next example").click();
    assertThat(number).hasValue("6");
    playground.enter(number, "99");
    assertThat(playground.notice())
        .hasText("Example: 99 is not allowed; it must be a whole number from 1 to 14");
    assertThat(number).hasAttribute("aria-invalid", "true");
    playground.button("Dismiss").click();
    playground.button("List").click();
    page.locator(".example-list li button").nth(2).click();
    assertThat(number).hasValue("3");

    playground.button("My own").click();
    playground.enter(page.locator("#own-x1"), "0.5");
    playground.enter(page.locator("#own-x2"), "-2");
    playground.enter(page.locator("#own-target"), "1");
    assertThat(page.locator(".inside-step")).containsText("x₁ 0.5, x₂ −2 → class 1");
    assertThat(words(page)).first().asString().contains("times x1, 0.5, plus").contains("x2, −2");
    playground.enter(page.locator("#own-x1"), "a lot");
    assertThat(playground.notice()).containsText("x₁: “a lot” is not allowed");
    assertThat(page.locator(".inside-step")).containsText("x₁ 0.5, x₂ −2 → class 1");
  }

  @Test
  void numbersAreTheStatesOwnAtFullPrecisionAndCanBeCopied(Page page, Site site) {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    PlaygroundPage playground = open(page, site.http(PlaygroundPage.PATH), TWO_LAYERS);
    playground.ask("(await whyRandom.step(3)).step");
    page.locator("#phase-gradient").click();
    Locator pickers = page.locator("#inside-tab select");
    pickers.nth(1).selectOption("2"); // by its label
    pickers.nth(2).selectOption("0");
    panel(page).locator(".digits button").getByText("all").click();
    Object gradient =
        playground.ask("String((await whyRandom.state()).gradient[0].w[1][0]).replace(/-/g, '−')");
    Locator results = panel(page).locator(".cell.result .below");
    assertThat(results.nth(1)).hasText((String) gradient);

    playground.button("Copy numbers").click();
    assertThat(panel(page)).containsText("Copied, with all digits.");
    String text = (String) page.evaluate("() => navigator.clipboard.readText()");
    assertThat(text)
        .startsWith("Step 3, Gradient, weight from x1 to hidden unit 2 of layer 1")
        .contains((String) playground.ask("String((await whyRandom.state()).gradient[0].w[1][0])"));
  }

  @Test
  void playingGoesOnInsideAndItKeepsUp(Page page, Site site) {
    PlaygroundPage playground = open(page, site.http(PlaygroundPage.PATH), TWO_LAYERS);
    page.locator("#phase-backward").click();
    playground.button("Play").click();
    playground.waitUntil("(await whyRandom.state()).step > 30");
    playground.button("Pause").click();
    Object step = playground.ask("(await whyRandom.state()).step");
    assertThat(page.locator(".walk b")).hasText("Step " + step + " → " + ((int) step + 1));
  }

  @Test
  void formulasAreReadFromTheLeft(Page page, Site site) {
    open(page, site.http(PlaygroundPage.PATH), TWO_LAYERS);
    assertThat(page.locator(".arithmetic")).hasCSS("text-align", "start");
  }

  @Test
  void axeFindsNoFault(Page page, Site site) {
    open(page, site.http(PlaygroundPage.PATH), TWO_LAYERS);
    lookAtAll(page);
  }

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void axeFindsNoFaultOnASmallPhone(Page page, Site site) {
    open(page, site.http(PlaygroundPage.PATH), TWO_LAYERS);
    lookAtAll(page);
    Object isWide = page.evaluate("() => document.documentElement.scrollWidth > innerWidth + 1");
    assertThat(isWide).isEqualTo(false);
  }

  private static void lookAtAll(Page page) {
    List<String> faults = new ArrayList<>();
    for (String id : List.of("initialise", "forward", "loss", "backward", "gradient", "update")) {
      page.locator("#phase-" + id).click();
      if (id.equals("update")) {
        page.locator("#inside-tab select").nth(2).selectOption("0");
      }
      for (String fault : Axe.faults(page)) {
        faults.add(id + ", " + fault);
      }
    }
    assertThat(faults).isEmpty();
  }
}
