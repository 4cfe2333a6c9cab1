package whyrandom.web;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.typedarrays.TypedArray;
import whyrandom.kernel.Machine;

/**
 * A kernel's module in the browser, on the page or in a worker. The page's policy must allow {@code
 * 'wasm-unsafe-eval'}.
 */
public final class KernelMachine implements Machine {
  @JSFunctor
  private interface Ready extends JSObject {
    void accept(JSObject exports);
  }

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  private final JSObject exports;
  private final ArrayBuffer memory;
  private final Float64Array numbers;
  private final Int32Array integers;

  private KernelMachine(JSObject exports) {
    this.exports = exports;
    memory = memory(exports);
    numbers = Float64Array.create(memory);
    integers = Int32Array.create(memory);
  }

  /**
   * Compiles a kernel.
   *
   * @param module its bytes
   * @param then is given the machine
   * @param refused is called where there is no WebAssembly with vectors, or the policy forbids it:
   *     then the engine is to be used
   */
  public static void open(byte[] module, Consumer<Machine> then, Runnable refused) {
    Ready ready = exports -> then.accept(new KernelMachine(exports));
    instantiate(Int8Array.copyFromJavaArray(module), ready, refused::run);
  }

  @JSBody(
      params = {"bytes", "ready", "refused"},
      script =
          "if (typeof WebAssembly !== 'object') { refused(); return; }"
              + "WebAssembly.instantiate(bytes).then("
              + "function(made) { ready(made.instance.exports); }, function() { refused(); });")
  private static native void instantiate(Int8Array bytes, Ready ready, Task refused);

  @JSBody(params = "exports", script = "return exports.memory.buffer;")
  private static native ArrayBuffer memory(JSObject exports);

  @Override
  public void putNumbers(int address, double[] values) {
    put(numbers, values, address / Double.BYTES);
  }

  @JSBody(
      params = {"array", "values", "at"},
      script = "array.set(values, at);")
  private static native void put(
      Float64Array array, @JSByRef(optional = true) double[] values, int at);

  @Override
  public void putIntegers(int address, int[] values) {
    put(integers, Int32Array.copyFromJavaArray(values), address / Integer.BYTES);
  }

  @JSBody(
      params = {"array", "values", "at"},
      script = "array.set(values, at);")
  private static native void put(TypedArray array, TypedArray values, int at);

  @Override
  public void takeNumbers(int address, double[] into) {
    double[] copy = Float64Array.create(memory, address, into.length).copyToJavaArray();
    System.arraycopy(copy, 0, into, 0, into.length);
  }

  /** JavaScript shows memory itself. */
  @Override
  public double[] numbers(int address, int count) {
    return view(memory, address, count);
  }

  @JSBody(
      params = {"memory", "address", "count"},
      script = "return new Float64Array(memory, address, count);")
  @JSByRef(optional = true)
  private static native double[] view(ArrayBuffer memory, int address, int count);

  @Override
  public void train(int network, int order, int position, int updates, int done) {
    train(exports, network, order, position, updates, done);
  }

  @JSBody(
      params = {"exports", "network", "order", "position", "updates", "done"},
      script = "exports.train(network, order, position, updates, done);")
  private static native void train(
      JSObject exports, int network, int order, int position, int updates, int done);

  @Override
  public void map(int offset, int tiles) {
    map(exports, offset, tiles);
  }

  @JSBody(
      params = {"exports", "offset", "tiles"},
      script = "exports.map(offset, tiles);")
  private static native void map(JSObject exports, int offset, int tiles);
}
