package whyrandom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Download;
import whyrandom.browser.Firefox;
import whyrandom.browser.OtherBrowser;
import whyrandom.browser.Site;
import whyrandom.browser.WebKit;

/**
 * The playground, the pages' figures and the embed in Firefox and in WebKitGTK, where they are
 * installed: over http, and from disk as the zip unpacks.
 */
@ExtendWith(BrowserExtension.class)
class OtherBrowsersBrowserTest {
  private static final String DOCUMENT =
      "{\"version\":1,\"data\":{\"kind\":\"moons\"},\"network\":{\"hidden\":[4,3],"
          + "\"activation\":\"gelu\"},\"optimizer\":{\"kind\":\"adam\"},\"batchSize\":10,"
          + "\"init\":{\"scheme\":\"xavier-normal\"},\"step\":300}";

  private static final String SLEEP = "await new Promise(done => setTimeout(done, 50));";

  @TempDir private static Path unpacked;

  @BeforeAll
  static void unpack() throws IOException {
    Download.unpack(unpacked);
  }

  private static List<String> everywhere(Site site, String page) {
    return List.of(site.http(page), unpacked.resolve(page).toUri().toString());
  }

  @Test
  void everythingWorksInFirefox(Site site, @TempDir Path profile) {
    assumeTrue(Firefox.find().isPresent(), "Firefox is not installed");
    try (Firefox firefox = Firefox.start(Firefox.find().get(), profile)) {
      for (String address : everywhere(site, PlaygroundPage.PATH)) {
        visit(firefox, address);
      }
      readAndEmbed(firefox, site);
      assertThat(firefox.complaints()).isEmpty();
    }
  }

  @Test
  void everythingWorksInWebKit(Site site) {
    assumeTrue(WebKit.find().isPresent(), "WebKitGTK, its driver or Xvfb is not installed");
    try (WebKit webKit = WebKit.start(WebKit.find().get())) {
      for (String address : everywhere(site, PlaygroundPage.PATH)) {
        visit(webKit, address);
      }
      readAndEmbed(webKit, site);
    }
  }

  private static void visit(OtherBrowser browser, String address) {
    browser.open(address);
    until(browser, "!!window.whyRandom");
    String state = browser.ask("whyRandom.load(" + DOCUMENT + ").then(() => whyRandom.state())");
    String same = Playground.stateOf(DOCUMENT);
    assertThat(browser.ask("(" + state + ")"))
        .as("the same bits as the JVM")
        .isEqualTo(browser.ask("(" + same + ")"));

    browser.ask("document.querySelector('#play').click()");
    until(browser, "whyRandom.state().then(s => s.step > 320)");
    browser.ask("document.querySelector('#play').click()");
    browser.ask("document.querySelector('#look-inside').click()");
    for (String tab :
        List.of(
            "step", "symmetry", "ties", "start", "units", "layers", "landscape", "perceptron")) {
      until(browser, "!!document.querySelector('#inside-tab-" + tab + "')");
      browser.ask("document.querySelector('#inside-tab-" + tab + "').click()");
      until(
          browser,
          "document.querySelector('#inside-tab-"
              + tab
              + "').ariaSelected === 'true'"
              + " && document.querySelector('#inside-tab').textContent.length > 100");
    }
    assertThat(browser.ask("document.querySelectorAll('.notice').length")).isEqualTo("0");
  }

  private static void readAndEmbed(OtherBrowser browser, Site site) {
    for (String address : everywhere(site, "index.html")) {
      browser.open(address);
      playFigure(browser, "#equal-or-random ");
      browser.ask("document.querySelector('#forward').scrollIntoView()");
      until(browser, "!!document.querySelector('#forward .formula')");
    }
    for (String address : everywhere(site, "embed/v1/index.html")) {
      browser.open(address + "?ui=network,loss,gap,depth#json=" + encoded(DOCUMENT));
      until(browser, "!!window.whyRandom");
      until(browser, "whyRandom.state().then(s => s.step === 300)");
      playFigure(browser, "");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void playFigure(OtherBrowser browser, String where) {
    until(browser, "!!document.querySelector('" + where + ".figure-play')");
    String step = "document.querySelector('" + where + ".figure-where b').textContent";
    String before = browser.ask(step);
    browser.ask("document.querySelector('" + where + ".figure-play').click()");
    until(browser, step + " !== " + before);
    browser.ask("document.querySelector('" + where + ".figure-play').click()");
  }

  private static void until(OtherBrowser browser, String condition) {
    assertThat(
            browser.ask(
                "(async () => { for (let i = 0; i < 400; i++) { if (await ("
                    + condition
                    + ")) return true; "
                    + SLEEP
                    + " } return false; })()"))
        .as(condition)
        .isEqualTo("true");
  }
}
