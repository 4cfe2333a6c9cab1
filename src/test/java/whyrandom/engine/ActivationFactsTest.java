package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an activation says of itself is what its formula does, seen at many pre-activations. */
class ActivationFactsTest {
  private static final double FAR = 40;
  private static final double STEP = 1e-3;
  private static final double CLOSE = 1e-6;

  @ParameterizedTest
  @EnumSource
  void valuesStayWithinTheirBoundsAndComeNearToThem(Activation g) {
    double least = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (double z = -FAR; z <= FAR; z += STEP) {
      least = Math.min(least, g.value(z));
      largest = Math.max(largest, g.value(z));
    }
    assertThat(least).isGreaterThanOrEqualTo(g.least());
    assertThat(largest).isLessThanOrEqualTo(g.largest());
    if (g.least() > Double.NEGATIVE_INFINITY) {
      assertThat(least).isCloseTo(g.least(), within(CLOSE));
    } else {
      assertThat(g.value(-1e9)).isLessThan(-1e6);
    }
    if (g.largest() < Double.POSITIVE_INFINITY) {
      assertThat(largest).isCloseTo(g.largest(), within(CLOSE));
    } else {
      assertThat(g.value(1e9)).isGreaterThan(1e6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void slopesStayWithinTheirBoundsAndComeNearToThem(Activation g) {
    double least = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (double z = -FAR; z <= FAR; z += STEP) {
      double slope = g.slope(z, g.value(z));
      least = Math.min(least, slope);
      largest = Math.max(largest, slope);
    }
    assertThat(least)
        .isGreaterThanOrEqualTo(g.leastSlope())
        .isCloseTo(g.leastSlope(), within(CLOSE));
    assertThat(largest)
        .isLessThanOrEqualTo(g.largestSlope())
        .isCloseTo(g.largestSlope(), within(CLOSE));
  }

  /** The slope fades, but does not jump from one number to another. */
  @ParameterizedTest
  @EnumSource
  void whatSaturatesBendsToAnEndWhereItsSlopeFades(Activation g) {
    double slope = g.slope(-FAR, g.value(-FAR));
    double before = g.slope(-3, g.value(-3));
    boolean isFading = Math.abs(slope) < CLOSE && Math.abs(before) > Math.abs(slope);
    assertThat(g.saturates()).isEqualTo(isFading);
  }

  @ParameterizedTest
  @EnumSource
  void symmetriesHoldOfTheFormula(Activation g) {
    boolean isOdd = true;
    boolean isHomogeneous = true;
    for (double z = STEP; z <= 3; z += STEP) {
      isOdd &= g.value(-z) == -g.value(z);
      isHomogeneous &= g.value(2 * z) == 2 * g.value(z) && g.value(-2 * z) == 2 * g.value(-z);
    }
    assertThat(g.isOdd()).isEqualTo(isOdd);
    assertThat(g.isHomogeneous()).isEqualTo(isHomogeneous);
  }
}
