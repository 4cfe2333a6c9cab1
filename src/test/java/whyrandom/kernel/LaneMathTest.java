package whyrandom.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static whyrandom.wasm.Expression.both;
import static whyrandom.wasm.Expression.load;
import static whyrandom.wasm.Instruction.V128_LOAD;
import static whyrandom.wasm.Instruction.V128_STORE;

import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.math.CounterRandom;
import whyrandom.math.Exponential;
import whyrandom.math.HyperbolicTangent;
import whyrandom.math.PortableMath;
import whyrandom.wasm.Code;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Local;
import whyrandom.wasm.Module;
import whyrandom.wasm.Type;
import whyrandom.wasm.WasmRuntime;

/** Both lanes give the bits of the scalar functions, whatever the other lane holds. */
class LaneMathTest {
  private static final double[] CORNERS = {
    0,
    -0.0,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    1.0 / (1 << 27),
    Math.nextUp(1.0 / (1 << 27)),
    0.125,
    Math.nextDown(0.125),
    -0.125,
    1,
    19.999999999999996,
    20,
    -20,
    707.9999999999999,
    708,
    -708,
    709.782712893384,
    709.7827128933841,
    -708.3964185322641,
    -744.4400719213812,
    -745.1332191019411,
    -745.1332191019412,
    1e9,
    -1e9,
    1e300,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  private static final Tables TABLES = Tables.in(new Room());

  private static final int ARGUMENT = 100_000;

  @Test
  void tanhHasTheBitsOfPortableMath() {
    compare(LaneMath::tanh, PortableMath::tanh);
  }

  @Test
  void expHasTheBitsOfPortableMath() {
    compare(LaneMath::exp, PortableMath::exp);
  }

  @Test
  void logisticHasTheBitsOfTheEngine() {
    compare(LaneMath::logistic, Activation.SIGMOID::value);
  }

  @Test
  void softplusHasTheBitsOfTheEngine() {
    compare(
        (math, z) -> new Curves(math).values(Activation.SOFTPLUS, z), Activation.SOFTPLUS::value);
  }

  @Test
  void eluHasTheBitsOfTheEngine() {
    compare((math, z) -> new Curves(math).values(Activation.ELU, z), Activation.ELU::value);
  }

  @Test
  void geluHasTheBitsOfTheEngine() {
    compare((math, z) -> new Curves(math).values(Activation.GELU, z), Activation.GELU::value);
  }

  @Test
  void geluSlopeHasTheBitsOfTheEngine() {
    compare(
        (math, z) -> e -> new Curves(math).timesSlope(Activation.GELU, z[e], z[e], both(1)),
        z -> Activation.GELU.slope(z, 0));
  }

  @Test
  void siluHasTheBitsOfTheEngine() {
    compare((math, z) -> new Curves(math).values(Activation.SILU, z), Activation.SILU::value);
  }

  private static void compare(
      BiFunction<LaneMath, Local[], IntFunction<Expression>> formula,
      DoubleUnaryOperator expected) {
    try (WasmRuntime runtime = new WasmRuntime(function(formula))) {
      put(runtime, TABLES.tanh(), HyperbolicTangent.table());
      put(runtime, TABLES.exp(), Exponential.table());
      CounterRandom random = new CounterRandom(3, CounterRandom.WEIGHT);
      for (double corner : CORNERS) {
        for (double other : CORNERS) {
          check(runtime, expected, corner, other);
        }
      }
      for (int i = 0; i < 1500; i++) {
        double size = PortableMath.exp(random.normal(0, i, 0) * 3);
        check(runtime, expected, size * random.normal(1, i, 0), random.normal(2, i, 0) * 300);
      }
    }
  }

  /** {@code f()}: the result of two arguments in memory takes their place. */
  private static byte[] function(BiFunction<LaneMath, Local[], IntFunction<Expression>> formula) {
    Module module = new Module();
    module.memory("memory", ARGUMENT + 100);
    Code code = module.function("f");
    Local x = code.local(Type.V128, "x");
    code.set(x, load(V128_LOAD, Expression.integer(ARGUMENT), 0));
    Expression result = formula.apply(new LaneMath(code, TABLES), new Local[] {x}).apply(0);
    code.store(V128_STORE, Expression.integer(ARGUMENT), 0, result);
    module.export(code);
    return module.bytes();
  }

  private static void put(WasmRuntime runtime, int address, double[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      runtime.setNumber(address + 8 * i, numbers[i]);
    }
  }

  private static void check(WasmRuntime runtime, DoubleUnaryOperator expected, double a, double b) {
    put(runtime, ARGUMENT, new double[] {a, b});
    runtime.call("f");
    assertSame(runtime.number(ARGUMENT), expected.applyAsDouble(a), a);
    assertSame(runtime.number(ARGUMENT + 8), expected.applyAsDouble(b), b);
  }

  private static void assertSame(double actual, double expected, double x) {
    if (Double.doubleToLongBits(actual) != Double.doubleToLongBits(expected)) {
      assertThat(actual).as("of " + x).isEqualTo(expected);
      assertThat(1 / actual).as("sign at " + x).isEqualTo(1 / expected);
    }
  }
}
