package whyrandom.engine;

import static whyrandom.math.PortableMath.exp;

import java.util.Optional;

/**
 * What the output layer does with its pre-activations (its logits).
 *
 * <p>All but softmax treat each output by itself, as the {@link Activation} of the same name does.
 */
public enum Output {
  /** One probability, for two classes; targets 0 and 1. */
  SIGMOID("sigmoid", Activation.SIGMOID, 0, 1),
  /** One number from −1 to 1, for two classes; targets −1 and 1. */
  TANH("tanh", Activation.TANH, -1, 1),
  /** The logit itself, for regression, or for two classes with targets −1 and 1. */
  LINEAR("linear", Activation.LINEAR, -1, 1),
  /** A probability per class, {@code p_k = e^{z_k} / Σ_j e^{z_j}}; targets are one-hot. */
  SOFTMAX("softmax", Activation.LINEAR, 0, 1),
  /** 1 where {@code z ≥ 0}, else 0: the perceptron's hard limit; targets 0 and 1. */
  STEP("step", Activation.STEP, 0, 1),
  /** {@code max(0, z)}: for numbers that are never below 0, or for two classes; targets 0 and 1. */
  RELU("relu", Activation.RELU, 0, 1);

  private final String id;

  /** What is done with each logit by itself; linear for softmax, which does more. */
  private final Activation each;

  private final double lowTarget;
  private final double highTarget;

  Output(String id, Activation each, double lowTarget, double highTarget) {
    this.id = id;
    this.each = each;
    this.lowTarget = lowTarget;
    this.highTarget = highTarget;
  }

  /** The name in documents. */
  public String id() {
    return id;
  }

  /** The output of that name. */
  public static Optional<Output> of(String id) {
    for (Output o : values()) {
      if (o.id.equals(id)) {
        return Optional.of(o);
      }
    }
    return Optional.empty();
  }

  /** The target that stands for class 0. */
  public double lowTarget() {
    return lowTarget;
  }

  /** The target that stands for class 1. */
  public double highTarget() {
    return highTarget;
  }

  /** The class boundary of a single output: halfway between the two targets. */
  public double threshold() {
    return (lowTarget + highTarget) / 2;
  }

  /** Whether there is one output for each class, and each depends on all logits. */
  public boolean isOnePerClass() {
    return switch (this) {
      case SOFTMAX -> true;
      case SIGMOID, TANH, LINEAR, STEP, RELU -> false;
    };
  }

  /** What a single output is of its logit; not for softmax. */
  public Activation each() {
    return each;
  }

  /** Whether the output is the logit itself. */
  public boolean isLogit() {
    return !isOnePerClass() && each == Activation.LINEAR;
  }

  /** Whether it can be trained to predict numbers: one output, with a slope. */
  public boolean isForRegression() {
    return !isOnePerClass() && !each.isFlat();
  }

  /** Whether it can give several numbers at once, each by itself. */
  public boolean isForSeveral() {
    return switch (this) {
      case SIGMOID, TANH, LINEAR, RELU -> true;
      case SOFTMAX, STEP -> false;
    };
  }

  /** The loss that goes with it unless another one is chosen. */
  public Loss usualLoss() {
    return switch (this) {
      case SIGMOID -> Loss.BCE;
      case SOFTMAX -> Loss.CROSS_ENTROPY;
      case STEP -> Loss.PERCEPTRON;
      case TANH, LINEAR, RELU -> Loss.MSE;
    };
  }

  /** {@code g′(z)} of a single output; not for softmax, whose outputs depend on each other. */
  public double slope(double z, double o) {
    return each.slope(z, o);
  }

  /**
   * The outputs of a block of examples.
   *
   * @param z logits, outputs × {@link Pass#LANES}
   * @param o receives the outputs, same layout
   * @param outputs number of outputs
   */
  void apply(double[] z, double[] o, int outputs) {
    if (isOnePerClass()) {
      for (int lane = 0; lane < Pass.LANES; lane++) {
        softmax(z, o, outputs, lane);
      }
    } else {
      for (int i = 0; i < outputs * Pass.LANES; i++) {
        o[i] = each.value(z[i]);
      }
    }
  }

  private static void softmax(double[] z, double[] p, int outputs, int lane) {
    double max = largest(z, outputs, lane);
    double sum = 0;
    for (int k = 0; k < outputs; k++) {
      double e = exp(z[k * Pass.LANES + lane] - max);
      p[k * Pass.LANES + lane] = e;
      sum += e;
    }
    for (int k = 0; k < outputs; k++) {
      p[k * Pass.LANES + lane] /= sum;
    }
  }

  /** The largest logit of one example; taken off before {@code exp}, so that nothing overflows. */
  static double largest(double[] z, int outputs, int lane) {
    double max = z[lane];
    for (int k = 1; k < outputs; k++) {
      max = Math.max(max, z[k * Pass.LANES + lane]);
    }
    return max;
  }
}
