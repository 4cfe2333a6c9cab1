package whyrandom.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;
import whyrandom.math.PortableMath;

@ExtendWith(BrowserExtension.class)
class EngineModuleBrowserTest {
  private static final double X = 0.7;

  private static final Route.FulfillOptions EMPTY_PAGE =
      new Route.FulfillOptions()
          .setContentType("text/html")
          .setBody("<!doctype html><link rel='icon' href='data:,'>");

  @Test
  void givesTheBitsOfTheJvmInJavaScriptAndInWebAssembly(Page page) {
    try (Site bench = Site.in(Path.of("target", "bench"))) {
      page.route("**/index.html", route -> route.fulfill(EMPTY_PAGE));
      page.navigate(bench.http("index.html"));
      page.addScriptTag(new Page.AddScriptTagOptions().setUrl(bench.http("engine.js")));
      page.addScriptTag(
          new Page.AddScriptTagOptions().setUrl(bench.http("wasm-gc-runtime.min.js")));
      assertThat(page.evaluate("x => tanh(x)", X)).isEqualTo(PortableMath.tanh(X));
      assertThat(
              page.evaluate(
                  "x => TeaVM.wasmGC.load('engine.wasm').then(module => module.exports.tanh(x))",
                  X))
          .isEqualTo(PortableMath.tanh(X));
    }
  }
}
