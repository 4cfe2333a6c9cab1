package whyrandom.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;

/** Both modules in Chromium. */
class EngineModuleBrowserTest {
  /** The loader of WebAssembly makes functions from text, hence {@code unsafe-eval}. */
  private static final String PAGE =
      "<!doctype html><link rel='icon' href='data:,'><meta http-equiv='Content-Security-Policy'"
          + " content=\"default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
          + " img-src data:\"><script>var exports = {};</script>";

  /** Numbers cross over as the bytes that they are in memory, in base 64. */
  private static final String CALL =
      "([name, values]) => {"
          + "  const toNumbers = text =>"
          + "      new Float64Array(Uint8Array.from(atob(text), c => c.charCodeAt(0)).buffer);"
          + "  const result = exports[name]("
          + "      ...values.map(v => v.numbers === undefined ? v : toNumbers(v.numbers)));"
          + "  const bytes = new Uint8Array(result.buffer, result.byteOffset, result.byteLength);"
          + "  let text = '';"
          + "  for (const byte of bytes) {"
          + "    text += String.fromCharCode(byte);"
          + "  }"
          + "  return btoa(text);"
          + "}";

  private static final String ON_KERNEL =
      "document => new Promise(resolve => {"
          + "  exports.openRun(document);"
          + "  exports.step(301);"
          + "  const bytes = new Uint8Array(exports.parameters().slice().buffer).join();"
          + "  exports.openOnKernel(document, 1, () => {"
          + "    exports.stepOnKernel(100);"
          + "    exports.stepOnKernel(201);"
          + "    const its = new Uint8Array(exports.takeFromKernel(0).slice().buffer).join();"
          + "    resolve(its === bytes ? 'same' : 'different');"
          + "  }, () => resolve('none'));"
          + "})";

  /** Starts on one kernel, each beside the run of its seed by the engine. */
  private static final String STARTS_ON_KERNEL =
      "document => new Promise(resolve => {"
          + "  const text = numbers => new Uint8Array(numbers.slice().buffer).join();"
          + "  const engines = [4, 5, 6].map(seed => {"
          + "    exports.openRun(document.replace('SEED', seed));"
          + "    exports.step(130);"
          + "    return text(exports.parameters());"
          + "  });"
          + "  exports.openOnKernel(document.replace('SEED', 4), 3, () => {"
          + "    exports.stepOnKernel(130);"
          + "    resolve(engines.map((one, n) => one === text(exports.takeFromKernel(n))).join());"
          + "  }, () => resolve('none'));"
          + "})";

  /** Maps by the engine and by a kernel, of another size in between, of the same weights. */
  private static final String MAPS_BY_KERNEL =
      "document => new Promise(resolve => {"
          + "  const text = () => new Uint8Array(exports.maps().slice().buffer).join();"
          + "  exports.openRun(document);"
          + "  exports.step(20);"
          + "  exports.map(12);"
          + "  const byEngine = text();"
          + "  exports.mapByKernel(12, () => {"
          + "    exports.map(5);"
          + "    exports.map(12);"
          + "    resolve(byEngine === text() ? 'same' : 'different');"
          + "  }, () => resolve('none'));"
          + "})";

  @Nested
  class InJavaScript extends InChromium {
    @Override
    void load(Page page, Site bench) {
      page.addScriptTag(new Page.AddScriptTagOptions().setUrl(bench.http("engine.js")));
    }
  }

  @Nested
  class InWebAssembly extends InChromium {
    @Override
    void load(Page page, Site bench) {
      page.addScriptTag(
          new Page.AddScriptTagOptions().setUrl(bench.http("wasm-gc-runtime.min.js")));
      page.evaluate(
          "() => TeaVM.wasmGC.load('engine.wasm').then(module => { exports = module.exports; })");
    }
  }

  @ExtendWith(BrowserExtension.class)
  abstract static class InChromium extends EngineBits {
    private Site bench;
    private Page page;

    abstract void load(Page page, Site bench);

    @BeforeEach
    void open(Page newPage) {
      bench = Site.in(Path.of("target", "bench"));
      page = newPage;
      page.route(
          "**/index.html",
          route ->
              route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(PAGE)));
      page.navigate(bench.http("index.html"));
      load(page, bench);
    }

    @AfterEach
    void close() {
      bench.close();
    }

    @Override
    Engine engine() {
      return (function, arguments) -> {
        List<Object> values = new ArrayList<>();
        for (Object argument : arguments) {
          values.add(argument instanceof double[] n ? Map.of("numbers", encode(n)) : argument);
        }
        return decode((String) page.evaluate(CALL, List.of(function, values)));
      };
    }

    /** Shapes and rules of all kinds; what there is no kernel for is refused. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"version\": 1, \"network\": {\"hidden\": [8, 8]}, \"batchSize\": 10}",
          "{\"version\": 1, \"network\": {\"hidden\": [5], \"activation\": \"relu\"}, \"batchSize\": \"full\","
              + " \"optimizer\": {\"kind\": \"adam\"}}",
          "{\"version\": 1, \"data\": {\"kind\": \"three\"}, \"network\": {\"hidden\": [4, 3], \"activation\":"
              + " [\"gelu\", \"sigmoid\"], \"output\": \"softmax\"}, \"loss\": \"cross-entropy\","
              + " \"regularization\": {\"kind\": \"l2\", \"rate\": 0.01}, \"batchSize\": 7}"
        })
    void aKernelComesToTheEnginesBits(String document) {
      assertThat(page.evaluate(ON_KERNEL, document)).isEqualTo("same");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"version\": 1, \"network\": {\"hidden\": [8, 8]}}",
          "{\"version\": 1, \"network\": {\"hidden\": [7, 3], \"activation\": [\"gelu\", \"softplus\"]},"
              + " \"features\": [\"x2\", \"x1^2\", \"sin(x1)\"]}",
          "{\"version\": 1, \"data\": {\"kind\": \"three\"}, \"network\": {\"hidden\": [5], \"activation\":"
              + " \"relu\", \"output\": \"softmax\"}, \"loss\": \"cross-entropy\"}"
        })
    void aKernelComesToTheEnginesMaps(String document) {
      assertThat(page.evaluate(MAPS_BY_KERNEL, document)).isEqualTo("same");
    }

    @Test
    void startsSideBySideComeToTheEnginesBits() {
      String document =
          "{\"version\": 1, \"network\": {\"hidden\": [4]}, \"init\": {\"seed\": SEED}, \"batchSize\": 10}";
      assertThat(page.evaluate(STARTS_ON_KERNEL, document)).isEqualTo("true,true,true");
    }

    @Test
    void thereIsNoKernelWithDropout() {
      assertThat(page.evaluate(ON_KERNEL, "{\"version\": 1, \"dropout\": 0.5}")).isEqualTo("none");
    }

    private static String encode(double[] numbers) {
      ByteBuffer bytes =
          ByteBuffer.allocate(Double.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asDoubleBuffer().put(numbers);
      return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static double[] decode(String text) {
      DoubleBuffer buffer =
          ByteBuffer.wrap(Base64.getDecoder().decode(text))
              .order(ByteOrder.LITTLE_ENDIAN)
              .asDoubleBuffer();
      double[] numbers = new double[buffer.remaining()];
      buffer.get(numbers);
      return numbers;
    }
  }
}
