package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The oracle is StrictMath (fdlibm), and for tanh, where that is coarse, 106-bit arithmetic. */
class PortableMathTest {

  private static final double LN2 = 0.6931471805599453;

  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    -Double.MIN_NORMAL,
    1e-300,
    -1e-300,
    1e-20,
    -1e-20,
    1,
    -1,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  @Test
  void expIsAtMostOneUlpFromStrictMath() {
    assertClose(PortableMath::exp, StrictMath::exp, LN2 / 256, LN2, 1);
  }

  @Test
  void expm1IsAtMostOneUlpFromStrictMath() {
    assertClose(PortableMath::expm1, StrictMath::expm1, LN2 / 2, LN2, 1);
  }

  @Test
  void logIsAtMostOneUlpFromStrictMath() {
    assertClose(PortableMath::log, StrictMath::log, 1.4142135623730951, 0.001, 1.0 / 1024, 1);
  }

  @Test
  void log1pIsAtMostOneUlpFromStrictMath() {
    assertClose(PortableMath::log1p, StrictMath::log1p, 0.41421356237309503, -0.001, 1e-6, 1);
  }

  @Test
  void sinIsAtMostOneUlpFromStrictMath() {
    assertClose(PortableMath::sin, StrictMath::sin, Math.PI / 4, Math.PI, 500.0, 1e20);
  }

  @Test
  void cosIsAtMostOneUlpFromStrictMath() {
    assertClose(PortableMath::cos, StrictMath::cos, Math.PI / 4, Math.PI, 500.0, 1e20);
  }

  @Test
  void tanhIsAtMostTwoUlpsFromStrictMathWhichIsUpToTwoFromTheTruth() {
    assertThat(Accuracy.worst(PortableMath::tanh, StrictMath::tanh, 1.0 / 32, 0.02).distance)
        .isLessThanOrEqualTo(2);
  }

  @Test
  void tanhIsWithinSevenTenthsOfAnUlpOfTheTruth() {
    Accuracy.Worst worst = new Accuracy.Worst();
    Accuracy.forArguments(
        x -> worst.add(x, Reference.ulps(PortableMath.tanh(x), x)), 1.0 / 32, 0.02, 0.0003);
    assertThat(worst.distance).as("at %s", worst.argument).isLessThan(0.7);
  }

  @Test
  void specialArgumentsGiveExactlyWhatStrictMathGives() {
    for (double x : SPECIAL) {
      assertSame("exp", x, PortableMath.exp(x), StrictMath.exp(x), x == 1 ? 1 : 0);
      assertSame("expm1", x, PortableMath.expm1(x), StrictMath.expm1(x), 0);
      assertSame("log", x, PortableMath.log(x), StrictMath.log(x), 0);
      assertSame("log1p", x, PortableMath.log1p(x), StrictMath.log1p(x), 0);
      assertSame("tanh", x, PortableMath.tanh(x), StrictMath.tanh(x), 0);
      assertSame("sin", x, PortableMath.sin(x), StrictMath.sin(x), 0);
      assertSame("cos", x, PortableMath.cos(x), StrictMath.cos(x), 0);
    }
  }

  @Test
  void expOverflowsAndUnderflowsWhereStrictMathDoes() {
    for (double edge : new double[] {709.782712893384, -745.1332191019411, 708, -708, -708.4}) {
      double x = edge - 20 * Math.ulp(edge);
      for (int i = 0; i < 40; i++) {
        assertSame("exp", x, PortableMath.exp(x), StrictMath.exp(x), 1);
        assertSame("expm1", x, PortableMath.expm1(x), StrictMath.expm1(x), 1);
        x = Math.nextUp(x);
      }
    }
    assertThat(PortableMath.exp(709.782712893384)).isFinite();
    assertThat(PortableMath.exp(Math.nextUp(709.782712893384))).isInfinite();
    assertThat(PortableMath.exp(-745.1332191019412)).isZero();
    assertThat(PortableMath.exp(-745.1)).isEqualTo(Double.MIN_VALUE);
  }

  @Test
  void logOfAPowerOfTwoIsExactToTheNearestDouble() {
    for (int k = -1074; k <= 1023; k++) {
      double x = PowersOfTwo.of(k);
      assertThat(PortableMath.log(x)).isEqualTo(StrictMath.log(x));
    }
  }

  @Test
  void tanhSaturatesAtOneAndNeverBeyond() {
    assertThat(PortableMath.tanh(800)).isEqualTo(1);
    assertThat(PortableMath.tanh(-800)).isEqualTo(-1);
    Accuracy.forArguments(
        x -> {
          if (Math.abs(PortableMath.tanh(x)) > 1) {
            throw new AssertionError("beyond 1 at " + x);
          }
        },
        1.0 / 32);
  }

  @Test
  void oddAndEvenFunctionsAreSoToTheLastBit() {
    Accuracy.forArguments(
        x -> {
          assertOdd(x, PortableMath.tanh(x), PortableMath.tanh(-x));
          assertOdd(x, PortableMath.sin(x), PortableMath.sin(-x));
          assertOdd(x, PortableMath.cos(x), -PortableMath.cos(-x));
        },
        1.0 / 32,
        Math.PI / 4);
  }

  @Test
  void hugeAnglesAreReducedExactly() {
    // 6381956970095103 · 2^797 is the double nearest to a multiple of π/2 (Muller et al., 2010).
    double hardest = 6381956970095103.0 * PowersOfTwo.of(797);
    double[] angles = {1e22, 1e300, Double.MAX_VALUE, hardest, 499999.9, 500000.1, 1 << 30, 5e5};
    for (double x : angles) {
      assertSame("sin", x, PortableMath.sin(x), StrictMath.sin(x), 1);
      assertSame("cos", x, PortableMath.cos(x), StrictMath.cos(x), 1);
    }
    assertThat(PortableMath.sin(1e22)).isEqualTo(-0.8522008497671888);
    assertThat(PortableMath.cos(hardest)).isEqualTo(-4.687165924254628e-19);
  }

  private static void assertClose(
      DoubleUnaryOperator f, DoubleUnaryOperator oracle, double... boundaries) {
    Accuracy.Worst worst = Accuracy.worst(f, oracle, boundaries);
    assertThat(worst.distance).as("at %s", worst.argument).isLessThanOrEqualTo(1);
  }

  private static void assertSame(String name, double x, double actual, double expected, long ulps) {
    assertThat(Accuracy.distance(actual, expected))
        .as("%s(%s) = %s, expected %s", name, x, actual, expected)
        .isLessThanOrEqualTo(ulps);
  }

  private static void assertOdd(double x, double value, double mirrored) {
    if (Accuracy.distance(value, -mirrored) != 0) {
      throw new AssertionError("not symmetric at " + x + ": " + value + ", " + mirrored);
    }
  }
}
