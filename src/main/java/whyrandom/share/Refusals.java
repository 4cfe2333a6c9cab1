package whyrandom.share;

import whyrandom.refusal.Refusal;

/** Refusals of what stands in JSON. */
final class Refusals {
  private static final int LONGEST_VALUE = 60;

  private Refusals() {}

  /** The field's value is out of range or of the wrong kind. */
  static Refusal notAllowed(String path, Json value, String allowed) {
    return Refusal.notAllowed(path, shortened(value.write(), LONGEST_VALUE), allowed);
  }

  /** The text, or as much of its beginning as fits, with an ellipsis. */
  static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
