package whyrandom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import whyrandom.browser.ShippedScript;

class PlaygroundShippedScriptTest {
  @Test
  void evaluatesAndDefinesMain() {
    try (ShippedScript script =
        ShippedScript.load(Path.of("target/site/playground/playground.js"))) {
      assertThat(script.global("main").canExecute()).isTrue();
    }
  }
}
