package whyrandom.explain;

import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.engine.Shape;
import whyrandom.experiment.Run;
import whyrandom.math.CounterRandom;

/**
 * Tells a point where the gradient is 0 but which is no minimum.
 *
 * <p>If all weights into the output are 0, the weights and biases before them can be moved without
 * any change of the outputs, and so of the loss. If the gradient differs from 0 there, the loss
 * falls from there: as near as one likes there are points of a lower loss.
 */
final class Saddle {
  /** How far the weights and biases are moved: {@code NUDGE · N(0, 1)} each. */
  private static final double NUDGE = 0.1;

  /** A gradient above this is no rounding error. */
  private static final double NOISE = 1e-9;

  private Saddle() {}

  /** Whether the run, whose gradient is 0, is shown to stand at no minimum. */
  static boolean isShownFor(Run run) {
    Network network = run.network();
    Shape shape = network.shape();
    if (shape.hiddenLayers() == 0 || !isZero(network, shape.layers())) {
      return false;
    }
    Network moved = new Network(shape, run.settings().activations(), run.settings().output());
    CounterRandom random = new CounterRandom(1, CounterRandom.NOISE);
    int output = shape.firstWeight(shape.layers());
    for (int i = 0; i < moved.parameters.length; i++) {
      double nudge = i < output ? NUDGE * random.normal(i, 0, 0) : 0;
      moved.parameters[i] = network.parameters[i] + nudge;
    }
    for (double g : gradient(moved, run)) {
      if (Math.abs(g) > NOISE) {
        return true;
      }
    }
    return false;
  }

  private static double[] gradient(Network network, Run run) {
    Loss loss = run.settings().loss();
    int[] order = new int[run.data().train().size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    double[] gradient = new double[network.parameters.length];
    new Pass(network).gradient(loss, run.data().train(), order, 0, order.length, 0, gradient);
    return gradient;
  }

  /** Whether all weights of a layer are 0. */
  static boolean isZero(Network network, int layer) {
    Shape shape = network.shape();
    for (int i = shape.firstWeight(layer); i < shape.bias(layer, 0); i++) {
      if (network.parameters[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
