package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** The tab on the start in the closer look, as a reader meets it. */
@ExtendWith(BrowserExtension.class)
class DrawsBrowserTest {
  private static final String NORMAL =
      "{\"version\":1,\"data\":{\"kind\":\"circle\"},\"network\":{\"hidden\":[8,8]},"
          + "\"init\":{\"scheme\":\"he-normal\",\"seed\":7}}";

  private static PlaygroundPage open(Page page, Site site, String document) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.ask("whyRandom.load(" + document + ")");
    playground.button("Look inside").click();
    page.locator("#inside-tab-start").click();
    return playground;
  }

  private static Locator tab(Page page) {
    return page.locator("#inside-tab");
  }

  @Test
  void theDrawsOfEachLayerAndTheWayOfOneAreSaid(Page page, Site site) {
    PlaygroundPage playground = open(page, site, NORMAL);
    assertThat(tab(page).locator(".sentence")).hasText("This network’s start: He normal, seed 7.");
    assertThat(tab(page).locator(".draws-card")).hasCount(3);
    assertThat(tab(page)).containsText("16 weights: 8 units, 2 inputs");
    assertThat(tab(page)).containsText("the law of Marchenko and Pastur");
    assertThat(tab(page)).containsText("Seed 7 is the key.");
    tab(page).locator(".pickers select").nth(1).selectOption(new SelectOption().setLabel("3"));
    assertThat(tab(page)).containsText("(1, 1, 2, 0)");
    assertThat(tab(page)).containsText("tanh: Xavier fits.");
    playground.ask("whyRandom.step(5)");
    assertThat(tab(page).locator(".sentence")).containsText("Updates since then");
  }

  @Test
  void aPictureOfAnotherStartIsAClickAway(Page page, Site site) {
    PlaygroundPage playground = open(page, site, NORMAL);
    Locator pick = tab(page).locator(".pick").nth(2);
    assertThat(pick).containsText("seed 10");
    assertThat(pick).containsText("loss ");
    pick.click();
    assertThat(tab(page).locator(".sentence")).containsText("seed 10.");
    tab(page).getByText("New seed").click();
    assertThat(tab(page).locator(".sentence")).containsText("seed 11.");
    assertThat(tab(page).locator(".pick").first()).containsText("seed 12");
    assertThat(playground.number("document.querySelectorAll('.notice').length")).isZero();
  }

  @Test
  void aStartThatIsNotDrawnSaysSo(Page page, Site site) {
    open(page, site, NORMAL.replace("he-normal", "zeros"));
    assertThat(tab(page)).containsText("every seed gives the same");
    assertThat(tab(page)).containsText("All its weights are 0: nothing is drawn.");
    assertThat(tab(page).locator(".pick")).hasCount(0);
  }

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void aPhoneHasRoomForIt(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.ask("whyRandom.load(" + NORMAL + ")");
    page.locator(".sheet-tab[aria-controls=panel-inside]").tap();
    page.locator("#inside-tab-start").tap();
    assertThat(tab(page)).containsText("tanh: Xavier fits.");
    assertThat(playground.number("document.documentElement.scrollWidth - innerWidth"))
        .isLessThanOrEqualTo(0);
    double inner =
        playground.number(
            "document.querySelector('.inside').scrollWidth"
                + " - document.querySelector('.inside').clientWidth");
    assertThat(inner).isLessThanOrEqualTo(0);
    assertThat(Axe.faults(page)).isEmpty();
  }

  @Test
  void aDeskHasNoFault(Page page, Site site) {
    open(page, site, NORMAL);
    tab(page).getByText("The numbers in a table").click();
    assertThat(tab(page)).containsText("the law of Marchenko and Pastur");
    assertThat(Axe.faults(page)).isEmpty();
  }
}
