package whyrandom.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;

/** How scripts reach the page, and when frames come. */
@ExtendWith(BrowserExtension.class)
class ScriptBridgeBrowserTest {
  private static final String PAGE = "playground/index.html";

  @Test
  void everyMethodReturnsAPromiseOfAnObjectOfItsOwn(Page page, Site site) {
    page.navigate(site.http(PAGE));
    assertThat(page.evaluate("whyRandom.step() instanceof Promise")).isEqualTo(true);
    assertThat(page.evaluate("whyRandom.step(2).then(s => s.step)")).isEqualTo(3);
    assertThat(page.evaluate("Object.isFrozen(whyRandom)")).isEqualTo(true);
    assertThat(
            page.evaluate(
                "Promise.all([whyRandom.state(), whyRandom.state()])"
                    + ".then(([a, b]) => a !== b && a.weights !== b.weights)"))
        .isEqualTo(true);
  }

  @Test
  void aRefusedCallRejectsWithAnErrorThatNamesWhatWasGiven(Page page, Site site) {
    page.navigate(site.http(PAGE));
    for (String call :
        new String[] {
          "setWeight({layer: 1, unit: 0, input: 0, value: NaN})",
          "seek(Infinity)",
          "fill(-Infinity)"
        }) {
      Object message =
          page.evaluate(
              "whyRandom." + call + ".then(() => '', e => e instanceof Error && e.message)");
      assertThat(message.toString()).as(call).containsAnyOf("NaN", "Infinity");
    }
  }

  @Test
  void trailingArgumentsThatAreUndefinedCountAsNotGiven(Page page, Site site) {
    page.navigate(site.http(PAGE));
    assertThat(page.evaluate("whyRandom.step(undefined).then(s => s.step)")).isEqualTo(1);
  }

  @Test
  void eventsSayThatThePageIsReadyAndThatSomethingChanged(Page page, Site site) {
    page.addInitScript(
        "window.heard = {ready: [], change: []}; for (const type of ['ready', 'change']) {"
            + " document.addEventListener(type, e => {"
            + "  if (e.target === document) { heard[type].push(performance.now()); } }); }");
    page.navigate(site.http(PAGE));
    assertThat(page.evaluate("heard.ready.length")).isEqualTo(1);
    page.evaluate("heard.change = []");
    page.evaluate("whyRandom.play()");
    page.waitForFunction("() => heard.change.length > 20");
    page.evaluate("whyRandom.pause()");
    Object eleven =
        page.evaluate("Math.min(...heard.change.slice(10).map((t, i) => t - heard.change[i]))");
    assertThat(((Number) eleven).doubleValue()).as("milliseconds for ten more").isGreaterThan(950);
  }

  @Test
  void aLongWayEndsEvenWhereNoFramesCome(Page page, Site site) {
    page.addInitScript("window.requestAnimationFrame = () => 0;");
    page.navigate(site.http(PAGE));
    assertThat(page.evaluate("whyRandom.seek(20000).then(s => s.step)")).isEqualTo(20000);
  }

  @Test
  void aSandboxedFrameWithoutStorageWorks(Page page, Site site) {
    page.setContent(
        "<iframe sandbox='allow-scripts' width=800 height=600 src='"
            + site.http(PAGE)
            + "'></iframe>");
    page.frames().get(1).waitForFunction("() => window.whyRandom");
    assertThat(page.frames().get(1).evaluate("origin")).isEqualTo("null");
    Object step = page.frames().get(1).evaluate("whyRandom.step(3).then(s => s.step)");
    assertThat(step).isEqualTo(3);
  }
}
