package whyrandom.math;

/**
 * Numbers as text and back, exactly, the same on every platform: TeaVM's {@code parseDouble} looks
 * at 19 digits only, and {@code Double.toString} writes other digits there than on the JVM.
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
    return NumberWriter.write(value);
  }

  /** Appends the text of a finite number to another text. */
  public static void append(double value, StringBuilder text) {
    NumberWriter.append(value, text);
  }

  /**
   * The double that is nearest to a decimal number; of two equally near, the even one.
   *
   * @param text a number as JSON writes it, though it may begin with a plus sign or a point
   * @return infinite if it is too large
   */
  public static double parse(String text) {
    return NumberReader.read(text.startsWith("+") ? text.substring(1) : text);
  }
}
