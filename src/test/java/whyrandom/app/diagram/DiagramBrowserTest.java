package whyrandom.app.diagram;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Browsers;
import whyrandom.browser.Site;

/** The diagram on the page: what pointers, fingers and keys do to it. */
@ExtendWith(BrowserExtension.class)
class DiagramBrowserTest {
  private static final String ONE_NETWORK =
      "whyRandom.load({version: 1, data: {kind: 'circle'}, network: {hidden: [4, 3]}})";
  private static final String WEIGHT = "weight from x1 to hidden unit 2 of layer 1";

  private static void open(Page page, Site site) {
    page.navigate(site.http("playground/index.html"));
    page.evaluate(ONE_NETWORK);
    assertThat(page.locator(".network .edge")).hasCount(4 * 2 + 3 * 4 + 3);
  }

  private static Locator named(Page page, String name) {
    return page.locator("[aria-label='" + name + "']");
  }

  /** A point of an edge's curve, a share of the way along it, in the window. */
  private static double[] pointOf(Page page, String name) {
    Object point =
        named(page, name)
            .locator(".mark")
            .evaluate(
                "path => { const at = path.getPointAtLength(0.4 * path.getTotalLength());"
                    + " const box = path.ownerSVGElement.getBoundingClientRect();"
                    + " return (at.x + box.left) + ' ' + (at.y + box.top); }");
    String[] parts = point.toString().split(" ");
    return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
  }

  @Test
  void pointingShowsAValueAndClickingSelectsAndFocuses(Page page, Site site) {
    open(page, site);
    double[] at = pointOf(page, WEIGHT);
    page.mouse().move(at[0], at[1]);
    assertThat(named(page, WEIGHT)).hasClass(Pattern.compile(".*pointed.*"));
    assertThat(page.locator(".bubble text")).hasCount(1);
    assertThat(named(page, WEIGHT)).hasAttribute("aria-pressed", "false");
    page.mouse().click(at[0], at[1]);
    assertThat(named(page, WEIGHT)).hasAttribute("aria-pressed", "true");
    assertThat(named(page, WEIGHT)).isFocused();
    assertThat(page.locator(".network [aria-pressed=true]")).hasCount(1);
  }

  @Test
  void aFingerSelectsTheNearestEdge(Browsers browsers, Site site) {
    Page phone =
        browsers.newPage(
            new Browser.NewContextOptions()
                .setHasTouch(true)
                .setIsMobile(true)
                .setViewportSize(320, 640));
    open(phone, site);
    double[] at = pointOf(phone, WEIGHT);
    phone.touchscreen().tap(at[0], at[1]);
    assertThat(named(phone, WEIGHT)).hasAttribute("aria-pressed", "true");
    phone.context().close();
  }

  @Test
  void arrowKeysWalkFromEdgeToEdgeAndAreOneStopOfTheTabKey(Page page, Site site) {
    open(page, site);
    named(page, "weight from x1 to hidden unit 1 of layer 1").focus();
    press(page, "ArrowDown", "weight from x2 to hidden unit 1 of layer 1");
    press(page, "ArrowDown", "bias of hidden unit 1 of layer 1");
    press(page, "ArrowDown", WEIGHT);
    press(page, "ArrowRight", "weight from hidden unit 2 of layer 1 to hidden unit 2 of layer 2");
    press(page, "End", "bias of hidden unit 3 of layer 2");
    press(page, "Home", "weight from hidden unit 1 of layer 1 to hidden unit 1 of layer 2");
    press(page, "ArrowLeft", "weight from x1 to hidden unit 1 of layer 1");
    assertThat(page.locator(".network [tabindex='0']:not(.drift)")).hasCount(1);
    page.keyboard().press("Tab");
    assertThat(page.locator(".network :focus:not(.drift)")).hasCount(0);
    page.keyboard().press("Shift+Tab");
    assertThat(named(page, "weight from x1 to hidden unit 1 of layer 1")).isFocused();
  }

  private static void press(Page page, String key, String arrivesAt) {
    page.keyboard().press(key);
    assertThat(named(page, arrivesAt)).isFocused();
    assertThat(named(page, arrivesAt)).hasAttribute("aria-pressed", "true");
  }

  @Test
  void aLargeNetworkIsWalkedWithTheSameKeys(Page page, Site site) {
    open(page, site);
    page.evaluate("whyRandom.load({version: 1, network: {hidden: [40, 40]}})");
    assertThat(page.locator(".diagram canvas.maps")).hasCount(3);
    page.locator(".network [tabindex='0']:not(.drift)").focus();
    press(page, "End", "bias of hidden unit 40 of layer 1");
    press(page, "ArrowRight", "weight from hidden unit 40 of layer 1 to hidden unit 40 of layer 2");
    assertThat(page.locator(".network [role=button]:not(.drift)")).hasCount(1);
  }

  @Test
  void identicalUnitsHaveThePicturesThatTheirValuesHave(Page page, Site site) {
    page.navigate(site.http("playground/index.html"));
    page.evaluate(
        "whyRandom.load({version: 1, data: {kind: 'circle'}, init: {scheme: 'ones'}})"
            + ".then(() => whyRandom.step(20))");
    assertThat(page.locator(".brace text")).hasText("4 identical");
    page.waitForFunction(pictures("tiles[0].some(v => v > 0)"));
    assertThat(page.evaluate(pictures("tiles.slice(1).every(t => differences(t, tiles[0]) < 3)")))
        .as("same colors, but for how the browser rounds them")
        .isEqualTo(true);
    page.evaluate("whyRandom.setWeight({layer: 1, unit: 2, input: 0, value: -1})");
    assertThat(page.locator(".brace text")).hasText("3 identical");
    page.waitForFunction(pictures("differences(tiles[2], tiles[0]) > 50"));
  }

  /** Looks at inner pixels of the four hidden tiles of a 2-4-1 network. */
  private static String pictures(String expression) {
    return "() => {"
        + " const frames = document.querySelector('.tile-frame').getAttribute('d').split('z');"
        + " const maps = document.querySelector('canvas.maps');"
        + " const copy = Object.assign(document.createElement('canvas'),"
        + "  {width: maps.width, height: maps.height});"
        + " const context = copy.getContext('2d', {willReadFrequently: true});"
        + " context.drawImage(maps, 0, 0);"
        + " const tiles = frames.slice(2, 6).map(d => {"
        + "  const [x, y] = d.match(/[\\d.]+/g).map(Number);"
        + "  return Array.from(context.getImageData("
        + "   Math.floor(x) + 2, Math.floor(y) + 10, 20, 20).data); });"
        + " const differences = (a, b) => Math.max(...a.map((v, i) => Math.abs(v - b[i])));"
        + " return "
        + expression
        + "; }";
  }

  @Test
  void theDiagramHasTheSizeOfItsRoom(Page page, Site site) {
    open(page, site);
    page.setViewportSize(700, 500);
    assertThat(page.locator(".network")).isVisible();
    page.waitForFunction(
        "() => document.querySelector('.network').getBoundingClientRect().right <= innerWidth");
    BoundingBox svg = page.locator(".network").boundingBox();
    BoundingBox canvas = page.locator("canvas.maps").first().boundingBox();
    assertThat(canvas.width).isEqualTo(svg.width);
    assertThat(canvas.height).isEqualTo(svg.height);
    assertThat(canvas.x).isEqualTo(svg.x);
  }
}
