package whyrandom.experiment;

import whyrandom.engine.Examples;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;

/**
 * The training loss of a network as a function of its parameters: over the whole training set,
 * without dropout and without regularization. It has a network of its own; asking allocates
 * nothing.
 */
final class LossSurface {
  private final Network network;
  private final Pass pass;
  private final Loss loss;
  private final Examples examples;
  private final int[] order;
  private final double[] gradient;

  /** The loss of a run's network, which stands at the run's parameters. */
  LossSurface(State run) {
    Experiment e = run.settings();
    network = new Network(e.shape(), e.activations(), e.output());
    pass = new Pass(network);
    loss = e.loss();
    examples = run.data().train();
    order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    gradient = new double[network.parameters.length];
    System.arraycopy(run.network().parameters, 0, network.parameters, 0, gradient.length);
  }

  /** Where it stands; to be written to. */
  double[] parameters() {
    return network.parameters;
  }

  /** The loss where it stands, to the bit what an {@link whyrandom.engine.Evaluation} says. */
  double loss() {
    double sum = 0;
    for (int block = 0; block < order.length; block += Pass.LANES) {
      int lanes = Math.min(Pass.LANES, order.length - block);
      pass.load(examples, order, block, lanes);
      pass.forward();
      for (int lane = 0; lane < lanes; lane++) {
        sum = pass.loss(loss, lane) + sum;
      }
    }
    double n = order.length;
    return sum / n;
  }

  /** The gradient where it stands; overwritten by the next. */
  double[] gradient() {
    pass.gradient(loss, examples, order, 0, order.length, 0, gradient);
    return gradient;
  }
}
