package whyrandom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import whyrandom.browser.ShippedScript;

class EngineModuleShippedScriptTest {
  @Test
  void computes() {
    try (ShippedScript script = ShippedScript.load(Path.of("target", "bench", "engine.js"))) {
      assertThat(script.global("sum").execute(0.1, 0.2).asDouble()).isEqualTo(0.1 + 0.2);
    }
  }
}
