package whyrandom.math;

/**
 * A finite double of 0 or more as {@code mantissa · 2^exponent}.
 *
 * @param mantissa a whole number below 2^53
 * @param exponent −1074 to 971
 */
record DoubleParts(double mantissa, int exponent) {
  private static final double TWO_TO_32 = 4294967296.0;
  private static final double HIDDEN_BIT = 4503599627370496.0;
  private static final int BIAS = 1075;

  static DoubleParts of(double value) {
    long bits = Double.doubleToLongBits(value);
    int high = (int) (bits >>> 32);
    int low = (int) bits;
    int field = high >>> 20 & 0x7ff;
    double mantissa = (high & 0xfffff) * TWO_TO_32 + (low < 0 ? low + TWO_TO_32 : low);
    return field == 0
        ? new DoubleParts(mantissa, 1 - BIAS)
        : new DoubleParts(mantissa + HIDDEN_BIT, field - BIAS);
  }

  boolean isEven() {
    return mantissa % 2 == 0;
  }

  /** Whether the next smaller double is only half as far away as the next larger one. */
  boolean isLowestOfItsScale() {
    return mantissa == HIDDEN_BIT && exponent > 1 - BIAS;
  }

  /** Number of bits of the mantissa, for a value above 0. */
  int bits() {
    int bits = 0;
    for (double rest = mantissa; rest >= 1; rest /= 2) {
      bits++;
    }
    return bits;
  }
}
