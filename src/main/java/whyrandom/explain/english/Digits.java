package whyrandom.explain.english;

/** Numbers as sentences say them, the same text on every platform. */
public final class Digits {
  private static final String[] RAISED = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  private static final int SMALLEST_PLAIN = -3;
  private static final int LARGEST_PLAIN = 6;

  private Digits() {}

  /**
   * A number with three significant digits, or all digits before the point, without trailing zeros:
   * {@code 0.5}, {@code −0.0231}, {@code 1234}, {@code 1.2×10⁻⁵}, {@code ∞}.
   */
  public static String of(double value) {
    if (value == 0) {
      return "0";
    }
    String sign = value < 0 ? "−" : "";
    double size = Math.abs(value);
    if (!(size <= Double.MAX_VALUE)) {
      return size == size ? sign + "∞" : "not a number";
    }
    int exponent = 0;
    double leading = size;
    while (leading >= 10) {
      leading /= 10;
      exponent++;
    }
    while (leading < 1) {
      leading *= 10;
      exponent--;
    }
    int digits = (int) Math.floor(leading * 100 + 0.5);
    if (digits == 1000) {
      digits = 100;
      exponent++;
    }
    if (exponent < SMALLEST_PLAIN || exponent > LARGEST_PLAIN) {
      return sign + withPoint(digits, 2) + "×10" + raised(exponent);
    }
    return sign
        + (exponent > 2
            ? String.valueOf((int) Math.floor(size + 0.5))
            : withPoint(digits, 2 - exponent));
  }

  /** {@code digits / 10^places} without trailing zeros. */
  private static String withPoint(int digits, int places) {
    int rest = digits;
    int left = places;
    while (left > 0 && rest % 10 == 0) {
      rest /= 10;
      left--;
    }
    StringBuilder text = new StringBuilder().append(rest);
    while (text.length() <= left) {
      text.insert(0, '0');
    }
    if (left > 0) {
      text.insert(text.length() - left, '.');
    }
    return text.toString();
  }

  private static String raised(int exponent) {
    String digits = String.valueOf(Math.abs(exponent));
    StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
    for (int i = 0; i < digits.length(); i++) {
      text.append(RAISED[digits.charAt(i) - '0']);
    }
    return text.toString();
  }
}
