package whyrandom.app;

import whyrandom.math.DecimalText;

/** Numbers as people type them. */
final class Typed {
  private static final int LONGEST = 40;

  private Typed() {}

  /**
   * The number that a text stands for: decimal point or comma, any minus sign, exponents.
   *
   * @throws IllegalArgumentException if it is none, naming the field and the text
   */
  static double number(String name, String text) {
    String plain = text.replace('\u2212', '-').replace(',', '.').replace(" ", "");
    if (!isNumber(plain)) {
      throw refusal(name, text, "a number, such as 0.5 or −2e-3");
    }
    double number = DecimalText.parse(plain);
    if (!(Math.abs(number) <= Double.MAX_VALUE)) {
      throw refusal(name, text, "a number between −1.79e308 and 1.79e308");
    }
    return number;
  }

  /** The whole number that a text stands for. */
  static long whole(String name, double number, long low, long high) {
    if (number != Math.floor(number) || number < low || number > high) {
      throw refusal(name, DecimalText.of(number), "a whole number from " + low + " to " + high);
    }
    return (long) number;
  }

  private static IllegalArgumentException refusal(String name, String text, String allowed) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return new IllegalArgumentException(
        name + ": “" + shown + "” is not allowed; it must be " + allowed);
  }

  /**
   * Whether it is a sign, digits with a point somewhere, and an exponent, of which some may lack.
   */
  private static boolean isNumber(String text) {
    int e = Math.max(text.indexOf('e'), text.indexOf('E'));
    String mantissa = e < 0 ? text : text.substring(0, e);
    boolean hasPower = e < 0 || isSigned(text.substring(e + 1), false);
    return text.length() <= LONGEST && hasPower && isSigned(mantissa, true);
  }

  private static boolean isSigned(String text, boolean mayHavePoint) {
    int digits = 0;
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        points++;
      } else if (i > 0 || c != '-' && c != '+') {
        return false;
      }
    }
    return digits > 0 && points <= (mayHavePoint ? 1 : 0);
  }
}
