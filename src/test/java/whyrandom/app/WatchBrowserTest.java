package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** The tabs on units and layers of the closer look, as a reader meets them. */
@ExtendWith(BrowserExtension.class)
class WatchBrowserTest {
  private static final String TOO_LARGE =
      "{\"version\":1,\"data\":{\"kind\":\"circle\"},\"network\":{\"hidden\":[8]},"
          + "\"init\":{\"scheme\":\"normal\",\"sigma\":10,\"seed\":3}}";
  private static final String DEAD =
      "{\"version\":1,\"data\":{\"kind\":\"xor\"},\"network\":{\"hidden\":[4],"
          + "\"activation\":\"relu\"},\"init\":{\"scheme\":\"he-normal\"},"
          + "\"edits\":[{\"step\":0,\"layer\":1,\"unit\":2,\"input\":\"bias\",\"value\":-50}]}";

  private static Locator sentence(Page page) {
    return page.locator("#inside-tab .sentence");
  }

  private static PlaygroundPage open(Page page, Site site, String tab) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.button("Look inside").click();
    page.locator("#inside-tab-" + tab).click();
    return playground;
  }

  /** The numbers of a row of a table, by what it is called. */
  private static List<String> row(Page page, String table, String name) {
    return page.locator("[aria-label='" + table + "'] tr")
        .filter(new Locator.FilterOptions().setHas(page.locator("th:text-is('" + name + "')")))
        .locator("td")
        .allTextContents();
  }

  @Test
  void equalUnitsHaveOneLineAndRandomOnesPart(Page page, Site site) {
    PlaygroundPage playground = open(page, site, "units");
    assertThat(sentence(page)).containsText("Units 1–4 share a line");
    assertThat(sentence(page).locator(".same")).hasText("Units 1–4 share a line");
    playground.ask("whyRandom.step(200)");
    assertThat(sentence(page)).containsText("Units 1–4 share a line");
    assertThat(sentence(page)).containsText("Since the start all have turned");
    page.getByText("The lines in a table").click();
    List<String> first = row(page, "Lines of the units", "unit 1");
    assertThat(first).hasSize(4);
    for (int unit = 2; unit <= 4; unit++) {
      assertThat(row(page, "Lines of the units", "unit " + unit)).isEqualTo(first);
    }

    page.locator(".inside-head").getByText("B").click();
    assertThat(sentence(page)).containsText("4 units, 4 lines.");
    assertThat(sentence(page).locator(".same")).hasCount(0);
    page.waitForFunction(
        "first => document.querySelector('[aria-label=\"Lines of the units\"] td').textContent"
            + " !== first",
        first.get(0));
    assertThat(row(page, "Lines of the units", "unit 1"))
        .isNotEqualTo(row(page, "Lines of the units", "unit 2"));
  }

  @Test
  void aUnitIsChosenHereOrInTheDiagramAndItsNumbersAreRead(Page page, Site site) {
    PlaygroundPage playground = open(page, site, "units");
    playground.ask("whyRandom.step(30)");
    playground.click(playground.onEdge("weight from x1 to hidden unit 2 of layer 1"));
    assertThat(page.locator(".inside-units select").nth(1)).hasValue("1");
    page.locator(".inside-units select").nth(0).selectOption("2");
    assertThat(page.locator("[aria-label='Weights of the unit'] tbody tr")).hasCount(5);
    page.locator(".inside-units select").nth(0).selectOption("1");
    page.locator(".inside-units select").nth(1).selectOption("3");
    assertThat(page.locator("[aria-label='Weights of the unit'] tbody tr")).hasCount(3);

    Locator cursor = page.locator("#weights-cursor");
    cursor.focus();
    cursor.press("End");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator(".cursor-row .value")).hasText("29");
    assertThat(cursor)
        .hasAttribute("aria-valuetext", Pattern.compile("step 29: x₁ .*, x₂ .*, bias .*"));
    List<String> read = row(page, "Weights of the unit", "x₁");
    playground.button("Go there").click();
    playground.waitUntil("(await whyRandom.state()).step === 29");
    assertThat(page.locator("[aria-label='Weights of the unit'] thead th").nth(2))
        .hasText("now, step 29");
    assertThat(row(page, "Weights of the unit", "x₁")).containsExactly(read.get(0), read.get(0));
    double exact = playground.number("(await whyRandom.state()).weights[0].w[3][0]");
    assertThat(Double.parseDouble(read.get(0))).isBetween(exact - 1e-3, exact + 1e-3);
  }

  @Test
  void theChartIsReadWithAPointerAndALineIsClicked(Page page, Site site) {
    PlaygroundPage playground = open(page, site, "units");
    playground.load(
        "{\"version\":1,\"data\":{\"kind\":\"xor\"},\"network\":{\"hidden\":[2]},"
            + "\"weights\":[{\"w\":[[1,0],[0,1]],\"b\":[0,0]},{\"w\":[[0,0]],\"b\":[0]}]}");
    playground.ask("whyRandom.step(40)");
    Locator lines = page.locator(".lines-chart");
    lines.scrollIntoViewIfNeeded();
    playground.waitForFrames();
    BoundingBox box = lines.boundingBox();
    page.mouse().click(box.x + 0.4 * box.width, box.y + 0.5 * box.height); // x₂ = 0: unit 2
    assertThat(page.locator(".inside-units select").nth(1)).hasValue("1");
    page.mouse().click(box.x + 0.5 * box.width, box.y + 0.3 * box.height); // x₁ = 0: unit 1
    assertThat(page.locator(".inside-units select").nth(1)).hasValue("0");

    Locator chart = page.locator(".weights-chart");
    chart.scrollIntoViewIfNeeded();
    playground.waitForFrames();
    box = chart.boundingBox();
    page.mouse().move(box.x + 0.3 * box.width, box.y + 50);
    page.mouse().down();
    page.mouse().move(box.x + 0.5 * box.width, box.y + 60);
    page.mouse().up();
    assertThat(page.locator(".cursor-row .value")).hasText(Pattern.compile("1\\d|2\\d"));
  }

  @Test
  void aStartThatIsTooLargeHasItsSaturatedUnitsNamed(Page page, Site site) {
    PlaygroundPage playground = open(page, site, "layers");
    assertThat(sentence(page)).containsText("No hidden unit is saturated or dead.");
    playground.load(TOO_LARGE);
    assertThat(sentence(page))
        .containsText(Pattern.compile("^\\d of 8 units are saturated \\(units .*\\)"));
    assertThat(page.locator(".layer-card")).hasCount(2);
    assertThat(page.locator(".layer-note").first()).containsText("saturated.");
    page.getByText("The numbers in a table").click();
    List<String> cells = row(page, "Numbers of each layer", "Layer 1");
    assertThat(cells).hasSize(7);
    assertThat(sentence(page).textContent()).startsWith(cells.get(3) + " of 8 units");
  }

  @Test
  void aDeadUnitIsNamed(Page page, Site site) {
    PlaygroundPage playground = open(page, site, "layers");
    playground.load(DEAD);
    assertThat(sentence(page)).containsText("Unit 3 is dead: it is 0 on every training example");
    assertThat(page.locator(".layer-note").first()).containsText("Unit 3 is dead.");
    playground.ask("whyRandom.step(100)");
    assertThat(sentence(page)).containsText("Unit 3 is dead");
    playground.button("Undo").click();
    assertThat(sentence(page)).not().containsText("Unit 3 is dead");
  }

  @Test
  void layersComeAndGo(Page page, Site site) {
    PlaygroundPage playground = open(page, site, "layers");
    for (String hidden : List.of("[3,3,3]", "[]", "[5,4]")) {
      playground.load("{\"version\":1,\"network\":{\"hidden\":" + hidden + "}}");
      int layers = hidden.equals("[]") ? 1 : hidden.length() / 2 + 1;
      assertThat(page.locator(".layer-card")).hasCount(layers);
      playground.waitForFrames();
      for (int i = 0; i < layers; i++) {
        assertThat(isDrawn(page, i)).as("layer %s of %s", i, hidden).isTrue();
      }
    }
  }

  private static boolean isDrawn(Page page, int index) {
    return (boolean)
        page.locator(".layer-chart")
            .nth(index)
            .evaluate(
                "c => { const blank = document.createElement('canvas');"
                    + " blank.width = c.width; blank.height = c.height;"
                    + " return c.width > 0 && c.toDataURL() !== blank.toDataURL(); }");
  }

  @Test
  void allIsReachedByKeyboard(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.ask("whyRandom.step(10)");
    playground.button("Look inside").focus();
    page.keyboard().press("Enter");
    page.locator(".inside-tabs [aria-selected=true]").focus();
    for (String tab : List.of("Sameness", "Ties", "Start", "Units")) {
      page.keyboard().press("ArrowRight");
      assertThat(playground.focused()).hasText(tab);
    }
    tabTo(page, "summary:text('The lines in a table')");
    page.keyboard().press("Enter");
    assertThat(page.locator("[aria-label='Lines of the units']")).isVisible();
    tabTo(page, ".inside-units select");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".inside-units select").first()).hasValue("2");
    tabTo(page, "#weights-cursor");
    page.keyboard().press("End");
    assertThat(page.locator(".cursor-row .value")).hasText("10");
  }

  private static void tabTo(Page page, String selector) {
    Locator target = page.locator(selector).first();
    for (int i = 0; i < 25; i++) {
      page.keyboard().press("Tab");
      if ((boolean) target.evaluate("e => e === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("no way by the tab key to " + selector);
  }

  @Test
  void playingKeepsBothUpToDate(Page page, Site site) {
    PlaygroundPage playground = open(page, site, "units");
    page.locator(".inside-head").getByText("B").click();
    playground.ask("whyRandom.play()");
    page.waitForFunction("() => document.querySelector('#weights-cursor').max > 60", null, null);
    playground.ask("whyRandom.pause()");
    int step = playground.step();
    assertThat(page.locator("[aria-label='Weights of the unit'] thead th").nth(2))
        .hasText("now, step " + step);
    assertThat(page.locator("#weights-cursor")).hasAttribute("max", Integer.toString(step));
    page.locator("#inside-tab-layers").click();
    playground.ask("whyRandom.play()");
    String before = sentence(page).textContent();
    page.waitForFunction(
        "before => document.querySelector('#inside-tab .sentence').textContent !== before", before);
    playground.ask("whyRandom.pause()");
  }

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void aPhoneHasRoomForThem(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    page.locator(".sheet-tab[aria-controls=panel-inside]").tap();
    List<String> faults = new ArrayList<>();
    for (String tab : List.of("units", "layers")) {
      page.locator("#inside-tab-" + tab).tap();
      assertThat(sentence(page)).not().isEmpty();
      assertThat(playground.number("document.documentElement.scrollWidth - innerWidth"))
          .isLessThanOrEqualTo(0);
      double inner =
          playground.number(
              "document.querySelector('.inside').scrollWidth"
                  + " - document.querySelector('.inside').clientWidth");
      assertThat(inner).as(tab).isLessThanOrEqualTo(0);
      look(page, tab, faults);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aDeskHasNoFault(Page page, Site site) {
    PlaygroundPage playground = open(page, site, "units");
    List<String> faults = new ArrayList<>();
    playground.ask("whyRandom.step(5)");
    assertThat(sentence(page)).containsText("Since the start");
    page.getByText("The lines in a table").click();
    look(page, "units", faults);
    page.locator("#inside-tab-layers").click();
    assertThat(page.locator(".layer-card")).hasCount(2);
    page.getByText("The numbers in a table").click();
    look(page, "layers", faults);
    assertThat(faults).isEmpty();
  }

  private static void look(Page page, String what, List<String> faults) {
    for (String fault : Axe.faults(page)) {
      faults.add(what + ", " + fault);
    }
  }
}
