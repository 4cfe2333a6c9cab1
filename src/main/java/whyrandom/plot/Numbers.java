package whyrandom.plot;

import whyrandom.math.DecimalText;
import whyrandom.math.ShortestDecimal;

/**
 * Numbers as text, the same on every platform.
 *
 * <p>Examples: {@code shortText(-0.81274)} is {@code "−0.8127"}, {@code shortText(0.0000123456)} is
 * {@code "1.235×10⁻⁵"}, {@code exactText(0.1)} is {@code "0.1"}.
 */
public final class Numbers {

  private static final int SHORT_DIGITS = 4;

  /** The minus of numbers that are read, not typed. */
  public static final char MINUS = '\u2212';

  private static final char NARROW_SPACE = '\u202F';

  private Numbers() {}

  /**
   * Four significant digits, for reading. A number that has no more is shown as it is ({@code 1},
   * {@code 0.5}); one that has more keeps all four ({@code 1.000} for 1.00001), so that the text of
   * an exact number differs from that of a close one. From 0.001 up to 10,000 it is written out,
   * beyond as {@code 1.235×10⁻⁵}. The minus is U+2212.
   *
   * @return {@code "0"} for both zeros, {@code "not a number"} for NaN, {@code "∞"} and {@code
   *     "−∞"}
   */
  public static String shortText(double value) {
    return text(value, SHORT_DIGITS);
  }

  /**
   * As {@link #shortText}, with so many significant digits: {@code text(-0.81274, 3)} is {@code
   * "−0.813"}.
   */
  public static String text(double value, int digits) {
    if (Double.isNaN(value)) {
      return "not a number";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "\u221E" : MINUS + "\u221E";
    }
    if (value == 0) {
      return "0";
    }
    ShortestDecimal exact = ShortestDecimal.of(value);
    ShortestDecimal rounded = exact.rounded(digits);
    int zeros = exact.digits().length() > digits ? digits - rounded.digits().length() : 0;
    boolean isPlain = rounded.point() >= -2 && rounded.point() <= digits;
    return (rounded.isNegative() ? String.valueOf(MINUS) : "")
        + (isPlain ? writtenOut(rounded, zeros) : rounded.withPower(zeros));
  }

  private static String writtenOut(ShortestDecimal number, int zeros) {
    String plain = number.plain();
    boolean isWhole = number.point() >= number.digits().length();
    int missing = isWhole ? zeros - (number.point() - number.digits().length()) : zeros;
    return missing <= 0 ? plain : plain + (isWhole ? "." : "") + "0".repeat(missing);
  }

  /** All digits of a number, for reading: {@link #exactText} with U+2212 for a minus. */
  public static String fullText(double value) {
    return isFinite(value) ? exactText(value).replace('-', MINUS) : shortText(value);
  }

  private static boolean isFinite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE;
  }

  /**
   * The shortest text that reads back as the same double: the text of JavaScript's {@code
   * Number.toString}, but {@code "-0"} for minus zero. Written out from 0.000001 up to 10^21, else
   * like {@code "1.5e-7"}. Goes into number fields and files, so its minus is the hyphen.
   *
   * @return {@code "NaN"}, {@code "Infinity"} or {@code "-Infinity"} for what is not finite
   */
  public static String exactText(double value) {
    return DecimalText.of(value);
  }

  /** A whole number in groups of three from five digits on: {@code 1234}, {@code 12 345}. */
  public static String count(long value) {
    String digits = String.valueOf(value);
    boolean isNegative = value < 0;
    StringBuilder text = new StringBuilder(isNegative ? digits.substring(1) : digits);
    if (text.length() > 4) {
      for (int i = text.length() - 3; i > 0; i -= 3) {
        text.insert(i, NARROW_SPACE);
      }
    }
    return isNegative ? MINUS + text.toString() : text.toString();
  }

  /** So many digits after the point, with U+2212: the labels of an axis. */
  static String fixed(double value, int places) {
    ShortestDecimal number = ShortestDecimal.of(value).roundedToPlaces(places);
    String plain = number.plain();
    int point = plain.indexOf('.');
    int has = point < 0 ? 0 : plain.length() - point - 1;
    String zeros = "0".repeat(places - has);
    boolean isZero = number.digits().equals("0");
    return (number.isNegative() && !isZero ? String.valueOf(MINUS) : "")
        + plain
        + (point < 0 && places > 0 ? "." : "")
        + zeros;
  }
}
