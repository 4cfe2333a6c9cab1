package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;

/** What the product is about, as a reader finds it out: with the mouse, served and from disk. */
@ExtendWith(BrowserExtension.class)
class ReaderBrowserTest {
  private static final List<?> ALL_FOUR = List.of(List.of(List.of(0, 1, 2, 3)));

  @ParameterizedTest
  @EnumSource
  void onePressOfPlayShowsEqualUnitsStayingOneAndRandomOnesLearning(Way way, Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, way.to(site, PlaygroundPage.PATH));
    assertThat(playground.pane(0).locator("h2")).containsText("All weights equal");
    assertThat(playground.pane(1).locator("h2")).containsText("Random weights");
    assertThat(playground.sentence()).containsText("one and the same function");
    assertThat(playground.pane(1).locator(".sentence")).containsText("is its own function");
    Object before = playground.ask("whyRandom.state().then(s => [s.weights, s.compare.weights])");

    playground.button("Play").click();
    playground.waitUntil("(await whyRandom.state()).step > 60");
    playground.button("Pause").click();

    List<?> start = (List<?>) before;
    assertThat(playground.ask("(await whyRandom.state()).weights")).isNotEqualTo(start.get(0));
    assertThat(playground.ask("(await whyRandom.state()).compare.weights"))
        .isNotEqualTo(start.get(1));
    assertThat(playground.identical()).isEqualTo(ALL_FOUR);
    assertThat(playground.braces()).hasText("4 identical");
    assertThat(playground.pane(1).locator(".brace")).hasCount(0);
    assertThat(playground.number("(await whyRandom.state()).compare.loss.train"))
        .isLessThan(playground.number("(await whyRandom.state()).loss.train"));
    assertThat(shownLoss(playground, 1)).isLessThan(shownLoss(playground, 0));
  }

  @ParameterizedTest
  @EnumSource
  void pauseHoldsTheStep(Way way, Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, way.to(site, PlaygroundPage.PATH));
    playground.button("Play").click();
    playground.waitUntil("(await whyRandom.state()).step > 5");
    playground.button("Pause").click();
    assertThat(playground.button("Play")).isVisible();
    int step = playground.step();
    playground.waitForFrames();
    assertThat(playground.step()).isEqualTo(step);
    assertThat(page.locator(".where b")).hasText(Integer.toString(step));
  }

  @ParameterizedTest
  @EnumSource
  void allOnesStayOneFunctionUntilOneWeightIsNudged(Way way, Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, way.to(site, PlaygroundPage.PATH));
    playground.button("One").click();
    assertThat(page.locator("article.pane")).hasCount(1);
    playground.button("All 1").click();
    assertThat(playground.pane(0).locator("h2")).containsText("all weights one");
    playground.button("Step").click();
    assertThat(page.locator(".where b")).hasText("1");
    saysAllAreOne(playground);

    playground.click(playground.onEdge("weight from x1 to hidden unit 1 of layer 1"));
    assertThat(playground.weightPanel()).containsText("x₁ → unit 1");
    playground.enter(playground.field("Value").first(), "0.25");
    assertThat(playground.braces()).hasText("3 identical");
    assertThat(playground.pane(0).locator(".count")).containsText("17 numbers");
    assertThat(playground.sentence()).containsText("Hidden units 2–4 are");
    assertThat(playground.sentence()).containsText("Unit 1 parted from 2–4 at step 1.");
    assertThat(playground.identical()).isEqualTo(List.of(List.of(List.of(0), List.of(1, 2, 3))));
    assertThat(playground.number("(await whyRandom.state()).weights[0].w[0][0]")).isEqualTo(0.25);

    playground.button("Undo").click();
    saysAllAreOne(playground);
    playground.button("Redo").click();
    assertThat(playground.braces()).hasText("3 identical");
  }

  private static void saysAllAreOne(PlaygroundPage playground) {
    assertThat(playground.braces()).hasText("4 identical");
    assertThat(playground.sentence())
        .containsText("Hidden units 1–4 are one and the same function");
    assertThat(playground.identical()).isEqualTo(ALL_FOUR);
  }

  private static com.microsoft.playwright.Locator.FilterOptions text(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  private static double shownLoss(PlaygroundPage playground, int pane) {
    return Double.parseDouble(playground.pane(pane).locator(".loss-read").textContent());
  }
}
