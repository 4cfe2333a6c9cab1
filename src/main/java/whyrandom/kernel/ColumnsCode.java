package whyrandom.kernel;

import static whyrandom.wasm.Expression.lanes;

import whyrandom.kernel.Loops.Way;
import whyrandom.wasm.Code;
import whyrandom.wasm.Local;
import whyrandom.wasm.Module;
import whyrandom.wasm.Type;

/**
 * Writes a function that writes the weights of one network in columns, as the next pass needs them:
 * squares of two units by two inputs are turned over.
 */
final class ColumnsCode {
  private ColumnsCode() {}

  /** A function {@code (network)}. */
  static Code write(Module module, Plan plan, MemoryMap memory) {
    Code code = module.function("columns");
    Local network = code.parameter(Type.I32, "network");
    Local upper = code.local(Type.V128, "upper");
    Local lower = code.local(Type.V128, "lower");
    Loops loops = new Loops(code);
    for (int layer = 1; layer <= plan.shape().layers(); layer++) {
      int row = memory.weightRow(layer);
      int column = memory.blockRow(layer);
      loops.over(
          column / Lanes.VECTOR,
          1,
          units ->
              loops.over(
                  row / Lanes.VECTOR,
                  8,
                  at -> {
                    code.set(upper, at[0].vector());
                    code.set(lower, at[0].plus(row).vector());
                    at[1].put(code, lanes(upper.get(), lower.get(), 0, 2));
                    at[1].plus(column).put(code, lanes(upper.get(), lower.get(), 1, 3));
                  },
                  new Way(units[0], Lanes.VECTOR),
                  new Way(units[1], 2 * column)),
          new Way(Address.of(network, memory.weights(layer)), 2 * row),
          new Way(Address.of(network, memory.columns(layer)), Lanes.VECTOR));
    }
    return code;
  }
}
