package whyrandom.explain;

import java.util.List;
import java.util.OptionalInt;
import whyrandom.engine.Activation;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Network;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.experiment.Symmetry;

/**
 * What is true of a network at a step, computed from its weights, its next gradient, the weights
 * after its next update, and its activations on the training set.
 *
 * <p>Making one costs about two updates with the whole training set; the run stays as it is. While
 * a run plays, a few a second are enough.
 */
public final class Observation {
  private final Run run;
  private final Experiment settings;
  private final Network network;
  private final OptionalInt divergedSince;
  private final boolean isDiverged;
  private final double trainLoss;
  private double[] gradient;
  private Network next;
  private List<List<List<Integer>>> identical;
  private List<List<List<Integer>>> identicalNext;
  private Signals signals;

  private Observation(Run run, Evaluation train, OptionalInt divergedSince) {
    this.run = run;
    this.divergedSince = divergedSince;
    settings = run.settings();
    network = run.network();
    trainLoss = train.loss();
    isDiverged = run.hasDiverged() || !isFinite(trainLoss);
    if (!isDiverged) {
      gradient = run.nextGradient();
      next = new Network(network.shape(), settings.activations(), settings.output());
      System.arraycopy(run.nextParameters(), 0, next.parameters, 0, gradient.length);
      identical = Symmetry.identical(network);
      identicalNext = Symmetry.identical(next);
      signals = Signals.of(network, run.data().train());
    }
  }

  /** What is true of the network of a run at the step where it stands. */
  public static Observation of(Run run) {
    return of(run, run.evaluateTrain(), OptionalInt.empty());
  }

  /**
   * What is true of the network of a run at the step where it stands.
   *
   * @param train how it does on the training set now
   * @param divergedSince the first step whose loss is known not to be finite, if there is one
   */
  public static Observation of(Run run, Evaluation train, OptionalInt divergedSince) {
    return new Observation(run, train, divergedSince);
  }

  private static boolean isFinite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE;
  }

  /**
   * Whether the loss, a weight or a bias is no longer a finite number; little else is said then.
   */
  public boolean isDiverged() {
    return isDiverged;
  }

  OptionalInt divergedSince() {
    return divergedSince;
  }

  Run run() {
    return run;
  }

  Network network() {
    return network;
  }

  Shape shape() {
    return network.shape();
  }

  Experiment settings() {
    return settings;
  }

  double trainLoss() {
    return trainLoss;
  }

  Signals signals() {
    return signals;
  }

  /** Whether a layer's signals are those of training too, with no dropout in the layers before. */
  boolean isAsInTraining(int layer) {
    return layer == 1 || settings.dropout() == 0;
  }

  /** The network as the next update will leave it. */
  Network next() {
    return next;
  }

  /** The units of a hidden layer, in groups of identical ones. */
  List<List<Integer>> identical(int layer) {
    return identical.get(layer - 1);
  }

  /** Whether a hidden layer has units that are identical. */
  boolean hasIdentical(int layer) {
    return !Grouping.shared(identical(layer)).isEmpty();
  }

  /** Whether any hidden layer has units that are identical. */
  boolean hasIdentical() {
    for (int layer = 1; layer <= shape().hiddenLayers(); layer++) {
      if (hasIdentical(layer)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all units that are identical now are so after the next update. */
  boolean doIdenticalStay() {
    for (int layer = 1; layer <= shape().hiddenLayers(); layer++) {
      if (!Grouping.isKept(Grouping.shared(identical(layer)), identicalNext.get(layer - 1))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether identical units are sure to have been treated alike: no dropout, and nothing that the
   * rule could remember of a time when they still differed.
   */
  boolean areTreatedAlike() {
    if (settings.dropout() > 0) {
      return false;
    }
    if (settings.optimizer().slots() == 0) {
      return true;
    }
    for (Edit edit : run.editsUpTo(run.step())) {
      if (edit.step() > 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether every step descends the same loss: the whole training set, nothing dropped. */
  boolean isSameLossEveryStep() {
    int size = settings.batchSize();
    boolean isFull = size == Experiment.FULL || size >= run.data().train().size();
    return isFull && settings.dropout() == 0;
  }

  /**
   * Whether a step that changes nothing is followed by the same step. Shuffling changes the order
   * in which the gradient is summed, and so its rounding: a sum that is exactly 0 may not be so in
   * another order.
   */
  boolean isSameEveryStep() {
    return isSameLossEveryStep() && !settings.shuffle();
  }

  /** Whether the next gradient is exactly 0 for all weights and biases of a layer. */
  boolean hasNoGradient(int layer) {
    return isZero(gradient, firstOf(layer), endOf(layer));
  }

  /** Whether the next gradient is exactly 0 for the weights in and the bias of a hidden unit. */
  boolean hasNoGradient(int layer, int unit) {
    int from = shape().weight(layer, unit, 0);
    int bias = shape().bias(layer, unit);
    return isZero(gradient, from, from + shape().fanIn(layer)) && gradient[bias] == 0;
  }

  /** Whether the next gradient is exactly 0 everywhere. */
  boolean hasNoGradient() {
    return isZero(gradient, 0, gradient.length);
  }

  private static boolean isZero(double[] numbers, int from, int to) {
    for (int i = from; i < to; i++) {
      if (numbers[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the next update changes no weight and no bias of a layer. */
  boolean isStill(int layer) {
    return isUnchanged(firstOf(layer), endOf(layer));
  }

  /** Whether the next update changes nothing at all. */
  boolean isStill() {
    return isUnchanged(0, gradient.length);
  }

  /** Whether the next update changes nothing but, perhaps, the biases of the output layer. */
  boolean onlyOutputBiasesMove() {
    return isUnchanged(0, shape().bias(shape().layers(), 0));
  }

  private boolean isUnchanged(int from, int to) {
    for (int i = from; i < to; i++) {
      if (network.parameters[i] != next.parameters[i]) {
        return false;
      }
    }
    return true;
  }

  private int firstOf(int layer) {
    return shape().firstWeight(layer);
  }

  private int endOf(int layer) {
    return shape().bias(layer, 0) + shape().units(layer);
  }

  /** The largest size of a weight's next gradient in a layer. */
  double largestGradient(int layer) {
    double largest = 0;
    for (int i = firstOf(layer); i < shape().bias(layer, 0); i++) {
      largest = Math.max(largest, Math.abs(gradient[i]));
    }
    return largest;
  }

  /** The largest size of a next gradient, over all weights and biases. */
  double largestGradient() {
    double largest = 0;
    for (double g : gradient) {
      largest = Math.max(largest, Math.abs(g));
    }
    return largest;
  }

  /** The largest size of a weight or bias, leaving out the biases of the output. */
  double largestParameter() {
    double largest = 0;
    for (int i = 0; i < shape().bias(shape().layers(), 0); i++) {
      largest = Math.max(largest, Math.abs(network.parameters[i]));
    }
    return largest;
  }

  /** Whether every hidden activation maps 0 to 0. */
  boolean areAllZeroAtZero() {
    for (Activation g : settings.activations()) {
      if (g.value(0) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the two units get the same next gradient for their weights in and their bias. */
  boolean isSameGradient(int layer, int unit, int other) {
    Shape s = shape();
    for (int input = 0; input < s.fanIn(layer); input++) {
      if (gradient[s.weight(layer, unit, input)] != gradient[s.weight(layer, other, input)]) {
        return false;
      }
    }
    return gradient[s.bias(layer, unit)] == gradient[s.bias(layer, other)];
  }

  /** Whether the rule divides by what may be 0. */
  boolean mayDivideByZero() {
    Optimizer rule = settings.optimizer();
    return rule instanceof Optimizer.Adam adam && adam.epsilon() == 0
        || rule instanceof Optimizer.RmsProp rms && rms.epsilon() == 0
        || rule instanceof Optimizer.Adagrad ada && ada.epsilon() == 0;
  }
}
