package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** The map of the loss: read, clicked, walked over by keyboard, and left as it was by undo. */
@ExtendWith(BrowserExtension.class)
class LandscapeBrowserTest {
  private static final String EQUAL =
      """
      {"version": 1, "data": {"kind": "circle"}, "network": {"hidden": [4]}, "optimizer":\
       {"kind": "sgd", "learningRate": 0.3}, "init": {"scheme": "constant", "value": 0.5}}""";

  private PlaygroundPage playground;
  private Page page;

  @BeforeEach
  void open(Page opened, Site site) {
    page = opened;
    playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.load(EQUAL);
    page.locator("#look-inside, .sheet-tab[aria-controls=panel-inside]")
        .locator("visible=true")
        .click();
    page.locator("#inside-tab-landscape").click();
    assertThat(sentence()).containsText("curvature");
  }

  private Locator sentence() {
    return page.locator(".landscape-sentence");
  }

  private Locator map() {
    return page.locator(".landscape-map");
  }

  private Locator reading() {
    return page.locator(".landscape-reading");
  }

  private Locator spoken() {
    return page.locator(".inside-landscape [role=status]");
  }

  private Object weights() {
    return playground.ask("JSON.stringify((await whyRandom.state()).weights)");
  }

  private void clickMap(double acrossShare, double upShare) {
    map().scrollIntoViewIfNeeded();
    BoundingBox box = map().boundingBox();
    page.mouse().click(box.x + box.width * acrossShare, box.y + box.width * upShare);
  }

  @Test
  void atAnEqualStartNothingSlopesToTheSide() {
    assertThat(sentence())
        .containsText("Units 1 and 2 are identical: the slope apart is exactly 0");
    assertThat(sentence()).containsText("The line is a ridge (curvature apart −");
    assertThat(reading()).containsText("apart 0, loss ");
    playground.ask("(await whyRandom.step(300)).step");
    assertThat(sentence()).containsText("the slope apart is exactly 0");
    assertThat(reading()).containsText("apart 0, loss ");
  }

  @Test
  void aClickPutsTheNetworkThereAndOneUndoTakesItBack() {
    Object before = weights();
    Object loss = playground.ask("(await whyRandom.state()).loss.train");
    clickMap(0.4, 0.2);
    playground.waitUntil("(await whyRandom.experiment()).edits.length === 8");
    assertThat(weights()).isNotEqualTo(before);
    assertThat(playground.identical().toString()).isEqualTo("[[[0], [1], [2, 3]]]");
    assertThat(sentence()).containsText("Units 1 and 2 differ.");
    assertThat(playground.number("(await whyRandom.state()).loss.train"))
        .isLessThan(((Number) loss).doubleValue());
    playground.button("Undo").click();
    assertThat(sentence()).containsText("are identical");
    assertThat(weights()).isEqualTo(before);
    assertThat(playground.button("Undo")).isEnabled(); // of loading the document
    playground.button("Redo").click();
    assertThat(sentence()).containsText("Units 1 and 2 differ.");
  }

  @Test
  void whatTheMapSaysOfAPlaceIsTheLossOfTheNetworkThere() {
    BoundingBox box = map().boundingBox();
    page.mouse().move(box.x + box.width * 0.6, box.y + box.width * 0.3);
    assertThat(reading()).containsText("There: together ");
    String text = reading().textContent();
    double said = Double.parseDouble(text.substring(text.lastIndexOf(' ') + 1));
    page.mouse().down();
    page.mouse().up();
    playground.waitUntil("(await whyRandom.experiment()).edits.length > 0");
    assertThat(playground.number("(await whyRandom.state()).loss.train"))
        .isEqualTo(said, within(0.00006));
  }

  @Test
  void theCursorIsWalkedByKeyboardAndEnterGoesThere() {
    Object before = weights();
    map().focus();
    for (int i = 0; i < 4; i++) {
      page.keyboard().press("ArrowUp");
    }
    assertThat(spoken()).containsText("apart 0.4, loss ");
    page.keyboard().press("Shift+ArrowDown");
    assertThat(spoken()).containsText("apart −0.1, loss ");
    assertThat(weights()).isEqualTo(before);
    page.keyboard().press("Enter");
    assertThat(spoken()).containsText("The network is there");
    playground.waitUntil("(await whyRandom.experiment()).edits.length === 8");
    page.keyboard().press("Home");
    assertThat(reading()).containsText("Here: together");
    assertThat(reading()).containsText("apart −0.1, loss ");
    // … and back on the ridge the two are identical again, to the bit
    page.keyboard().press("ArrowUp");
    assertThat(spoken()).containsText("apart 0, loss ");
    page.keyboard().press("Enter");
    assertThat(sentence()).containsText("are identical");
    assertThat(playground.identical().toString()).isEqualTo("[[[0, 1, 2, 3]]]");
  }

  @Test
  void theRangeCanBeTypedAndABadOneIsRefused() {
    Locator range = playground.field("range ±");
    assertThat(range).hasValue("2");
    playground.button("Larger range").click();
    assertThat(range).hasValue("5");
    playground.enter(range, "0.25");
    assertThat(range).hasValue("0.25");
    for (String bad : List.of("-1", "0", "none", "1e9")) {
      playground.enter(range, bad);
      assertThat(playground.notice()).containsText("Range");
      assertThat(range).hasAttribute("aria-invalid", "true");
    }
    playground.enter(range, "1");
    assertThat(range).hasAttribute("aria-invalid", "false");
    map().focus();
    page.keyboard().press("-");
    assertThat(range).hasValue("2");
  }

  @Test
  void twoWeightsAreMappedByTheirValues() {
    playground.button("Two weights").click();
    assertThat(sentence()).containsText("Equal weights with equal slopes, to the last bit");
    assertThat(reading()).containsText("x₁ → unit 1 = 0.5, x₁ → unit 2 = 0.5");
    map().focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    playground.waitUntil("(await whyRandom.state()).weights[0].w[0][0] === 0.7");
    assertThat(playground.number("(await whyRandom.experiment()).edits.length")).isEqualTo(1);
    page.locator("g[aria-label='bias of the output']").focus();
    assertThat(reading()).containsText("bias of output = 0, x₁ → unit 1 = 0.7");
  }

  @Test
  void theMapIsThereAsATable() {
    page.getByText("As a table").click();
    Locator rows = page.locator(".landscape-table tbody tr");
    assertThat(rows).hasCount(9);
    List<String> middle = rows.nth(4).locator("td").allTextContents();
    assertThat(middle.get(2)).isEqualTo("0");
    String here = reading().textContent();
    assertThat(middle.get(3)).isEqualTo(here.substring(here.lastIndexOf(' ') + 1));
    assertThat(page.locator(".landscape-table thead th").allTextContents())
        .containsExactly("together", "loss", "apart", "loss");
  }

  @Test
  void itFollowsWhateverBecomesOfTheNetwork() {
    playground.load("{\"version\": 1, \"network\": {\"hidden\": [3, 5]}}");
    assertThat(sentence()).containsText("Units 1 and 2 of layer 1 differ.");
    playground.field("Layer of the units").selectOption("2");
    assertThat(sentence()).containsText("Units 1 and 2 of layer 2 differ.");
    playground.field("Second unit").selectOption("5");
    assertThat(sentence()).containsText("Units 1 and 5 of layer 2 differ.");
    playground.load("{\"version\": 1, \"network\": {\"hidden\": [2]}, \"step\": 40}");
    assertThat(sentence()).containsText("Units 1 and 2 differ.");
    playground.load("{\"version\": 1, \"network\": {\"hidden\": []}}");
    assertThat(sentence()).containsText("The slope is ");
    assertThat(playground.button("Two units")).isDisabled();
    playground.load(
        """
        {"version": 1, "data": {"kind": "plane"}, "network": {"hidden": [4], "activation": "linear",\
         "output": "linear"}, "loss": "mse", "optimizer": {"kind": "sgd", "learningRate": 50}}""");
    playground.ask("(await whyRandom.step(400)).step");
    assertThat(page.locator(".inside-landscape")).containsText("not a finite number");
    playground.ask("(await whyRandom.rewind()).step");
    assertThat(sentence()).containsText("Units 1 and 2 differ.");
  }

  @Test
  void itMayBePlayedAndClickedMeanwhile() {
    playground.button("Play").click();
    playground.waitUntil("(await whyRandom.state()).step > 20");
    assertThat(sentence()).containsText("While the network moves");
    clickMap(0.4, 0.3);
    playground.waitUntil("(await whyRandom.experiment()).edits.length === 8");
    playground.button("Pause").click();
    assertThat(sentence()).containsText("Units 1 and 2 differ.");
  }

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void onASmallPhoneItIsTapped() {
    map().scrollIntoViewIfNeeded();
    playground.waitForFrames();
    assertThat(playground.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
    assertThat(map().boundingBox().width).isGreaterThan(240);
    BoundingBox box = page.locator(".inside").boundingBox();
    BoundingBox at = map().boundingBox();
    double y = Math.max(at.y + 40, box.y + 120);
    page.touchscreen().tap(at.x + at.width * 0.5, y);
    playground.waitUntil("(await whyRandom.experiment()).edits.length === 8");
    for (Locator button : page.locator(".inside-landscape button").all()) {
      assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(40);
    }
  }

  @Test
  void axeFindsNothing() {
    page.getByText("As a table").click();
    assertThat(page.locator(".landscape-table tbody tr")).hasCount(9);
    page.getByText("What together and apart are").click();
    assertThat(Axe.faults(page, ".inside")).isEmpty();
  }
}
