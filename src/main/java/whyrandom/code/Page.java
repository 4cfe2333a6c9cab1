package whyrandom.code;

import whyrandom.math.DecimalText;

/** A program while it is written, line by line. */
final class Page {
  private static final int WIDTH = 92;

  private final StringBuilder text = new StringBuilder();
  private final String comment;

  Page(String comment) {
    this.comment = comment;
  }

  /** All that was written. */
  String text() {
    return text.toString();
  }

  /** Appends a part of a line, or lines that end with a line feed. */
  Page add(String part) {
    text.append(part);
    return this;
  }

  /** Appends a number. */
  Page add(double value) {
    append(value, text);
    return this;
  }

  /** Appends lines if something holds. */
  Page addIf(boolean condition, String lines) {
    return condition ? add(lines) : this;
  }

  /** Appends a line of our own words as a comment. */
  Page comment(String words) {
    return add(words.isEmpty() ? comment : comment + " ").add(words).add("\n");
  }

  /**
   * Appends a stranger's words as comments, so that they stay comments: in lines that are not too
   * long, without characters that end or hide a line, or that a compiler would read as others.
   */
  Page strangersWords(String words) {
    String safe = safe(words);
    int from = 0;
    while (from < safe.length()) {
      int to = Math.min(safe.length(), from + WIDTH);
      if (to < safe.length()) {
        int space = safe.lastIndexOf(' ', to);
        to = space > from ? space : isSplit(safe, to) ? to - 1 : to;
      }
      comment(safe.substring(from, to));
      from = to;
      while (from < safe.length() && safe.charAt(from) == ' ') {
        from++;
      }
    }
    return this;
  }

  private static boolean isSplit(String words, int at) {
    return Character.isLowSurrogate(words.charAt(at));
  }

  /** Words without anything that could be more than a comment. */
  static String safe(String words) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean isPair =
          i + 1 < words.length()
              && Character.isHighSurrogate(c)
              && Character.isLowSurrogate(words.charAt(i + 1));
      if (isPair) {
        safe.append(c).append(words.charAt(++i));
      } else if (c <= ' ' || c >= 0x7F && c <= 0xA0 || c == 0x2028 || c == 0x2029) {
        safe.append(' ');
      } else if (c == '\\') {
        safe.append("\\ "); // no escape of a language begins like that
      } else if (!isHidden(c)) {
        safe.append(c);
      }
    }
    return safe.toString().trim();
  }

  /** Whether it turns the order of what is seen, is not seen at all, or is half a character. */
  private static boolean isHidden(char c) {
    return c >= 0xD800 && c <= 0xDFFF
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c == 0x061C
        || c == 0xFEFF
        || c >= 0xFFF9;
  }

  /** The text of a finite number, which reads back as the same double in all the languages. */
  static String number(double value) {
    StringBuilder text = new StringBuilder();
    append(value, text);
    return text.toString();
  }

  private static void append(double value, StringBuilder text) {
    DecimalText.append(value, text);
    if (value == 0 && 1 / value < 0) {
      text.append(".0"); // "-0" is a whole number, whose zero has no sign
    }
  }

  /** Appends numbers with something between them. */
  Page row(double[] values, int from, int count, String between) {
    for (int i = 0; i < count; i++) {
      add(i == 0 ? "" : between).add(values[from + i]);
    }
    return this;
  }
}
