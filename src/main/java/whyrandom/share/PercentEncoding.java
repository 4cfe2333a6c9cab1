package whyrandom.share;

import whyrandom.refusal.Refusal;

/** Percent-encoding of text in an address (RFC 3986), in UTF-8. */
public final class PercentEncoding {
  private PercentEncoding() {}

  /**
   * The text that was encoded. Characters that stand for themselves are taken as they are.
   *
   * @throws Refusal if a percent sign is not followed by two hexadecimal digits, or the bytes are
   *     not UTF-8
   */
  public static String decode(String encoded) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < encoded.length()) {
      char c = encoded.charAt(i);
      if (c != '%') {
        text.append(c);
        i++;
        continue;
      }
      int first = byteAt(encoded, i);
      int more = following(first);
      int point = more == 0 ? first : first & (0x3F >> more);
      i += 3;
      for (int k = 0; k < more; k++, i += 3) {
        int next = byteAt(encoded, i);
        if ((next & 0xC0) != 0x80) {
          throw broken();
        }
        point = point << 6 | next & 0x3F;
      }
      append(text, point, more);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int point, int more) {
    boolean isOverlong =
        more == 1 && point < 0x80 || more == 2 && point < 0x800 || more == 3 && point < 0x10000;
    if (isOverlong || point > 0x10FFFF || point >= 0xD800 && point < 0xE000) {
      throw broken();
    }
    text.appendCodePoint(point);
  }

  private static int following(int first) {
    if (first < 0x80) {
      return 0;
    }
    if (first >= 0xC0 && first < 0xE0) {
      return 1;
    }
    if (first >= 0xE0 && first < 0xF0) {
      return 2;
    }
    if (first >= 0xF0 && first < 0xF8) {
      return 3;
    }
    throw broken();
  }

  private static int byteAt(String encoded, int i) {
    if (i + 2 >= encoded.length() || encoded.charAt(i) != '%') {
      throw broken();
    }
    return 16 * digit(encoded.charAt(i + 1)) + digit(encoded.charAt(i + 2));
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = c | 0x20; // in lower case, if it is a letter
    if (letter < 'a' || letter > 'f') {
      throw broken();
    }
    return letter - 'a' + 10;
  }

  private static Refusal broken() {
    return Refusal.of("a % in it is not followed by the code of a character");
  }
}
