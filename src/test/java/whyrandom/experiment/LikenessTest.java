package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.engine.Output;
import whyrandom.engine.Shape;
import whyrandom.experiment.Likeness.Kind;

class LikenessTest {
  /** A 2-n-1 network; each row is a unit: two weights in, a bias, a weight out. */
  private static Network network(Activation g, double[]... units) {
    Shape shape = Shape.of(2, new int[] {units.length}, 1);
    Network network = new Network(shape, List.of(g), Output.LINEAR);
    for (int u = 0; u < units.length; u++) {
      network.parameters[shape.weight(1, u, 0)] = units[u][0];
      network.parameters[shape.weight(1, u, 1)] = units[u][1];
      network.parameters[shape.bias(1, u)] = units[u][2];
      network.parameters[shape.weight(2, 0, u)] = units[u][3];
    }
    return network;
  }

  private static Kind kind(Activation g, double[] a, double[] b) {
    return Likeness.of(network(g, a, b), 1, 0, 1);
  }

  private static double[] unit(double w1, double w2, double b, double v) {
    return new double[] {w1, w2, b, v};
  }

  @Test
  void identicalMeansInAndOut() {
    assertThat(kind(Activation.TANH, unit(1, 2, 3, 4), unit(1, 2, 3, 4))).isEqualTo(Kind.IDENTICAL);
    assertThat(kind(Activation.TANH, unit(1, 2, 3, 4), unit(1, 2, 3, 5)))
        .isEqualTo(Kind.SAME_FUNCTION);
  }

  @Test
  void mirroredUnitsAreOneFeatureOnlyWhereTheFunctionIsOdd() {
    double[] a = unit(1, -2, 0.5, 4);
    double[] b = unit(-1, 2, -0.5, 1);
    assertThat(kind(Activation.TANH, a, b)).isEqualTo(Kind.MIRRORED);
    assertThat(kind(Activation.LINEAR, a, b)).isEqualTo(Kind.MIRRORED);
    for (Activation g : List.of(Activation.SIGMOID, Activation.RELU, Activation.SOFTPLUS)) {
      assertThat(kind(g, a, b)).as(g.id()).isEqualTo(Kind.DIFFERENT);
    }
    assertThat(kind(Activation.TANH, a, unit(-1, 2, 0.5, 1))).isEqualTo(Kind.DIFFERENT);
  }

  @Test
  void scaledUnitsAreOneFeatureOnlyWhereTheFunctionScales() {
    double[] a = unit(1, -2, 0.5, 4);
    double[] b = unit(3, -6, 1.5, 1);
    assertThat(kind(Activation.RELU, a, b)).isEqualTo(Kind.SCALED);
    assertThat(kind(Activation.LEAKY_RELU, a, b)).isEqualTo(Kind.SCALED);
    assertThat(kind(Activation.LINEAR, a, b)).isEqualTo(Kind.SCALED);
    assertThat(kind(Activation.TANH, a, b)).isEqualTo(Kind.DIFFERENT);
    assertThat(kind(Activation.RELU, a, unit(-3, 6, -1.5, 1))).isEqualTo(Kind.DIFFERENT);
    assertThat(kind(Activation.LINEAR, a, unit(-3, 6, -1.5, 1))).isEqualTo(Kind.SCALED);
  }

  @Test
  void scaledUnitsAreTheSameFunctionUpToTheScale() {
    Network n = network(Activation.RELU, unit(1, -2, 0.5, 4), unit(3, -6, 1.5, 1));
    double k = Likeness.scale(n, 1, 0, 1);
    assertThat(k).isEqualTo(3);
    for (double x = -2; x <= 2; x += 0.25) {
      double z = x - 2 * 0.3 + 0.5;
      assertThat(Activation.RELU.value(k * z)).isEqualTo(k * Activation.RELU.value(z));
    }
  }

  @Test
  void nearUnitsAreNotOneFeature() {
    Kind kind = kind(Activation.TANH, unit(1, 2, 3, 4), unit(1.001, 2, 3, 4));
    assertThat(kind).isEqualTo(Kind.NEAR);
    assertThat(kind.isSameFeature()).isFalse();
  }

  @Test
  void zeroUnitsAreNoMirrorImagesOfOthers() {
    assertThat(kind(Activation.TANH, unit(0, 0, 0, 1), unit(1, 0, 0, 1))).isEqualTo(Kind.DIFFERENT);
    assertThat(kind(Activation.LINEAR, unit(0, 1, 0, 1), unit(1, 0, 0, 1)))
        .isEqualTo(Kind.DIFFERENT);
  }

  @Test
  void featuresCountEachFunctionOnce() {
    Network n =
        network(
            Activation.TANH,
            unit(1, 2, 0, 1),
            unit(-1, -2, 0, 3),
            unit(1, 2, 0, 7),
            unit(2, 2, 0, 1));
    assertThat(Likeness.features(n, 1)).isEqualTo(List.of(List.of(0, 1, 2), List.of(3)));
  }

  @Test
  void theGapIsTheLargestDifference() {
    Network n = network(Activation.TANH, unit(1, 2, 3, 4), unit(1, 2.5, 3, 3));
    assertThat(Likeness.gap(n, 1, 0, 1)).isEqualTo(1);
    assertThat(Likeness.gap(n, 1, 0, 0)).isEqualTo(0);
    n.parameters[0] = Double.NaN;
    assertThat(Likeness.gap(n, 1, 0, 1)).isNaN();
  }
}
