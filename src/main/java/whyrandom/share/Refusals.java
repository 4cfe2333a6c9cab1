package whyrandom.share;

import java.util.function.Supplier;

/** Refusals that name the field, the value and what is allowed. */
final class Refusals {
  private static final int LONGEST_VALUE = 60;

  private Refusals() {}

  /** The field's value is out of range or of the wrong kind. */
  static IllegalArgumentException notAllowed(String path, Json value, String allowed) {
    return new IllegalArgumentException(
        path
            + ": "
            + shortened(value.write(), LONGEST_VALUE)
            + " is not allowed; it must be "
            + allowed);
  }

  /** The list has more items than it may have. */
  static IllegalArgumentException tooMany(String path, int count, int most) {
    return new IllegalArgumentException(
        path + ": " + count + " are not allowed; there may be " + most);
  }

  /** The field has to be there and is not. */
  static IllegalArgumentException missing(String path, String allowed) {
    return new IllegalArgumentException(path + ": is missing; it must be " + allowed);
  }

  /** Reads a part of a document, whose refusals name fields as if it were the whole. */
  static <T> T within(String prefix, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(prefix + e.getMessage(), e);
    }
  }

  /** A refusal whose fields stand elsewhere: under {@code to}, not under {@code from}. */
  static IllegalArgumentException moved(String from, String to, IllegalArgumentException e) {
    String message = e.getMessage();
    return message.startsWith(from) && !from.equals(to)
        ? new IllegalArgumentException(to + message.substring(from.length()), e)
        : e;
  }

  /** The text, or as much of its beginning as fits, with an ellipsis. */
  static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
