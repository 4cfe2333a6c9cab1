package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.Examples;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.engine.Shape;
import whyrandom.math.Moments;

/**
 * Measures how far activations and gradients spread in every layer, in pieces: the standard
 * deviations that {@link LayerStats} has, without its histograms. Of a large network only the first
 * training examples are taken, so that networks can be compared while one of them trains.
 */
public final class SignalSpread {
  /** About so many multiplications for all examples. */
  private static final int MOST = 40_000_000;

  private static final int LEAST_EXAMPLES = 20;

  private final Network network;
  private final Loss loss;
  private final Examples examples;
  private final Pass pass;
  private final Shape shape;
  private final int[] order;
  private final double[] gradient;
  private final List<Moments> activations = new ArrayList<>();
  private final List<Moments> deltas = new ArrayList<>();
  private final int[] flat;
  private int next;

  /** A measurement of a network that stays as it is, still to be made. */
  public SignalSpread(Network network, Loss loss, Examples examples) {
    this.network = network;
    this.loss = loss;
    this.examples = examples;
    shape = network.shape();
    pass = new Pass(network);
    order = new int[size(shape, examples)];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    gradient = new double[shape.parameters()];
    flat = new int[shape.layers()];
    for (int layer = 1; layer <= shape.layers(); layer++) {
      activations.add(new Moments());
      deltas.add(new Moments());
    }
  }

  /** How many examples it takes of a network: the first ones of the training set. */
  public static int size(Shape shape, Examples examples) {
    return Math.min(Math.max(LEAST_EXAMPLES, MOST / shape.parameters()), examples.size());
  }

  /**
   * Goes on with it.
   *
   * @param blocks at most so many blocks of examples
   * @return whether all is measured
   */
  public boolean advance(int blocks) {
    for (int i = 0; i < blocks && next < order.length; i++) {
      measure(Math.min(order.length, next + Pass.LANES));
    }
    return next >= order.length;
  }

  private void measure(int end) {
    int lanes = end - next;
    pass.gradient(loss, examples, order, next, end, 0, gradient);
    // a block's loss is the mean over its examples, L that over all
    take(lanes, (double) lanes / examples.size());
    next = end;
  }

  private void take(int lanes, double weight) {
    for (int layer = 1; layer <= shape.layers(); layer++) {
      Moments a = activations.get(layer - 1);
      Moments delta = deltas.get(layer - 1);
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int lane = 0; lane < lanes; lane++) {
          a.add(pass.a(layer, unit, lane));
          delta.add(pass.delta(layer, unit, lane) * weight);
        }
      }
      if (layer < shape.layers() && network.activation(layer).saturates()) {
        countFlat(layer, lanes);
      }
    }
  }

  private void countFlat(int layer, int lanes) {
    Activation g = network.activation(layer);
    double limit = LayerStats.FLAT_SLOPE * g.largestSlope();
    for (int unit = 0; unit < shape.units(layer); unit++) {
      for (int lane = 0; lane < lanes; lane++) {
        double slope = g.slope(pass.z(layer, unit, lane), pass.a(layer, unit, lane));
        flat[layer] += Math.abs(slope) < limit ? 1 : 0;
      }
    }
  }

  /** Standard deviations of the activations, from layer 1 to the output. */
  public List<Double> activations() {
    return deviations(activations);
  }

  /** Standard deviations of ∂L/∂z, from layer 1 to the output. */
  public List<Double> deltas() {
    return deviations(deltas);
  }

  private static List<Double> deviations(List<Moments> moments) {
    List<Double> list = new ArrayList<>();
    for (Moments each : moments) {
      list.add(each.deviation());
    }
    return list;
  }

  /** For each hidden layer the share of its activations that are saturated. */
  public List<Double> flatShares() {
    List<Double> list = new ArrayList<>();
    for (int layer = 1; layer < shape.layers(); layer++) {
      list.add((double) flat[layer] / ((double) order.length * shape.units(layer)));
    }
    return list;
  }

  /** Whether a hidden layer has a function that saturates. */
  public boolean bends() {
    boolean bends = false;
    for (int layer = 1; layer < shape.layers(); layer++) {
      bends |= network.activation(layer).saturates();
    }
    return bends;
  }
}
