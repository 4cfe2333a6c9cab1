package whyrandom.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Rest;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;
import whyrandom.explain.Preset;
import whyrandom.explain.Presets;
import whyrandom.share.Links;

/** The page comes in parts, and nothing that is seen moves when the next part comes. */
@ExtendWith(BrowserExtension.class)
class SteadyStartBrowserTest {
  /** Notes what the browser calls a layout shift, with its causes. */
  private static final String WATCH =
      """
      window.shifts = [];
      new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts.push(
          entry.value + ' ' + entry.sources.map(source => (source.node?.className ?? 'gone')
              + ' from ' + source.previousRect.y + ' to ' + source.currentRect.y).join(', '))))
        .observe({type: 'layout-shift', buffered: true});
      """;

  /** The heights of all diagrams. */
  private static final String HEIGHTS =
      "() => [...document.querySelectorAll('.network')].map(it => it.getAttribute('height')).join()";

  private static final String HIDDEN_BELOW =
      "(it => it.scrollHeight - it.clientHeight)(document.querySelector('.stage'))";

  private PlaygroundPage playground;

  @BeforeEach
  void open(Page page, Site site) {
    page.addInitScript(WATCH);
    playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
  }

  private static void nothingMoved(Page page) {
    Rest.still(page);
    assertThat(page.evaluate("() => window.shifts.filter(it => parseFloat(it) >= 0.005)"))
        .asList()
        .isEmpty();
  }

  @Test
  @Screen(width = 1366, height = 768)
  void onALaptop(Page page) {
    nothingMoved(page);
  }

  @Test
  @Screen(width = 1024, height = 768)
  void underAProjector(Page page) {
    nothingMoved(page);
  }

  @Test
  @Screen(width = 1920, height = 1080)
  void onALargeScreen(Page page) {
    nothingMoved(page);
  }

  @Test
  @Screen(width = 412, height = 823, isPhone = true)
  void onAPhone(Page page) {
    nothingMoved(page);
  }

  /**
   * Scripts that are late may be there before the first view, as where the browser has kept them.
   */
  @Test
  void whatIsLateWaitsForTheFirstView(Page page) {
    page.addInitScript(
        """
        const post = MessagePort.prototype.postMessage;
        MessagePort.prototype.postMessage = function(...all) {
          setTimeout(() => post.apply(this, all), 400);
        };
        """);
    page.reload();
    playground.ready();
    page.locator("#more > summary").click();
    assertThat(page.locator("#more").getAttribute("open")).isNotNull();
  }

  /** What draws large networks is late: until it is there, the rest of the picture is drawn. */
  @Test
  void largeNetworksAreOpenedBeforeWhatDrawsThem(Page page, Site site) {
    List<Route> held = new ArrayList<>();
    page.route("**/panel/panel*.js", held::add);
    for (Preset preset : Presets.all()) {
      if (preset.document().main().experiment().hidden().size() > 4) {
        page.navigate("about:blank");
        page.navigate(site.http(PlaygroundPage.PATH) + "#" + Links.write(preset.document()));
        playground.waitForFrames();
        page.waitForFunction("document.querySelector('.diagram .tile-frame[d^=M]')");
        playground.waitForFrames();
        assertThat(held).as(preset.name()).isNotEmpty();
        held.forEach(Route::resume);
        held.clear();
        playground.ready();
      }
    }
  }

  /** The first view, as it comes and when it has run: the last line is seen without scrolling. */
  @ParameterizedTest
  @CsvSource({"1024, 768", "1280, 800", "1366, 768", "1440, 900", "1920, 1080"})
  void nothingIsBelowTheFold(int width, int height, Page page) {
    page.setViewportSize(width, height);
    playground.waitForFrames();
    assertThat(page.evaluate(HIDDEN_BELOW)).isEqualTo(0);
    for (int steps : new int[] {1, 120, 200}) {
      playground.ask("whyRandom.step(" + steps + ")");
      playground.waitForFrames();
      assertThat(page.evaluate(HIDDEN_BELOW)).as("after " + steps + " more").isEqualTo(0);
    }
  }

  /** The networks are as large as the page has room for, whatever is said of them. */
  @Test
  @Screen(width = 1366, height = 768)
  void theSizeOfANetworkDoesNotFollowFromItsWords(Page page) {
    Object before = page.evaluate(HEIGHTS);
    String words = playground.sentence().innerText();
    playground.button("0 against Xavier").click();
    playground.button("Step").click();
    page.waitForFunction("words => document.querySelector('.sentence').innerText !== words", words);
    assertThat(page.evaluate(HEIGHTS)).isEqualTo(before);
    page.reload();
    playground.ready();
    assertThat(page.evaluate(HEIGHTS)).isEqualTo(before);
  }
}
