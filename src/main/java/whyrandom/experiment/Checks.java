package whyrandom.experiment;

import java.util.List;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

/** Refusals that name the field, the value and what is allowed. */
final class Checks {
  private Checks() {}

  static void range(String field, long value, long low, long high, String what) {
    if (value < low || value > high) {
      throw Refusal.notAllowed(field, "" + value, "from " + low + " to " + high + " " + what);
    }
  }

  static void text(String field, String value, int longest) {
    if (value.length() > longest) {
      throw Refusal.because(
          field, value.length() + " characters", " are not allowed; it may have " + longest);
    }
  }

  static void finite(String field, double value) {
    if (!(Math.abs(value) <= Double.MAX_VALUE)) {
      throw Refusal.notAllowed(field, DecimalText.of(value), "a finite number");
    }
  }

  /** What there is to choose from: {@code a}, {@code a or b}, {@code a, b or c}. */
  static String either(List<String> names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      boolean isLast = i == names.size() - 1;
      text.append(i == 0 ? "" : isLast ? " or " : ", ").append(names.get(i));
    }
    return text.toString();
  }
}
