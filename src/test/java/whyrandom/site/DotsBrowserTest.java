package whyrandom.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
import whyrandom.share.Documents;

/** The dots in the tables of the pages, as a reader uses them. */
@ExtendWith(BrowserExtension.class)
class DotsBrowserTest {
  private static final String NECESSARY = "questions/is-random-initialisation-necessary.html";

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

  /** Seed 18 stops halfway, seed 17 finds the way. */
  @ParameterizedTest
  @ValueSource(ints = {17, 18})
  void aDotOpensItsRunToTheBit(int seed, Page page, Site site) {
    Run run = new Run(XOR.withInit(XOR.init().withSeed(seed)), List.of());
    run.seek(1000);
    double loss = run.evaluateTrain().loss();
    for (String address : site.everywhere(NECESSARY)) {
      page.navigate(address);
      page.locator("td .dots").first().click();
      Locator dot = page.locator(".runs:popover-open a").nth(seed - 1);
      dot.hover();
      assertThat(dot)
          .hasAccessibleName(
              Pattern.compile(
                  loss < 0.1
                      ? "Seed " + seed + ": learnt from step \\d+ on"
                      : "Seed " + seed + ": not learnt, loss 0\\.34\\d*"));
      dot.click();
      page.waitForURL("**/playground/**");
      PlaygroundPage playground = PlaygroundPage.open(page, page.url());
      playground.waitUntil("whyRandom.state().step === 1000");
      Map<?, ?> state = (Map<?, ?>) playground.ask("whyRandom.state()");
      assertThat(((Map<?, ?>) state.get("loss")).get("train")).isEqualTo(loss);
    }
  }

  /** Three numbers are three stops; only inside of what is open there is one for each seed. */
  @Test
  void theKeyboardPassesDotsThatAreClosed(Page page, Site site) {
    page.navigate(site.http(NECESSARY));
    Locator dots = page.locator("td .dots");
    dots.first().focus();
    page.keyboard().press("Tab");
    assertThat(dots.nth(1)).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".runs:popover-open")).hasCount(1);
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(page.locator(".runs:popover-open a").first()).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator(".runs:popover-open")).hasCount(0);
    assertThat(dots.nth(1)).isFocused();
    page.keyboard().press("Tab");
    assertThat(dots.nth(2)).isFocused();
  }

  @Test
  void openDotsHaveNoFaultAndFitTheSmallestWindow(Page page, Site site) {
    page.setViewportSize(320, 640);
    page.navigate(site.http(NECESSARY));
    page.locator("td .dots").first().click();
    Locator sheet = page.locator(".runs:popover-open");
    assertThat(sheet.boundingBox().x).isGreaterThanOrEqualTo(0);
    assertThat(sheet.boundingBox().x + sheet.boundingBox().width).isLessThanOrEqualTo(320);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    assertThat(Axe.faults(page)).isEmpty();
  }

  @Test
  void withoutScriptsTheyAreThereAndOpen(Page with, Site site) {
    try (BrowserContext context =
        with.context()
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(site.http(NECESSARY));
      page.locator("td .dots").first().click();
      assertThat(page.locator("#dots-1-1 a").first()).isVisible();
    }
  }

  @Test
  void paperHasTheSmallOnes(Page page, Site site) {
    page.navigate(site.http(NECESSARY));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".dots svg").first()).isVisible();
    assertThat(page.locator(".press").first()).isHidden();
  }
}
