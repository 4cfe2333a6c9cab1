package whyrandom.web;

import java.nio.file.Path;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import whyrandom.browser.ShippedScript;

/** The JavaScript module in GraalJS. */
class EngineModuleShippedScriptTest extends EngineBits {
  private static ShippedScript script;

  @BeforeAll
  static void load() {
    script = ShippedScript.load(Path.of("target", "bench", "engine.js"));
  }

  @AfterAll
  static void close() {
    script.close();
  }

  @Override
  Engine engine() {
    return (function, arguments) -> {
      for (int i = 0; i < arguments.length; i++) {
        if (arguments[i] instanceof double[] numbers) {
          arguments[i] = toScript(numbers);
        }
      }
      return fromScript(script.global(function).execute(arguments));
    };
  }

  private static Value toScript(double[] numbers) {
    Value array = script.eval("n => new Float64Array(n)").execute(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      array.setArrayElement(i, numbers[i]);
    }
    return array;
  }

  private static double[] fromScript(Value array) {
    double[] numbers = new double[(int) array.getArraySize()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.getArrayElement(i).asDouble();
    }
    return numbers;
  }
}
