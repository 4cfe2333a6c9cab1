package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;

/**
 * The closer look at sameness, as a reader uses it: break the tie, watch the gap, make it again.
 */
@ExtendWith(BrowserExtension.class)
class SamenessBrowserTest {
  private static PlaygroundPage open(Page page, String address) {
    PlaygroundPage playground = PlaygroundPage.open(page, address);
    playground.button("Look inside").click();
    page.locator("#inside-tab-symmetry").click();
    return playground;
  }

  private static Locator panel(Page page) {
    return page.locator(".symmetry");
  }

  @ParameterizedTest
  @EnumSource
  void aNudgeMakesAGapThatGrowsAndACopyClosesIt(Way way, Page page, Site site) {
    PlaygroundPage playground = open(page, way.to(site, PlaygroundPage.PATH));
    assertThat(panel(page).locator(".sentence")).containsText("Units 1–4 are identical");
    assertThat(panel(page).locator(".groups tr.same"))
        .hasText("Units 1, 2, 3, 4identicalgradients equal to the bit");
    assertThat(panel(page)).containsText("1 distinct feature · rank 1 of the weights in");
    assertThat(panel(page)).containsText("is exactly 0");
    assertThat(panel(page)).containsText("Same inputs, same weights in");

    playground.enter(panel(page).locator("#epsilon"), "0.001");
    playground.button("Add ε to x₁ → unit 1").click();
    assertThat(panel(page).locator(".groups tr")).hasCount(2);
    assertThat(playground.identical()).isEqualTo(List.of(List.of(List.of(0), List.of(1, 2, 3))));
    playground.ask("(await whyRandom.step(400)).step");
    panel(page).locator("summary").click();
    Locator gaps = panel(page).locator("details tbody tr");
    assertThat(gaps.last().locator("td").first()).hasText("400");
    double first = gap(gaps.first());
    double last = gap(gaps.last());
    assertThat(first).isEqualTo(0.001);
    assertThat(last).isGreaterThan(2 * first);

    playground.button("Make unit 2 the same as unit 1").click();
    assertThat(panel(page)).containsText("Units 1 and 2: identical, to the bit.");
    assertThat(playground.identical()).isEqualTo(List.of(List.of(List.of(0, 1), List.of(2, 3))));
    playground.button("Undo").click();
    playground.button("Undo").click();
    assertThat(playground.identical()).isEqualTo(List.of(List.of(List.of(0, 1, 2, 3))));
  }

  private static double gap(Locator row) {
    return Double.parseDouble(row.locator("td").nth(1).textContent());
  }

  @Test
  void noiseOnAllWeightsIsPartOfTheDocument(Page page, Site site) {
    PlaygroundPage playground = open(page, site.http(PlaygroundPage.PATH));
    playground.enter(panel(page).locator("#epsilon"), "0.5");
    playground.button("Add ε · N(0, 1) to every weight").click();
    assertThat(panel(page).locator(".sentence"))
        .containsText("No two units of this layer are identical");
    String document = playground.document();
    assertThat(document).contains("\"noise\":0.5");
    Object weights = playground.ask("(await whyRandom.step(50)).weights");
    playground.load(document);
    assertThat(playground.ask("(await whyRandom.step(50)).weights")).isEqualTo(weights);
  }

  @Test
  void aBadEpsilonIsRefusedAndNothingChanges(Page page, Site site) {
    PlaygroundPage playground = open(page, site.http(PlaygroundPage.PATH));
    String before = playground.document();
    for (String bad : List.of("0", "-1", "abc", "2000")) {
      playground.enter(panel(page).locator("#epsilon"), bad);
      assertThat(playground.notice()).containsText("ε: ");
      assertThat(panel(page).locator("#epsilon")).hasAttribute("aria-invalid", "true");
    }
    assertThat(playground.document()).isEqualTo(before);
  }

  @Test
  void anotherLayerAndOtherUnitsCanBeChosenByKeyboard(Page page, Site site) {
    PlaygroundPage playground = open(page, site.http(PlaygroundPage.PATH));
    playground.load(
        "{\"version\":1,\"network\":{\"hidden\":[3,2]},\"init\":{\"scheme\":\"xavier-normal\"}}");
    playground.button("layer 2").focus();
    page.keyboard().press("Enter");
    assertThat(panel(page).locator(".groups tr")).hasCount(2);
    playground.button("layer 1").focus();
    page.keyboard().press("Enter");
    assertThat(panel(page).locator(".groups tr")).hasCount(3);
    panel(page).locator(".pickers select").last().selectOption("unit 3");
    assertThat(panel(page)).containsText("Units 1 and 3: different.");
  }

  @Test
  void axeFindsNothing(Page page, Site site) {
    open(page, site.http(PlaygroundPage.PATH));
    assertThat(panel(page).locator(".sentence")).isVisible();
    assertThat(Axe.faults(page)).isEmpty();
  }
}
