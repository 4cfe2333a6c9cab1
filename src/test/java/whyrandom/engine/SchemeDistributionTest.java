package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import whyrandom.engine.Scheme.Parameter;

/** What is drawn has the distribution that it is said to have: Kolmogorov and Smirnov's test. */
class SchemeDistributionTest {
  private static final int IN = 32;
  private static final int OUT = 64;

  /** A hundred thousand draws and more. */
  private static final int SEEDS = 50;

  private static final double TRUNCATED = 0.87962566103423978;

  static Stream<Arguments> schemes() {
    double glorot = Math.sqrt(6.0 / (IN + OUT));
    Initializer scaling = Initializer.of(Scheme.VARIANCE_SCALING).with(Parameter.SCALE, 2);
    return Stream.of(
        Arguments.of(Initializer.of(Scheme.XAVIER_UNIFORM), uniform(glorot)),
        Arguments.of(
            Initializer.of(Scheme.XAVIER_UNIFORM).with(Parameter.MODE, 0),
            uniform(Math.sqrt(3.0 / IN))),
        Arguments.of(
            Initializer.of(Scheme.XAVIER_NORMAL).with(Parameter.MODE, 1),
            normal(Math.sqrt(1.0 / OUT))),
        Arguments.of(
            Initializer.of(Scheme.HE_NORMAL).with(Parameter.MODE, 1), normal(Math.sqrt(2.0 / OUT))),
        Arguments.of(
            Initializer.of(Scheme.HE_UNIFORM).with(Parameter.MODE, 2),
            uniform(Math.sqrt(6.0 / 48))),
        Arguments.of(Initializer.of(Scheme.RANDS), uniform(1)),
        Arguments.of(Initializer.of(Scheme.RANDSMALL), uniform(0.1)),
        Arguments.of(Initializer.of(Scheme.TRUNCATED_NORMAL).withParameter(0.3), truncated(0.3)),
        Arguments.of(scaling, truncated(Math.sqrt(2.0 / IN) / TRUNCATED)),
        Arguments.of(
            scaling.with(Parameter.DISTRIBUTION, 0).with(Parameter.MODE, 1),
            normal(Math.sqrt(2.0 / OUT))),
        Arguments.of(
            scaling.with(Parameter.DISTRIBUTION, 2).with(Parameter.MODE, 2),
            uniform(Math.sqrt(3 * 2.0 / 48))),
        Arguments.of(
            Initializer.of(Scheme.SPARSE).with(Parameter.SPARSITY, 0).with(Parameter.SIGMA, 2),
            normal(2)),
        Arguments.of(Initializer.of(Scheme.COPIES).withParameter(OUT), uniform(glorot)));
  }

  private static DoubleUnaryOperator uniform(double a) {
    return x -> Math.min(1, Math.max(0, (x + a) / (2 * a)));
  }

  private static DoubleUnaryOperator normal(double sigma) {
    return x -> NormalDistribution.below(x / sigma);
  }

  private static DoubleUnaryOperator truncated(double sigma) {
    double low = NormalDistribution.below(-2);
    double mass = NormalDistribution.below(2) - low;
    return x -> Math.min(1, Math.max(0, (NormalDistribution.below(x / sigma) - low) / mass));
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void drawsAreDistributedAsTheySay(Initializer init, DoubleUnaryOperator below) {
    double[] w = draws(init);
    Arrays.sort(w);
    double farthest = 0;
    for (int i = 0; i < w.length; i++) {
      double expected = below.applyAsDouble(w[i]);
      farthest = Math.max(farthest, Math.abs(expected - (double) i / w.length));
      farthest = Math.max(farthest, Math.abs(expected - (i + 1.0) / w.length));
    }
    double oneInTenThousand = 2.23;
    assertThat(farthest * Math.sqrt(w.length)).isLessThan(oneInTenThousand);
  }

  /** Keras's definition: the variance is scale / n whatever is drawn from. */
  @ParameterizedTest
  @MethodSource("distributions")
  void varianceScalingHasTheVarianceWhateverItDrawsFrom(int distribution, int mode, double fan) {
    double[] w =
        draws(
            Initializer.of(Scheme.VARIANCE_SCALING)
                .with(Parameter.SCALE, 0.7)
                .with(Parameter.DISTRIBUTION, distribution)
                .with(Parameter.MODE, mode));
    double squares = Arrays.stream(w).map(v -> v * v).average().orElseThrow();
    assertThat(squares * fan / 0.7).isCloseTo(1, within(0.015));
  }

  static Stream<Arguments> distributions() {
    return Stream.of(0, 1, 2)
        .flatMap(
            d ->
                Stream.of(
                    Arguments.of(d, 0, IN),
                    Arguments.of(d, 1, OUT),
                    Arguments.of(d, 2, (IN + OUT) / 2.0)));
  }

  private static double[] draws(Initializer init) {
    Shape shape = Shape.of(IN, new int[] {OUT}, 1);
    double[] w = new double[SEEDS * OUT * IN];
    for (int seed = 0; seed < SEEDS; seed++) {
      Network network = Started.by(init.withSeed(seed), shape);
      System.arraycopy(network.parameters, 0, w, seed * OUT * IN, OUT * IN);
    }
    return w;
  }
}
