package whyrandom.experiment;

import whyrandom.engine.Examples;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.engine.Shape;

/**
 * Measures the mean squares of z and of ∂ℓ/∂z of every layer on training examples, in pieces: what
 * {@link SignalTheory} speaks of. Of a large network only the first examples are taken.
 */
public final class SignalMeasurement {
  /** About so many multiplications for all examples. */
  private static final int MOST = 40_000_000;

  private static final int LEAST_EXAMPLES = 20;

  private final Loss loss;
  private final Examples examples;
  private final Pass pass;
  private final Shape shape;
  private final int[] order;
  private final double[] gradient;
  private final double[] forward;
  private final double[] backward;
  private final double[] outputSquares;
  private int next;

  /** A measurement of a network that stays as it is, still to be made. */
  public SignalMeasurement(Network network, Loss loss, Examples examples) {
    this.loss = loss;
    this.examples = examples;
    shape = network.shape();
    pass = new Pass(network);
    int most = Math.max(LEAST_EXAMPLES, MOST / shape.parameters());
    order = new int[Math.min(most, examples.size())];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    gradient = new double[shape.parameters()];
    forward = new double[shape.layers() + 1];
    backward = new double[shape.layers() + 1];
    outputSquares = new double[order.length];
  }

  /** How many examples it takes: the first ones of the training set. */
  public int size() {
    return order.length;
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
    pass.gradient(loss, examples, order, next, end, 0, gradient);
    int lanes = end - next;
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int lane = 0; lane < lanes; lane++) {
        double z = 0;
        double delta = 0;
        for (int unit = 0; unit < shape.units(layer); unit++) {
          z += pass.z(layer, unit, lane) * pass.z(layer, unit, lane);
          // a block's loss is the mean over its examples
          double d = pass.delta(layer, unit, lane) * lanes;
          delta += d * d;
        }
        forward[layer] += z / shape.units(layer);
        backward[layer] += delta / shape.units(layer);
        if (layer == shape.layers()) {
          outputSquares[next + lane] = delta / shape.units(layer);
        }
      }
    }
    next = end;
  }

  /** The mean square of ∂ℓ/∂z of the outputs of one example. */
  public double outputSquare(int example) {
    return outputSquares[example];
  }

  /** The mean square of a layer's z. */
  public double forward(int layer) {
    return forward[layer] / order.length;
  }

  /** The mean square of a layer's ∂ℓ/∂z, as a multiple of the output's; NaN if that is 0. */
  public double backward(int layer) {
    return backward[layer] / backward[shape.layers()];
  }
}
