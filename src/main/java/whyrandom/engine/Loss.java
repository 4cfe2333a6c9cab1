package whyrandom.engine;

import static whyrandom.math.PortableMath.exp;
import static whyrandom.math.PortableMath.log;

import java.util.Optional;

/**
 * How wrong an output is, with its slope beside it. Definitions are PyTorch's where it has them (it
 * has no plain hinge or perceptron loss), mean over examples.
 *
 * <p>Symbols: {@code z} logit, {@code o = g(z)} output, {@code t} target. Back-propagation starts
 * from {@code δ = ∂L/∂z}: for a loss {@linkplain #isOnLogits() on the logits} that is {@link
 * #slope} itself, otherwise {@code slope · g′(z)}.
 */
public enum Loss {
  /** Binary cross-entropy on the logit, {@code log(1 + e^z) − t z}; slope {@code o − t}. */
  BCE("bce", true) {
    @Override
    public double value(double z, double o, double t) {
      return t == 0
          ? Activation.softplus(z)
          : t == 1 ? Activation.softplus(-z) : Activation.softplus(z) - t * z;
    }

    @Override
    public double slope(double z, double o, double t) {
      return o - t;
    }
  },
  /** Squared error {@code (o − t)²}; slope {@code 2 (o − t)}. */
  MSE("mse", false) {
    @Override
    public double value(double z, double o, double t) {
      return (o - t) * (o - t);
    }

    @Override
    public double slope(double z, double o, double t) {
      return 2 * (o - t);
    }
  },
  /** Half of the squared error, {@code ½ (o − t)²}; slope {@code o − t}. */
  HALF_MSE("half-mse", false) {
    @Override
    public double value(double z, double o, double t) {
      return 0.5 * (o - t) * (o - t);
    }

    @Override
    public double slope(double z, double o, double t) {
      return o - t;
    }
  },
  /**
   * Half of the sum of squares, {@code ½ (o − t)²} added over the outputs; slope {@code o − t}. The
   * only one that is a sum over outputs treated each by itself, not their mean: textbooks' worked
   * examples have it.
   */
  HALF_SSE("half-sse", false) {
    @Override
    public double value(double z, double o, double t) {
      return HALF_MSE.value(z, o, t);
    }

    @Override
    public double slope(double z, double o, double t) {
      return o - t;
    }
  },
  /** Cross-entropy of softmax, {@code log Σ_k e^{z_k} − z_target}; slope {@code o − t}. */
  CROSS_ENTROPY("cross-entropy", true) {
    @Override
    public double value(double z, double o, double t) {
      return t == 0 ? 0 : -t * log(o);
    }

    @Override
    public double slope(double z, double o, double t) {
      return o - t;
    }

    @Override
    double ofExample(double[] z, double[] o, double[] t, int outputs, int lane) {
      double max = Output.largest(z, outputs, lane);
      double sum = 0;
      double target = 0;
      for (int k = 0; k < outputs; k++) {
        int i = k * Pass.LANES + lane;
        sum += exp(z[i] - max);
        target += t[i] == 0 ? 0 : t[i] * (z[i] - max);
      }
      return log(sum) - target;
    }
  },
  /** {@code max(0, 1 − t o)} with {@code t} = ±1; slope {@code −t} where it is positive, else 0. */
  HINGE("hinge", false) {
    @Override
    public double value(double z, double o, double t) {
      return Math.max(0, 1 - t * o);
    }

    @Override
    public double slope(double z, double o, double t) {
      return t * o < 1 ? -t : 0;
    }
  },
  /**
   * The perceptron criterion (Rosenblatt 1958): {@code |z|} where the class is wrong, else 0, the
   * class being 1 where {@code z ≥ 0}. Its slope is the perceptron's error with its sign turned.
   */
  PERCEPTRON("perceptron", true) {
    @Override
    public double value(double z, double o, double t) {
      return z != z ? z : z >= 0 == t > 0 ? 0 : Math.abs(z);
    }

    @Override
    public double slope(double z, double o, double t) {
      return z >= 0 == t > 0 ? 0 : z >= 0 ? 1 : -1;
    }
  };

  private final String id;
  private final boolean onLogits;

  Loss(String id, boolean onLogits) {
    this.id = id;
    this.onLogits = onLogits;
  }

  /** The loss of one output. */
  public abstract double value(double z, double o, double t);

  /** Its derivative by {@code z} if the loss {@link #isOnLogits()}, else by {@code o}. */
  public abstract double slope(double z, double o, double t);

  /** Whether {@link #slope} is taken by the logit {@code z} rather than by the output {@code o}. */
  public boolean isOnLogits() {
    return onLogits;
  }

  /** The name in documents. */
  public String id() {
    return id;
  }

  /** The loss of that name. */
  public static Optional<Loss> of(String id) {
    for (Loss l : values()) {
      if (l.id.equals(id)) {
        return Optional.of(l);
      }
    }
    return Optional.empty();
  }

  /** Whether this loss makes sense with that output layer; hinge is for targets −1 and 1. */
  public boolean fits(Output output) {
    return switch (this) {
      case BCE -> output == Output.SIGMOID;
      case CROSS_ENTROPY -> output.isOnePerClass();
      case HINGE -> output.lowTarget() == -1;
      case PERCEPTRON -> output == Output.STEP || output == Output.LINEAR;
      case MSE, HALF_MSE -> true;
      case HALF_SSE -> !output.isOnePerClass();
    };
  }

  /** What the sum over so many outputs is divided by; 1 for a loss that is itself a sum. */
  public int divisor(int outputs) {
    return switch (this) {
      case BCE, MSE, HALF_MSE, HINGE, PERCEPTRON -> outputs;
      case HALF_SSE, CROSS_ENTROPY -> 1;
    };
  }

  /** Whether several numbers can be its targets, one for each output. */
  public boolean isForSeveral() {
    return switch (this) {
      case BCE, MSE, HALF_MSE, HALF_SSE -> true;
      case CROSS_ENTROPY, HINGE, PERCEPTRON -> false;
    };
  }

  /** Whether its targets are probabilities, from 0 to 1. */
  public boolean isOfProbabilities() {
    return switch (this) {
      case BCE, CROSS_ENTROPY -> true;
      case MSE, HALF_MSE, HALF_SSE, HINGE, PERCEPTRON -> false;
    };
  }

  /** The output layer that goes with it unless another one is chosen. */
  public Output usualOutput() {
    return switch (this) {
      case BCE, MSE, HALF_MSE, HALF_SSE -> Output.SIGMOID;
      case CROSS_ENTROPY -> Output.SOFTMAX;
      case HINGE -> Output.LINEAR;
      case PERCEPTRON -> Output.STEP;
    };
  }

  /** Whether it says how far a number is from the target, and not only a class. */
  public boolean isForRegression() {
    return switch (this) {
      case MSE, HALF_MSE, HALF_SSE -> true;
      case BCE, CROSS_ENTROPY, HINGE, PERCEPTRON -> false;
    };
  }

  /** Whether of all constant outputs the mean of the targets has the least loss. */
  public boolean isLeastAtMean() {
    return switch (this) {
      case BCE, MSE, HALF_MSE, HALF_SSE, CROSS_ENTROPY -> true;
      case HINGE, PERCEPTRON -> false;
    };
  }

  /** Whether it is a convex function of what {@link #slope} is taken by. */
  public boolean isConvex() {
    return switch (this) {
      case BCE, MSE, HALF_MSE, HALF_SSE, CROSS_ENTROPY, HINGE, PERCEPTRON -> true;
    };
  }

  /** The loss of one example (a lane of a block): the mean over its outputs, or their sum. */
  double ofExample(double[] z, double[] o, double[] t, int outputs, int lane) {
    double sum = 0;
    for (int k = 0; k < outputs; k++) {
      int i = k * Pass.LANES + lane;
      sum = value(z[i], o[i], t[i]) + sum;
    }
    return sum / divisor(outputs);
  }

  /**
   * {@code δ = ∂L/∂z} of the output layer for a block of examples, times {@code scale}.
   *
   * @param scale 1 / number of examples in the mini-batch
   */
  void deltas(
      Output output,
      double[] z,
      double[] o,
      double[] t,
      double[] delta,
      int outputs,
      double scale) {
    int n = outputs * Pass.LANES;
    int divisor = divisor(outputs);
    if (onLogits) {
      for (int i = 0; i < n; i++) {
        delta[i] = slope(z[i], o[i], t[i]) * scale / divisor;
      }
    } else if (output.isOnePerClass()) {
      for (int lane = 0; lane < Pass.LANES; lane++) {
        throughSoftmax(o, t, delta, outputs, lane, scale / outputs);
      }
    } else {
      for (int i = 0; i < n; i++) {
        delta[i] = slope(z[i], o[i], t[i]) * scale / divisor;
        delta[i] = output.slope(z[i], o[i]) * delta[i];
      }
    }
  }

  /** {@code δ_k = p_k (s_k − Σ_j s_j p_j)} with {@code s = ∂L/∂p}. */
  private void throughSoftmax(
      double[] p, double[] t, double[] delta, int outputs, int lane, double scale) {
    double mean = 0;
    for (int k = 0; k < outputs; k++) {
      int i = k * Pass.LANES + lane;
      mean = slope(0, p[i], t[i]) * p[i] + mean;
    }
    for (int k = 0; k < outputs; k++) {
      int i = k * Pass.LANES + lane;
      delta[i] = (slope(0, p[i], t[i]) - mean) * p[i] * scale;
    }
  }
}
