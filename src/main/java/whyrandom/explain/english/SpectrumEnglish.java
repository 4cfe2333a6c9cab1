package whyrandom.explain.english;

import java.util.List;
import java.util.Optional;
import whyrandom.experiment.LayerStart;
import whyrandom.math.MarchenkoPastur;

/** What is said of the singular values of a layer's weights. */
public final class SpectrumEnglish {
  private static final double NOTHING = 1e-12;

  /** A matrix with a shorter side than this is small for an asymptotic law. */
  private static final int SMALL = 50;

  private SpectrumEnglish() {}

  /** The law for the weights of a layer, where they are independent and of finite variance. */
  public static Optional<MarchenkoPastur> law(LayerStart layer) {
    double variance = layer.variance();
    boolean isIndependent = !layer.isByHand() && !layer.initializer().scheme().makesVectors();
    return isIndependent && variance > 0
        ? Optional.of(new MarchenkoPastur(layer.rows(), layer.columns(), Math.sqrt(variance)))
        : Optional.empty();
  }

  /** Whether all singular values are the gain. */
  public static boolean isOrthogonal(LayerStart layer) {
    return !layer.isByHand()
        && layer.initializer().scheme().isOrthogonal()
        && layer.initializer().noise() == 0;
  }

  /**
   * What they are and what they follow.
   *
   * @param values the largest first
   */
  public static String of(LayerStart layer, double[] values) {
    String found = found(values);
    if (isOrthogonal(layer)) {
      return found + " Orthogonal: each is the gain, but for rounding.";
    }
    Optional<MarchenkoPastur> law = law(layer);
    if (law.isEmpty()) {
      return found;
    }
    return found
        + " By the law: from "
        + Digits.of(law.get().low())
        + " to "
        + Digits.of(law.get().high())
        + ".";
  }

  /** What the law is, once for several layers; empty if none of them has it. */
  public static String aboutLaw(List<LayerStart> layers) {
    boolean isThere = false;
    boolean isSmall = false;
    for (LayerStart layer : layers) {
      isThere |= law(layer).isPresent();
      isSmall |= law(layer).isPresent() && Math.min(layer.rows(), layer.columns()) < SMALL;
    }
    return isThere
        ? "The curve over singular values is the law of Marchenko and Pastur for independent draws"
            + " of finite variance. It is an asymptotic law, for large matrices"
            + (isSmall ? ": those of small ones only lie about it." : ".")
        : "";
  }

  private static String found(double[] values) {
    double largest = values[0];
    if (values.length == 1) {
      return "One singular value: " + Digits.of(largest) + ".";
    }
    if (largest == 0) {
      return "All " + values.length + " singular values are 0.";
    }
    int rank = 0;
    for (double value : values) {
      rank += value > NOTHING * largest ? 1 : 0;
    }
    if (rank == 1) {
      return values.length
          + " singular values: one is "
          + Digits.of(largest)
          + ", the others are 0. The matrix passes on one number.";
    }
    String text =
        values.length
            + " singular values, from "
            + Digits.of(values[values.length - 1])
            + " to "
            + Digits.of(largest)
            + ".";
    if (rank < values.length) {
      return values.length
          + " singular values: "
          + rank
          + " from "
          + Digits.of(values[rank - 1])
          + " to "
          + Digits.of(largest)
          + ", the others are 0.";
    }
    return text;
  }
}
