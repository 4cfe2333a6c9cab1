package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LossScaleTest {
  @Test
  void itIsLinearOverAFewTimesTheLowestAndLogarithmicBeyond() {
    LossScale few = LossScale.of(new double[] {0.5, 0.75, 1});
    assertThat(few.isLogarithmic()).isFalse();
    assertThat(few.share(0.75)).isEqualTo(0.5);
    LossScale many = LossScale.of(new double[] {0.01, 100, 1});
    assertThat(many.isLogarithmic()).isTrue();
    assertThat(many.share(1)).isEqualTo(0.5, within(1e-12));
    assertThat(many.share(0.01)).isZero();
    assertThat(many.share(100)).isEqualTo(1);
    assertThat(LossScale.of(new double[] {0, 100}).isLogarithmic()).isFalse();
  }

  @Test
  void levelsAreRoundLossesInOrderWithinTheRange() {
    for (double[] losses :
        new double[][] {{0.55, 2.3}, {0.6458, 0.64591}, {1e-4, 3}, {1e-9, 1e5}, {0, 7}}) {
      LossScale scale = LossScale.of(losses);
      assertThat(scale.levels()).hasSizeBetween(4, 16).isSorted();
      assertThat(scale.levels()).allMatch(l -> l >= losses[0] && l <= losses[1] * (1 + 1e-8));
      assertThat(scale.ticks(4)).hasSizeBetween(2, 6);
    }
    assertThat(LossScale.of(new double[] {0.02, 3}).levels())
        .containsExactly(0.05, 0.1, 0.2, 0.5, 1.0, 2.0);
  }

  @Test
  void whatIsNotFiniteDoesNotCountAndStandsAtTheTop() {
    LossScale scale = LossScale.of(new double[] {1, Double.NaN, 2, Double.POSITIVE_INFINITY});
    assertThat(scale.low()).isEqualTo(1);
    assertThat(scale.high()).isEqualTo(2);
    assertThat(scale.share(Double.NaN)).isEqualTo(1);
    assertThat(scale.share(Double.POSITIVE_INFINITY)).isEqualTo(1);
  }

  @Test
  void equalLossesStandAtTheBottomAndHaveNoLevels() {
    LossScale equal = LossScale.of(new double[] {0.7, 0.7});
    assertThat(equal.share(0.7)).isZero();
    assertThat(equal.levels()).isEmpty();
    LossScale none = LossScale.of(new double[] {Double.NaN});
    assertThat(none.levels()).isEmpty();
    assertThat(none.share(Double.NaN)).isEqualTo(1);
  }

  @Test
  void colorsGoFromLowToHighAtAnEvenPace() {
    for (HeightScale scale : new HeightScale[] {HeightScale.LIGHT, HeightScale.DARK}) {
      double before = lightness(scale, 0);
      double whole = lightness(scale, 1) - before;
      for (int i = 1; i <= 20; i++) {
        double now = lightness(scale, i / 20.0);
        assertThat((now - before) / whole).isBetween(0.5 / 20, 1.5 / 20);
        before = now;
      }
      assertThat(scale.colorOf(-1)).isEqualTo(scale.colorOf(0));
      assertThat(scale.colorOf(Double.NaN)).isEqualTo(scale.colorOf(1));
    }
  }

  private static double lightness(HeightScale scale, double share) {
    int packed = scale.colorOf(share);
    return Oklab.of((packed & 0xFF) << 16 | packed & 0xFF00 | packed >> 16 & 0xFF).lightness();
  }

  @Test
  void multiplesOfARoundStepAreRound() {
    RoundStep tenth = RoundStep.within(0.15);
    assertThat(tenth.size()).isEqualTo(0.1);
    assertThat(tenth.from(0.21, 1)).isEqualTo(0.3);
    assertThat(tenth.from(-0.04, 0)).isEqualTo(0.0);
    assertThat(Double.compare(tenth.from(-0.04, 0), 0.0)).isZero();
    assertThat(RoundStep.within(0.00049)).isEqualTo(new RoundStep(2, -4));
    assertThat(RoundStep.within(7)).isEqualTo(new RoundStep(5, 0));
    assertThat(RoundStep.within(300).from(1234, -2)).isEqualTo(800);
  }
}
