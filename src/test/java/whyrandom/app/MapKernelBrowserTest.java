package whyrandom.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Complaints;
import whyrandom.browser.Site;

/** The tiles of a network that plays are computed by a kernel, and look as if they were not. */
@ExtendWith(BrowserExtension.class)
class MapKernelBrowserTest {
  private static final String DOCUMENT =
      "{\"version\":1,\"network\":{\"hidden\":[7,5],\"activation\":[\"tanh\",\"silu\"]}}";

  /** Counts the calls of kernels for maps; or takes WebAssembly away. */
  private static final String SPY =
      "window.maps = 0;"
          + "if (location.search === '?without') {"
          + "  delete window.WebAssembly;"
          + "} else {"
          + "  const instantiate = WebAssembly.instantiate;"
          + "  WebAssembly.instantiate = bytes => instantiate(bytes).then(made => {"
          + "    const {memory, map} = made.instance.exports;"
          + "    const count = (...places) => { window.maps++; map(...places); };"
          + "    return {instance: {exports: {memory, map: count}}};"
          + "  });"
          + "}";

  private static PlaygroundPage open(Page page, Site site, String query) {
    String hash = URLEncoder.encode(DOCUMENT, StandardCharsets.UTF_8).replace("+", "%20");
    return PlaygroundPage.open(page, site.http(PlaygroundPage.PATH + query + "#json=" + hash));
  }

  private static String tiles(PlaygroundPage playground) {
    playground.ask("whyRandom.pause()");
    playground.ask("whyRandom.seek(300)");
    for (int i = 0; i < 4; i++) {
      playground.waitForFrames();
    }
    return (String)
        playground.ask(
            "[...document.querySelectorAll('.diagram canvas')].map(c => c.toDataURL()).join()");
  }

  @Test
  void tilesAreTheSameWithAKernelAndWithoutWebAssembly(
      Page page, Site site, Complaints complaints) {
    page.addInitScript(SPY);
    PlaygroundPage playground = open(page, site, "");
    assertThat(playground.ask("window.maps")).as("calls before it plays").isEqualTo(0);
    playground.ask("whyRandom.play()");
    page.waitForFunction("() => window.maps > 0");
    playground.ask("whyRandom.pause()");
    double before = playground.number("window.maps");
    String byKernel = tiles(playground);
    assertThat(playground.number("window.maps")).isGreaterThan(before);

    PlaygroundPage plain = open(page, site, "?without");
    plain.ask("whyRandom.play()");
    page.waitForFunction("() => whyRandom.state().then(s => s.step > 100)");
    assertThat(tiles(plain)).isEqualTo(byKernel);
    assertThat(plain.number("window.maps")).isZero();
    assertThat(complaints.all()).isEmpty();
  }
}
