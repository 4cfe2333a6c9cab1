package whyrandom.app.figure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.app.Playground;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Complaints;
import whyrandom.browser.Rest;
import whyrandom.browser.Site;

/** The element {@code <why-random>} on a page of somebody else. */
@ExtendWith(BrowserExtension.class)
class ElementBrowserTest {
  private static final String DOCUMENT =
      "{\"version\":1,\"data\":{\"kind\":\"xor\",\"points\":20},\"network\":{\"hidden\":[3]}}";

  private static final String HOST =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>A blog post</title>
      <link rel="icon" href="data:,">
      <script src="embed.js" defer></script>
      <main><h1>A blog post</h1>
      <why-random id="one" experiment='%s' ui="network,loss" title="Three units"><p>still</p></why-random>
      <why-random id="two"><script type="application/json">%s</script></why-random>
      <p style="height: 3000px">Text</p>
      <why-random id="far" experiment='%s'></why-random></main>"""
          .formatted(DOCUMENT, DOCUMENT.replace("[3]", "[5]"), DOCUMENT);

  private Page page;

  @BeforeEach
  void open(Page aPage, Site site) {
    page = aPage;
    page.route(
        site.http("host.html"),
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(HOST)));
    page.navigate(site.http("host.html"));
  }

  private Object ask(String expression) {
    return page.evaluate("async () => " + expression);
  }

  @Test
  void itsMethodsReachTheFrameAndItsAnswersAreThoseOfTheEngine() {
    String there = (String) ask("JSON.stringify((await one.step(5)).weights)");
    String expected =
        (String)
            page.evaluate(
                "state => JSON.stringify(JSON.parse(state).weights)",
                Playground.stateOf(DOCUMENT.replace("}}", "},\"step\":5}")));
    assertThat(there).isEqualTo(expected);
    assertThat(ask("(await two.state()).weights[0].b.length")).isEqualTo(5);
    assertThat(ask("(await one.back(2)).step")).isEqualTo(3);
    assertThat(ask("one.seek(-1).then(() => '', e => e.message)").toString())
        .startsWith("seek: ")
        .contains("-1");
    assertThat(ask("(await one.state()).step")).isEqualTo(3);
    assertThat(ask("one.load(() => 1).then(() => '', e => e.name)")).isNotEqualTo("");
  }

  @Test
  void itsRunIsWrittenAsAProgram() {
    ask("one.step(2)");
    assertThat(ask("one.code('java')").toString())
        .contains("public class Program")
        .contains("// The playground shows at step 2:");
    assertThat(ask("one.code('cobol').then(() => '', e => e.message)").toString())
        .startsWith("code: kind: ");
  }

  @Test
  void itTellsWhatHappensAndTakesItsHeight() {
    ask(
        "(() => { window.heard = []; for (const type of ['change', 'error'])"
            + " one.addEventListener(type, () => heard.push(type)); })()");
    ask("one.step(3)");
    ask("one.seek(-1).catch(() => 0)");
    page.waitForFunction("() => heard.includes('change') && heard.includes('error')");
    page.waitForFunction("() => one.offsetHeight > 150");
    assertThat(page.locator("#one p")).not().isVisible();
  }

  @Test
  void aFigureThatIsFarAwayIsNotBegunUntilItIsCalled() {
    ask("one.state()");
    assertThat(page.frames()).hasSizeBetween(2, 3);
    assertThat(ask("(await far.state()).step")).isEqualTo(0);
  }

  @Test
  void messagesOfOthersAreNothingToIt() {
    ask("one.state()");
    ask(
        "(() => { window.heard = []; one.addEventListener('error', () => heard.push(1));"
            + " postMessage({whyRandom: 1, event: 'error', detail: {message: 'x'}}, '*');"
            + " postMessage({whyRandom: 1, event: 'height', detail: 5000}, '*'); })()");
    assertThat(ask("(await one.step()).step")).isEqualTo(1);
    assertThat(ask("[heard.length, one.offsetHeight < 4000]")).isEqualTo(List.of(0, true));
  }

  @Test
  void takenOutItRefusesWhatIsWaitingAndPutBackItStartsAgain() {
    assertThat(
            ask(
                "(async () => { const one = document.getElementById('one'); await one.state(); const left = one.step(1000000).then(() => '',"
                    + " e => e.message); const parent = one.parentNode; one.remove();"
                    + " const said = await left; parent.prepend(one);"
                    + " return [said, (await one.state()).step]; })()"))
        .isEqualTo(List.of("the figure was removed from the page", 0));
  }

  // ---- changes

  @Test
  void whatIsChangedReloadsNothingAndLeavesNoWayBackThroughOldFigures() {
    ask("one.step(25)");
    Object history = page.evaluate("history.length");
    Frame frame = page.frameLocator("#one iframe").owner().elementHandle().contentFrame();
    frame.evaluate("window.isTheSame = true");
    ask("one.setAttribute('ui', 'network,sentence')");
    ask("one.setAttribute('theme', 'dark')");
    ask("one.setAttribute('title', 'Other words')");
    assertThat(page.frameLocator("#one iframe").locator(".figure-sentence")).isVisible();
    assertThat(page.frameLocator("#one iframe").locator(".figure-loss")).hasCount(0);
    assertThat(page.frameLocator("#one iframe").locator(":root"))
        .hasAttribute("data-theme", "dark");
    assertThat(page.locator("#one iframe")).hasAttribute("title", "Other words");
    assertThat(ask("(await one.state()).step")).isEqualTo(25);

    ask("one.setAttribute('experiment', one.getAttribute('experiment').replace('[3]', '[6]'))");
    page.waitForFunction("() => one.state().then(s => s.weights[0].b.length === 6)");
    assertThat(ask("(await one.state()).step")).isEqualTo(0);
    assertThat(frame.evaluate("window.isTheSame")).isEqualTo(true);
    assertThat(page.evaluate("history.length")).isEqualTo(history);
  }

  @Test
  void anExperimentMayBeSetAsAPropertyAndIsAMethodNevertheless() {
    ask("(one.experiment = {version: 1, network: {hidden: [2, 2]}}, 0)");
    page.waitForFunction("() => one.state().then(s => s.weights.length === 3)");
    assertThat(ask("JSON.stringify((await one.experiment()).network.hidden)")).isEqualTo("[2,2]");
    assertThat(
            ask(
                "(() => { const early = document.createElement('why-random');"
                    + " early.experiment = {version: 1}; early.hash = '1:a'; early.fit = true;"
                    + " return early.outerHTML; })()"))
        .isEqualTo(
            "<why-random experiment=\"{&quot;version&quot;:1}\" hash=\"1:a\" fit=\"\"></why-random>");
  }

  @Test
  void itIsLightOrDarkAsThePageIs() {
    Locator root = page.frameLocator("#one iframe").locator(":root");
    ask("one.state()");
    assertThat(root).hasAttribute("data-theme", "light");
    page.evaluate("() => { document.documentElement.style.colorScheme = 'dark'; }");
    assertThat(root).hasAttribute("data-theme", "dark");
    page.evaluate("() => { document.documentElement.style.colorScheme = 'light'; }");
    assertThat(root).hasAttribute("data-theme", "light");
    // a page that says nothing of itself, but is dark
    page.evaluate(
        "() => { document.documentElement.style.colorScheme = '';"
            + " document.body.style.background = '#202024'; }");
    assertThat(root).hasAttribute("data-theme", "dark");
  }

  // ---- keys

  @Test
  void keysThatTheFigureDoesNotUseAreThoseOfThePage() {
    ask("one.state()");
    page.evaluate(
        "() => { window.keys = [];"
            + " addEventListener('keydown', e => keys.push(e.key + e.keyCode)); }");
    page.frameLocator("#one iframe").locator(".figure-play").click();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter"); // presses the button, and is not heard
    page.keyboard().press("PageDown");
    page.waitForFunction("() => keys.length === 2");
    assertThat(page.evaluate("keys")).isEqualTo(List.of("ArrowRight39", "PageDown34"));
    page.keyboard().press("Escape");
    page.waitForFunction("() => keys.length === 3 && document.activeElement === one");
    assertThat(page.evaluate("one.shadowRoot.activeElement.tagName")).isEqualTo("DIV");
  }

  // ---- room

  @Test
  void whatFitsIsWithinItsHeightAndNothingIsCutAndLetGoItIsAsHighAsItNeedsToBe() {
    ask("one.state()");
    page.evaluate("one.setAttribute('ui', 'network,loss,sentence')");
    assertThat(page.frameLocator("#one iframe").locator(".figure-sentence")).isVisible();
    page.waitForFunction("() => one.offsetHeight > 700");
    Rest.still(page); // it is as high as it will be
    Object before = page.evaluate("one.offsetHeight");
    Frame frame = page.frameLocator("#one iframe").owner().elementHandle().contentFrame();

    page.evaluate("() => { one.style.height = '420px'; one.setAttribute('fit', ''); }");
    frame.waitForFunction(
        "() => innerHeight === 420 && document.documentElement.scrollHeight <= innerHeight"
            + " && embed.offsetHeight > 0.85 * innerHeight"); // and no smaller than it has to be
    assertThat(frame.locator(".figure-play")).isVisible();

    page.evaluate("() => { one.style.height = ''; one.removeAttribute('fit'); }");
    page.waitForFunction("height => one.offsetHeight === height", before);
    assertThat(frame.evaluate("document.documentElement.style.fontSize")).isEqualTo("");
  }

  @Test
  void aHeightThatIsSaidIsKeptFreeUntilItIsThere(Site site) {
    Object pixels = page.evaluate(HEIGHT);
    String height =
        "id=\"one\" height=\"%s\" style=\"display: block; min-height: %spx\""
            .formatted(pixels, pixels);
    String alone = HOST.replaceAll("<why-random id=\"two\".*?</why-random>", "");
    page.route(
        site.http("shift.html"),
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(alone.replace("id=\"one\"", height))));
    page.navigate(site.http("shift.html"));
    page.evaluate(
        "() => { window.shift = 0; new PerformanceObserver(list => { for (const it of"
            + " list.getEntries()) shift += it.value; }).observe("
            + "{type: 'layout-shift', buffered: true}); }");
    ask("one.state()");
    page.waitForFunction("() => one.shadowRoot.querySelector('iframe').style.opacity === ''");
    Rest.frames(page, 30);
    assertThat(((Number) page.evaluate("shift")).doubleValue()).isLessThan(0.01);
  }

  private static final String HEIGHT =
      "async () => { await one.state(); await new Promise(r => setTimeout(r, 300));"
          + " return one.offsetHeight; }";

  // ---- what hosts do

  @Test
  void aPolicyThatForbidsItIsSaid(Site site, Complaints complaints) {
    String policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"frame-src 'none'\"><title>";
    page.route(
        site.http("strict.html"),
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(HOST.replace("<title>", policy))));
    page.navigate(site.http("strict.html"));
    assertThat(ask("one.step().then(() => '', e => e.message)").toString())
        .startsWith("the policy of the page forbids the figure: allow it with frame-src http");
    assertThat(ask("one.state().then(() => '', e => e.message)").toString()).contains("frame-src");
    assertThat(page.locator("#one p")).isVisible(); // what stands in it stays
    assertThat(complaints.all()).isNotEmpty().allMatch(it -> it.contains("frame-src"));
    complaints.excuse("frame-src");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='module' src='embed.js'></script>",
        "<script type='module'>import './embed.js';</script>",
        "<script src='embed.js'></script><script src='embed.js'></script>",
        "<script>addEventListener('load', () => { const s = document.createElement('script');"
            + " s.src = 'embed.js'; document.head.append(s); });</script>",
      })
  void itsScriptMayBeLoadedInAnyWay(String script, Site site) {
    page.route(
        site.http("a/host.html"),
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(
                        HOST.replace(
                            "<script src=\"embed.js\" defer></script>",
                            script
                                .replace("'embed.js'", "'../embed.js'")
                                .replace("'./embed.js'", "'../embed.js'")))));
    page.navigate(site.http("a/host.html"));
    page.evaluate("() => customElements.whenDefined('why-random').then(() => 0)");
    assertThat(ask("(await one.step(3)).step")).isEqualTo(3);
  }

  @Test
  void tenFiguresAboveAPlaceDoNotPushItAway(Site site) {
    String figures =
        "<why-random experiment='{\"version\":1,\"network\":{\"hidden\":[2]}}'></why-random><p>Text</p>"
            .repeat(10);
    page.route(
        "**/long.html*",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(
                        HOST.replaceAll("(?s)<main>.*", figures)
                            + "<h2 id=target>Here</h2><p style='height: 3000px'>Text</p>")));
    page.navigate(site.http("long.html") + "#target");
    page.waitForFunction(
        "() => [...document.querySelectorAll('why-random')].some(it => {"
            + " const f = it.shadowRoot.querySelector('iframe');"
            + " return f && f.style.opacity === ''; })");
    Rest.frames(page, 30);
    assertThat(page.frames()).hasSizeBetween(2, 4); // those near the window, and the page
    double top = ((Number) page.evaluate("target.getBoundingClientRect().top")).doubleValue();
    assertThat(top).isBetween(-30.0, 60.0);
  }
}
