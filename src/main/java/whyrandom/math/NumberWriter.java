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
    append(value, text);
    return text.toString();
  }

  /** Appends the text of a finite number. */
  static void append(double value, StringBuilder text) {
    if (value < 0 || value == 0 && 1 / value < 0) {
      text.append('-');
    }
    double size = Math.abs(value);
    if (size == 0) {
      text.append('0');
    } else if (size <= MAX_WHOLE && size == Math.floor(size)) {
      whole(size, 0, text);
    } else if (size >= TEN_TO_15 || !few(size, text) && !many(size, text)) {
      any(size, text);
    }
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
        whole(digits, places, text);
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
    whole(high + carry, low - carry * TEN_TO_8, places, text);
    return true;
  }

  private static double normalPowerOfTwo(int exponent) {
    return Double.longBitsToDouble((long) (exponent + 1023) << 52);
  }

  private static boolean isClose(double a, double b) {
    return Math.abs(a - b) < CLOSE;
  }

  /** Writes {@code value · 10^−places}, where the value is whole and below 10^16. */
  private static void whole(double value, int places, StringBuilder text) {
    double high = Math.floor(value / TEN_TO_8);
    whole(high, value - high * TEN_TO_8, places, text);
  }

  /** Writes {@code (high · 10^8 + low) · 10^−places}. */
  private static void whole(double high, double low, int places, StringBuilder text) {
    int start = text.length();
    if (high > 0) {
      text.append((int) high);
      for (int digit = 10_000_000; digit > 1 && low < digit; digit /= 10) {
        text.append('0');
      }
    }
    text.append((int) low);
    layOut(text, start, places);
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

    int start = text.length();
    boolean isLow;
    boolean isHigh;
    while (true) {
      text.append((char) ('0' + r.divide(s)));
      isLow = r.compareTo(below) < (isEven ? 1 : 0);
      isHigh = r.compareSum(above, s) >= (isEven ? 0 : 1);
      if (isLow || isHigh) {
        break;
      }
      scale(r, below, above, 1);
    }
    if (isHigh && (!isLow || isPastHalf(r, s, text))) {
      increment(text);
    }
    layOut(text, start, text.length() - start - point);
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
   * Moves the point of a whole number that is the end of a text.
   *
   * @param start where the number begins in the text
   * @param places how many places the point moves to the left
   */
  private static void layOut(StringBuilder text, int start, int places) {
    int point = text.length() - start - places;
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    text.setLength(end);
    int digits = end - start;
    if (point > LONGEST_WHOLE || point < -MOST_ZEROS) {
      if (digits > 1) {
        text.insert(start + 1, '.');
      }
      text.append(point > 0 ? "e+" : "e").append(point - 1);
    } else if (point <= 0) {
      text.insert(start, "0.00000".substring(0, 2 - point));
    } else if (digits > point) {
      text.insert(start + point, '.');
    } else {
      for (int i = digits; i < point; i++) {
        text.append('0');
      }
    }
  }
}
