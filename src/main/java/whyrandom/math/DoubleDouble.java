package whyrandom.math;

/**
 * An unevaluated sum {@code high + low} of two doubles, about 106 significant bits, by the exact
 * sum of Knuth (1969) and the exact product of Dekker (1971). It fills the tables of this package
 * when they are loaded and reduces huge angles; it is too slow for anything else.
 *
 * @param high the sum rounded to a double
 * @param low what {@code high} leaves out
 */
record DoubleDouble(double high, double low) {

  static final DoubleDouble ZERO = new DoubleDouble(0, 0);
  static final DoubleDouble ONE = new DoubleDouble(1, 0);

  /** 2^27 + 1: multiplying by it splits a double into two halves of at most 26 bits. */
  private static final double SPLITTER = 134217729.0;

  static DoubleDouble of(double value) {
    return new DoubleDouble(value, 0);
  }

  DoubleDouble plus(DoubleDouble other) {
    double sum = high + other.high;
    double part = sum - high;
    double excess = (part - other.high) - (high - (sum - part)) - low - other.low;
    return normalized(sum, -excess);
  }

  DoubleDouble negated() {
    return new DoubleDouble(-high, -low);
  }

  DoubleDouble times(DoubleDouble other) {
    double product = high * other.high;
    double scaled = SPLITTER * high;
    double top = scaled - (scaled - high);
    double bottom = high - top;
    double otherScaled = SPLITTER * other.high;
    double otherTop = otherScaled - (otherScaled - other.high);
    double otherBottom = other.high - otherTop;
    double excess =
        ((product - top * otherTop) - top * otherBottom - bottom * otherTop) - bottom * otherBottom;
    return normalized(product, (high * other.low + low * other.high) - excess);
  }

  DoubleDouble dividedBy(DoubleDouble other) {
    DoubleDouble first = of(high / other.high);
    DoubleDouble rest = plus(first.times(other).negated());
    DoubleDouble second = of(rest.high / other.high);
    rest = rest.plus(second.times(other).negated());
    return first.plus(second).plus(of(rest.high / other.high));
  }

  /** The sum of {@code large} and {@code small}, where {@code |large| >= |small|}. */
  private static DoubleDouble normalized(double large, double small) {
    double sum = small + large;
    return new DoubleDouble(sum, small - (sum - large));
  }
}
