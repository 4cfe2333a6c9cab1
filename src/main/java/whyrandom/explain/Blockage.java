package whyrandom.explain;

import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Output;

/**
 * Why parts of a network do not move at the next step, where the reason is worth a word.
 *
 * <p>{@link #words} gives it in one or two sentences; they are empty if there is none.
 */
final class Blockage {
  private final Observation o;
  private final String words;
  private boolean saysAll;

  private Blockage(Observation o) {
    this.o = o;
    words = reason();
  }

  static Blockage of(Observation o) {
    return new Blockage(o);
  }

  /** The reason, in sentences. */
  String words() {
    return words;
  }

  /** Whether there is one. */
  boolean isThere() {
    return !words.isEmpty();
  }

  /** Whether that is all there is to say: whatever else is true does not matter then. */
  boolean saysAll() {
    return saysAll;
  }

  private String reason() {
    if (o.settings().optimizer().learningRate() == 0 && o.isStill()) {
      saysAll = true;
      return "The learning rate is 0, so no step changes anything.";
    }
    if (o.settings().output() == Output.STEP && !o.settings().loss().isOnLogits()) {
      return "The step output has slope 0 everywhere, so this loss has no gradient at all:"
          + " nothing learns.";
    }
    int step = lastStepLayer();
    if (step > 0) {
      return throughStep(step);
    }
    if (o.hasNoGradient() && o.isStill()) {
      return nothing();
    }
    if (o.shape().hiddenLayers() == 0) {
      return "";
    }
    if (o.onlyOutputBiasesMove() && isCutOff()) {
      saysAll = true;
      return onlyOutputBiases();
    }
    return waiting();
  }

  private int lastStepLayer() {
    for (int layer = o.shape().hiddenLayers(); layer > 0; layer--) {
      if (o.network().activation(layer) == Activation.STEP) {
        return layer;
      }
    }
    return 0;
  }

  private String throughStep(int layer) {
    boolean isOnlyOne = o.shape().hiddenLayers() == 1;
    return "The step activation"
        + (isOnlyOne ? "" : " of layer " + layer)
        + " has slope 0 everywhere, so no gradient passes back through it: only "
        + (layer == o.shape().hiddenLayers() ? "the output layer" : "what comes after it")
        + " learns.";
  }

  private String nothing() {
    if (!o.isSameLossEveryStep()) {
      return "The gradient of this mini-batch is exactly 0: the next step changes nothing.";
    }
    saysAll = true;
    String all =
        "The gradient is exactly 0 for every weight and bias: nothing "
            + (o.isSameEveryStep() ? "will ever move." : "moves.");
    if (o.trainLoss() == 0) {
      return all + " The loss is 0 too, so there is nothing left to learn.";
    }
    return Saddle.isShownFor(o.run())
        ? all
            + " This is a saddle, not a minimum: change the weights and biases a little and there"
            + " is a way down."
        : all;
  }

  /** Whether the last hidden layer says nothing, and nothing can travel back into it. */
  private boolean isCutOff() {
    int layer = o.shape().hiddenLayers();
    return o.isAsInTraining(layer)
        && o.signals().isSilent(layer)
        && (o.signals().isDead(layer) || Saddle.isZero(o.network(), layer + 1));
  }

  private String onlyOutputBiases() {
    int layer = o.shape().hiddenLayers();
    boolean isOnlyOne = layer == 1;
    String units = isOnlyOne ? "The hidden units" : "The units of layer " + layer;
    String why =
        Saddle.isZero(o.network(), layer + 1)
            ? " and the weights out of them are 0"
            : " and have slope 0 there";
    boolean isSeveral = o.shape().outputs() > 1;
    return units
        + " output 0 for every training example"
        + why
        + ", so no error travels back. Only the output "
        + (isSeveral ? "biases" : "bias")
        + " can ever move: "
        + (isAverageBest()
            ? "all this network can learn is the average target."
            : "its output stays the same for every training example.");
  }

  /** Whether the best constant output is the mean of the targets. */
  private boolean isAverageBest() {
    Loss loss = o.settings().loss();
    return loss != Loss.HINGE && loss != Loss.PERCEPTRON;
  }

  /** Layers that wait because the weights which the error would come back through are all 0. */
  private String waiting() {
    int layer = 0;
    while (layer < o.shape().hiddenLayers() && o.hasNoGradient(layer + 1) && o.isStill(layer + 1)) {
      layer++;
    }
    if (layer == 0 || !Saddle.isZero(o.network(), layer + 1) || o.hasNoGradient(layer + 1)) {
      return "";
    }
    boolean isOutput = layer == o.shape().hiddenLayers();
    String owner = isOutput ? "the output" : "layer " + (layer + 1);
    String mover = isOutput ? "the output layer" : "layer " + (layer + 1) + " and what follows";
    return "The error travels back multiplied by the weights, and those into "
        + owner
        + " are 0: the next step moves only "
        + mover
        + ".";
  }
}
