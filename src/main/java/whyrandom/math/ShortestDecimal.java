package whyrandom.math;

/**
 * The decimal number with the fewest digits that reads back as a given double, and among those the
 * one nearest to it, of two equally near ones the even one. The digits are those of JavaScript's
 * {@code Number.toString} and of {@code Double.toString} since Java 19; older Java and TeaVM print
 * other digits, each its own.
 *
 * <p>The value is {@code 0.DIGITS * 10^point}. Zero has the digits {@code "0"} and the point 1.
 *
 * <p>Method: free-format algorithm of R. G. Burger and R. K. Dybvig, "Printing Floating-Point
 * Numbers Quickly and Accurately", PLDI 1996, in exact integers.
 *
 * <p>Example: {@code of(0.1)} has digits {@code "1"} and point 0; {@code of(-1234.5)} is negative
 * with digits {@code "12345"} and point 4.
 *
 * @param isNegative whether the sign bit is set, so that it is true for -0.0
 * @param digits decimal digits without leading or trailing zeros
 * @param point how many of the digits stand before the decimal point; may be negative or more than
 *     there are
 */
public record ShortestDecimal(boolean isNegative, String digits, int point) {

  private static final int FRACTION_BITS = 52;
  private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
  private static final int LEAST_EXPONENT = -1074;
  private static final double LN_10 = 2.302585092994046;

  /**
   * The shortest decimal of a finite number.
   *
   * @throws IllegalArgumentException for NaN and infinities
   */
  public static ShortestDecimal of(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("only a finite number has digits");
    }
    boolean isNegative = value < 0 || (value == 0 && 1 / value < 0);
    return value == 0 ? new ShortestDecimal(isNegative, "0", 1) : generate(value, isNegative);
  }

  private static ShortestDecimal generate(double value, boolean isNegative) {
    long bits = Double.doubleToLongBits(value);
    int biased = (int) (bits >>> FRACTION_BITS) & 0x7FF;
    long fraction = bits & (HIDDEN_BIT - 1);
    long mantissa = biased == 0 ? fraction : fraction | HIDDEN_BIT;
    int exponent = biased == 0 ? LEAST_EXPONENT : biased + LEAST_EXPONENT - 1;
    // Below a power of two the next smaller double is only half as far away as the next larger one.
    boolean isNarrowBelow = fraction == 0 && biased > 1;

    // value = remainder / scale; a neighbour's half-way point is above or below at /scale from it.
    int narrow = isNarrowBelow ? 1 : 0;
    Natural remainder = Natural.of(mantissa).shifted(1 + narrow + Math.max(exponent, 0));
    Natural scale = Natural.of(1).shifted(1 + narrow + Math.max(-exponent, 0));
    Natural above = Natural.of(1).shifted(narrow + Math.max(exponent, 0));
    Natural below = Natural.of(1).shifted(Math.max(exponent, 0));
    boolean isEven = (mantissa & 1) == 0;

    int point = (int) Math.ceil(PortableMath.log(Math.abs(value)) / LN_10 - 1e-10);
    if (point >= 0) {
      scale.timesPowerOfTen(point);
    } else {
      remainder.timesPowerOfTen(-point);
      above.timesPowerOfTen(-point);
      below.timesPowerOfTen(-point);
    }
    if (reaches(remainder, above, scale, isEven)) {
      point++;
    } else {
      timesTen(remainder, above, below);
    }

    StringBuilder digits = new StringBuilder();
    while (true) {
      int digit = remainder.reduce(scale);
      int belowSide = remainder.compare(below);
      boolean isLowEnough = belowSide < 0 || (isEven && belowSide == 0);
      boolean isHighEnough = reaches(remainder, above, scale, isEven);
      if (isLowEnough || isHighEnough) {
        int half = remainder.compareTwice(scale);
        boolean isNearerUp = half > 0 || (half == 0 && digit % 2 == 1);
        boolean isUp = isHighEnough && (!isLowEnough || isNearerUp);
        digits.append((char) ('0' + digit + (isUp ? 1 : 0)));
        return new ShortestDecimal(isNegative, digits.toString(), point);
      }
      digits.append((char) ('0' + digit));
      timesTen(remainder, above, below);
    }
  }

  private static boolean reaches(Natural remainder, Natural above, Natural scale, boolean isEven) {
    int side = remainder.compareSum(above, scale);
    return side > 0 || (isEven && side == 0);
  }

  private static void timesTen(Natural... numbers) {
    for (Natural number : numbers) {
      number.times(10);
    }
  }

  /**
   * This number rounded to at most so many significant digits, halves away from zero. What is
   * rounded is the decimal that a reader sees, not the binary number behind it.
   *
   * @param most at least 1
   */
  public ShortestDecimal rounded(int most) {
    return digits.length() <= most ? this : cut(most);
  }

  /**
   * This number rounded to at most so many digits after the decimal point, halves away from zero.
   */
  public ShortestDecimal roundedToPlaces(int places) {
    int most = point + places;
    if (digits.length() <= most) {
      return this;
    }
    if (most < 0 || (most == 0 && digits.charAt(0) < '5')) {
      return new ShortestDecimal(isNegative, "0", 1);
    }
    return most == 0 ? new ShortestDecimal(isNegative, "1", point + 1) : cut(most);
  }

  private ShortestDecimal cut(int most) {
    char[] kept = digits.substring(0, most).toCharArray();
    int last = most - 1;
    if (digits.charAt(most) >= '5') {
      while (last >= 0 && kept[last] == '9') {
        last--;
      }
      if (last < 0) {
        return new ShortestDecimal(isNegative, "1", point + 1);
      }
      kept[last]++;
    }
    while (last > 0 && kept[last] == '0') {
      last--;
    }
    return new ShortestDecimal(isNegative, new String(kept, 0, last + 1), point);
  }

  /** The number without its sign, written out: digits, zeros and a point where one is needed. */
  public String plain() {
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return digits + "0".repeat(point - digits.length());
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }
}
