package whyrandom.app.desk;

import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

/**
 * Numbers as people type them.
 *
 * <pre>
 *   0.5   0,5   .5   −2e-3   +1   1 000   1,000.5   1.000,5   1,000,000
 * </pre>
 *
 * <p>A point alone is a decimal point, as on the page. A comma alone is a decimal comma, unless
 * what stands around it looks like thousands: {@code 1,000} is 1000 to some and 1 to others, and
 * either guess would be wrong without a word, so it is asked back.
 */
public final class Typed {
  /** More digits than any double has are fine; a book is not. */
  private static final int LONGEST = 1000;

  /** Characters of a text that a refusal repeats. */
  private static final int LONGEST_SHOWN = 40;

  private static final int GROUP = 3;

  private Typed() {}

  /**
   * The number that a text stands for: decimal point or comma, groups of three digits, any minus
   * sign, exponents.
   *
   * @throws Refusal if it is none or could be two, naming the field and the text
   */
  public static double number(String name, String text) {
    String spaced = withOneKindOfSpace(text);
    int e = Math.max(spaced.indexOf('e'), spaced.indexOf('E'));
    String power = e < 0 ? "" : spaced.substring(e).replace(" ", "");
    String mantissa = e < 0 ? spaced : spaced.substring(0, e).strip();
    boolean isSigned = mantissa.startsWith("-") || mantissa.startsWith("+");
    String sign = mantissa.startsWith("-") ? "-" : "";
    String digits = isSigned ? mantissa.substring(1).strip() : mantissa;
    int mark = mark(digits);
    String whole = ungrouped(digits.substring(0, mark));
    String fraction = digits.substring(Math.min(mark + 1, digits.length())).replace(" ", "");
    boolean isNumber =
        text.length() <= LONGEST
            && isDigits(whole + fraction)
            && whole.length() + fraction.length() > 0
            && isPower(power);
    if (!isNumber) {
      throw refusal(name, text, "a number, such as 0.5 or −2e-3");
    }
    double number = DecimalText.parse(sign + whole + "." + fraction + power);
    if (!(Math.abs(number) <= Double.MAX_VALUE)) {
      throw refusal(name, text, "a number between −1.79e308 and 1.79e308");
    }
    if (couldBeThousands(digits, mark)) {
      double thousands = DecimalText.parse(sign + whole + fraction + power);
      throw Refusal.because(
          name,
          quoted(text),
          (" could be " + DecimalText.of(thousands))
              + (" or " + DecimalText.of(number) + "; type the one that you mean"));
    }
    return number;
  }

  private static String withOneKindOfSpace(String text) {
    return text.replace('\u00A0', ' ')
        .replace('\u2009', ' ')
        .replace('\u202F', ' ')
        .replace('\u2212', '-')
        .strip();
  }

  /** Where the decimal point or comma is; a mark that stands twice separates groups. */
  private static int mark(String digits) {
    int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    boolean isMark = last >= 0 && digits.indexOf(digits.charAt(last)) == last;
    return isMark ? last : digits.length();
  }

  private static boolean couldBeThousands(String digits, int mark) {
    return digits.startsWith(",", mark)
        && isDigits(digits.substring(0, mark))
        && isFirstGroup(digits, mark)
        && digits.length() - mark - 1 == GROUP;
  }

  private static boolean isFirstGroup(String digits, int length) {
    return length >= 1 && length <= GROUP && digits.charAt(0) != '0';
  }

  /** Without what separates groups of three; as it is if that is not what the separators do. */
  private static String ungrouped(String whole) {
    int first = 0;
    while (first < whole.length() && isDigit(whole.charAt(first))) {
      first++;
    }
    boolean isGrouped = first < whole.length() && isFirstGroup(whole, first);
    for (int i = first; i < whole.length(); i++) {
      boolean isSeparator = (i - first) % (GROUP + 1) == 0;
      char c = whole.charAt(i);
      isGrouped &= isSeparator ? c == whole.charAt(first) && " .,".indexOf(c) >= 0 : isDigit(c);
    }
    isGrouped &= (whole.length() - first) % (GROUP + 1) == 0;
    return isGrouped ? whole.replace(whole.substring(first, first + 1), "") : whole;
  }

  private static boolean isPower(String power) {
    if (power.isEmpty()) {
      return true;
    }
    boolean isSigned = power.startsWith("-", 1) || power.startsWith("+", 1);
    String digits = power.substring(isSigned ? 2 : 1);
    return !digits.isEmpty() && isDigits(digits);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The whole number that a text stands for. */
  public static long whole(String name, double number, long low, long high) {
    if (number != Math.floor(number) || number < low || number > high) {
      throw refusal(name, DecimalText.of(number), "a whole number from " + low + " to " + high);
    }
    return (long) number;
  }

  private static Refusal refusal(String name, String text, String allowed) {
    return Refusal.notAllowed(name, quoted(text), allowed);
  }

  private static String quoted(String text) {
    boolean isLong = text.length() > LONGEST_SHOWN;
    return "“" + (isLong ? text.substring(0, LONGEST_SHOWN) + "…" : text) + "”";
  }
}
