package whyrandom.app.figure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Complaints;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** The page {@code embed/v1/} in frames of pages on another origin, with nothing but the frame. */
@ExtendWith(BrowserExtension.class)
class EmbedBrowserTest {
  private static final String PAGE = "embed/v1/index.html";

  private static final String DOCUMENT =
      "{\"version\":1,\"title\":\"Three units\",\"note\":\"A note.\",\"data\":{\"kind\":\"xor\"},"
          + "\"network\":{\"hidden\":[3]},\"init\":{\"scheme\":\"ones\"}}";

  /** A call that is answered after all that were sent before it. */
  private static final String LAST = "{whyRandom: 1, call: 'last', method: 'state', args: []}";

  @TempDir private static Path folder;

  /** Another origin: another port. */
  private static Site host;

  @BeforeAll
  static void serve() {
    host = Site.in(folder);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  private static String json(String document) {
    return "#json=" + URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A page of somebody else with these frames. */
  private static void open(Page page, String... frames) throws IOException {
    StringBuilder body =
        new StringBuilder(
            "<!doctype html><html lang=en><meta charset=utf-8><title>A blog post</title>"
                + "<link rel=icon href='data:,'><main><h1>A blog post</h1>");
    int number = 0;
    for (String frame : frames) {
      number++;
      body.append("<p>Text</p><iframe id=f").append(number).append(" title='Figure ");
      body.append(number).append("' sandbox='allow-scripts' width=700 height=700 src='");
      body.append(frame.replace("&", "&amp;").replace("'", "&#39;")).append("'></iframe>");
    }
    Files.writeString(folder.resolve("host.html"), body.append("</main>"));
    page.navigate(host.http("host.html"));
  }

  private static FrameLocator frame(Page page, int number) {
    return page.frameLocator("#f" + number);
  }

  private static Frame content(Page page, int number) {
    return page.querySelector("#f" + number).contentFrame();
  }

  @Test
  void isAFigureInABareSandboxOnAnotherOrigin(Page page, Site site) throws IOException {
    open(page, site.http(PAGE) + "?ui=network,sentence" + json(DOCUMENT));
    assertThat(frame(page, 1).getByText("Three units")).isVisible();
    assertThat(frame(page, 1).getByText("A note.")).isVisible();
    assertThat(frame(page, 1).locator(".figure-loss")).hasCount(0);
    assertThat(frame(page, 1).locator(".same").first()).isVisible();
    assertThat(frame(page, 1).locator(".figure-where b")).hasText("0");
    frame(page, 1)
        .getByRole(
            AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Step").setExact(true))
        .click();
    assertThat(frame(page, 1).locator(".figure-where b")).hasText("1");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f1");
  }

  @Test
  void aFrameWithoutItsScriptSaysSo(Page page, Site site, Complaints complaints)
      throws IOException {
    complaints.excuse("net::ERR_FAILED");
    complaints.excuse("The figure could not be loaded.");
    page.route("**/figure/frame.*.js", Route::abort);
    open(page, site.http(PAGE) + json(DOCUMENT));
    assertThat(page.frameLocator("iframe").getByRole(AriaRole.ALERT))
        .hasText("The figure could not be loaded. Check the connection, or load the page again.");
  }

  @Test
  void opensThePlaygroundInItsPlaceWhereNoTabIsAllowed(Page page, Site site, Complaints complaints)
      throws IOException {
    open(page, site.http(PAGE) + "?ui=network" + json(DOCUMENT));
    frame(page, 1).locator("text=Open in the playground >> visible=true").click();
    frame(page, 1).getByText("Open the playground here").click();
    assertThat(frame(page, 1).locator("article.pane h2").first()).containsText("Three units");
    complaints.excuse("allow-popups");
  }

  @Test
  void opensThePlaygroundInATabWhereThatIsAllowed(Page page, Site site) throws IOException {
    open(page, site.http(PAGE) + "?ui=network" + json(DOCUMENT));
    String allowed = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
    page.locator("#f1")
        .evaluate(
            "(f, words) => { f.outerHTML = f.outerHTML.replace('allow-scripts', words); }",
            allowed);
    Page tab =
        page.waitForPopup(
            () -> frame(page, 1).locator("text=Open in the playground >> visible=true").click());
    assertThat(tab.locator("article.pane h2").first()).containsText("Three units");
    assertThat(frame(page, 1).getByText("Open the playground here")).hasCount(0);
  }

  @Test
  void fiveStandOnOnePageAndNoneTakesFocusOrPlaysUnasked(Page page, Site site) throws IOException {
    String address = site.http(PAGE) + json(DOCUMENT);
    open(page, address, address, address, address, site.http(PAGE));
    for (int i = 1; i <= 5; i++) {
      page.locator("#f" + i).scrollIntoViewIfNeeded();
      assertThat(frame(page, i).locator(".figure-where b")).hasText("0");
    }
    assertThat(frame(page, 5).getByText("names none of its own")).isVisible();
    assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
  }

  @Test
  void pausesWhenItIsScrolledAway(Page page, Site site) throws IOException {
    open(page, site.http(PAGE) + json(DOCUMENT), site.http(PAGE), site.http(PAGE));
    frame(page, 1).locator(".figure-play").click();
    assertThat(frame(page, 1).locator(".figure-play")).hasText("Pause");
    page.locator("#f3").scrollIntoViewIfNeeded();
    assertThat(frame(page, 1).locator(".figure-play")).hasText("Play");
  }

  @Test
  void aBadAddressIsSaidAndTheFigureStandsNevertheless(Page page, Site site) throws IOException {
    open(
        page,
        site.http(PAGE) + "#1:notalink",
        site.http(PAGE) + json(DOCUMENT.replace("[3]", "[257]")),
        site.http(PAGE) + "?ui=network,map&theme=pink" + json(DOCUMENT));
    assertThat(frame(page, 1).getByText("The link cannot be opened")).isVisible();
    assertThat(frame(page, 2).getByText("network.hidden[0]: 257 is not allowed")).isVisible();
    assertThat(frame(page, 3).getByText("“map” is not allowed")).isVisible();
    assertThat(frame(page, 3).getByText("“pink” is not allowed")).isVisible();
    for (int i = 1; i <= 3; i++) {
      assertThat(frame(page, i).locator(".figure-play")).isVisible();
    }
  }

  @Test
  void whatOthersAppendToAnAddressIsNamed(Page page, Site site) throws IOException {
    open(page, site.http(PAGE) + json(DOCUMENT) + "&utm_source=x&ui=network");
    assertThat(frame(page, 1).getByText("Three units")).isVisible();
    assertThat(frame(page, 1).getByText("utm_source: unknown here, and ignored")).isVisible();
    assertThat(frame(page, 1).locator(".figure-loss")).hasCount(0);
  }

  @Test
  void aLongWayIsShownAndStopped(Page page, Site site) throws IOException {
    open(
        page,
        site.http(PAGE)
            + json(DOCUMENT.replace("\"version\":1", "\"version\":1,\"step\":100000000")));
    assertThat(frame(page, 1).locator(".figure-play")).hasText("Pause");
    assertThat(frame(page, 1).locator(".figure-where"))
        .hasText(Pattern.compile("step .+ of 100.000.000 .+ left"));
    frame(page, 1).locator(".figure-play").click();
    assertThat(frame(page, 1).locator(".figure-play")).hasText("Play");
    String step = frame(page, 1).locator(".figure-where b").textContent();
    frame(page, 1).locator(".figure-back").click();
    assertThat(frame(page, 1).locator(".figure-where b")).not().hasText(step);
    page.evaluate(
        "() => { window.said = []; addEventListener('message', e => {"
            + " if ('reply' in e.data) said.push(e.data.reply + ' ' + (e.data.error || e.data.value.step)); }); }");
    send(page, "{whyRandom: 1, call: 1, method: 'rewind', args: []}");
    page.evaluate(
        "() => document.querySelector('#f1').contentWindow.postMessage("
            + "{whyRandom: 1, call: 2, method: 'seek', args: [100000000]}, '*')");
    assertThat(frame(page, 1).locator(".figure-play")).hasText("Pause");
    frame(page, 1).locator("body").press("Escape");
    assertThat(frame(page, 1).locator(".figure-play")).hasText("Play");
    page.waitForFunction("() => said.length === 2");
    assertThat((String) page.evaluate("said[1]"))
        .matches("2 seek: stopped at step \\d+ of 100000000 on the page");
  }

  @Test
  void themeIsThatOfTheAddress(Page page, Site site) throws IOException {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    open(page, site.http(PAGE) + "?theme=dark", site.http(PAGE) + "#1:&theme=light");
    assertThat(frame(page, 1).locator(".figure-play")).isVisible();
    assertThat(frame(page, 2).locator(".figure-play")).isVisible();
    String ground = "getComputedStyle(document.documentElement).colorScheme";
    assertThat(content(page, 1).evaluate(ground)).isEqualTo("dark");
    assertThat(content(page, 2).evaluate(ground)).isNotEqualTo("dark");
  }

  // ---- messages

  /** Sends messages to the first frame and answers the frame's next reply. */
  private static Object send(Page page, String... messages) {
    page.evaluate(
        "messages => {"
            + " window.reply = null;"
            + " addEventListener('message', function hear(e) {"
            + "  if (e.data && 'reply' in e.data) {"
            + "   removeEventListener('message', hear); window.reply = e.data; } });"
            + " for (const message of messages) {"
            + "  document.querySelector('#f1').contentWindow.postMessage("
            + "   (0, eval)('(' + message + ')'), '*'); } }",
        List.of(messages));
    return page.waitForFunction("() => window.reply").jsonValue();
  }

  private static void openForMessages(Page page, Site site) throws IOException {
    open(page, site.http(PAGE) + json(DOCUMENT));
    assertThat(frame(page, 1).locator(".figure-play")).isVisible();
  }

  @Test
  void answersTheHost(Page page, Site site) throws IOException {
    openForMessages(page, site);
    assertThat(send(page, "{whyRandom: 1, call: 7, method: 'step', args: [2]}").toString())
        .contains("reply=7")
        .contains("step=2");
    assertThat(send(page, "{whyRandom: 1, call: 'a', method: 'seek', args: [-1]}").toString())
        .contains("error=seek: step: -1 is not allowed");
    assertThat(send(page, "{whyRandom: 1, call: 8, method: 'toString', args: []}").toString())
        .contains("there is no such method");
    assertThat(
            send(page, "{whyRandom: 1, call: 9, method: 'load', args: ['x'.repeat(4000001)]}")
                .toString())
        .contains("too large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "'step'",
        "{call: 1, method: 'step', args: []}",
        "{whyRandom: 2, call: 1, method: 'step', args: []}",
        "{whyRandom: 1, method: 'step', args: []}",
        "{whyRandom: 1, call: {}, method: 'step', args: []}",
        "{whyRandom: 1, call: 1, method: ['step'], args: []}",
        "{whyRandom: 1, call: 1, method: 'step', args: {}}",
      })
  void messagesOfAnotherShapeAreNotAnswered(String message, Page page, Site site)
      throws IOException {
    openForMessages(page, site);
    Object reply = send(page, message, LAST);
    assertThat(reply.toString()).contains("reply=last").contains("step=0");
    assertThat(frame(page, 1).locator(".figure-where b")).hasText("0");
  }

  @Test
  void strangersTextNeverBecomesMarkup(Page page, Site site) throws IOException {
    String evil = "<img src=x onerror=document.title=1><b>";
    String document = DOCUMENT.replace("Three units", evil).replace("A note.", evil);
    open(page, site.http(PAGE) + json(document));
    assertThat(frame(page, 1).getByText("onerror").first()).isVisible();
    send(page, "{whyRandom: 1, call: 1, method: 'load', args: [" + document + "]}");
    send(page, "{whyRandom: 1, call: 2, method: '<b>', args: ['<b>']}");
    send(page, "{whyRandom: 1, call: 3, method: 'load', args: ['<b>']}");
    assertThat(
            content(page, 1).evaluate("document.querySelectorAll('#embed img, #embed b b').length"))
        .isEqualTo(0);
    assertThat(content(page, 1).evaluate("document.title")).isEqualTo("Why Random? A live figure");
  }

  @Test
  void moreThanSixtyCallsInASecondAreRefused(Page page, Site site) throws IOException {
    openForMessages(page, site);
    Object refused =
        page.evaluate(
            "() => new Promise(done => { let answers = 0, refused = 0;"
                + " addEventListener('message', e => { if (!e.data || !('reply' in e.data)) return;"
                + "   answers++; refused += /too many calls/.test(e.data.error || '');"
                + "   if (answers === 100) done(refused); });"
                + " for (let i = 0; i < 100; i++) document.querySelector('#f1').contentWindow"
                + "   .postMessage({whyRandom: 1, call: i, method: 'experiment', args: []}, '*'); })");
    assertThat(refused).isEqualTo(40);
  }

  @Test
  void messagesOfAnotherFrameAreNotAnswered(Page page, Site site) throws IOException {
    open(page, site.http(PAGE) + json(DOCUMENT), site.http(PAGE));
    assertThat(frame(page, 1).locator(".figure-play")).isVisible();
    assertThat(frame(page, 2).locator(".figure-play")).isVisible();
    page.evaluate(
        "() => addEventListener('message', e => { window.isSent ||= e.data === 'sent'; })");
    content(page, 2)
        .evaluate(
            "parent.frames[0].postMessage({whyRandom: 1, call: 1, method: 'step', args: [5]}, '*');"
                + "parent.postMessage('sent', '*')");
    page.waitForFunction("() => window.isSent");
    assertThat(send(page, LAST).toString()).contains("reply=last").contains("step=0");
    assertThat(frame(page, 1).locator(".figure-where b")).hasText("0");
  }

  // ---- for everyone

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void isGoodInANarrowColumn(Page page, Site site) {
    page.navigate(site.http(PAGE) + json(DOCUMENT));
    assertThat(page.locator(".figure-play")).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
    assertThat(Axe.faults(page)).isEmpty();
  }

  @Test
  void worksFromDisk(Page page, Site site) {
    page.navigate(site.file(PAGE) + json(DOCUMENT));
    page.locator(".figure-play").click();
    page.waitForFunction("() => whyRandom.state().then(s => s.step > 3)");
  }
}
