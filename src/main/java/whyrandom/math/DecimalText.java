package whyrandom.math;

/**
 * Numbers as text, the same on every platform; the text of {@code Double.toString} differs between
 * them.
 */
public final class DecimalText {
  private DecimalText() {}

  /**
   * The shortest text that reads back as the same double: the text of JavaScript's {@code
   * Number.toString}, but {@code "-0"} for minus zero. Written out from 0.000001 up to 10^21, else
   * like {@code "1.5e-7"}.
   *
   * @return {@code "NaN"}, {@code "Infinity"} or {@code "-Infinity"} for what is not finite
   */
  public static String of(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    ShortestDecimal number = ShortestDecimal.of(value);
    String sign = number.isNegative() ? "-" : "";
    if (number.point() > -6 && number.point() <= 21) {
      return sign + number.plain();
    }
    String digits = number.digits();
    int exponent = number.point() - 1;
    return sign
        + (digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1))
        + (exponent < 0 ? "e-" : "e+")
        + Math.abs(exponent);
  }
}
