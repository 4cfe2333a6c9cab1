package whyrandom.experiment;

import whyrandom.engine.Activation;
import whyrandom.engine.Output;
import whyrandom.math.Bins;

/** How activation functions bend: their largest slope, and where a chart of them ends. */
final class Bend {
  private static final int BINS = 32;

  /** So that a tenth of the largest slope is an edge. */
  private static final int SLOPE_BINS = 20;

  /** The largest slopes of silu and gelu; the latter's is {@code Φ(√2) + √2 φ(√2)}. */
  private static final double SILU = 1.0998393194;

  private static final double GELU = 1.1289042266;

  private Bend() {}

  /** The largest {@code |g′(z)|}. */
  static double largestSlope(Activation g) {
    return switch (g) {
      case SIGMOID -> 0.25;
      case SILU -> SILU;
      case GELU -> GELU;
      case STEP -> 0;
      default -> 1;
    };
  }

  /** Whether the function bends to an end where its slope fades. */
  static boolean saturates(Activation g) {
    return switch (g) {
      case TANH, SIGMOID, ELU, SOFTPLUS, SILU, GELU -> true;
      default -> false;
    };
  }

  /** Bins for the slopes: from 0, or from the least slope where it is negative, to the largest. */
  static Bins slopeBins(Activation g) {
    return switch (g) {
      case SIGMOID -> Bins.linear(0, 0.25, SLOPE_BINS);
      case SILU, GELU -> Bins.linear(-0.25, 1.25, SLOPE_BINS);
      default -> Bins.linear(0, 1, SLOPE_BINS);
    };
  }

  /** Bins for activations: all that there can be, or bins that grow. */
  static Bins activationBins(Activation g) {
    return switch (g) {
      case TANH -> Bins.linear(-1, 1, BINS);
      case SIGMOID, STEP -> Bins.linear(0, 1, BINS);
      default -> Bins.growing(BINS / 2);
    };
  }

  /** Bins for outputs. */
  static Bins outputBins(Output output) {
    return switch (output) {
      case TANH -> Bins.linear(-1, 1, BINS);
      case LINEAR -> Bins.growing(BINS / 2);
      default -> Bins.linear(0, 1, BINS);
    };
  }
}
