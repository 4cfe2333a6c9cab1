package whyrandom.engine;

import static whyrandom.math.PortableMath.exp;
import static whyrandom.math.PortableMath.expm1;
import static whyrandom.math.PortableMath.log1p;
import static whyrandom.math.PortableMath.tanh;

import java.util.Optional;

/**
 * What a unit does with its pre-activation: {@code a = g(z)}, with the slope {@code g′(z)} beside
 * it.
 *
 * <p>Without it layers collapse into one linear map. Formulas and constants are PyTorch's; at a
 * corner the slope is the one PyTorch takes (relu′(0) = 0).
 *
 * <pre>
 *   Activation.TANH.value(0.5)           // 0.46211715726000973
 *   Activation.TANH.slope(0.5, 0.4621…)  // 0.7864477329659275
 * </pre>
 *
 * <p>The three that are used most repeat the loops {@link #values} and {@link #timesSlopes} word
 * for word: a loop that has met many activations calls them at a cost far above that of the
 * formulas, and a page on which the reader has tried five would train half as fast from then on.
 */
public enum Activation {
  /** {@code tanh z}, slope {@code 1 − a²}. */
  TANH("tanh") {
    @Override
    public double value(double z) {
      return tanh(z);
    }

    @Override
    public double slope(double z, double a) {
      return 1 - a * a;
    }

    @Override
    void values(double[] z, double[] a) {
      for (int i = 0; i < z.length; i++) {
        a[i] = value(z[i]);
      }
    }

    @Override
    void timesSlopes(double[] z, double[] a, double[] delta) {
      for (int i = 0; i < z.length; i++) {
        delta[i] = slope(z[i], a[i]) * delta[i];
      }
    }
  },
  /** {@code 1 / (1 + e^−z)}, slope {@code a (1 − a)}. */
  SIGMOID("sigmoid") {
    @Override
    public double value(double z) {
      return logistic(z);
    }

    @Override
    public double slope(double z, double a) {
      return a * (1 - a);
    }

    @Override
    void values(double[] z, double[] a) {
      for (int i = 0; i < z.length; i++) {
        a[i] = value(z[i]);
      }
    }

    @Override
    void timesSlopes(double[] z, double[] a, double[] delta) {
      for (int i = 0; i < z.length; i++) {
        delta[i] = slope(z[i], a[i]) * delta[i];
      }
    }
  },
  /** {@code max(0, z)}, slope 1 where {@code z > 0}, else 0. */
  RELU("relu") {
    @Override
    public double value(double z) {
      return z > 0 ? z : z != z ? z : 0;
    }

    @Override
    public double slope(double z, double a) {
      return z > 0 ? 1 : 0;
    }

    @Override
    void values(double[] z, double[] a) {
      for (int i = 0; i < z.length; i++) {
        a[i] = value(z[i]);
      }
    }

    @Override
    void timesSlopes(double[] z, double[] a, double[] delta) {
      for (int i = 0; i < z.length; i++) {
        delta[i] = slope(z[i], a[i]) * delta[i];
      }
    }
  },
  /** {@code z} where {@code z > 0}, else {@code 0.01 z}. */
  LEAKY_RELU("leaky-relu") {
    @Override
    public double value(double z) {
      return z > 0 ? z : LEAK * z;
    }

    @Override
    public double slope(double z, double a) {
      return z > 0 ? 1 : LEAK;
    }
  },
  /** {@code z} where {@code z > 0}, else {@code e^z − 1} (Clevert et al. 2015, α = 1). */
  ELU("elu") {
    @Override
    public double value(double z) {
      return z > 0 ? z : expm1(z);
    }

    @Override
    public double slope(double z, double a) {
      return z > 0 ? 1 : a + 1;
    }
  },
  /** {@code log(1 + e^z)}, slope {@code 1 / (1 + e^−z)}. */
  SOFTPLUS("softplus") {
    @Override
    public double value(double z) {
      return softplus(z);
    }

    @Override
    public double slope(double z, double a) {
      return logistic(z);
    }
  },
  /** {@code z / (1 + e^−z)}, also called swish. */
  SILU("silu") {
    @Override
    public double value(double z) {
      return z == Double.NEGATIVE_INFINITY ? 0 : logistic(z) * z;
    }

    @Override
    public double slope(double z, double a) {
      double s = logistic(z);
      return (1 - s) * a + s;
    }
  },
  /** {@code z Φ(z)}, with the normal distribution function itself, not its tanh approximation. */
  GELU("gelu") {
    @Override
    public double value(double z) {
      return z == Double.NEGATIVE_INFINITY ? 0 : NormalDistribution.below(z) * z;
    }

    @Override
    public double slope(double z, double a) {
      double density = NormalDistribution.density(z);
      double tilt = density == 0 ? 0 : density * z;
      return NormalDistribution.below(z) + tilt;
    }
  },
  /** {@code z}: the unit passes on what it receives. */
  LINEAR("linear") {
    @Override
    public double value(double z) {
      return z;
    }

    @Override
    public double slope(double z, double a) {
      return 1;
    }
  },
  /** 1 where {@code z ≥ 0}, else 0. Its slope is 0 everywhere: no gradient passes. */
  STEP("step") {
    @Override
    public double value(double z) {
      return z >= 0 ? 1 : z != z ? z : 0;
    }

    @Override
    public double slope(double z, double a) {
      return 0;
    }
  };

  private static final double LEAK = 0.01;

  private final String id;

  Activation(String id) {
    this.id = id;
  }

  /** {@code g(z)}. */
  public abstract double value(double z);

  /** {@code g′(z)}, given {@code z} and {@code a = g(z)}. */
  public abstract double slope(double z, double a);

  /** The number that no {@code g(z)} is below, or minus infinity. */
  public double least() {
    return switch (this) {
      case TANH, ELU -> -1;
      case SIGMOID, RELU, SOFTPLUS, STEP -> 0;
      case SILU -> -0.2784645428; // −W(1/e), at z = −1 − W(1/e)
      case GELU -> -0.1699712075; // at z = −0.7518
      case LEAKY_RELU, LINEAR -> Double.NEGATIVE_INFINITY;
    };
  }

  /** The number that no {@code g(z)} is above, or infinity. */
  public double largest() {
    return switch (this) {
      case TANH, SIGMOID, STEP -> 1;
      case RELU, LEAKY_RELU, ELU, SOFTPLUS, SILU, GELU, LINEAR -> Double.POSITIVE_INFINITY;
    };
  }

  /** The least {@code g′(z)} that there can be, or what it comes near to. */
  public double leastSlope() {
    return switch (this) {
      case TANH, SIGMOID, RELU, ELU, SOFTPLUS, STEP -> 0;
      case LEAKY_RELU -> LEAK;
      case SILU -> -0.0998393202;
      case GELU -> -0.1289041452; // Φ(−√2) − √2 φ(√2)
      case LINEAR -> 1;
    };
  }

  /** The largest {@code g′(z)} that there can be, or what it comes near to. */
  public double largestSlope() {
    return switch (this) {
      case TANH, RELU, LEAKY_RELU, ELU, SOFTPLUS, LINEAR -> 1;
      case SIGMOID -> 0.25;
      case SILU -> 1.0998393202;
      case GELU -> 1.1289041452; // Φ(√2) + √2 φ(√2)
      case STEP -> 0;
    };
  }

  /** Whether {@code g(z)} is {@code z} itself. */
  public boolean isIdentity() {
    return switch (this) {
      case LINEAR -> true;
      case TANH, SIGMOID, RELU, LEAKY_RELU, ELU, SOFTPLUS, SILU, GELU, STEP -> false;
    };
  }

  /** Whether the function bends to an end where its slope fades. */
  public boolean saturates() {
    return switch (this) {
      case TANH, SIGMOID, ELU, SOFTPLUS, SILU, GELU -> true;
      case RELU, LEAKY_RELU, LINEAR, STEP -> false;
    };
  }

  /** Whether {@code g(−z) = −g(z)}. */
  public boolean isOdd() {
    return switch (this) {
      case TANH, LINEAR -> true;
      case SIGMOID, RELU, LEAKY_RELU, ELU, SOFTPLUS, SILU, GELU, STEP -> false;
    };
  }

  /** Whether {@code g(k z) = k g(z)} for every {@code k > 0}: straight on both sides of 0. */
  public boolean isHomogeneous() {
    return switch (this) {
      case RELU, LEAKY_RELU, LINEAR -> true;
      case TANH, SIGMOID, ELU, SOFTPLUS, SILU, GELU, STEP -> false;
    };
  }

  /** Whether no {@code g(z)} lies outside of an interval. */
  public boolean isBounded() {
    return least() > Double.NEGATIVE_INFINITY && largest() < Double.POSITIVE_INFINITY;
  }

  /** Whether {@code g′} is 0 everywhere: no gradient passes. */
  public boolean isFlat() {
    return leastSlope() == 0 && largestSlope() == 0;
  }

  /** {@code a = g(z)}, element by element. */
  void values(double[] z, double[] a) {
    for (int i = 0; i < z.length; i++) {
      a[i] = value(z[i]);
    }
  }

  /** {@code δ ← g′(z) δ}, element by element. */
  void timesSlopes(double[] z, double[] a, double[] delta) {
    for (int i = 0; i < z.length; i++) {
      delta[i] = slope(z[i], a[i]) * delta[i];
    }
  }

  /** The name in documents, for example {@code leaky-relu}. */
  public String id() {
    return id;
  }

  /** The activation of that name. */
  public static Optional<Activation> of(String id) {
    for (Activation a : values()) {
      if (a.id.equals(id)) {
        return Optional.of(a);
      }
    }
    return Optional.empty();
  }

  /** The logistic function {@code 1 / (1 + e^−z)}, without overflow. */
  static double logistic(double z) {
    if (z >= 0) {
      return 1 / (1 + exp(-z));
    }
    double e = exp(z);
    return e / (1 + e);
  }

  /** {@code log(1 + e^z)}, without overflow. */
  static double softplus(double z) {
    return z > 0 ? log1p(exp(-z)) + z : log1p(exp(z));
  }
}
