package whyrandom.experiment;

import whyrandom.data.Task;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Examples;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.engine.Regularization;

/**
 * What is descended, as a function of all weights and biases: the mean loss over the training set
 * and the penalty of the regularization.
 */
public final class Descended {
  private final Network network;
  private final Pass pass;
  private final Examples examples;
  private final Loss loss;
  private final Regularization regularization;
  private final boolean isClassification;
  private final int[] order;

  /** The function that a run descends where it stands. */
  public Descended(State run) {
    Experiment e = run.settings();
    network = new Network(run.network().shape(), e.activations(), e.output());
    pass = new Pass(network);
    examples = run.data().train();
    loss = e.loss();
    regularization = e.regularization();
    isClassification = e.task() == Task.CLASSIFICATION;
    order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }

  /** The mean loss alone. */
  public double loss(double[] parameters) {
    set(parameters);
    return Evaluation.of(pass, loss, examples, isClassification).loss();
  }

  /** Loss and penalty. */
  public double value(double[] parameters) {
    return loss(parameters) + regularization.penalty(network.shape(), parameters);
  }

  /** The gradient of {@link #value}. */
  public double[] gradient(double[] parameters) {
    set(parameters);
    double[] gradient = new double[parameters.length];
    pass.gradient(loss, examples, order, 0, order.length, 0, gradient);
    regularization.addTo(network.shape(), parameters, gradient);
    return gradient;
  }

  private void set(double[] parameters) {
    System.arraycopy(parameters, 0, network.parameters, 0, parameters.length);
  }
}
