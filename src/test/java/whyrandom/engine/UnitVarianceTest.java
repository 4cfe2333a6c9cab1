package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * LSUV, with what is kept from layer to layer and with blocks of examples, comes to what plain
 * loops over all layers come to, to the last bit.
 */
class UnitVarianceTest {
  private static final double TOLERANCE = 0.1;

  @ParameterizedTest
  @CsvSource({"1,0,0", "4,0,0.5", "37,0.2,0", "128,0.2,0.5", "300,0,0"})
  void weightsAreThoseOfTheDefinition(int examples, double noise, double bias) {
    Shape shape = Shape.of(3, new int[] {6, 9, 2}, 1);
    List<Activation> activations = List.of(Activation.TANH, Activation.RELU, Activation.SIGMOID);
    Examples data = Started.examples(examples, 3);
    Initializer init = Initializer.of(Scheme.LSUV).withNoise(noise).withBias(bias);
    Network made = new Network(shape, activations, Output.LINEAR);
    init.apply(made, () -> data);

    Network defined = new Network(shape, activations, Output.LINEAR);
    Network orthogonal = new Network(shape, activations, Output.LINEAR);
    Network noises = new Network(shape, activations, Output.LINEAR);
    Initializer.of(Scheme.ORTHOGONAL).apply(orthogonal, () -> data);
    Initializer.of(Scheme.ZEROS).withNoise(noise).apply(noises, () -> data);
    for (int layer = 1; layer <= shape.layers(); layer++) {
      int from = shape.firstWeight(layer);
      int to = shape.bias(layer, 0);
      System.arraycopy(orthogonal.parameters, from, defined.parameters, from, to - from);
      scale(defined, layer, data);
      for (int i = from; i < to; i++) {
        defined.parameters[i] = noises.parameters[i] + defined.parameters[i];
      }
      for (int unit = 0; unit < shape.units(layer); unit++) {
        defined.parameters[shape.bias(layer, unit)] = bias;
      }
    }
    assertThat(made.parameters).isEqualTo(defined.parameters);
  }

  private static void scale(Network network, int layer, Examples data) {
    for (int i = 0; i < 10; i++) {
      double variance = variance(weightedSums(network, layer, data));
      if (Math.abs(variance - 1) <= TOLERANCE || !(variance > 0)) {
        return;
      }
      for (int w = network.shape().firstWeight(layer); w < network.shape().bias(layer, 0); w++) {
        network.parameters[w] /= Math.sqrt(variance);
      }
    }
  }

  private static double variance(double[] z) {
    double sum = 0;
    for (double v : z) {
      sum += v;
    }
    double squares = 0;
    for (double v : z) {
      squares += (v - sum / z.length) * (v - sum / z.length);
    }
    return squares / z.length;
  }

  /** {@code Σ_i W_ji a_i} of the first 128 examples, from the inputs through all layers before. */
  private static double[] weightedSums(Network network, int layer, Examples data) {
    Shape shape = network.shape();
    int rows = Math.min(128, data.size());
    double[] sums = new double[rows * shape.units(layer)];
    for (int row = 0; row < rows; row++) {
      double[] a = new double[data.inputs()];
      for (int i = 0; i < a.length; i++) {
        a[i] = data.x(row, i);
      }
      for (int at = 1; at <= layer; at++) {
        double[] z = new double[shape.units(at)];
        for (int unit = 0; unit < z.length; unit++) {
          for (int i = 0; i < a.length; i++) {
            z[unit] += network.weight(at, unit, i) * a[i];
          }
          if (at < layer) {
            z[unit] = network.activation(at).value(z[unit] + network.bias(at, unit));
          }
        }
        a = z;
      }
      System.arraycopy(a, 0, sums, row * a.length, a.length);
    }
    return sums;
  }
}
