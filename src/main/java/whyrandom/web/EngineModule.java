package whyrandom.web;

import org.teavm.jso.JSExport;

/**
 * The engine alone, without a page, as a JavaScript and as a WebAssembly module: for benchmarks and
 * for tests that compare the bits of the platforms. A placeholder until there is an engine.
 */
public final class EngineModule {
  private EngineModule() {}

  public static void main(String[] args) {}

  /** The sum of the values, from first to last. */
  @JSExport
  public static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
