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

  /** The activations of that layer, in blocks of examples. */
  private double[][] sent = {};

  /** Number of examples that they are of. */
  private int rows;

  /** The layer whose weighted sums are known, as long as its weights are the same; 0 for none. */
  private int measured;

  private double[] sums = {};

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

  /** What a layer receives from the one before. All layers before it have their weights. */
  private double[][] into(int layer) {
    if (sent.length == 0) {
      Examples data = examples.get();
      rows = Math.min(BATCH, data.size());
      sent = blocks(data.inputs(), (row, input) -> data.x(row, input));
    }
    while (reached < layer - 1) {
      reached++;
      sent = activations(reached);
    }
    return sent;
  }

  private double[][] activations(int layer) {
    int units = network.shape().units(layer);
    Activation g = network.activation(layer);
    double[] z = weightedSums(layer);
    return blocks(units, (row, unit) -> g.value(z[row * units + unit] + network.bias(layer, unit)));
  }

  /** Numbers of all examples in blocks as in {@link Pass}: {@code array[unit · LANES + lane]}. */
  private double[][] blocks(int units, Layer.Rule number) {
    double[][] blocks = new double[(rows + Pass.LANES - 1) / Pass.LANES][units * Pass.LANES];
    for (int row = 0; row < rows; row++) {
      double[] block = blocks[row / Pass.LANES];
      for (int unit = 0; unit < units; unit++) {
        block[unit * Pass.LANES + row % Pass.LANES] = number.value(row, unit);
      }
    }
    return blocks;
  }

  /**
   * {@code Σ_i W_ji a_i} of each example and unit, {@code array[example · units + unit]}: the
   * pre-activations without the biases.
   */
  double[] weightedSums(int layer) {
    if (measured != layer) {
      sums = measure(layer);
      measured = layer;
    }
    return sums;
  }

  /** Weights of a layer, or its biases, are other ones than those before. */
  void changed(int layer) {
    measured = layer == measured ? 0 : measured;
  }

  private double[] measure(int layer) {
    double[][] from = into(layer);
    int units = network.shape().units(layer);
    int firstWeight = network.shape().firstWeight(layer);
    double[] block = new double[units * Pass.LANES];
    double[] all = new double[rows * units];
    for (int row = 0; row < rows; row++) {
      if (row % Pass.LANES == 0) {
        Pass.sums(network.parameters, firstWeight, -1, from[row / Pass.LANES], block);
      }
      for (int unit = 0; unit < units; unit++) {
        all[row * units + unit] = block[unit * Pass.LANES + row % Pass.LANES];
      }
    }
    return all;
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
