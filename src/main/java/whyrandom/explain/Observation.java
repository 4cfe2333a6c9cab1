package whyrandom.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import whyrandom.engine.Activation;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Bond;
import whyrandom.experiment.Direction;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.State;
import whyrandom.experiment.Symmetry;

/**
 * What is true of a network at a step, computed from its weights, its next gradient, the weights
 * after its next update, and its activations on the training set.
 *
 * <p>Making one costs about two updates with the whole training set; the run stays as it is. While
 * a run plays, a few a second are enough.
 */
public final class Observation {
  private final State run;
  private final Experiment settings;
  private final Network network;
  private final boolean isDiverged;
  private final Evaluation train;
  private double[] gradient;
  private Network next;
  private List<List<List<Integer>>> identical;
  private List<List<List<Integer>>> identicalNext;
  private final Signals signals;

  /**
   * What is true of it.
   *
   * @param signals what its hidden units do on all of the training set
   */
  Observation(
      State run,
      Evaluation train,
      double[] nextGradient,
      double[] nextParameters,
      Signals signals) {
    this.run = run;
    this.train = train;
    this.signals = signals;
    settings = run.settings();
    network = run.network();
    isDiverged = run.hasDiverged() || !isFinite(train.loss());
    if (!isDiverged) {
      gradient = nextGradient;
      next = new Network(network.shape(), settings.activations(), settings.output());
      System.arraycopy(nextParameters, 0, next.parameters, 0, gradient.length);
      identical = Symmetry.identical(network);
      identicalNext = Symmetry.identical(next);
    }
  }

  /** What is true of the network of a run at the step where it stands. */
  public static Observation of(State run) {
    Observing all =
        new Observing(run, run.evaluateTrain(), run.nextGradient(), run.nextParameters());
    all.advance(Integer.MAX_VALUE);
    return all.observation();
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

  State run() {
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

  /** How the network does on the training set. */
  Evaluation train() {
    return train;
  }

  /** The step of the next edit that the run already holds, until which a forecast holds. */
  OptionalInt until() {
    Optional<Edit> next = run.editAfter(run.step());
    return next.isPresent() ? OptionalInt.of(next.get().step()) : OptionalInt.empty();
  }

  Signals signals() {
    return signals;
  }

  /** Whether a layer gets in training what it gets without dropout. */
  boolean isAsInTraining(int layer) {
    return layer == 1
        || settings.dropout() == 0
        || signals.isSilent(layer - 1) && isAsInTraining(layer - 1);
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
      if (!doIdenticalStay(layer)) {
        return false;
      }
    }
    return true;
  }

  /** The same of the units of one hidden layer; numbers that are no longer finite part nobody. */
  boolean doIdenticalStay(int layer) {
    return !next.isFinite()
        || Grouping.isKept(Grouping.shared(identical(layer)), identicalNext.get(layer - 1));
  }

  /**
   * Whether no number of steps separates units that are identical now: dropout and the rule's
   * memory treat all of them alike, or nothing arrives at them and nothing leaves.
   */
  boolean areInseparable() {
    for (int layer = 1; layer <= shape().hiddenLayers(); layer++) {
      if (!areInseparable(layer)) {
        return false;
      }
    }
    return true;
  }

  /** The same of the units of one hidden layer. */
  boolean areInseparable(int layer) {
    for (List<Integer> group : Grouping.shared(identical(layer))) {
      for (int unit : group) {
        Bond bond = Bond.ofIdentical(run, layer, group.get(0), unit);
        boolean isKept = !bond.hasDropout() && bond.isMemoryAlike();
        if (!isKept && !(isInert(layer, group.get(0)) && isInert(layer, unit))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isInert(int layer, int unit) {
    return Bond.isInert(run, layer, unit);
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

  /** The same, the weights out included. */
  boolean hasNoGradientInOrOut(int layer, int unit) {
    for (int i : Direction.parameters(shape(), layer, unit)) {
      if (gradient[i] != 0) {
        return false;
      }
    }
    return true;
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
    return largest(gradient);
  }

  /** The largest size of a number. */
  static double largest(double[] numbers) {
    double largest = 0;
    for (double number : numbers) {
      largest = Math.max(largest, Math.abs(number));
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

  /** Whether the output has slope 0 everywhere, and the loss is taken by it. */
  boolean isFlatOut() {
    return settings.output().each().isFlat() && !settings.loss().isOnLogits();
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
}
