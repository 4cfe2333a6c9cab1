package whyrandom.kernel;

import static whyrandom.wasm.Expression.integer;
import static whyrandom.wasm.Expression.number;
import static whyrandom.wasm.Expression.of;
import static whyrandom.wasm.Instruction.F64_MUL;
import static whyrandom.wasm.Instruction.I32_AND;
import static whyrandom.wasm.Instruction.I32_SHR_U;

import whyrandom.wasm.Code;
import whyrandom.wasm.Local;
import whyrandom.wasm.Module;
import whyrandom.wasm.Type;

/** Writes a function {@code (base, n)} for {@code base^n}: that of {@code Optimizer.Adam}. */
final class PowerCode {
  private PowerCode() {}

  static Code write(Module module) {
    Code code = module.function("power", Type.F64);
    Local square = code.parameter(Type.F64, "base");
    Local rest = code.parameter(Type.I32, "n");
    Local result = code.local(Type.F64, "result");
    code.set(result, number(1));
    code.loop(
        () -> {
          code.when(
              of(I32_AND, rest.get(), integer(1)),
              () -> code.set(result, of(F64_MUL, result.get(), square.get())));
          code.set(square, of(F64_MUL, square.get(), square.get()));
        },
        rest.tee(of(I32_SHR_U, rest.get(), integer(1))));
    code.write(result.get());
    return code;
  }
}
