package whyrandom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import whyrandom.browser.ShippedScript;
import whyrandom.browser.Site;
import whyrandom.explain.Preset;
import whyrandom.explain.Presets;
import whyrandom.refusal.Refusal;
import whyrandom.share.Documents;

/** The scripts that ship, run without a page, say the same as the JVM, to the last bit. */
class PlaygroundShippedScriptTest {
  private static ShippedScript script;

  @BeforeAll
  static void load() {
    script = ShippedScript.load(Site.built("playground/playground.js"));
    script.run(Site.built("playground/panel/panel.js"));
  }

  @AfterAll
  static void close() {
    script.close();
  }

  @Test
  void definesMainForThePage() {
    assertThat(script.global("main").canExecute()).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> trainsEveryPresetToTheSameBits() {
    return Presets.all().stream().map(this::trainsToTheSameBits);
  }

  private DynamicTest trainsToTheSameBits(Preset preset) {
    String document = Documents.write(preset.document()).replaceFirst("\\{", "{\"step\": 40, ");
    return sameBits(preset.name(), document);
  }

  /**
   * One experiment for each activation, output, loss, optimizer, initializer and data set. With all
   * of their data, Chromium trains them, in {@code ScriptingBrowserTest}.
   */
  @TestFactory
  Stream<DynamicTest> trainsEveryKindOfExperimentToTheSameBits() {
    return ExperimentKinds.withFewPoints().stream().map(document -> sameBits(document, document));
  }

  private DynamicTest sameBits(String name, String document) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThat(script.global("stateOf").execute(document).asString())
                .isEqualTo(Playground.stateOf(document)));
  }

  @Test
  void refusesABrokenDocumentInTheSameWords() {
    for (String document :
        List.of("{", "[]", "{\"version\": 9}", "{\"version\": 1, \"step\": -1}")) {
      String message = "";
      try {
        Playground.stateOf(document);
      } catch (Refusal e) {
        message = e.getMessage();
      }
      String javaScript =
          "(function(d) { try { stateOf(d); return 'opened'; } catch (e) { return e.message; } })";
      assertThat(script.eval(javaScript).execute(document).asString()).isEqualTo(message);
    }
  }
}
