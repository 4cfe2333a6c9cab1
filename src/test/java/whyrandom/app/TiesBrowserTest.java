package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;

/** The tab on what breaks a tie in the closer look, as a reader meets it. */
@ExtendWith(BrowserExtension.class)
class TiesBrowserTest {
  private static final String XOR =
      "{\"version\":1,\"data\":{\"kind\":\"xor\"},\"network\":{\"hidden\":[4]},"
          + "\"optimizer\":{\"kind\":\"sgd\",\"learningRate\":0.1}}";

  private static PlaygroundPage open(Page page, Site site, String document) {
    PlaygroundPage playground =
        PlaygroundPage.open(page, site.http(PlaygroundPage.PATH) + "?inside=ties");
    playground.ask("whyRandom.load(" + document + ")");
    return playground;
  }

  private static Locator tab(Page page) {
    return page.locator("#inside-tab");
  }

  private static Locator card(Page page, String name) {
    return page.locator(".tie").filter(new Locator.FilterOptions().setHasText(name));
  }

  @Test
  void fiveWaysKeepTheUnitsIdenticalAndFiveDoNot(Page page, Site site) {
    open(page, site, XOR);
    assertThat(tab(page).locator(".sentence"))
        .hasText(
            "Begun with equal weights, after 300 steps: 5 ways treat equal units alike and never part"
                + " them; all 5 that treat them differently did.");
    assertThat(page.locator(".ties").nth(0).locator(".same")).hasCount(5);
    assertThat(page.locator(".ties").nth(1).locator(".same")).hasCount(0);
    assertThat(card(page, "One weight")).containsText("2 of 4 distinct");
    assertThat(card(page, "Dropout")).containsText("4 of 4 distinct");
    tab(page).locator(".pickers select").selectOption("1000");
    assertThat(tab(page).locator(".sentence")).containsText("after 1000 steps");
    tab(page).locator(".pickers select").selectOption("100");
    assertThat(tab(page).locator(".sentence")).containsText("after 100 steps");
  }

  @Test
  void aWayOpensBesidePlainDescentWhereItStandsHere(Page page, Site site) {
    open(page, site, XOR);
    assertThat(tab(page).locator(".sentence")).containsText("after 300 steps");
    page.getByLabel("Open Momentum 0.9").click();
    assertThat(page.locator(".pane-title").nth(0)).containsText("Gradient descent");
    assertThat(page.locator(".pane-title").nth(1)).containsText("Momentum 0.9");
    assertThat(page.locator(".pane .brace text")).hasCount(2);
    assertThat(page.locator("output.where")).containsText("step 300");
    page.getByLabel("Undo").click();
    assertThat(page.locator(".pane-title")).hasCount(1);
    assertThat(card(page, "Noise on units").getByRole(AriaRole.BUTTON)).hasCount(0);
  }

  @Test
  void whereItCannotBeTriedThatIsSaid(Page page, Site site) {
    open(page, site, XOR.replace("[4]", "[]"));
    assertThat(tab(page).locator(".sentence")).containsText("This needs a hidden layer");
    assertThat(page.locator(".tie")).hasCount(0);
    open(page, site, XOR.replace("[4]", "[4],\"bias\":false"));
    assertThat(page.locator(".tie")).hasCount(9);
    assertThat(tab(page).locator(".sentence")).containsText("all 4 that");
  }

  @Test
  void aPhoneHasNoFault(Page page, Site site) {
    page.setViewportSize(390, 844);
    open(page, site, XOR);
    assertThat(tab(page).locator(".sentence")).containsText("after 300 steps");
    assertThat(Axe.faults(page)).isEmpty();
  }
}
