package whyrandom.experiment;

import whyrandom.engine.Dropout;
import whyrandom.engine.Examples;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.engine.Shape;

/**
 * The numbers of one example on its way through a network and back, all of them the engine's own.
 *
 * <p>δ is that of this example's loss alone: it is not divided by the number of examples in a
 * mini-batch. What is carried is what the engine adds up, in its order: {@code b + W₁a₁ + W₂a₂ + …}
 * forward, {@code 0 + W₁δ₁ + W₂δ₂ + …} back.
 */
public final class Trace {
  /** The step number of an example that takes no part in the next update: nothing is dropped. */
  static final int NO_STEP = -1;

  private final Network network;
  private final Shape shape;
  private final double[][] z;
  private final double[][] a;
  private final double[][] kept;
  private final double[][] sent;
  private final double[][] delta;
  private final double[] target;
  private final double loss;

  /**
   * Takes an example through a network.
   *
   * @param settings of the network
   * @param dropout what drops units
   * @param examples where the example is
   * @param row its row there
   * @param step the step; {@link #NO_STEP} for none
   * @param place of the example in its mini-batch
   */
  Trace(
      Experiment settings,
      Network network,
      Dropout dropout,
      Examples examples,
      int row,
      int step,
      int place) {
    this.network = network;
    shape = network.shape();
    Pass pass = new Pass(network, dropout);
    pass.load(examples, new int[] {row}, 0, 1);
    pass.train(settings.loss(), 1, step, place, 1, new double[shape.parameters()]);
    z = room();
    a = room();
    kept = room();
    sent = room();
    delta = room();
    for (int layer = 0; layer <= shape.layers(); layer++) {
      boolean mayDrop = settings.dropout() > 0 && step >= 0 && layer > 0 && layer < shape.layers();
      for (int unit = 0; unit < shape.units(layer); unit++) {
        z[layer][unit] = pass.z(layer, unit, 0);
        a[layer][unit] = pass.a(layer, unit, 0);
        sent[layer][unit] = pass.sent(layer, unit, 0);
        delta[layer][unit] = pass.delta(layer, unit, 0);
        kept[layer][unit] = mayDrop ? dropout.factor(layer, unit, step, place) : 1;
      }
    }
    target = new double[shape.outputs()];
    for (int k = 0; k < target.length; k++) {
      target[k] = examples.t(row, k);
    }
    loss = pass.loss(settings.loss(), 0);
  }

  private double[][] room() {
    double[][] room = new double[shape.layers() + 1][];
    for (int layer = 0; layer < room.length; layer++) {
      room[layer] = new double[shape.units(layer)];
    }
    return room;
  }

  /** The pre-activation {@code z} of a unit of a layer, from 1. */
  public double z(int layer, int unit) {
    return z[layer][unit];
  }

  /** The activation {@code a = g(z)} of a unit; layer 0 has the inputs. */
  public double a(int layer, int unit) {
    return a[layer][unit];
  }

  /** What dropout multiplies the activation by in this step; 1 if it does nothing. */
  public double kept(int layer, int unit) {
    return kept[layer][unit];
  }

  /** Whether dropout silences a unit for this example in this step. */
  public boolean isDropped(int layer, int unit) {
    return kept[layer][unit] == 0;
  }

  /** What the next layer receives from a unit: its activation, after dropout. */
  public double sent(int layer, int unit) {
    return sent[layer][unit];
  }

  /** {@code δ = ∂L/∂z} of a unit of a layer, from 1, for this example's own loss {@code L}. */
  public double delta(int layer, int unit) {
    return delta[layer][unit];
  }

  /** {@code g′(z)} of a unit of a hidden layer. */
  public double slope(int layer, int unit) {
    return network.activation(layer).slope(z[layer][unit], a[layer][unit]);
  }

  /** Target {@code output} as the loss sees it. */
  public double target(int output) {
    return target[output];
  }

  /** The loss of this example. */
  public double loss() {
    return loss;
  }

  /** What an edge brings forward, {@code w · a}; for a bias the bias. */
  public double forward(Place p) {
    double w = network.parameters[p.index(shape)];
    return p.isBias() ? w : w * sent[p.layer() - 1][p.input()];
  }

  /** What an edge carries back, {@code w · δ}; a bias carries nothing. */
  public double back(Place p) {
    return p.isBias() ? 0 : network.parameters[p.index(shape)] * delta[p.layer()][p.unit()];
  }

  /** {@code Σ_j W_ji δ_j}, what comes back to unit {@code i} of a hidden layer. */
  public double arriving(int layer, int unit) {
    double sum = 0;
    for (int j = 0; j < shape.units(layer + 1); j++) {
      sum += back(new Place(layer + 1, j, unit));
    }
    return sum;
  }

  /** {@code ∂L/∂w = δ · a}, for a bias {@code δ}: the gradient of this example's own loss. */
  public double gradient(Place p) {
    double d = delta[p.layer()][p.unit()];
    return p.isBias() ? d : d * sent[p.layer() - 1][p.input()];
  }
}
