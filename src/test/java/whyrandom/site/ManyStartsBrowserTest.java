package whyrandom.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.app.PlaygroundPage;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.explain.many.SeedWords;
import whyrandom.share.Documents;

/** Seeds that are trained on a page, as a reader has it done. */
@ExtendWith(BrowserExtension.class)
class ManyStartsBrowserTest {
  private static final String NECESSARY = "questions/is-random-initialisation-necessary.html";

  /**
   * What the build made of the seeds, and what the page makes of them: address, and whether learnt.
   */
  private static final String BUILT =
      "[...document.querySelectorAll('#hundred .runs a')].map(a => [a.href, a.className !== 'no'])";

  private static final String TRAINED =
      "[...document.querySelectorAll('#hundred .many-tiles a')].map(a => [a.href, a.className === 'yes'])";

  private static final Experiment XOR =
      Documents.read(
              """
              {"version": 1, "data": {"kind": "xor", "points": 4, "noise": 0, "testFraction": 0},
               "network": {"hidden": [2], "activation": "tanh"},
               "init": {"scheme": "xavier-uniform"},
               "optimizer": {"kind": "sgd", "learningRate": 0.5}}""")
          .document()
          .main()
          .experiment();

  private static Run run(int seed) {
    Run run = new Run(XOR.withInit(XOR.init().withSeed(seed)), List.of());
    run.seek(1000);
    return run;
  }

  private static void train(Page page, int seeds) {
    page.locator(".many-ask").click();
    assertThat(page.locator(".many-status")).hasText(seeds + " trained here, 1000 steps each");
    assertThat(page.locator(".many-tiles a[href]")).hasCount(seeds);
  }

  /** Over http and from disk, in the essay and in its question. */
  @ParameterizedTest
  @ValueSource(strings = {NECESSARY, "index.html"})
  void thePageMakesOfThemWhatTheBuildMade(String path, Page page, Site site) {
    for (String address : site.everywhere(path)) {
      page.navigate(address);
      assertThat(page.locator(".many-count")).hasText("64 of 100 have learnt");
      Object built = page.evaluate(BUILT);
      train(page, 100);
      assertThat(page.locator(".many-count")).hasText("64 of 100 have learnt");
      if (path.equals("index.html")) { // which has a title of its own
        continue;
      }
      assertThat(page.evaluate(TRAINED)).isEqualTo(built);
    }
  }

  @Test
  void aHundredMoreTellMoreAndEachOpensItsRun(Page page, Site site) {
    page.navigate(site.http(NECESSARY));
    train(page, 100);
    train(page, 200);
    int learnt = 0;
    for (int seed = 1; seed <= 200; seed++) {
      learnt += run(seed).evaluateTrain().loss() < 0.1 ? 1 : 0;
    }
    assertThat(page.locator(".many-count")).hasText(SeedWords.count(learnt, 200));
    assertThat(page.locator(".many-sure")).hasText(SeedWords.sure(learnt, 200));
    Locator tiles = page.locator(".many-tiles a");
    tiles.first().focus();
    page.keyboard().press("End");
    assertThat(tiles.nth(199)).isFocused();
    page.keyboard().press("ArrowUp");
    assertThat(tiles.nth(179)).isFocused();
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowDown");
    assertThat(tiles.nth(198)).isFocused();
    assertThat(page.locator(".many-tiles a[tabindex='0']")).hasCount(1);
    assertThat(page.locator(".many-picked")).containsText("Seed 199: ");
    page.keyboard().press("Enter");
    page.waitForURL("**/playground/**");
    PlaygroundPage playground = PlaygroundPage.open(page, page.url());
    playground.waitUntil("whyRandom.state().step === 1000");
    Map<?, ?> state = (Map<?, ?>) playground.ask("whyRandom.state()");
    assertThat(((Map<?, ?>) state.get("loss")).get("train"))
        .isEqualTo(run(199).evaluateTrain().loss());
  }

  /** Nothing of what trains them is loaded before. */
  @Test
  void workersDoItOnceItIsAskedFor(Page page, Site site) {
    int[] workers = {0};
    int[] scripts = {0};
    page.onWorker(worker -> workers[0]++);
    page.onRequest(request -> scripts[0] += request.url().matches(".*/(many|worker)\\..*") ? 1 : 0);
    page.navigate(site.http(NECESSARY));
    page.locator(".many-ask").scrollIntoViewIfNeeded();
    assertThat(page.locator(".many-ask")).isVisible();
    assertThat(scripts[0]).isZero();
    train(page, 100);
    assertThat(workers[0]).isPositive();
    assertThat(scripts[0]).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete self.Worker", "self.Worker = function() { throw new Error() }"})
  void withoutWorkersThePageDoesItAlone(String change, Page page, Site site) {
    page.addInitScript(change);
    page.navigate(site.http(NECESSARY));
    Object built = page.evaluate(BUILT);
    train(page, 100);
    assertThat(page.evaluate(TRAINED)).isEqualTo(built);
  }

  /** What has ended stays, up to the first seed that is missing; then it can go on. */
  @Test
  void itCanBeHeldAndStopped(Page page, Site site) {
    page.addInitScript("delete self.Worker");
    page.navigate(site.http(NECESSARY));
    Object built = page.evaluate(BUILT);
    page.locator(".many-ask").scrollIntoViewIfNeeded(); // out of view it rests
    page.evaluate(
        "new Promise((done, failed) => {"
            + "  const status = document.querySelector('.many-status');"
            + "  const ask = document.querySelector('.many-ask');"
            + "  new MutationObserver((all, observer) => {"
            + "    if (/^[1-9]\\d? of 100/.test(status.textContent)) {"
            + "      observer.disconnect();"
            + "      ask.click();"
            + "      done();"
            + "    } else if (/^100 trained/.test(status.textContent)) {"
            + "      failed(new Error('it was over before it could be held'));"
            + "    }"
            + "  }).observe(status, {childList: true, characterData: true, subtree: true});"
            + "  ask.click();"
            + "})");
    assertThat(page.locator(".many-ask")).hasText("Go on");
    page.locator(".many-stop").click();
    assertThat(page.locator(".many-stop")).isHidden();
    assertThat(page.locator(".many-ask")).isFocused();
    int known = page.locator(".many-tiles a").count();
    assertThat(known).isBetween(1, 99);
    assertThat(page.locator(".many-count")).containsText(" of " + known + " have learnt");
    assertThat(page.locator(".many-tiles a[href]")).hasCount(known);
    assertThat((List<?>) page.evaluate(TRAINED)).isEqualTo(((List<?>) built).subList(0, known));
    train(page, known + 100);
  }

  @Test
  void picturesHaveNoFaultAndFitTheSmallestWindow(Page page, Site site) {
    page.setViewportSize(320, 640);
    page.navigate(site.http(NECESSARY));
    train(page, 100);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    assertThat(Axe.faults(page)).isEmpty();
  }
}
