package whyrandom.kernel;

import whyrandom.engine.Examples;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.math.CounterRandom;

/** The engine doing what a kernel does, for one network. */
final class EngineTraining {
  private final Plan plan;
  private final Examples examples;
  private final Network network;
  private final Pass pass;
  private final double[][] memory;
  private final double[] gradient;
  private final CounterRandom random;
  private final int[] order;
  private int updates;
  private int epoch;
  private int position;

  EngineTraining(Plan plan, Examples examples, long seed, double[] parameters) {
    this.plan = plan;
    this.examples = examples;
    network = new Network(plan.shape(), plan.activations(), plan.output());
    System.arraycopy(parameters, 0, network.parameters, 0, parameters.length);
    pass = new Pass(network);
    memory = new double[plan.optimizer().slots()][parameters.length];
    gradient = new double[parameters.length];
    random = new CounterRandom(seed, CounterRandom.SHUFFLE);
    order = new int[plan.examples()];
    reorder();
  }

  private void reorder() {
    random.permute(order, epoch);
    for (int i = 0; i < order.length && !plan.isShuffled(); i++) {
      order[i] = i;
    }
  }

  void train(int count) {
    for (int i = 0; i < count; i++) {
      int end = Math.min(position + plan.batchSize(), plan.examples());
      pass.gradient(plan.loss(), examples, order, position, end, updates, gradient);
      plan.regularization().addTo(plan.shape(), network.parameters, gradient);
      plan.optimizer().update(network.parameters, gradient, memory, ++updates);
      position = end;
      if (position == plan.examples()) {
        position = 0;
        epoch++;
        reorder();
      }
    }
  }

  double[] parameters() {
    return network.parameters;
  }

  double[][] memory() {
    return memory;
  }
}
