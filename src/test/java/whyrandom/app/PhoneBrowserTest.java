package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** On a phone, touched: all is there and nothing sticks out. */
@ExtendWith(BrowserExtension.class)
@Screen(width = 390, height = 844, isPhone = true)
class PhoneBrowserTest {
  private static final String EDGE = "weight from x2 to hidden unit 3 of layer 1";

  /** Whatever is wider than its place. */
  private static final String STICKING_OUT =
      """
      () => [...document.querySelectorAll('.playground, .playground *')]
        .filter(e => e.checkVisibility() && !e.closest('.unseen, svg svg'))
        .filter(e => { const b = e.getBoundingClientRect();
          return b.width > 0 && (b.right > screen.width + 0.5 || b.left < -0.5); })
        .map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + e.getBoundingClientRect().right)
      """;

  private PlaygroundPage playground;

  @BeforeEach
  void open(Page page, Site site) {
    playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
  }

  @Test
  void nothingSticksOut(Page page) {
    nothingSticksOutAnywhere(page);
  }

  @Test
  @Screen(width = 320, height = 568, isPhone = true)
  void nothingSticksOutOfASmallPhone(Page page) {
    nothingSticksOutAnywhere(page);
  }

  private void nothingSticksOutAnywhere(Page page) {
    fits(page, "first view");
    for (String sheet : List.of("Data", "Network", "Descent", "Start", "Loss")) {
      tab(sheet).tap();
      fits(page, sheet);
    }
    tab("Start").tap();
    page.getByLabel("Initializer").selectOption("equal-incoming"); // a long name
    fits(page, "a long name");
    tab("Start").tap();
    playground.tap(playground.onEdge(EDGE));
    assertThat(playground.weightPanel()).isVisible();
    fits(page, "weight");
    for (String menu : List.of("#presets", "#more")) {
      page.locator(menu + " > summary").tap();
      fits(page, menu);
    }
    page.locator(".keys > summary").tap();
    fits(page, "keys");
    assertThat(page.locator("#presenter-button")).isHidden();
    playground.load(
        """
        {"version": 1, "title": "A title of a hundred letters that somebody wrote who has a lot to say about\
         weights and their symmetry", "network": {"hidden": [9,8,7,6,5,4,3,2,2,1]}, "features":
         ["x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)"],
         "noSuchFieldOfAnyDocumentThatIsKnownHereAndQuiteLongToo": 1}""");
    fits(page, "a deep network with a notice");
    playground.load("{\"version\": 1, \"network\": {\"hidden\": [64]}}");
    fits(page, "a wide layer");
    playground.load("{\"version\": 1, \"network\": {\"hidden\": []}, \"step\": 123456}");
    fits(page, "a late step");
    playground.load(
        """
        {"version": 1, "network": {"hidden": [4, 3]}, "init": {"scheme": "zeros", "noise": 1e-7},
         "edits": [{"step": 1, "layer": 1, "unit": 1, "input": 0, "value": 0.1234567890123}],
         "compare": {"network": {"hidden": [8, 8, 2], "activation": "relu"}, "dropout": 0.25,
         "optimizer": {"kind": "rmsprop", "learningRate": 0.000123456, "alpha": 0.5},
         "init": {"scheme": "tf-playground", "seed": 9007199254740991}, "batchSize": 10}}""");
    fits(page, "many differences");
    for (String sheet : List.of("Network", "Descent", "Loss")) {
      tab(sheet).tap();
      fits(page, sheet + " of two that differ");
    }
    playground.button("Keep A").tap();
    fits(page, "a kept run");
  }

  private void fits(Page page, String what) {
    playground.waitForFrames();
    assertThat((List<?>) page.evaluate(STICKING_OUT)).as(what).isEmpty();
    assertThat(playground.number("document.documentElement.scrollWidth"))
        .as("width with " + what)
        .isLessThanOrEqualTo(playground.number("screen.width"));
    assertThat(playground.isInView(page.locator(".time-bar"))).as("time bar with " + what).isTrue();
    assertThat(playground.isInView(page.locator("#play"))).as("Play with " + what).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Data", "Network", "Descent", "Start", "Loss"})
  void aTabOpensItsSheetAndThreeWaysCloseIt(String name, Page page) {
    Locator sheet = page.locator("#panel-" + name.toLowerCase(java.util.Locale.ROOT));
    assertThat(sheet).isHidden();
    tab(name).tap();
    assertThat(sheet).isVisible();
    assertThat(tab(name)).hasAttribute("aria-expanded", "true");
    sheet.getByLabel("Close").tap();
    assertThat(sheet).isHidden();
    assertThat(tab(name)).hasAttribute("aria-expanded", "false");
    assertThat(tab(name)).isFocused();
    tab(name).tap();
    assertThat(sheet).isVisible();
    tab(name).tap();
    assertThat(sheet).isHidden();
    tab(name).tap();
    assertThat(sheet).isVisible();
    page.keyboard().press("Escape");
    assertThat(sheet).isHidden();
  }

  @Test
  void anotherTabTakesThePlaceOfTheSheet(Page page) {
    tab("Data").tap();
    tab("Descent").tap();
    assertThat(page.locator("#panel-descent")).isVisible();
    assertThat(page.locator("#panel-data")).isHidden();
  }

  private Locator tab(String name) {
    return playground.page().locator(".sheet-tab").getByText(name);
  }

  @Test
  void aTapOnAnEdgeOpensItsNumber(Page page) {
    playground.tap(playground.onEdge(EDGE));
    Locator sheet = playground.weightPanel();
    assertThat(sheet).isVisible();
    assertThat(sheet.locator("h2")).containsText("x₂ → unit 3");
    Locator value = page.locator("#weight-value");
    value.tap();
    playground.enter(value, "-0.5");
    assertThat(playground.number("(await whyRandom.state()).weights[0].w[2][1]")).isEqualTo(-0.5);
    assertThat(playground.braces()).hasText("3 identical");
    Locator slider = sheet.locator(".slider");
    slider.fill("500");
    assertThat(playground.number("(await whyRandom.state()).weights[0].w[2][1]")).isEqualTo(2);
    sheet.getByLabel("Close").tap();
    assertThat(sheet).isHidden();
  }

  @Test
  void aPhonePlaysAndTheTimeBarStays(Page page) {
    page.locator("#play").tap();
    playground.waitUntil("(await whyRandom.state()).step > 10");
    page.locator("#play").tap();
    page.locator(".stage").evaluate("stage => stage.scrollTop = stage.scrollHeight");
    assertThat(playground.isInView(page.locator(".time-bar"))).isTrue();
    assertThat(playground.button("Play")).isVisible();
  }

  @Test
  void fingersFindEveryButton(Page page) {
    for (Locator button : page.locator(".dock button, .top summary, .top button").all()) {
      if (button.isVisible()) {
        assertThat(button.boundingBox().height).as(button.toString()).isGreaterThanOrEqualTo(40);
        assertThat(button.boundingBox().width).as(button.toString()).isGreaterThanOrEqualTo(24);
      }
    }
  }
}
