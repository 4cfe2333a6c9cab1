package whyrandom.app.figure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.app.Playground;
import whyrandom.browser.BrowserExtension;
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
}
