package whyrandom.math;

/**
 * The decimal number with the fewest digits that reads back as a given double, and among those the
 * one nearest to it, of two equally near ones the even one. The digits are those of JavaScript's
 * {@code Number.toString} and of {@code Double.toString} since Java 19; older Java and TeaVM print
 * other digits, each its own.
 *
 * <p>Every number that a reader sees with fewer digits than it has is rounded here, so that two
 * texts of one number never disagree.
 *
 * <p>The value is {@code 0.DIGITS * 10^point}. Zero has the digits {@code "0"} and the point 1.
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
  private static final String RAISED =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
  private static final char RAISED_MINUS = '\u207B';

  /**
   * The shortest decimal of a finite number.
   *
   * @throws IllegalArgumentException for NaN and infinities
   */
  public static ShortestDecimal of(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("only a finite number has digits");
    }
    String text = NumberWriter.write(value);
    boolean isNegative = text.charAt(0) == '-';
    int start = isNegative ? 1 : 0;
    int power = text.indexOf('e');
    int end = power < 0 ? text.length() : power;
    int dot = text.indexOf('.');
    int point = (dot < 0 ? end : dot) - start;
    if (power >= 0) {
      point += Integer.parseInt(text.substring(power + (text.charAt(power + 1) == '+' ? 2 : 1)));
    }
    String digits =
        dot < 0
            ? text.substring(start, end)
            : text.substring(start, dot) + text.substring(dot + 1, end);
    return stripped(isNegative, digits, point);
  }

  private static ShortestDecimal stripped(boolean isNegative, String digits, int point) {
    int first = 0;
    int end = digits.length();
    while (first < end - 1 && digits.charAt(first) == '0') {
      first++;
    }
    while (end > first + 1 && digits.charAt(end - 1) == '0') {
      end--;
    }
    boolean isZero = digits.charAt(first) == '0';
    return new ShortestDecimal(
        isNegative, digits.substring(first, end), isZero ? 1 : point - first);
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

  /**
   * The number without its sign, with one digit before the point and a power of ten: {@code
   * 1.2×10⁻⁵}.
   *
   * @param zeros how many are written after its digits
   */
  public String withPower(int zeros) {
    String all = digits + "0".repeat(zeros);
    String mantissa = all.length() == 1 ? all : all.charAt(0) + "." + all.substring(1);
    return mantissa + "\u00D7" + powerOfTen(point - 1);
  }

  /** {@code 10⁻⁵} for -5. */
  public static String powerOfTen(int exponent) {
    StringBuilder text = new StringBuilder("10");
    if (exponent < 0) {
      text.append(RAISED_MINUS);
    }
    String digits = String.valueOf(Math.abs(exponent));
    for (int i = 0; i < digits.length(); i++) {
      text.append(RAISED.charAt(digits.charAt(i) - '0'));
    }
    return text.toString();
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
