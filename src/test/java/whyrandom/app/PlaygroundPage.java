package whyrandom.app;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import whyrandom.browser.Rest;

/** The playground in a browser, in the words of those who use it. */
public final class PlaygroundPage {
  /** Where it is in the site. */
  public static final String PATH = "playground/index.html";

  /** Where along an edge it is clicked: past the crowd at its beginning. */
  private static final double ALONG = 0.3;

  private static final String POINT_ALONG =
      "(path, share) => {"
          + "  const p = path.getPointAtLength(path.getTotalLength() * share);"
          + "  const q = new DOMPoint(p.x, p.y).matrixTransform(path.getScreenCTM());"
          + "  return [q.x, q.y];"
          + "}";

  private final Page page;

  private PlaygroundPage(Page page) {
    this.page = page;
  }

  /** Opens it at an address. */
  public static PlaygroundPage open(Page page, String address) {
    page.navigate(address);
    return on(page).ready();
  }

  /** The one on a page, whether it can be used yet or not. */
  public static PlaygroundPage on(Page page) {
    return new PlaygroundPage(page);
  }

  /** The page once it can be used: it draws its networks. */
  public PlaygroundPage ready() {
    page.waitForFunction(
        "() => window.whyRandom && document.querySelector('.diagram .tile-frame[d^=M]')"
            + " && document.querySelector('.playground[data-settable=true]')");
    return this;
  }

  Page page() {
    return page;
  }

  // ---- what is on it

  /** A button by its name. */
  public Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** A field, slider or menu by its label. */
  public Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** The number of the selected weight, with its gradient; a sheet on a phone. */
  public Locator weightPanel() {
    return page.locator("#panel-weight");
  }

  /** Network A (0) or B (1) with what is said of it. */
  Locator pane(int index) {
    return page.locator("article.pane").nth(index);
  }

  /** What is said of network A. */
  Locator sentence() {
    return pane(0).locator(".sentence");
  }

  /** The words at the braces of network A: which units are identical. */
  Locator braces() {
    return pane(0).locator(".brace text");
  }

  /** The words under the columns of network A. */
  Locator captions() {
    return pane(0).locator(".caption");
  }

  Locator notice() {
    return page.locator(".notice span");
  }

  /** An edge or bias of network A, as a screen reader calls it. */
  public Locator edge(String name) {
    return pane(0).locator("g[aria-label='" + name + "']");
  }

  /** Where an edge of network A can be hit. */
  public Point onEdge(String name) {
    Locator path = edge(name).locator(".hit");
    path.scrollIntoViewIfNeeded();
    List<?> at = (List<?>) path.evaluate(POINT_ALONG, ALONG);
    return new Point(number(at.get(0)), number(at.get(1)));
  }

  /** A point of the window, in CSS pixels. */
  record Point(double x, double y) {}

  public void click(Point point) {
    page.mouse().click(point.x(), point.y());
  }

  void tap(Point point) {
    page.touchscreen().tap(point.x(), point.y());
  }

  /** Types into a field in place of what stands there, and finishes with Enter. */
  public void enter(Locator field, String text) {
    field.fill(text);
    field.press("Enter");
  }

  /** The element that the keyboard is with. */
  Locator focused() {
    return page.locator("*:focus");
  }

  /** Whether all of an element is within the window. */
  public boolean isInView(Locator element) {
    BoundingBox box = element.boundingBox();
    return box != null
        && box.x >= -0.5
        && box.y >= -0.5
        && box.x + box.width <= number(ask("innerWidth")) + 0.5
        && box.y + box.height <= number(ask("innerHeight")) + 0.5;
  }

  // ---- what scripts hear

  /** The value of a JavaScript expression; it may await. */
  public Object ask(String expression) {
    return page.evaluate("async () => (" + expression + ")");
  }

  /** As {@link #ask(String)}, where {@code it} stands for a value handed over. */
  public Object ask(String expression, Object it) {
    return page.evaluate("async it => (" + expression + ")", it);
  }

  public double number(String expression) {
    return number(ask(expression));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  public int step() {
    return (int) number("(await whyRandom.state()).step");
  }

  /** For each hidden layer of A its units, grouped by being identical. */
  Object identical() {
    return ask("(await whyRandom.state()).identical");
  }

  /** The document that would bring back what is on screen. */
  String document() {
    return (String) ask("JSON.stringify(await whyRandom.experiment())");
  }

  /** Opens a document, given as text. */
  public void load(String document) {
    ask("(await whyRandom.load(it)).step", document);
  }

  /** What a call is refused with. */
  String refusal(String call) {
    return (String)
        page.evaluate(
            "async () => {"
                + "  try { await ("
                + call
                + "); return 'it was not refused'; }"
                + "  catch (e) { return e instanceof Error ? e.message : 'no Error: ' + e; }"
                + "}");
  }

  /** Where two values, a property of {@code it} each, differ: by a bit is enough. */
  List<?> differences(Map<String, ?> twoTexts) {
    return (List<?>)
        page.evaluate(
            "it => {"
                + "  const found = [];"
                + "  const compare = (a, b, path) => {"
                + "    if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') {"
                + "      if (!Object.is(a, b)) found.push(path + ': ' + a + ', ' + b);"
                + "      return;"
                + "    }"
                + "    for (const k of new Set([...Object.keys(a), ...Object.keys(b)]))"
                + "      compare(a[k], b[k], path + '.' + k);"
                + "  };"
                + "  compare(JSON.parse(it.a), JSON.parse(it.b), '');"
                + "  return found;"
                + "}",
            twoTexts);
  }

  /** Waits until an expression is true. */
  public void waitUntil(String expression) {
    page.waitForFunction("async () => (" + expression + ")");
  }

  /** Lets the page draw twice. */
  public void waitForFrames() {
    Rest.frames(page, 2);
  }
}
