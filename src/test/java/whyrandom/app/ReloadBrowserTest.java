package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;

/** Whatever the reader did is there again after a reload, and on the way back to the page. */
@ExtendWith(BrowserExtension.class)
class ReloadBrowserTest {
  @ParameterizedTest
  @EnumSource
  void stepEditsAndSettingsSurviveReloadAndTheWayBack(Way way, Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, way.to(site, PlaygroundPage.PATH));
    playground.ask("whyRandom.step(7)");
    playground.click(playground.onEdge("weight from x1 to hidden unit 2 of layer 1"));
    playground.enter(page.locator("#weight-value"), "0.1234567890123456789");
    playground.button("Step").click();
    playground.enter(playground.field("Learning rate"), "0.07");
    page.locator("#optimizer").selectOption("adam");
    playground.button("One unit more in hidden layer 1").click();
    playground.button("x₁²").click();
    playground.field("Batch size").fill("10");
    playground.button("Step").click();
    assertThat(page.locator(".where b")).hasText("9");
    String document = playground.document();
    String state = state(playground);

    page.reload();
    isSame(playground, document, state);

    page.navigate("about:blank");
    page.goBack();
    isSame(playground, document, state);
  }

  private static String state(PlaygroundPage playground) {
    return (String) playground.ask("JSON.stringify(await whyRandom.state())");
  }

  private static void isSame(PlaygroundPage playground, String document, String state) {
    playground.ready();
    assertThat(playground.differences(Map.of("a", state, "b", state(playground)))).isEmpty();
    assertThat(playground.document()).isEqualTo(document);
    assertThat(playground.page().locator(".where b")).hasText("9");
    assertThat(playground.field("Learning rate")).hasValue("0.07");
  }

  @ParameterizedTest
  @EnumSource
  void aReloadWhilePlayingComesBackToWhereItWas(Way way, Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, way.to(site, PlaygroundPage.PATH));
    playground.button("Play").click();
    playground.waitUntil("(await whyRandom.state()).step > 20");
    int step = playground.step();
    page.reload();
    playground.ready();
    playground.waitUntil("(await whyRandom.state()).step >= " + step);
    assertThat(playground.step()).isBetween(step, step + 1000);
    assertThat(playground.ask("(await whyRandom.state()).playing")).isEqualTo(false);
  }

  @Test
  void theViewOfTheReaderSurvives(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.button("One").click();
    page.locator("#more > summary").click();
    page.getByText("Dark theme").click();
    page.locator(".speed select").selectOption("10/s");
    playground.waitForFrames();
    page.reload();
    playground.ready();
    assertThat(page.locator("article.pane")).hasCount(1);
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(page.locator(".speed select")).hasValue("STEADY");
  }

  @ParameterizedTest
  @EnumSource
  void editsOfALinkedDocumentSurviveToo(Way way, Page page, Site site) {
    String address = way.to(site, PlaygroundPage.PATH) + link("{\"version\": 1, \"title\": \"T\"}");
    PlaygroundPage playground = PlaygroundPage.open(page, address);
    playground.ask("whyRandom.step(2)");
    playground.ask("whyRandom.fill(0.5)");
    String document = playground.document();
    playground.waitForFrames();
    page.reload();
    playground.ready();
    assertThat(playground.document()).isEqualTo(document);
  }

  @Test
  void anotherLinkWinsAndUndoBringsBackWhatWasOpen(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.ask("whyRandom.fill(0.25)");
    String before = playground.document();
    page.evaluate(
        "hash => { location.hash = hash; }", link("{\"version\": 1, \"title\": \"Linked\"}"));
    assertThat(playground.pane(0).locator("h2")).containsText("Linked");
    playground.button("Undo").click();
    playground.waitForFrames();
    assertThat(playground.document()).isEqualTo(before);
  }

  private static String link(String document) {
    return "#json=" + URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
