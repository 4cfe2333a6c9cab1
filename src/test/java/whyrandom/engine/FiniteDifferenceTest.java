package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import whyrandom.math.CounterRandom;

/** The law of back-propagation: what it returns is the slope of the mean loss. */
class FiniteDifferenceTest {
  private static final int EXAMPLES = 7;
  private static final double MARGIN = 0.02;

  static Stream<Arguments> everyActivationAndFittingLoss() {
    List<Arguments> cases = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      for (Output output : Output.values()) {
        for (Loss loss : Loss.values()) {
          if (loss.fits(output)) {
            cases.add(Arguments.of(activation, output, loss));
          }
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("everyActivationAndFittingLoss")
  void theGradientIsTheSlopeOfTheMeanLoss(Activation activation, Output output, Loss loss) {
    assertGradientIsSlope(Case.awayFromCorners(activation, output, loss), loss);
  }

  static Stream<Arguments> everyLossOfSeveralTargets() {
    List<Arguments> cases = new ArrayList<>();
    for (Output output : Output.values()) {
      for (Loss loss : Loss.values()) {
        if (output.isForSeveral() && loss.isForSeveral() && loss.fits(output)) {
          cases.add(Arguments.of(output, loss));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("everyLossOfSeveralTargets")
  void theGradientOfSeveralTargetsIsTheSlopeOfTheirLoss(Output output, Loss loss) {
    assertGradientIsSlope(Case.awayFromCorners(Activation.TANH, output, loss, 3), loss);
  }

  /** PyTorch's mean is over all elements; half-sse adds up over the outputs. */
  @Test
  void theLossOfSeveralTargetsIsTheMeanOfAllElementsOrTheSumOfOutputs() {
    Case c = Case.awayFromCorners(Activation.TANH, Output.LINEAR, Loss.MSE, 3);
    assertThat(c.lossBy(Loss.HALF_MSE)).isCloseTo(c.lossBy(Loss.MSE) / 2, within(1e-15));
    assertThat(c.lossBy(Loss.HALF_SSE)).isCloseTo(c.lossBy(Loss.MSE) * 3 / 2, within(1e-14));
  }

  private static void assertGradientIsSlope(Case c, Loss loss) {
    double[] gradient = new double[c.network.parameters.length];
    c.pass.gradient(loss, c.examples, c.order, 0, EXAMPLES, 0, gradient);
    double largest = 1e-3;
    for (double g : gradient) {
      largest = Math.max(largest, Math.abs(g));
    }
    for (int i = 0; i < gradient.length; i++) {
      assertThat(gradient[i])
          .as("parameter %d", i)
          .isCloseTo(c.slope(i), within(1e-6 * Math.max(Math.abs(gradient[i]), 1e-3 * largest)));
    }
  }

  @Test
  void theGradientOfAMiniBatchIsTheSlopeOfItsOwnMeanLoss() {
    Case c = Case.awayFromCorners(Activation.GELU, Output.SOFTMAX, Loss.CROSS_ENTROPY);
    double[] gradient = new double[c.network.parameters.length];
    int[] order = {4, 2, 6, 0, 1, 5, 3};
    c.pass.gradient(c.loss, c.examples, order, 1, 4, 0, gradient);
    c.order = new int[] {2, 6, 0};
    for (int i = 0; i < gradient.length; i++) {
      assertThat(gradient[i]).isCloseTo(c.slope(i), within(1e-9));
    }
  }

  @Test
  void blocksOfFiveGiveTheSameGradientAsOneExampleAtATime() {
    Case c = Case.awayFromCorners(Activation.TANH, Output.SIGMOID, Loss.BCE);
    double[] whole = new double[c.network.parameters.length];
    c.pass.gradient(c.loss, c.examples, c.order, 0, EXAMPLES, 0, whole);
    double[] sum = new double[whole.length];
    double[] one = new double[whole.length];
    for (int row = 0; row < EXAMPLES; row++) {
      c.pass.gradient(c.loss, c.examples, c.order, row, row + 1, 0, one);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += one[i] / EXAMPLES;
      }
    }
    for (int i = 0; i < sum.length; i++) {
      assertThat(whole[i]).isCloseTo(sum[i], within(1e-15));
    }
  }

  /** A small network and examples at which the loss is smooth. */
  private static final class Case {
    final Network network;
    final Loss loss;
    final Examples examples;
    final Pass pass;
    int[] order = {0, 1, 2, 3, 4, 5, 6};

    private Case(Activation activation, Output output, Loss loss, int outputs, int seed) {
      this.loss = loss;
      network =
          new Network(
              Shape.of(2, new int[] {4, 3}, outputs), List.of(activation, activation), output);
      Initializer.of(Scheme.NORMAL)
          .withParameter(0.8)
          .withSeed(seed)
          .apply(network, () -> Started.examples(1, 2));
      CounterRandom random = new CounterRandom(seed, CounterRandom.DATA);
      for (int layer = 1; layer <= 3; layer++) {
        for (int unit = 0; unit < network.shape().units(layer); unit++) {
          network.parameters[network.shape().bias(layer, unit)] = random.normal(layer, unit, 9) / 2;
        }
      }
      double[] x = new double[EXAMPLES * 2];
      for (int i = 0; i < x.length; i++) {
        x[i] = random.normal(0, i, 0);
      }
      double[] t = new double[EXAMPLES * outputs];
      for (int row = 0; row < EXAMPLES; row++) {
        for (int k = 0; k < outputs; k++) {
          boolean isOne = outputs == 1 ? row % 2 == 0 : row % 3 == k;
          t[row * outputs + k] = isOne ? output.highTarget() : output.lowTarget();
        }
      }
      examples = new Examples(EXAMPLES, 2, outputs, x, t);
      pass = new Pass(network);
    }

    /** The first seed at which no pre-activation is near a corner of the activation or the loss. */
    static Case awayFromCorners(Activation activation, Output output, Loss loss) {
      return awayFromCorners(activation, output, loss, output == Output.SOFTMAX ? 3 : 1);
    }

    static Case awayFromCorners(Activation activation, Output output, Loss loss, int outputs) {
      for (int seed = 1; seed < 1000; seed++) {
        Case c = new Case(activation, output, loss, outputs, seed);
        if (c.isSmooth()) {
          return c;
        }
      }
      throw new IllegalStateException("no smooth point found");
    }

    private boolean isSmooth() {
      for (int row = 0; row < EXAMPLES; row++) {
        pass.load(examples, order, row, 1);
        pass.forward();
        for (int layer = 1; layer <= 3; layer++) {
          for (int unit = 0; unit < network.shape().units(layer); unit++) {
            double z = pass.z(layer, unit, 0);
            double o = pass.a(layer, unit, 0);
            boolean isOutput = layer == 3;
            if (Math.abs(z) < MARGIN
                || isOutput && loss == Loss.HINGE && Math.abs(1 - Math.abs(o)) < MARGIN) {
              return false;
            }
          }
        }
      }
      return true;
    }

    private double meanLoss() {
      return lossBy(loss);
    }

    double lossBy(Loss another) {
      double sum = 0;
      for (int row : order) {
        pass.load(examples, new int[] {row}, 0, 1);
        pass.forward();
        sum += pass.loss(another, 0);
      }
      return sum / order.length;
    }

    private double lossAt(int parameter, double value) {
      double before = network.parameters[parameter];
      network.parameters[parameter] = value;
      double result = meanLoss();
      network.parameters[parameter] = before;
      return result;
    }

    /** The slope by one parameter, by the five-point formula, whose error is of order h⁴. */
    double slope(int parameter) {
      double h = 5e-4;
      double w = network.parameters[parameter];
      double near = lossAt(parameter, w + h) - lossAt(parameter, w - h);
      double far = lossAt(parameter, w + 2 * h) - lossAt(parameter, w - 2 * h);
      return (8 * near - far) / (12 * h);
    }
  }
}
