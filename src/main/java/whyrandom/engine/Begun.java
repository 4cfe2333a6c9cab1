package whyrandom.engine;

import java.util.function.Supplier;

/**
 * A network whose layers are being given their first weights, from the first to the last, and the
 * examples that it will be trained on.
 */
final class Begun {
  /** Examples that a start is measured on, at most: the first ones of the training set. */
  static final int BATCH = 128;

  final Network network;
  private final Supplier<Examples> examples;

  /** The layer whose activations are known; 0 for the inputs. */
  private int reached;

  /** Example by example, the activations of that layer. */
  private double[] sent = {};

  /**
   * A network without weights.
   *
   * @param examples asked for them if a scheme depends on the data
   */
  Begun(Network network, Supplier<Examples> examples) {
    this.network = network;
    this.examples = examples;
  }

  /** What each input of the network is at least and at most, over all examples. */
  Range[] inputRanges() {
    Examples data = examples.get();
    Range[] ranges = new Range[data.inputs()];
    for (int input = 0; input < ranges.length; input++) {
      double low = data.x(0, input);
      double high = low;
      for (int row = 1; row < data.size(); row++) {
        low = Math.min(low, data.x(row, input));
        high = Math.max(high, data.x(row, input));
      }
      ranges[input] = new Range(low, high);
    }
    return ranges;
  }

  /**
   * What a layer receives from the one before: {@code array[row · fanIn + input]}. All layers
   * before it have their weights.
   */
  double[] into(int layer) {
    if (sent.length == 0) {
      sent = inputs();
    }
    while (reached < layer - 1) {
      reached++;
      sent = activations(reached);
    }
    return sent;
  }

  private double[] inputs() {
    Examples data = examples.get();
    double[] x = new double[Math.min(BATCH, data.size()) * data.inputs()];
    for (int i = 0; i < x.length; i++) {
      x[i] = data.x(i / data.inputs(), i % data.inputs());
    }
    return x;
  }

  private double[] activations(int layer) {
    Shape shape = network.shape();
    Activation g = network.activation(layer);
    double[] a = weightedSums(layer);
    for (int i = 0; i < a.length; i++) {
      a[i] = g.value(a[i] + network.bias(layer, i % shape.units(layer)));
    }
    return a;
  }

  /** {@code Σ_i W_ji a_i} of each example and unit: the pre-activations without the biases. */
  double[] weightedSums(int layer) {
    double[] from = into(layer);
    int inputs = network.shape().fanIn(layer);
    int units = network.shape().units(layer);
    double[] sums = new double[from.length / inputs * units];
    for (int at = 0; at < sums.length; at++) {
      int w = network.shape().weight(layer, at % units, 0);
      int a = at / units * inputs;
      double sum = 0;
      for (int input = 0; input < inputs; input++) {
        sum += network.parameters[w + input] * from[a + input];
      }
      sums[at] = sum;
    }
    return sums;
  }

  /** An interval. No record: what records can do would only make the scripts larger. */
  static final class Range {
    private final double low;
    private final double high;

    Range(double low, double high) {
      this.low = low;
      this.high = high;
    }

    double low() {
      return low;
    }

    double high() {
      return high;
    }

    boolean isPoint() {
      return low == high;
    }
  }
}
