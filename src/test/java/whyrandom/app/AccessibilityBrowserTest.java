package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** Axe finds nothing, whatever is open, light and dark, large and small. */
@ExtendWith(BrowserExtension.class)
class AccessibilityBrowserTest {
  private final List<String> faults = new ArrayList<>();

  @Test
  void aDeskHasNoFault(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    look(page, "first view");
    playground.click(playground.onEdge("weight from x1 to hidden unit 2 of layer 1"));
    look(page, "weight selected");
    page.locator("#presets > summary").click();
    look(page, "presets");
    page.locator("#more > summary").click();
    page.locator(".keys > summary").click();
    look(page, "more");
    playground.button("Share").click();
    look(page, "share");
    playground.button("Embed").click();
    assertThat(page.frameLocator("iframe.preview").locator(".figure-network")).isVisible();
    look(page, "embed");
    playground.button("Done").click();
    page.locator("#more > summary").click();
    page.getByText("Open a link…").click();
    playground.field("The link").fill("nonsense");
    playground.button("Open").click();
    look(page, "open a link");
    playground.button("Cancel").click();
    playground.enter(playground.field("Learning rate"), "fast");
    look(page, "notice");
    page.locator(".settings > .scope button").last().click();
    playground.field("Shuffle each epoch").uncheck();
    playground.button("Keep B").click();
    look(page, "B differs and is kept");
    playground.button("One").click();
    playground.button("All 1").click();
    playground.ask("whyRandom.step(3)");
    look(page, "one view");
    assertThat(faults).isEmpty();
  }

  @Test
  @Screen(width = 390, height = 844, isPhone = true)
  void aPhoneHasNoFault(Page page, Site site) {
    lookAtSheets(page, site);
  }

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void aSmallPhoneHasNoFault(Page page, Site site) {
    lookAtSheets(page, site);
  }

  @Test
  @Screen(width = 1000, height = 700)
  void aTabletHasNoFault(Page page, Site site) {
    PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    look(page, "first view");
    for (String sheet : List.of("Data", "Network", "Descent")) {
      page.locator(".sheet-tab").getByText(sheet).click();
      look(page, sheet);
    }
    assertThat(faults).isEmpty();
  }

  private void lookAtSheets(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    look(page, "first view");
    for (String sheet : List.of("Data", "Network", "Descent", "Start", "Loss")) {
      page.locator(".sheet-tab").getByText(sheet).tap();
      look(page, sheet);
    }
    page.locator(".sheet-tab").getByText("Loss").tap();
    playground.tap(playground.onEdge("weight from x1 to hidden unit 2 of layer 1"));
    assertThat(playground.weightPanel()).isVisible();
    look(page, "weight selected");
    playground.enter(page.locator("#weight-value"), "much");
    look(page, "notice");
    page.locator("#presets > summary").tap();
    look(page, "presets");
    page.locator("#presets > summary").tap();
    if (page.locator("#share-button").isHidden()) {
      page.locator("#more > summary").tap(); // where there is no room for it in the bar
    }
    playground.button("Share").tap();
    look(page, "share");
    playground.button("Embed").tap();
    look(page, "embed");
    playground.button("Done").tap();
    playground.ask("whyRandom.load({version: 1, init: {scheme: 'ones'}, step: 3})");
    look(page, "one view");
    assertThat(faults).isEmpty();
  }

  /** Lets axe look at the page as it is, in light and dark. */
  private void look(Page page, String what) {
    for (String fault : Axe.faults(page)) {
      faults.add(what + ", " + fault);
    }
  }
}
