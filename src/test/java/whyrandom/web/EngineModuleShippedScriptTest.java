package whyrandom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import whyrandom.browser.ShippedScript;
import whyrandom.math.PortableMath;

class EngineModuleShippedScriptTest {
  private static final double X = 0.7;

  @Test
  void givesTheBitsOfTheJvm() {
    try (ShippedScript script = ShippedScript.load(Path.of("target", "bench", "engine.js"))) {
      assertThat(script.global("tanh").execute(X).asDouble()).isEqualTo(PortableMath.tanh(X));
    }
  }
}
