package whyrandom.site.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes out of style sheets what only their authors need: comments and the space between words.
 *
 * <pre>
 *   Squeeze.squeezed("a { margin: 0 auto; } /" + "* quiet *" + "/")   // a{margin:0 auto}
 * </pre>
 *
 * <p>Strings are left as they are, and so is a space that means something: between two words, as in
 * {@code .a .b}, and around the signs of a sum, as in {@code calc(1px + 2px)}.
 */
public final class Squeeze {
  /** No space is needed before or after these. */
  private static final String SEPARATORS = "{};,>";

  private Squeeze() {}

  /**
   * Squeezes every style sheet in a directory, in place.
   *
   * @param args the directory
   */
  public static void main(String[] args) throws IOException {
    List<Path> sheets;
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      sheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    }
    for (Path sheet : sheets) {
      Files.writeString(sheet, squeezed(Files.readString(sheet)));
    }
  }

  /** The same sheet in fewer characters. */
  public static String squeezed(String css) {
    StringBuilder out = new StringBuilder(css.length());
    boolean isSpaced = false;
    for (int i = 0; i < css.length(); ) {
      char c = css.charAt(i);
      if (css.startsWith("/*", i)) {
        i = after(css.indexOf("*/", i), 2, css);
        isSpaced = true;
      } else if (Character.isWhitespace(c)) {
        i++;
        isSpaced = true;
      } else {
        int end = c == '"' || c == '\'' ? endOfString(css, i) : i + 1;
        if (isSpaced && needsSpace(out, c)) {
          out.append(' ');
        }
        isSpaced = false;
        if (c == '}' && !out.isEmpty() && out.charAt(out.length() - 1) == ';') {
          out.setLength(out.length() - 1);
        }
        out.append(css, i, end);
        i = end;
      }
    }
    return out.toString();
  }

  private static boolean needsSpace(StringBuilder before, char next) {
    if (before.isEmpty() || SEPARATORS.indexOf(next) >= 0) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    return SEPARATORS.indexOf(last) < 0 && !(last == ':' && isInBlock(before));
  }

  /** After the colon of a declaration there need be no space; in a selector it would be another. */
  private static boolean isInBlock(StringBuilder before) {
    int i = before.length() - 2;
    while (i >= 0 && (Character.isLetterOrDigit(before.charAt(i)) || before.charAt(i) == '-')) {
      i--;
    }
    return i >= 0 && (before.charAt(i) == '{' || before.charAt(i) == ';');
  }

  private static int endOfString(String css, int start) {
    char quote = css.charAt(start);
    int i = start + 1;
    while (i < css.length() && css.charAt(i) != quote) {
      i += css.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(css.length(), i + 1);
  }

  private static int after(int found, int length, String css) {
    return found < 0 ? css.length() : found + length;
  }
}
