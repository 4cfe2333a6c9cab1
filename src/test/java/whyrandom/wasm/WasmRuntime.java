package whyrandom.wasm;

import java.nio.ByteOrder;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;

/** An instance of a module in GraalWasm, which also checks that the module is valid. */
public final class WasmRuntime implements AutoCloseable {
  private static final Engine ENGINE =
      Engine.newBuilder("wasm").option("engine.WarnInterpreterOnly", "false").build();

  private final Context context;
  private final Value exports;

  /** Compiles and instantiates. */
  public WasmRuntime(byte[] module) {
    context = Context.newBuilder("wasm").engine(ENGINE).build();
    Source source = Source.newBuilder("wasm", ByteSequence.create(module), "module").buildLiteral();
    exports = context.eval(source).newInstance().getMember("exports");
  }

  /** Calls an exported function. */
  public Value call(String function, Object... arguments) {
    return exports.getMember(function).execute(arguments);
  }

  private Value memory() {
    return exports.getMember("memory");
  }

  public double number(int address) {
    return memory().readBufferDouble(ByteOrder.LITTLE_ENDIAN, address);
  }

  public void setNumber(int address, double value) {
    memory().writeBufferDouble(ByteOrder.LITTLE_ENDIAN, address, value);
  }

  public void setInteger(int address, int value) {
    memory().writeBufferInt(ByteOrder.LITTLE_ENDIAN, address, value);
  }

  public long size() {
    return memory().getBufferSize();
  }

  @Override
  public void close() {
    context.close();
  }
}
