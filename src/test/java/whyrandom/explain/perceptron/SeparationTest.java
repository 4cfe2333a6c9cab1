package whyrandom.explain.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Examples;
import whyrandom.experiment.Run;
import whyrandom.experiment.Separability;

class SeparationTest {
  private static Separation of(Gate gate) {
    return PerceptronRuns.separation(PerceptronRuns.of(Perceptrons.on(gate)));
  }

  /** By hand: the smallest w with −b, −w₁−b, −w₂−b, w₁+w₂+b ≥ 1 is (2, 2), b = −3. */
  @Test
  void theBestLinesOfAndAndOrAreThoseFoundByHand() {
    Separation and = of(Gate.AND);
    double root = Math.sqrt(17);
    assertThat(and.isPossible()).isTrue();
    assertThat(and.margin()).isCloseTo(1 / root, within(1e-14));
    assertThat(and.normal())
        .containsExactly(new double[] {2 / root, 2 / root, -3 / root}, within(1e-14));
    assertThat(and.radius()).isEqualTo(Math.sqrt(3));
    assertThat(and.mostCorrections(new double[3], 1)).isCloseTo(51, within(1e-10));
    assertThat(and.mostCorrections(new double[3], 0.25)).isCloseTo(51, within(1e-10));

    Separation or = of(Gate.OR); // (2, 2), b = −1
    assertThat(or.margin()).isCloseTo(1.0 / 3, within(1e-14));
    assertThat(or.mostCorrections(new double[3], 1)).isCloseTo(27, within(1e-10));
  }

  @Test
  void nothingSeparatesXorNorTwoClassesInOnePlace() {
    assertThat(of(Gate.XOR).isImpossible()).isTrue();
    assertThat(of(Gate.XOR).isPossible()).isFalse();
    Examples same = new Examples(2, 1, 1, new double[] {3, 3}, new double[] {0, 1});
    assertThat(Separation.of(same, true).isImpossible()).isTrue();
  }

  @Test
  void aSingleClassIsSeparatedByTheBiasAlone() {
    Examples ones = new Examples(2, 1, 1, new double[] {-1, 1}, new double[] {1, 1});
    Separation with = Separation.of(ones, true);
    assertThat(with.isPossible()).isTrue();
    assertThat(with.margin()).isCloseTo(1, within(1e-14));
    assertThat(Separation.of(ones, false).isPossible()).isFalse();
  }

  /** 0·w ≥ 0 whatever w: such an example of class 1 is never corrected, one of class 0 always. */
  @Test
  void withoutABiasTheOriginIsRightForOneClassAndWrongForTheOther() {
    double[] x = {0, 2};
    assertThat(Separation.of(new Examples(2, 1, 1, x, new double[] {1, 0}), false).isPossible())
        .isTrue();
    assertThat(Separation.of(new Examples(2, 1, 1, x, new double[] {0, 1}), false).isImpossible())
        .isTrue();
  }

  @Test
  void noDirectionHasABetterMargin() {
    int possible = 0;
    for (int number = 0; number < 400; number++) {
      Run run = PerceptronRuns.of(PerceptronRuns.any(number));
      Separation separation = PerceptronRuns.separation(run);
      if (!separation.isPossible()) {
        continue;
      }
      possible++;
      Examples examples = run.data().train();
      boolean biases = run.network().shape().hasBiases();
      double[] best = separation.normal();
      assertThat(margin(examples, biases, best)).isCloseTo(separation.margin(), within(1e-12));
      SplittableRandom random = new SplittableRandom(number);
      for (int i = 0; i < 200; i++) {
        double[] other = best.clone();
        double length = 0;
        for (int k = 0; k < other.length; k++) {
          other[k] += random.nextDouble(-1, 1) * (i % 2 == 0 ? 2 : 0.05);
          length += other[k] * other[k];
        }
        for (int k = 0; k < other.length; k++) {
          other[k] /= Math.sqrt(length);
        }
        assertThat(margin(examples, biases, other)).isLessThanOrEqualTo(separation.margin() + 1e-9);
      }
    }
    assertThat(possible).isGreaterThan(100);
  }

  private static double margin(Examples examples, boolean biases, double[] w) {
    double margin = Double.MAX_VALUE;
    for (int row = 0; row < examples.size(); row++) {
      double z = biases ? w[w.length - 1] : 0;
      boolean isOrigin = !biases;
      for (int i = 0; i < examples.inputs(); i++) {
        z += w[i] * examples.x(row, i);
        isOrigin &= examples.x(row, i) == 0;
      }
      double signed = examples.t(row, 0) > 0 ? z : -z;
      margin = isOrigin && examples.t(row, 0) > 0 ? margin : Math.min(margin, signed);
    }
    return margin;
  }

  /** The hulls of the two classes in the plane meet exactly where no line separates them. */
  @Test
  void itAgreesWithTheHullsOfTheClassesInThePlane() {
    int both = 0;
    int agreed = 0;
    int all = 0;
    for (int number = 0; number < 1500; number++) {
      Run run = PerceptronRuns.of(PerceptronRuns.any(number));
      Examples examples = run.data().train();
      boolean hasBoth = false;
      for (int row = 1; row < examples.size(); row++) {
        hasBoth |= examples.t(row, 0) != examples.t(0, 0);
      }
      if (examples.inputs() == 2 && hasBoth) {
        Separation separation = Separation.of(examples, true);
        both += separation.isImpossible() ? 1 : 0;
        // the hulls leave it open where they only touch
        boolean isImpossible = Separability.isImpossible(examples, 0.5);
        assertThat(isImpossible && separation.isPossible()).as("%s", number).isFalse();
        assertThat(isImpossible && !separation.isImpossible()).as("%s", number).isFalse();
        agreed += separation.isImpossible() == isImpossible ? 1 : 0;
        all++;
      }
    }
    assertThat(both).isGreaterThan(50);
    assertThat(agreed).isGreaterThan(all * 95 / 100);
  }
}
