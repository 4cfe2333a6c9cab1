package whyrandom.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static whyrandom.wasm.Expression.both;
import static whyrandom.wasm.Expression.integer;
import static whyrandom.wasm.Expression.load;
import static whyrandom.wasm.Expression.number;
import static whyrandom.wasm.Expression.of;
import static whyrandom.wasm.Instruction.F64X2_ADD;
import static whyrandom.wasm.Instruction.F64_ADD;
import static whyrandom.wasm.Instruction.F64_LOAD;
import static whyrandom.wasm.Instruction.F64_MUL;
import static whyrandom.wasm.Instruction.I32_ADD;
import static whyrandom.wasm.Instruction.I32_MUL;
import static whyrandom.wasm.Instruction.I32_SUB;
import static whyrandom.wasm.Instruction.V128_STORE;

import org.junit.jupiter.api.Test;

class ModuleTest {
  private static Module square() {
    Module module = new Module();
    Code square = module.function("square", Type.F64);
    Local x = square.parameter(Type.F64, "x");
    square.write(of(F64_MUL, x.get(), x.get()));
    module.export(square);
    return module;
  }

  private static Module factorial() {
    Module module = new Module();
    Code factorial = module.function("factorial", Type.I32);
    Local n = factorial.parameter(Type.I32, "n");
    Local product = factorial.local(Type.I32, "product");
    factorial.set(product, integer(1));
    factorial.when(
        n.get(),
        () ->
            factorial.loop(
                () -> factorial.set(product, of(I32_MUL, product.get(), n.get())),
                n.tee(of(I32_SUB, n.get(), integer(1)))));
    factorial.write(product.get());
    module.export(factorial);
    return module;
  }

  @Test
  void aFormulaIsComputed() {
    try (WasmRuntime runtime = new WasmRuntime(square().bytes())) {
      assertThat(runtime.call("square", 3.0).asDouble()).isEqualTo(9);
    }
  }

  @Test
  void loopsAndConditionsGoAsTheySay() {
    try (WasmRuntime runtime = new WasmRuntime(factorial().bytes())) {
      assertThat(runtime.call("factorial", 0).asInt()).isEqualTo(1);
      assertThat(runtime.call("factorial", 10).asInt()).isEqualTo(3628800);
    }
  }

  @Test
  void integersOfAllLengthsArrive() {
    int[] numbers = {0, 1, -1, 63, 64, -64, -65, 8191, 8192, -8193, 1 << 30, 1 << 31};
    for (int value : numbers) {
      Module module = new Module();
      Code code = module.function("value", Type.I32);
      code.write(integer(value));
      module.export(code);
      try (WasmRuntime runtime = new WasmRuntime(module.bytes())) {
        assertThat(runtime.call("value").asInt()).isEqualTo(value);
      }
    }
  }

  @Test
  void memoryHoldsWhatIsStored() {
    Module module = new Module();
    module.memory("memory", 100_000);
    Code code = module.function("store", Type.F64);
    Local at = code.parameter(Type.I32, "at");
    code.store(V128_STORE, at.get(), 16, of(F64X2_ADD, both(0.25), both(4)));
    code.write(of(F64_ADD, load(F64_LOAD, integer(32), 0), number(1)));
    module.export(code);
    try (WasmRuntime runtime = new WasmRuntime(module.bytes())) {
      runtime.setNumber(32, 1.5);
      assertThat(runtime.call("store", 64).asDouble()).isEqualTo(2.5);
      assertThat(runtime.number(80)).isEqualTo(4.25);
      assertThat(runtime.number(88)).isEqualTo(4.25);
      assertThat(runtime.size()).isEqualTo(2 * Module.PAGE);
    }
  }

  @Test
  void wrongOperandsAreRefusedWhileWriting() {
    assertThatThrownBy(() -> of(F64X2_ADD, both(1), number(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("f64x2.add takes [v128, v128] for a result, not v128 f64");
  }

  @Test
  void wrongStacksAreRefusedWhileWriting() {
    Code code = new Module().function("f", Type.F64);
    code.write(number(1));
    assertThatThrownBy(() -> code.add(F64_ADD))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("f: f64.add takes [f64, f64]; on the stack: [f64]");
  }

  @Test
  void aBlockDoesNotReachBelowItsBeginning() {
    Code code = new Module().function("f", Type.I32);
    code.write(integer(1));
    assertThatThrownBy(() -> code.when(integer(1), () -> code.add(I32_ADD)))
        .hasMessage("f: i32.add takes [i32, i32]; on the stack: []");
  }

  @Test
  void aFunctionLeavesItsResultsAndNothingElse() {
    Module module = new Module();
    module.function("f", Type.F64).write(integer(1));
    assertThatThrownBy(module::bytes)
        .hasMessage("f: ends with 0 open blocks and [i32] on the stack; its results are [f64]");
  }

  @Test
  void aListingReadsLikeTheTextFormat() {
    assertThat(Listing.of(factorial().bytes()))
        .isEqualTo(
            """
            (module
              (func $factorial (export "factorial") (param $n i32) (result i32)
                (local $product i32)
                i32.const 1
                local.set $product
                local.get $n
                if
                  loop
                    local.get $product
                    local.get $n
                    i32.mul
                    local.set $product
                    local.get $n
                    i32.const 1
                    i32.sub
                    local.tee $n
                    br_if 0
                  end
                end
                local.get $product
              )
              (memory 0)
            )
            """);
  }
}
