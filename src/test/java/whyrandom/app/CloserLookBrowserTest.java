package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;

/** The panel of the closer look: it comes when it is wanted, over http and from disk. */
@ExtendWith(BrowserExtension.class)
class CloserLookBrowserTest {
  @ParameterizedTest
  @EnumSource
  void itIsLoadedWhenItIsFirstOpened(Way way, Page page, Site site) {
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    PlaygroundPage playground = PlaygroundPage.open(page, way.to(site, PlaygroundPage.PATH));
    assertThat(asked).noneMatch(url -> url.contains("/inside/"));
    assertThat(page.locator("#panel-inside")).hasCount(0);

    playground.button("Look inside").click();
    assertThat(page.locator("#panel-inside")).isVisible();
    assertThat(asked).anyMatch(url -> url.matches(".*/inside/inside\\.[0-9a-f]+\\.js"));

    playground.button("Close the closer look").click();
    assertThat(page.locator("#panel-inside")).hasCount(0);
    assertThat(playground.field("Learning rate")).isVisible();
    assertThat(playground.button("Look inside")).isFocused();
  }

  @Test
  void theSelectedWeightLeadsToItsArithmetic(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.button("Look inside").click();
    page.locator("#inside-tab-landscape").click();
    playground.button("Close the closer look").click();
    playground.click(playground.onEdge("weight from x2 to hidden unit 3 of layer 1"));
    playground.button("Where these numbers come from").click();
    assertThat(page.locator("#inside-tab-step")).hasAttribute("aria-selected", "true");
    Locator pickers = page.locator("#inside-tab .pickers select");
    assertThat(pickers.nth(1)).hasValue("2");
    assertThat(pickers.nth(2)).hasValue("1");
  }

  @Test
  void noTabMakesThePageLonger(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.button("Look inside").click();
    for (String tab :
        List.of("step", "symmetry", "ties", "start", "units", "layers", "landscape")) {
      page.locator("#inside-tab-" + tab).click();
      playground.waitForFrames();
      assertThat(playground.number("document.documentElement.scrollHeight - innerHeight"))
          .as(tab)
          .isLessThanOrEqualTo(0);
    }
  }

  @Test
  void scriptsOfOthersCannotOverwriteOurs(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.button("Look inside").click();
    assertThat(page.locator("#panel-inside")).isVisible();
    assertThat(
            playground.ask(
                "Object.getOwnPropertyNames(window)"
                    + ".filter(n => n.startsWith('$') && !/^\\$late\\d+$/.test(n))"))
        .isEqualTo(List.of());
  }

  @Test
  void itsTabsAreWalkedWithTheArrowKeys(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.button("Look inside").focus();
    playground.button("Look inside").press("Enter");
    page.locator(".inside-tabs [aria-selected=true]").focus();
    for (String tab :
        List.of(
            "Sameness", "Ties", "Start", "Units", "Layers", "Landscape", "Perceptron", "Step")) {
      page.keyboard().press("ArrowRight");
      assertThat(playground.focused()).hasText(tab);
      assertThat(page.locator(".inside-tabs [aria-selected=true]")).hasText(tab);
      assertThat(page.locator("#inside-tab")).isVisible();
    }
    page.keyboard().press("ArrowLeft");
    assertThat(playground.focused()).hasText("Perceptron");

    page.reload();
    playground.ready();
    assertThat(page.locator(".inside-tabs [aria-selected=true]")).hasText("Perceptron");
  }
}
