package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** What depth does to fifty layers, as a reader meets it. */
@ExtendWith(BrowserExtension.class)
class DepthBrowserTest {
  private static String deep(String activation, String init) {
    StringBuilder hidden = new StringBuilder("6");
    for (int i = 1; i < 50; i++) {
      hidden.append(",6");
    }
    return "{\"version\":1,\"data\":{\"kind\":\"circle\"},\"network\":{\"hidden\":["
        + hidden
        + "],\"activation\":\""
        + activation
        + "\"},\"init\":"
        + init
        + "}";
  }

  private static final String HE = "{\"scheme\":\"he-normal\",\"seed\":3}";
  private static final String SMALL = "{\"scheme\":\"normal\",\"sigma\":0.1,\"seed\":3}";

  private static PlaygroundPage open(Page page, Site site, String document) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.load(document);
    playground.button("Look inside").click();
    page.locator("#inside-tab-layers").click();
    return playground;
  }

  /** How many pixels of a canvas are not blank. */
  private static int inked(Locator canvas) {
    return (int)
        canvas.evaluate(
            "c => { const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                + " let n = 0; for (let i = 3; i < d.length; i += 4) n += d[i] > 0; return n; }");
  }

  private static String picture(Locator canvas) {
    return (String) canvas.evaluate("c => c.toDataURL()");
  }

  @Test
  void fiftyLayersAreCurvesStripsAndAPlaceByTheEdge(Page page, Site site) {
    PlaygroundPage playground = open(page, site, deep("tanh", SMALL));
    Locator sentence = page.locator("#inside-tab .sentence");
    assertThat(sentence).containsText(Pattern.compile("It vanishes from layer \\d+ on, back to"));
    assertThat(sentence).containsText(Pattern.compile("They vanish from layer \\d+ on"));
    // σ_w² = 6 · 0.1²
    assertThat(page.locator(".inside-layers")).containsText("χ is 0.06 in each of layers 2 to 50");
    assertThat(page.locator(".inside-layers")).containsText("thin: the next 8 seeds’ starts");
    playground.waitForFrames();
    assertThat(inked(page.locator(".depth-chart").first())).isGreaterThan(2000);
    assertThat(inked(page.locator(".depth-chart").last())).isGreaterThan(2000);
    assertThat(inked(page.locator(".phase-chart"))).isGreaterThan(1000);

    String before = picture(page.locator(".depth-chart").first());
    page.locator(".depth-beside select").selectOption("He");
    assertThat(page.locator(".inside-layers")).containsText("thin: the start by He");
    page.waitForFunction(
        "before => document.querySelector('.depth-chart').toDataURL() !== before", before);
  }

  @Test
  void aLayerIsChosenInTheStripOrByKeyboard(Page page, Site site) {
    PlaygroundPage playground = open(page, site, deep("relu", HE));
    assertThat(page.locator(".layer-card")).hasCount(1);
    assertThat(page.locator(".layer-card h3")).containsText("Layer 1");
    page.locator(".layer-picker").getByLabel("The next layer").press("Enter");
    assertThat(page.locator(".layer-card h3")).containsText("Layer 2");
    page.locator(".layer-picker select").selectOption("Layer 30");
    assertThat(page.locator(".layer-card h3")).containsText("Layer 30");
    String thirty = picture(page.locator(".depth-chart").first());
    Locator strip = page.locator(".depth-chart").first();
    strip.scrollIntoViewIfNeeded();
    strip.click(new Locator.ClickOptions().setPosition(strip.boundingBox().width - 30, 20));
    assertThat(page.locator(".layer-card h3")).containsText(Pattern.compile("Layer 4\\d"));
    playground.waitForFrames();
    assertThat(picture(strip)).as("another column is marked").isNotEqualTo(thirty);
  }

  @Test
  void itIsLiveWhileItTrainsAndItsAxesStay(Page page, Site site) {
    PlaygroundPage playground =
        open(page, site, "{\"version\":1,\"network\":{\"hidden\":[8,8,8,8]}}");
    assertThat(page.locator(".inside-layers")).containsText("dotted");
    assertThat(page.locator(".layer-card")).hasCount(5);
    Locator chart = page.locator(".depth-chart").last();
    String before = picture(chart);
    playground.ask("whyRandom.play()");
    page.waitForFunction(
        "before => [...document.querySelectorAll('.depth-chart')].at(-1).toDataURL() !== before",
        before);
    assertThat(page.locator(".inside-layers")).containsText("pale: its start");
    playground.ask("whyRandom.pause()");
  }

  @Test
  void aDeskHasNoFaults(Page page, Site site) {
    open(page, site, deep("tanh", SMALL));
    assertThat(page.locator(".layer-picker")).isVisible();
    assertThat(Axe.faults(page)).isEmpty();
  }

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void aPhoneHasRoomForIt(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.load(deep("tanh", SMALL));
    page.locator(".sheet-tab[aria-controls=panel-inside]").tap();
    page.locator("#inside-tab-layers").tap();
    assertThat(page.locator(".layer-picker")).isVisible();
    double inner =
        playground.number(
            "document.querySelector('.inside').scrollWidth"
                + " - document.querySelector('.inside').clientWidth");
    assertThat(inner).isLessThanOrEqualTo(0);
    assertThat(Axe.faults(page)).isEmpty();
  }
}
