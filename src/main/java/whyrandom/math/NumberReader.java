package whyrandom.math;

/**
 * Reads decimal text as the double that is nearest to it; of two equally near, the even one.
 *
 * <p>Up to 15 digits and a power of ten up to 10^22 need one operation on exact numbers, whose
 * rounding is right (W. D. Clinger, 1990). For the rest a guess is compared with the text in exact
 * arithmetic and moved until it is the nearest.
 */
final class NumberReader {
  /** The largest exponent of a power of ten that a double holds exactly. */
  static final int EXACT_POWERS = 22;

  private static final double[] POWERS_OF_TEN = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** Powers of 10^22. */
  private static final double[] HUGE_POWERS = {
    1, 1e22, 1e44, 1e66, 1e88, 1e110, 1e132, 1e154, 1e176, 1e198, 1e220, 1e242, 1e264, 1e286, 1e308
  };

  private static final int HIGHEST_POWER = 308;

  /** 2^53: below it doubles hold all whole numbers. */
  private static final double MAX_WHOLE = 9007199254740992.0;

  private static final double TEN_TO_15 = 1e15;
  private static final int MIDDLING = 17;
  private static final int LOW_DIGITS = 8;
  private static final double UNCERTAIN = 1e-12;

  /** More digits than lie between two doubles: beyond them only "something" or "nothing" counts. */
  private static final int MOST_DIGITS = 800;

  private static final int LARGEST_EXPONENT = 100_000_000;

  private final StringBuilder digits = new StringBuilder();
  private int exponent;

  private NumberReader() {}

  /** {@code 10^exponent}, from 0 to {@link #EXACT_POWERS}. */
  static double exactPowerOfTen(int exponent) {
    return POWERS_OF_TEN[exponent];
  }

  /**
   * The number that the text writes; infinite if it is too large.
   *
   * @param text a number as JSON writes it
   */
  static double read(String text) {
    boolean isNegative = text.startsWith("-");
    double size = few(text, isNegative ? 1 : 0);
    if (size < 0) {
      NumberReader reader = new NumberReader();
      reader.scan(text, isNegative ? 1 : 0);
      size = reader.size();
    }
    // Not -size, which WebAssembly computes as 0 - size: a zero would lose its sign.
    return isNegative ? -1 * size : size;
  }

  /** The number that at most 15 digits write, the usual case; −1 if there are more, or an e. */
  private static double few(String text, int start) {
    double whole = 0;
    int places = 0;
    boolean isFraction = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        isFraction = true;
      } else {
        whole = 10 * whole + (c - '0');
        places += isFraction ? 1 : 0;
        if (c > '9' || whole >= TEN_TO_15 || places > EXACT_POWERS) {
          return -1;
        }
      }
    }
    return whole / POWERS_OF_TEN[places];
  }

  private void scan(String text, int start) {
    boolean isFraction = false;
    boolean isMoreLeftOut = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        isFraction = true;
      } else if (c == 'e' || c == 'E') {
        exponent += exponent(text, i + 1);
        break;
      } else if (digits.length() == MOST_DIGITS) {
        isMoreLeftOut |= c != '0';
        exponent += isFraction ? 0 : 1;
      } else {
        if (c != '0' || digits.length() > 0) {
          digits.append(c);
        }
        exponent -= isFraction ? 1 : 0;
      }
    }
    if (isMoreLeftOut) {
      digits.append('1');
      exponent--;
    }
    while (digits.length() > 0 && digits.charAt(digits.length() - 1) == '0') {
      digits.setLength(digits.length() - 1);
      exponent++;
    }
  }

  private static int exponent(String text, int start) {
    char sign = text.charAt(start);
    int value = 0;
    for (int i = sign == '-' || sign == '+' ? start + 1 : start; i < text.length(); i++) {
      value = Math.min(LARGEST_EXPONENT, 10 * value + (text.charAt(i) - '0'));
    }
    return sign == '-' ? -value : value;
  }

  private double size() {
    int count = digits.length();
    if (count == 0 || count + exponent < -330) {
      return 0;
    }
    if (count + exponent > 310) {
      return Double.POSITIVE_INFINITY;
    }
    if (count <= MIDDLING && Math.abs(exponent) <= EXACT_POWERS) {
      double whole = number(0, count);
      if (whole <= MAX_WHOLE) {
        return exponent < 0 ? whole / POWERS_OF_TEN[-exponent] : whole * POWERS_OF_TEN[exponent];
      }
      double quotient = exponent < 0 ? quotient(count, POWERS_OF_TEN[-exponent]) : 0;
      if (quotient > 0) {
        return quotient;
      }
    }
    return nearest(guess());
  }

  /**
   * The quotient of up to 17 digits and a power of ten, or 0 if it is too close to call. The digits
   * are {@code high + low}, exactly; {@code quotient + correction} is right to about 100 bits.
   */
  private double quotient(int count, double power) {
    double high = number(0, count - LOW_DIGITS) * POWERS_OF_TEN[LOW_DIGITS];
    double low = number(count - LOW_DIGITS, count);
    double quotient = (high + low) / power;
    double product = quotient * power;
    double rest = ((high - product) + low) - ExactProduct.rest(quotient, power, product);
    double correction = rest / power;
    double rounded = quotient + correction * (1 + UNCERTAIN);
    return rounded == quotient + correction * (1 - UNCERTAIN) ? rounded : 0;
  }

  /** The number that some of the digits write, nearly if there are more than 15. */
  private double number(int start, int end) {
    double whole = 0;
    for (int i = start; i < end; i++) {
      whole = 10 * whole + (digits.charAt(i) - '0');
    }
    return whole;
  }

  private double guess() {
    int count = Math.min(MIDDLING, digits.length());
    double guess = number(0, count);
    int rest = exponent + (digits.length() - count);
    if (rest < -HIGHEST_POWER) {
      guess /= HUGE_POWERS[HUGE_POWERS.length - 1];
      rest += HIGHEST_POWER;
    }
    int huge = Math.abs(rest) / EXACT_POWERS;
    int small = Math.abs(rest) % EXACT_POWERS;
    return rest < 0
        ? guess / HUGE_POWERS[huge] / POWERS_OF_TEN[small]
        : Math.min(guess * HUGE_POWERS[huge] * POWERS_OF_TEN[small], Double.MAX_VALUE);
  }

  /** The nearest double, starting from one that is near. */
  private double nearest(double guess) {
    BigNatural text =
        BigNatural.ofDigits(digits.toString()).multiplyByPowerOfTen(Math.max(exponent, 0));
    BigNatural unit = new BigNatural(1).multiplyByPowerOfTen(Math.max(-exponent, 0));
    double value = guess;
    while (true) {
      DoubleParts parts = DoubleParts.of(value);
      int rest = parts.isEven() ? 0 : 1;
      if (compareToMiddle(text, unit, parts, 1, true) + rest > 0) {
        if (value == Double.MAX_VALUE) {
          return Double.POSITIVE_INFINITY;
        }
        value = neighbour(value, 1);
      } else if (value > 0
          && compareToMiddle(text, unit, parts, parts.isLowestOfItsScale() ? 2 : 1, false) - rest
              < 0) {
        value = neighbour(value, -1);
      } else {
        return value;
      }
    }
  }

  /**
   * Compares {@code text / unit} with a number half way between a double and a neighbour.
   *
   * @param parts the double, {@code m · 2^e}
   * @param finer how many powers of two finer than the double's unit the half way is
   * @param isAbove whether it is {@code m · 2^e + 2^(e − finer)}, or that much below
   * @return −1, 0 or 1
   */
  private static int compareToMiddle(
      BigNatural text, BigNatural unit, DoubleParts parts, int finer, boolean isAbove) {
    int power = parts.exponent() - finer;
    BigNatural scaledText = text.shifted(Math.max(-power, 0));
    BigNatural half = unit.shifted(Math.max(power, 0));
    BigNatural value = half.times(new BigNatural(parts.mantissa()).shiftLeft(finer));
    return isAbove ? -value.compareSum(half, scaledText) : scaledText.compareSum(half, value);
  }

  private static double neighbour(double value, int direction) {
    return Double.longBitsToDouble(Double.doubleToLongBits(value) + direction);
  }
}
