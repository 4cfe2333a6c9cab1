package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each scheme against the formula in the literature, by the moments of many draws. */
class InitializerTest {
  private static final int IN = 32;
  private static final int OUT = 64;
  private static final int SEEDS = 40;

  /** Every weight of a layer of 64 units with 32 inputs each, for many seeds. */
  private static double[] draws(Initializer init) {
    Shape shape = Shape.of(IN, new int[] {OUT}, 1);
    double[] w = new double[SEEDS * OUT * IN];
    int n = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Network network = Started.by(init.withSeed(seed), shape);
      for (int unit = 0; unit < OUT; unit++) {
        for (int input = 0; input < IN; input++) {
          w[n++] = network.weight(1, unit, input);
        }
      }
    }
    return w;
  }

  private static double mean(double[] values, int power) {
    double sum = 0;
    for (double v : values) {
      sum += Math.pow(v, power);
    }
    return sum / values.length;
  }

  static Stream<Arguments> schemesAndVariances() {
    return Stream.of(
        Arguments.of(Initializer.of(Scheme.UNIFORM).withParameter(0.3), 0.09 / 3, true),
        Arguments.of(Initializer.of(Scheme.NORMAL).withParameter(0.3), 0.09, false),
        Arguments.of(Initializer.of(Scheme.XAVIER_UNIFORM), 2.0 / (IN + OUT), true),
        Arguments.of(Initializer.of(Scheme.XAVIER_NORMAL), 2.0 / (IN + OUT), false),
        Arguments.of(
            Initializer.of(Scheme.XAVIER_UNIFORM).withParameter(5.0 / 3),
            25.0 / 9 * 2 / (IN + OUT),
            true),
        Arguments.of(Initializer.of(Scheme.HE_UNIFORM), 2.0 / IN, true),
        Arguments.of(Initializer.of(Scheme.HE_NORMAL), 2.0 / IN, false),
        Arguments.of(Initializer.of(Scheme.HE_NORMAL).withParameter(0.5), 2 / (1.25 * IN), false),
        Arguments.of(Initializer.of(Scheme.LECUN_UNIFORM), 1.0 / IN, true),
        Arguments.of(Initializer.of(Scheme.LECUN_NORMAL), 1.0 / IN, false),
        Arguments.of(Initializer.of(Scheme.PYTORCH), 1.0 / (3 * IN), true),
        Arguments.of(Initializer.of(Scheme.TF_PLAYGROUND), 0.25 / 3, true),
        Arguments.of(Initializer.of(Scheme.ZEROS).withNoise(0.01), 1e-4, false));
  }

  @ParameterizedTest
  @MethodSource("schemesAndVariances")
  void weightsHaveTheVarianceAndShapeOfTheFormula(
      Initializer init, double variance, boolean isUniform) {
    double[] w = draws(init);
    double sigma = Math.sqrt(variance);
    assertThat(mean(w, 1)).isCloseTo(0, within(0.015 * sigma));
    assertThat(mean(w, 2)).isCloseTo(variance, within(0.015 * variance));
    assertThat(mean(w, 3)).isCloseTo(0, within(0.06 * sigma * variance));
    double kurtosis = isUniform ? 1.8 : 3;
    assertThat(mean(w, 4) / (variance * variance)).isCloseTo(kurtosis, within(0.03 * kurtosis));
    if (isUniform) {
      for (double value : w) {
        assertThat(Math.abs(value)).isLessThanOrEqualTo(sigma * Math.sqrt(3) * (1 + 1e-15));
      }
    }
  }

  @Test
  void torchDefaultBiasesAreUniformOverTheRootOfTheFanIn() {
    Shape shape = Shape.of(IN, new int[] {OUT}, 1);
    List<Double> b = new ArrayList<>();
    for (int seed = 0; seed < 400; seed++) {
      Network network = Started.by(Initializer.of(Scheme.PYTORCH).withSeed(seed), shape);
      for (int unit = 0; unit < OUT; unit++) {
        b.add(network.bias(1, unit));
      }
    }
    double[] values = b.stream().mapToDouble(v -> v).toArray();
    assertThat(mean(values, 2)).isCloseTo(1.0 / (3 * IN), within(0.02 / (3 * IN)));
    assertThat(mean(values, 1)).isCloseTo(0, within(0.002));
  }

  @Test
  void biasesAreZeroUnlessTheSchemeOrTheReaderSetsThem() {
    Shape shape = Shape.of(2, new int[] {3}, 1);
    assertThat(Started.by(Initializer.of(Scheme.XAVIER_UNIFORM), shape).bias(1, 2)).isZero();
    assertThat(Started.by(Initializer.of(Scheme.TF_PLAYGROUND), shape).bias(1, 2)).isEqualTo(0.1);
    assertThat(Started.by(Initializer.of(Scheme.HE_NORMAL).withBias(0.7), shape).bias(2, 0))
        .isEqualTo(0.7);
  }

  @Test
  void xavierToHeRescalesTheSameDraws() {
    double[] xavier = draws(Initializer.of(Scheme.XAVIER_NORMAL));
    double[] he = draws(Initializer.of(Scheme.HE_NORMAL));
    double ratio = Math.sqrt((2.0 / IN) / (2.0 / (IN + OUT)));
    for (int i = 0; i < xavier.length; i++) {
      assertThat(he[i]).isCloseTo(ratio * xavier[i], within(1e-14));
    }
  }

  @Test
  void addingAUnitLeavesTheDrawsOfAllOthersAlone() {
    Initializer init = Initializer.of(Scheme.NORMAL).withSeed(9);
    Network four = Started.by(init, Shape.of(2, new int[] {4, 3}, 1));
    Network five = Started.by(init, Shape.of(2, new int[] {5, 3}, 1));
    for (int unit = 0; unit < 4; unit++) {
      for (int input = 0; input < 2; input++) {
        assertThat(five.weight(1, unit, input)).isEqualTo(four.weight(1, unit, input));
      }
    }
    for (int unit = 0; unit < 3; unit++) {
      for (int input = 0; input < 4; input++) {
        assertThat(five.weight(2, unit, input)).isEqualTo(four.weight(2, unit, input));
      }
    }
  }

  @Test
  void equalWithinAUnitIsOneDrawPerUnit() {
    Shape shape = Shape.of(3, new int[] {4}, 1);
    Network init = Started.by(Initializer.of(Scheme.SAME_WITHIN_UNIT), shape);
    for (int unit = 0; unit < 4; unit++) {
      double first = init.weight(1, unit, 0);
      assertThat(init.weight(1, unit, 1)).isEqualTo(first);
      assertThat(init.weight(1, unit, 2)).isEqualTo(first);
      assertThat(init.weight(1, (unit + 1) % 4, 0)).isNotEqualTo(first);
    }
  }

  @Test
  void seedsAndOnlySeedsMakeTheDifferenceForRandomSchemes() {
    Shape shape = Shape.of(2, new int[] {2}, 1);
    for (Scheme scheme : Scheme.values()) {
      Initializer init = Initializer.of(scheme);
      double[] w = Started.by(init.withSeed(1), shape).parameters;
      assertThat(Started.by(init.withSeed(1), shape).parameters).isEqualTo(w);
      assertThat(!Arrays.equals(Started.by(init.withSeed(2), shape).parameters, w))
          .as(scheme.id())
          .isEqualTo(scheme.isRandom());
    }
  }
}
