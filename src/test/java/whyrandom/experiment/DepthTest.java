package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Examples;
import whyrandom.engine.Initializer;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Output;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;

/**
 * Signals and gradients through ten hidden layers, against a table computed with NumPy for width
 * 256, x ~ N(0, 1), and a gradient ~ N(0, 1) at the last activations.
 *
 * <p>Here layers can have 64 units at most and inputs 32, so that the width is 32; what decides is
 * n σ², and σ is scaled to keep it. Narrow layers fluctuate: squares are averaged over seeds, and a
 * factor is allowed. Gradients are compared by their ratio to those at layer 10.
 */
class DepthTest {
  private static final int WIDTH = 32;
  private static final int DEPTH = 10;
  private static final int EXAMPLES = 40;
  private static final int SEEDS = 60;

  @ParameterizedTest
  @CsvSource({
    "TANH,   0.01, 0.156, 1e-4,  1.1e-8, 1,     1e-4,   6.7e-8",
    "TANH,   0,    0.627, 0.319, 0.228,  0.95,  0.65,   0.27",
    "TANH,   1,    0.975, 0.974, 0.974,  0.19,  42,     3.3e3",
    "RELU,   -1,   0.827, 0.810, 0.899,  0.715, 0.716,  0.726",
    "RELU,   1,    9.35,  1.5e5, 3.1e10, 0,     0,      0",
    "RELU,   0,    0.584, 0.143, 0.028,  0,     0,      0",
    "SIGMOID,0,    0.21,  0.12,  0.13,   0.235, 1.7e-4, 4.8e-7"
  })
  void signalsAndGradientsFadeOrGrowWithDepthAsTheScaleSays(
      Activation g,
      double sigma,
      double first,
      double fifth,
      double tenth,
      double deltaTenth,
      double deltaFifth,
      double deltaFirst) {
    double[] squares = new double[DEPTH + 1];
    double[] deltas = new double[DEPTH + 1];
    for (int seed = 1; seed <= SEEDS; seed++) {
      List<LayerStats> layers = measure(g, init(sigma).withSeed(seed), seed);
      for (int layer = 1; layer <= DEPTH; layer++) {
        double a = layers.get(layer - 1).activationDeviation();
        double delta = layers.get(layer - 1).deltaDeviation();
        squares[layer] += a * a / SEEDS;
        deltas[layer] += delta * delta / SEEDS;
      }
    }
    assertNear(Math.sqrt(squares[1]), first, 1.1);
    assertNear(Math.sqrt(squares[5]), fifth, 1.5);
    assertNear(Math.sqrt(squares[10]), tenth, 1.5);
    if (deltaTenth > 0) {
      assertNear(Math.sqrt(deltas[5] / deltas[10]), deltaFifth / deltaTenth, 1.5);
      assertNear(Math.sqrt(deltas[1] / deltas[10]), deltaFirst / deltaTenth, 2);
    }
  }

  private static void assertNear(double value, double expected, double factor) {
    assertThat(value).isBetween(expected / factor, expected * factor);
  }

  /** σ for width 256; 0 stands for Glorot, −1 for He. */
  private static Initializer init(double sigma) {
    return sigma > 0
        ? Initializer.of(Scheme.NORMAL).withParameter(sigma * Math.sqrt(256.0 / WIDTH))
        : Initializer.of(sigma == 0 ? Scheme.XAVIER_NORMAL : Scheme.HE_NORMAL);
  }

  /** Targets far from all outputs make a gradient that does not depend on the network. */
  private static List<LayerStats> measure(Activation g, Initializer init, long seed) {
    int[] hidden = new int[DEPTH];
    Arrays.fill(hidden, WIDTH);
    Shape shape = Shape.of(WIDTH, hidden, WIDTH);
    Network network = new Network(shape, Collections.nCopies(DEPTH, g), Output.LINEAR);
    init.apply(
        network,
        () -> {
          throw new AssertionError("no scheme here depends on the data");
        });
    Random random = new Random(seed);
    double[] x = new double[EXAMPLES * WIDTH];
    double[] t = new double[EXAMPLES * WIDTH];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextGaussian();
      t[i] = 1e15 * random.nextGaussian();
    }
    return LayerMeasurement.of(network, Loss.HALF_MSE, new Examples(EXAMPLES, WIDTH, WIDTH, x, t));
  }
}
