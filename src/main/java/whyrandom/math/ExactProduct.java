package whyrandom.math;

/** What the rounding of a product left out, by the exact product of T. J. Dekker, 1971. */
final class ExactProduct {
  /** 2^27 + 1: multiplying by it splits a double into two halves of at most 26 bits. */
  private static final double SPLITTER = 134217729.0;

  private ExactProduct() {}

  /** The exact {@code a · b − product}, where that is the rounded product. */
  static double rest(double a, double b, double product) {
    double aHigh = high(a);
    double aLow = a - aHigh;
    double bHigh = high(b);
    double bLow = b - bHigh;
    double excess = (product - aHigh * bHigh) - aHigh * bLow - aLow * bHigh;
    return aLow * bLow - excess;
  }

  private static double high(double value) {
    double scaled = SPLITTER * value;
    return scaled - (scaled - value);
  }
}
