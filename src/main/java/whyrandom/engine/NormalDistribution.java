package whyrandom.engine;

import static whyrandom.math.PortableMath.exp;

/**
 * The standard normal distribution: of {@link Activation#GELU}, and of weights.
 *
 * <p>In the middle Marsaglia's series, {@code Φ(z) = ½ + φ(z)(z + z³/3 + z⁵/(3·5) + …)} (Journal of
 * Statistical Software 11(4), 2004); in the tails Laplace's continued fraction {@code 1 − Φ(z) =
 * φ(z)/(z + 1/(z + 2/(z + 3/(z + …))))}, taken from a fixed depth. Relative error below 1e-13.
 */
public final class NormalDistribution {
  private static final double DENSITY_AT_ZERO = 0.3989422804014327;
  private static final double MIDDLE = 2.0;
  private static final int DEPTH = 80;

  private NormalDistribution() {}

  /** {@code φ(z) = e^{−z²/2} / √(2π)}. */
  public static double density(double z) {
    return exp(-0.5 * z * z) * DENSITY_AT_ZERO;
  }

  /** {@code Φ(z)}, the probability of a value below {@code z}. */
  public static double below(double z) {
    if (Double.isNaN(z)) {
      return z;
    }
    if (z < -MIDDLE) {
      return tail(-z);
    }
    return z > MIDDLE ? 1 - tail(z) : density(z) * series(z) + 0.5;
  }

  private static double series(double z) {
    double square = z * z;
    double term = z;
    double sum = z;
    double before = 0;
    for (int n = 3; sum != before; n += 2) {
      before = sum;
      term = square / n * term;
      sum += term;
    }
    return sum;
  }

  private static double tail(double z) {
    double density = density(z);
    if (density == 0) {
      return 0;
    }
    double fraction = z;
    for (int k = DEPTH; k > 0; k--) {
      fraction = z + k / fraction;
    }
    return density / fraction;
  }
}
