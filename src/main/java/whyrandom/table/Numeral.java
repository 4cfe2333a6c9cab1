package whyrandom.table;

import whyrandom.math.DecimalText;

/** Numbers as tables write them. */
final class Numeral {
  private Numeral() {}

  /** Whether a cell is one of the ways to write that there is nothing. */
  static boolean isMissing(String cell) {
    return switch (cell) {
      case "", "?", "-", "NA", "N/A", "n/a", "na", "NaN", "nan", "null", "NULL", "None" -> true;
      default -> false;
    };
  }

  /** The number that a cell writes, with this decimal mark; NaN if it is none. */
  static double of(String cell, char decimal) {
    String text = cell.replace('\u2212', '-').replace(decimal, '.');
    if (decimal == ',' && cell.indexOf('.') >= 0) {
      return Double.NaN;
    }
    String sign = text.startsWith("-") ? "-" : "";
    String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    int e = Math.max(unsigned.indexOf('e'), unsigned.indexOf('E'));
    String mantissa = e < 0 ? unsigned : unsigned.substring(0, e);
    String power = e < 0 ? "" : unsigned.substring(e + 1);
    int point = mantissa.indexOf('.');
    String whole = point < 0 ? mantissa : mantissa.substring(0, point);
    String fraction = point < 0 ? "" : mantissa.substring(point + 1);
    boolean isNumber =
        areDigits(whole)
            && areDigits(fraction)
            && whole.length() + fraction.length() > 0
            && (e < 0 || isPower(power));
    if (!isNumber) {
      return Double.NaN;
    }
    String plain =
        sign + (whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction);
    double number = DecimalText.parse(e < 0 ? plain : plain + "e" + power);
    return Math.abs(number) <= Double.MAX_VALUE ? number : Double.NaN;
  }

  private static boolean isPower(String power) {
    boolean isSigned = power.startsWith("-") || power.startsWith("+");
    String digits = isSigned ? power.substring(1) : power;
    return !digits.isEmpty() && areDigits(digits);
  }

  private static boolean areDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
