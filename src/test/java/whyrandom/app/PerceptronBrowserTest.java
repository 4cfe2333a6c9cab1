package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;

/** The perceptron as MATLAB has it, as a reader uses it. */
@ExtendWith(BrowserExtension.class)
class PerceptronBrowserTest {
  private static PlaygroundPage open(Page page, String address) {
    PlaygroundPage playground = PlaygroundPage.open(page, address);
    playground.button("Look inside").click();
    page.locator("#inside-tab-perceptron").click();
    return playground;
  }

  private static Locator panel(Page page) {
    return page.locator(".perceptron");
  }

  private static Locator outcome(Page page) {
    return panel(page).locator(".sentence").first();
  }

  @ParameterizedTest
  @EnumSource
  void configureTrainAndInitDoWhatMatlabDoes(Way way, Page page, Site site) {
    PlaygroundPage playground = open(page, way.to(site, PlaygroundPage.PATH));
    assertThat(panel(page)).containsText("This network is not a perceptron");
    assertThat(panel(page).locator(".unmet")).not().hasCount(0);

    playground.button("AND").click();
    assertThat(panel(page).locator(".perceptron-now")).hasText("w = [0 0]b = 0");
    playground.button("train").click();
    assertThat(outcome(page)).containsText("Learnt: in pass 6 no example was wrong");
    assertThat(panel(page).locator(".pass-list button b"))
        .hasText(new String[] {"2", "3", "3", "2", "1", "0"});
    assertThat(panel(page).locator(".perceptron-now")).hasText("w = [1 2]b = −3");
    assertThat(panel(page)).containsText("Corrections so far: 11.");
    assertThat(panel(page)).containsText("= 51,");
    assertThat(playground.ask("JSON.stringify((await whyRandom.state()).weights)"))
        .isEqualTo("[{\"w\":[[1,2]],\"b\":[-3]}]");
    assertThat(playground.number("(await whyRandom.state()).epoch")).isEqualTo(6);

    playground.button("Pass 1, errors 2").click();
    Locator row = panel(page).locator(".pass-table tbody tr").first();
    assertThat(row).hasText("[0 0]01−1[0 0]−1[0 0]−1");
    assertThat(playground.field("In MATLAB"))
        .hasValue(Pattern.compile("^x = \\[0 1 0 1; 0 0 1 1\\];"));

    playground.button("init").click();
    assertThat(panel(page).locator(".perceptron-now")).hasText("w = [0 0]b = 0");
    assertThat(panel(page).locator(".pass-list")).hasCount(0);
    playground.button("Undo").click();
    assertThat(panel(page).locator(".perceptron-now")).hasText("w = [1 2]b = −3");
  }

  @ParameterizedTest
  @EnumSource
  void theEssaysLinkOpensItAndWhoeverClosesItHasClosedIt(Way way, Page page, Site site) {
    page.navigate(way.to(site, "index.html"));
    String link =
        page.locator("main a[href*='inside=perceptron']").evaluate("a => a.href").toString();
    PlaygroundPage playground = PlaygroundPage.open(page, link);
    assertThat(page.locator("#inside-tab-perceptron")).hasAttribute("aria-selected", "true");
    assertThat(panel(page).locator(".perceptron-now")).hasText("w = [0 0]b = 0");
    assertThat(page.url()).doesNotContain("?");
    playground.button("Look inside").click();
    assertThat(panel(page)).hasCount(0);
    page.reload();
    playground.ready();
    assertThat(panel(page)).hasCount(0);
    PlaygroundPage.open(page, way.to(site, PlaygroundPage.PATH) + "?inside=nothing-of-that-name");
    assertThat(page.locator("#inside-tab-step")).hasAttribute("aria-selected", "true");
  }

  @Test
  void configureMakesOneOfTheOpenNetworkAndUndoBringsThatBack(Page page, Site site) {
    PlaygroundPage playground = open(page, site.http(PlaygroundPage.PATH));
    playground.load(
        """
        {"version": 1, "data": {"kind": "gauss", "points": 40}}
        """);
    String before = playground.document();
    playground.button("configure").click();
    assertThat(panel(page).locator(".perceptron-now")).hasText("w = [0 0]b = 0");
    assertThat(playground.document()).contains("\"kind\":\"perceptron\"");
    playground.button("Undo").click();
    assertThat(panel(page)).containsText("This network is not a perceptron");
    assertThat(playground.document()).isEqualTo(before);
  }

  @Test
  void xorGoesRoundForEverAndAHiddenLayerBesideItDoesNot(Page page, Site site) {
    PlaygroundPage playground = open(page, site.http(PlaygroundPage.PATH));
    playground.button("XOR").click();
    playground.button("train").click();
    assertThat(outcome(page))
        .containsText("It goes round in circles. After pass 3 the weights are");
    assertThat(outcome(page)).containsText("that pass comes again, for ever");
    assertThat(panel(page)).containsText("sets no bound");

    playground.button("from zero").click();
    assertThat(panel(page)).containsText("B has 4 hidden units, all the same");
    playground.button("by initnw").click();
    assertThat(panel(page)).containsText("B has 4 hidden units, no two the same");
  }

  @Test
  void itIsAccessibleAndFitsAPhone(Page page, Site site) {
    PlaygroundPage playground = open(page, site.http(PlaygroundPage.PATH));
    assertThat(panel(page)).containsText("This network is not a perceptron");
    assertThat(Axe.faults(page)).isEmpty();
    playground.load(
        """
        {"version": 1, "optimizer": {"kind": "perceptron"}, "step": 24,
         "data": {"kind": "custom", "rows": [[0,0,0],[1,0,0],[0,1,0],[1,1,1]]}}
        """);
    assertThat(outcome(page)).containsText("Learnt");
    page.setViewportSize(320, 640);
    assertThat(Axe.faults(page)).isEmpty();
    assertThat(playground.number("document.documentElement.scrollWidth")).isEqualTo(320);
  }

  @Test
  void aLibrarysStartIsCopiedByItsName(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.field("Initializer").selectOption("scikit-learn MLP");
    assertThat(playground.notice()).containsText("scikit-learn 1.9, MLPClassifier");
    assertThat(playground.field("Initializer")).hasValue("library-scikit-learn MLP");
    assertThat(playground.document()).contains("\"bias\":{\"scheme\":\"xavier-uniform\"");
    playground.field("Initializer").selectOption("orthogonal");
    assertThat(playground.field("Initializer")).hasValue("orthogonal");
  }

  @Test
  void biasesCanBeTakenAwayAndComeBackByUndo(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    Locator biases = playground.field("Biases");
    assertThat(biases).isChecked();
    biases.click();
    assertThat(biases).not().isChecked();
    assertThat(playground.document()).contains("\"bias\":false");
    playground.button("Undo").click();
    assertThat(biases).isChecked();
    assertThat(playground.document()).doesNotContain("\"bias\":false");
  }
}
