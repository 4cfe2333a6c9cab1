package whyrandom.explain.english;

import whyrandom.math.ShortestDecimal;

/** Numbers as sentences say them, the same text on every platform. */
public final class Digits {
  private static final int DIGITS = 3;
  private static final int SMALLEST_PLAIN = -3;
  private static final int LARGEST_PLAIN = 6;
  private static final int MILLION = 6;

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
    if (value - value != 0) {
      return value == value ? sign + "∞" : "not a number";
    }
    return sign + text(ShortestDecimal.of(value));
  }

  private static String text(ShortestDecimal number) {
    ShortestDecimal rounded = number.rounded(DIGITS);
    int exponent = rounded.point() - 1;
    if (exponent < SMALLEST_PLAIN || exponent > LARGEST_PLAIN) {
      return rounded.withPower(0);
    }
    return (exponent < DIGITS ? rounded : number.roundedToPlaces(0)).plain();
  }

  /** A factor, to the nearest tenth while it is small: {@code 2.7}, {@code 12.5}, {@code 124}. */
  public static String tenths(double factor) {
    return isLarge(factor) ? of(factor) : text(ShortestDecimal.of(factor).roundedToPlaces(1));
  }

  /** A factor, roughly: {@code 3}, {@code 120}, {@code 15000}, {@code 1.5 million}. */
  static String roughly(double factor) {
    if (factor - factor != 0) {
      return of(factor);
    }
    ShortestDecimal number = ShortestDecimal.of(factor);
    ShortestDecimal rough = isLarge(factor) ? number.rounded(2) : number.roundedToPlaces(0);
    int point = rough.point() - MILLION;
    return point > 0 && point <= DIGITS
        ? new ShortestDecimal(false, rough.digits(), point).plain() + " million"
        : text(rough);
  }

  private static boolean isLarge(double factor) {
    return !(factor < 100);
  }
}
