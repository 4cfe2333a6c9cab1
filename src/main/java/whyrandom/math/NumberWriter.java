package whyrandom.math;

/**
 * Writes a double as the shortest decimal text that reads back as the same double; of several, the
 * nearest. The text is JavaScript's, {@code 0.1}, {@code 1e-7}, {@code 100000000000000000000},
 * {@code 1e+21}, but −0 keeps its sign.
 *
 * <p>Numbers of up to 15 digits are found by a division whose rounding is right because both sides
 * are exact. Of the others, those from 0.00001 to 10^15 are looked at in units of their 17th digit,
 * by an exact product. What remains, and what is too close to call, takes the algorithm of G. L.
 * Steele and J. L. White, 1990, with the first estimate of R. G. Burger and R. K. Dybvig, 1996, in
 * exact arithmetic.
 */
final class NumberWriter {
  private static final double TEN_TO_8 = 1e8;
  private static final double TEN_TO_15 = 1e15;
  private static final double MAX_WHOLE = 9007199254740992.0;
  private static final double TEN_TO_17 = 1e17;
  private static final double SMALLEST_EXACT = 1e-5;
  private static final double CLOSE = 1e-9;
  private static final int LONGEST_WHOLE = 21;
  private static final int MOST_ZEROS = 5;
  private static final double LOG10_OF_2 = 0.30102999566398120;

  private NumberWriter() {}

  /** The text of a finite number. */
  static String write(double value) {
    StringBuilder text = new StringBuilder();
    if (value < 0 || value == 0 && 1 / value < 0) {
      text.append('-');
    }
    double size = Math.abs(value);
    if (size == 0) {
      return text.append('0').toString();
    }
    if (size <= MAX_WHOLE && size == Math.floor(size)) {
      layOut(whole(size), 0, text);
    } else if (size >= TEN_TO_15 || !few(size, text) && !many(size, text)) {
      any(size, text);
    }
    return text.toString();
  }

  /** Writes a fraction of at most 15 digits, or nothing if it has more. */
  private static boolean few(double size, StringBuilder text) {
    for (int places = 1; places <= NumberReader.EXACT_POWERS; places++) {
      double power = NumberReader.exactPowerOfTen(places);
      double digits = Math.floor(size * power + 0.5);
      if (digits > TEN_TO_15) {
        return false;
      }
      if (digits / power == size) {
        layOut(whole(digits), places, text);
        return true;
      }
    }
    return false;
  }

  /**
   * Writes a number that needs more than 15 digits, or nothing if it is too small or too close to
   * call. In units of its 17th digit it is {@code high · 10^8 + low + rest}, exactly; if a multiple
   * of 10 lies within {@code reach} 16 digits do, else the nearest whole number has all 17.
   */
  private static boolean many(double size, StringBuilder text) {
    if (size < SMALLEST_EXACT) {
      return false;
    }
    int places = size < 1 ? NumberReader.EXACT_POWERS : 16;
    while (size * NumberReader.exactPowerOfTen(places) >= TEN_TO_17) {
      places--;
    }
    double power = NumberReader.exactPowerOfTen(places);
    double product = size * power;
    double excess = ExactProduct.rest(size, power, product);
    double wholeExcess = Math.floor(excess);
    double high = Math.floor(product / TEN_TO_8);
    double low = (product - high * TEN_TO_8) + wholeExcess;
    double rest = excess - wholeExcess;

    DoubleParts parts = DoubleParts.of(size);
    double last = (low % 10 + 10) % 10;
    double down = last + rest;
    double reach = power * normalPowerOfTwo(parts.exponent() - 1);
    boolean isRoundedDown = down < 5;
    double distance = isRoundedDown ? down : 10 - down;
    if (parts.isLowestOfItsScale()
        || isClose(distance, reach)
        || isClose(down, 5)
        || isClose(rest, 0.5)) {
      return false;
    }
    if (distance < reach) {
      low = (low - last) + (isRoundedDown ? 0 : 10);
    } else {
      low += rest < 0.5 ? 0 : 1;
    }
    double carry = Math.floor(low / TEN_TO_8);
    layOut(whole(high + carry, low - carry * TEN_TO_8), places, text);
    return true;
  }

  private static double normalPowerOfTwo(int exponent) {
    return Double.longBitsToDouble((long) (exponent + 1023) << 52);
  }

  private static boolean isClose(double a, double b) {
    return Math.abs(a - b) < CLOSE;
  }

  /** The digits of a whole number below 10^16. */
  private static String whole(double value) {
    double high = Math.floor(value / TEN_TO_8);
    return whole(high, value - high * TEN_TO_8);
  }

  /** The digits of {@code high · 10^8 + low}. */
  private static String whole(double high, double low) {
    String end = Integer.toString((int) low);
    if (high == 0) {
      return end;
    }
    StringBuilder digits = new StringBuilder(Integer.toString((int) high));
    appendZeros(digits, 8 - end.length());
    return digits.append(end).toString();
  }

  /**
   * Writes any number. With {@code r / s} the rest of the number that is still to be written, in
   * units of the next digit, and {@code below / s} and {@code above / s} half the way to its
   * neighbours, digits are taken until what is left out is less than that.
   */
  private static void any(double size, StringBuilder text) {
    DoubleParts parts = DoubleParts.of(size);
    boolean isEven = parts.isEven();
    boolean isLopsided = parts.isLowestOfItsScale();
    int scale = isLopsided ? 2 : 1;
    int e = parts.exponent();
    BigNatural r = new BigNatural(parts.mantissa()).shiftLeft(Math.max(e, 0) + scale);
    BigNatural s = new BigNatural(1).shiftLeft(Math.max(-e, 0) + scale);
    BigNatural below = new BigNatural(1).shiftLeft(Math.max(e, 0));
    BigNatural above = isLopsided ? new BigNatural(2).shiftLeft(Math.max(e, 0)) : below;

    int point = (int) Math.ceil((e + parts.bits() - 1) * LOG10_OF_2 - 1e-10);
    s.multiplyByPowerOfTen(Math.max(point, 0));
    scale(r, below, above, -Math.min(point, 0));
    if (r.compareSum(above, s) >= (isEven ? 0 : 1)) {
      point++;
    } else {
      scale(r, below, above, 1);
    }

    StringBuilder digits = new StringBuilder();
    boolean isLow;
    boolean isHigh;
    while (true) {
      digits.append((char) ('0' + r.divide(s)));
      isLow = r.compareTo(below) < (isEven ? 1 : 0);
      isHigh = r.compareSum(above, s) >= (isEven ? 0 : 1);
      if (isLow || isHigh) {
        break;
      }
      scale(r, below, above, 1);
    }
    if (isHigh && (!isLow || isPastHalf(r, s, digits))) {
      increment(digits);
    }
    layOut(digits.toString(), digits.length() - point, text);
  }

  /** Whether the rest is more than half a unit of the last digit, or half of it and that is odd. */
  private static boolean isPastHalf(BigNatural r, BigNatural s, StringBuilder digits) {
    int half = r.compareSum(r, s);
    return half > 0 || half == 0 && (digits.charAt(digits.length() - 1) - '0') % 2 == 1;
  }

  private static void scale(BigNatural r, BigNatural below, BigNatural above, int exponent) {
    r.multiplyByPowerOfTen(exponent);
    below.multiplyByPowerOfTen(exponent);
    if (above != below) {
      above.multiplyByPowerOfTen(exponent);
    }
  }

  /** Adds 1 to the last digit, which is never 9: a shorter text would have been found before. */
  private static void increment(StringBuilder digits) {
    int last = digits.length() - 1;
    digits.setCharAt(last, (char) (digits.charAt(last) + 1));
  }

  /**
   * Writes {@code digits · 10^−places}.
   *
   * @param digits without leading zeros
   */
  private static void layOut(String digits, int places, StringBuilder text) {
    int end = digits.length();
    int point = end - places;
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    if (point > LONGEST_WHOLE || point < -MOST_ZEROS) {
      text.append(digits.charAt(0));
      if (end > 1) {
        text.append('.').append(digits, 1, end);
      }
      text.append(point > 0 ? "e+" : "e").append(point - 1);
    } else if (point <= 0) {
      text.append("0.");
      appendZeros(text, -point);
      text.append(digits, 0, end);
    } else if (end <= point) {
      text.append(digits, 0, end);
      appendZeros(text, point - end);
    } else {
      text.append(digits, 0, point).append('.').append(digits, point, end);
    }
  }

  private static void appendZeros(StringBuilder text, int count) {
    for (int i = 0; i < count; i++) {
      text.append('0');
    }
  }
}
