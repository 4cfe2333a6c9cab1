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
