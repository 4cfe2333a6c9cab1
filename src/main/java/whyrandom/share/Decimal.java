package whyrandom.share;

import java.util.Optional;
import whyrandom.math.DecimalText;

/**
 * A double as a short decimal, {@code ±mantissa · 10^exponent}, from which one rounding brings it
 * back: both factors, or dividend and divisor, are exact.
 *
 * @param isNegative whether it has a minus sign, which 0 may have
 * @param mantissa a whole number below 2^52, without zeros at its end
 * @param exponent from −22 to 22; 0 for the number 0
 */
record Decimal(boolean isNegative, double mantissa, int exponent) {
  /** So that twice a mantissa, and one more for the sign, is exact. */
  private static final double MANTISSAS = 4503599627370496.0;

  /** The decimal of a finite number, if it has a short one. */
  static Optional<Decimal> of(double value) {
    String text = DecimalText.of(value);
    boolean isNegative = text.startsWith("-");
    boolean isFraction = false;
    int places = 0;
    int zeros = 0; // at the end of what has been read
    double mantissa = 0;
    int i = isNegative ? 1 : 0;
    for (; i < text.length() && text.charAt(i) != 'e'; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        isFraction = true;
        continue;
      }
      places += isFraction ? 1 : 0;
      zeros++;
      if (c != '0') {
        for (; zeros > 0; zeros--) {
          mantissa *= 10;
        }
        mantissa += c - '0';
      }
      if (mantissa >= MANTISSAS) {
        return Optional.empty();
      }
    }
    int scale = i < text.length() ? (int) DecimalText.parse(text.substring(i + 1)) : 0;
    int exponent = mantissa == 0 ? 0 : scale - places + zeros;
    return Math.abs(exponent) <= PackedReader.LARGEST_EXPONENT
        ? Optional.of(new Decimal(isNegative, mantissa, exponent))
        : Optional.empty();
  }

  /** Whether it can be written with a smaller exponent. */
  boolean hasExponent(int other) {
    return scaled(other) < MANTISSAS;
  }

  private double scaled(int other) {
    double scaled = mantissa;
    for (int i = exponent; i > other && scaled < MANTISSAS; i--) {
      scaled *= 10;
    }
    return scaled;
  }

  /** Twice the mantissa for an exponent, plus one if it is negative. */
  double signedMantissa(int other) {
    return 2 * scaled(other) + (isNegative ? 1 : 0);
  }

  /** Whether it is a whole number from 0 up to but without a limit. */
  boolean isWholeBelow(int limit) {
    return !isNegative && exponent >= 0 && scaled(0) < limit;
  }
}
