package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** Two starts side by side, as a reader compares them: change one, swap, keep, return. */
@ExtendWith(BrowserExtension.class)
class CompareBrowserTest {
  private static final String MARK =
      "label => getComputedStyle(label, '::after').content.includes('≠')";

  private PlaygroundPage playground;
  private Page page;

  @BeforeEach
  void open(Page page, Site site) {
    this.page = page;
    playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
  }

  private void applyTo(String choice) {
    scope(page.locator(".settings > .scope"), choice).click();
  }

  private static Locator scope(Locator within, String choice) {
    return within
        .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Settings apply to"))
        .getByText(choice, new Locator.GetByTextOptions().setExact(true));
  }

  private Locator contrast() {
    return page.locator(".contrast p");
  }

  private boolean isMarked(String id) {
    playground.waitForFrames();
    return (Boolean) page.locator("label[for='" + id + "']").evaluate(MARK);
  }

  private Object weights(String of) {
    return playground.ask("(await whyRandom.state())" + of + ".weights");
  }

  @Test
  void theOptimizerOfBAloneIsMarkedAndSaid() {
    assertThat(contrast())
        .hasText(
            "B differs in start: Xavier uniform, seed 1 (A: all weights 0.5). All else is shared,"
                + " down to the random draws.");
    assertThat(isMarked("optimizer")).isFalse();
    applyTo("B");
    page.locator("#optimizer").selectOption("adam");
    playground.enter(playground.field("Learning rate"), "0.01");
    assertThat(contrast()).containsText("learning rate: 0.01 (A: 0.3); optimizer: Adam (A: SGD)");
    assertThat(isMarked("optimizer")).isTrue();
    assertThat(isMarked("rate")).isTrue();
    assertThat(isMarked("shuffle")).isFalse();
    assertThat(isMarked("batch")).isFalse();
    assertThat(page.getByLabel("Settings").first().ariaSnapshot())
        .contains("combobox \"Optimizer (A and B differ)\"");
    assertThat(playground.ask("(await whyRandom.experiment()).optimizer.kind")).isEqualTo("sgd");
    assertThat(playground.ask("(await whyRandom.experiment()).compare.optimizer.kind"))
        .isEqualTo("adam");
    applyTo("A");
    assertThat(page.locator("#optimizer")).hasValue("sgd");
    assertThat(playground.field("Learning rate")).hasValue("0.3");
    applyTo("both");
    page.locator("#optimizer").selectOption("rmsprop");
    assertThat(isMarked("optimizer")).isFalse();
    assertThat(isMarked("rate")).isTrue();
    playground.button("One").click();
    assertThat(page.locator(".settings > .scope")).hasCount(0);
    assertThat(isMarked("rate")).isFalse();
  }

  @Test
  void startingBFromAAndChangingOneThingShowsWhatItDoes() {
    playground.ask("whyRandom.step(3)");
    playground.button("Start B from A").click();
    assertThat(contrast())
        .hasText("A and B are the same experiment: the same to the bit, at every step.");
    playground.ask("whyRandom.step(4)");
    assertThat(weights(".compare")).isEqualTo(weights(""));
    applyTo("B");
    playground.enter(playground.field("Learning rate"), "0.6");
    assertThat(contrast()).containsText("Edited in B alone: step 7, learning rate 0.6.");
    playground.button("Undo").click();
    playground.button("Undo").click();
    assertThat(contrast()).containsText("B differs in start");
  }

  @Test
  void swappingExchangesTheNetworks() {
    playground.ask("whyRandom.step(3)");
    Object a = weights("");
    Object b = weights(".compare");
    playground.button("Swap A and B").click();
    assertThat(playground.pane(0).locator("h2")).containsText("Random weights");
    assertThat(weights("")).isEqualTo(b);
    assertThat(weights(".compare")).isEqualTo(a);
    playground.button("Swap A and B").click();
    assertThat(weights("")).isEqualTo(a);
  }

  private Locator kept() {
    return page.locator(".kept li");
  }

  @Test
  void aKeptRunIsOverlaidReturnedToAndForgotten() {
    playground.button("One").click();
    playground.ask("whyRandom.step(60)");
    Object there = weights("");
    String plain = chart();
    playground.button("Keep this run").click();
    assertThat(kept()).hasCount(1);
    assertThat(kept().locator("span")).hasText("1 · All weights equal, step 60");
    playground.button("All 1").click();
    playground.ask("whyRandom.step(20)");
    String overlaid = chart();
    kept().getByText("Return").click();
    assertThat(page.locator(".where b")).hasText("60");
    assertThat(weights("")).isEqualTo(there);
    playground.button("Undo").click();
    assertThat(page.locator(".where b")).hasText("20");
    assertThat(kept()).hasCount(1);
    playground.button("Forget").click();
    assertThat(kept()).hasCount(0);
    assertThat(chart()).isNotEqualTo(overlaid).isNotEqualTo(plain);
    playground.button("Undo").click();
    assertThat(kept()).hasCount(1);
    assertThat(chart()).isEqualTo(overlaid);
  }

  /** What the loss chart looks like. */
  private String chart() {
    for (int i = 0; i < 4; i++) {
      playground.waitForFrames();
    }
    return (String) page.locator(".chart").evaluate("c => c.toDataURL()");
  }

  @Test
  void keptRunsSurviveAReload() {
    playground.ask("whyRandom.step(30)");
    playground.button("Keep A").click();
    playground.button("Keep B").click();
    playground.ask("whyRandom.setWeight({layer: 1, unit: 0, input: 0, value: 2})");
    playground.ask("whyRandom.step(10)");
    Object before = weights("");
    playground.button("Keep A").click();
    List<String> names = kept().allInnerTexts();
    assertThat(kept()).hasCount(3);
    page.reload();
    playground.ready();
    assertThat(kept()).hasCount(3);
    assertThat(kept().allInnerTexts()).isEqualTo(names);
    kept().nth(0).getByText("Return").click();
    assertThat(page.locator(".where b")).hasText("30");
    kept().nth(2).getByText("Return").click();
    assertThat(page.locator(".where b")).hasText("40");
    assertThat(weights("")).isEqualTo(before);
  }

  @Test
  void aFifthKeptRunIsRefused() {
    for (int i = 0; i < 5; i++) {
      playground.button("Step").click();
      playground.button("Keep A").click();
    }
    assertThat(playground.notice()).containsText("No more than 4 runs can be kept");
    assertThat(kept()).hasCount(4);
  }

  @Test
  @Screen(width = 390, height = 844, isPhone = true)
  void onAPhoneBothNetworksStandOneAboveTheOtherAndSheetsHaveTheChoice() {
    assertThat(playground.isInView(playground.pane(0).locator(".diagram"))).isTrue();
    assertThat(playground.isInView(playground.pane(1).locator(".diagram"))).isTrue();
    phone();
  }

  @Test
  @Screen(width = 320, height = 568, isPhone = true)
  void onASmallPhoneToo() {
    phone();
  }

  private void phone() {
    Locator descent = page.locator("#panel-descent");
    page.locator(".sheet-tab").getByText("Descent").tap();
    scope(descent, "B").tap();
    page.locator("#optimizer").selectOption("adagrad");
    page.locator(".sheet-tab").getByText("Network").tap();
    assertThat(scope(page.locator("#panel-network"), "B")).hasAttribute("aria-pressed", "true");
    page.locator(".sheet-tab").getByText("Network").tap();
    contrast().scrollIntoViewIfNeeded();
    assertThat(playground.isInView(contrast())).isTrue();
    assertThat(contrast()).containsText("optimizer: Adagrad (A: SGD)");
    playground.button("Swap A and B").tap();
    assertThat(contrast()).containsText("optimizer: SGD (A: Adagrad)");
    page.locator(".sheet-tab").getByText("Loss").tap();
    playground.button("Keep B").tap();
    assertThat(kept()).hasCount(1);
    assertThat(playground.number("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(playground.number("screen.width"));
  }
}
