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
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;

/** Whatever the reader did is there again after a reload, and on the way back to the page. */
@ExtendWith(BrowserExtension.class)
class ReloadBrowserTest {
  private static final String REFUSING =
      "Object.defineProperty(window, 'sessionStorage', {"
          + "  get() { throw new DOMException('not here', 'SecurityError'); }"
          + "});";

  private static final String FULL =
      "Storage.prototype.setItem = () => {"
          + "  throw new DOMException('no room', 'QuotaExceededError');"
          + "};";

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

  @ParameterizedTest
  @ValueSource(strings = {"refuses", "is full"})
  void aSessionThatKeepsNothingIsSaidOnceSomethingWouldBeLost(String store, Page page, Site site) {
    page.addInitScript(store.equals("refuses") ? REFUSING : FULL);
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.waitForFrames();
    assertThat(playground.notice()).hasCount(0);

    playground.ask("whyRandom.step(2)");
    assertThat(playground.notice()).containsText("does not keep what you do here");
    playground.ask("whyRandom.load({version: 1, colour: 'red'})");
    assertThat(playground.notice()).hasText("colour: unknown here, and ignored");
    playground.button("Step").click();
    assertThat(playground.notice()).containsText("does not keep what you do here");

    playground.button("Dismiss").click();
    playground.button("Step").click();
    assertThat(page.locator(".where b")).hasText("2");
    playground.waitForFrames();
    assertThat(playground.notice()).hasCount(0);
  }

  @Test
  void aStoreThatHasBecomeFullBringsBackTheLinkAndNotWhatWasOpenBeforeIt(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.ask("whyRandom.fill(0.25)");
    playground.waitForFrames();
    page.evaluate("() => { " + FULL + " }");
    page.evaluate(
        "hash => { location.hash = hash; }", link("{\"version\": 1, \"title\": \"Linked\"}"));
    assertThat(playground.pane(0).locator("h2")).containsText("Linked");
    assertThat(playground.notice()).containsText("does not keep what you do here");
    page.reload();
    playground.ready();
    assertThat(playground.pane(0).locator("h2")).containsText("Linked");
  }

  private static String link(String document) {
    return "#json=" + URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
