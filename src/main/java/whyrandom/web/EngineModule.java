package whyrandom.web;

import org.teavm.jso.JSExport;
import whyrandom.math.PortableMath;

/**
 * The engine alone, without a page, as a JavaScript and as a WebAssembly module: for benchmarks and
 * for tests that compare the bits of the platforms. A placeholder until there is an engine.
 */
public final class EngineModule {
  private EngineModule() {}

  public static void main(String[] args) {}

  @JSExport
  public static double tanh(double x) {
    return PortableMath.tanh(x);
  }
}
