package whyrandom.site.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Makes style sheets smaller: without comments, and without white space that means nothing.
 *
 * <pre>
 *   .menu li > a {  /* wide *&#47;          .menu li>a{margin:0 auto;width:calc(100% - 2rem)}
 *     margin: 0 auto;
 *     width: calc(100% - 2rem);
 *   }
 * </pre>
 */
final class Styles {
  /** White space before and after these means nothing. */
  private static final String SEPARATORS = "{};,>";

  private final String sheet;
  private final StringBuilder text = new StringBuilder();
  private int position;
  private boolean isSpaceDue;

  private Styles(String sheet) {
    this.sheet = sheet;
  }

  /** Shrinks the style sheets in a folder and in those below it. */
  static void shrinkAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(file -> file.toString().endsWith(".css")).forEach(Styles::shrinkFile);
    }
  }

  private static void shrinkFile(Path file) {
    try {
      Files.writeString(file, shrink(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A style sheet that says the same. */
  static String shrink(String sheet) {
    return new Styles(sheet).shrunk();
  }

  private String shrunk() {
    while (position < sheet.length()) {
      char c = sheet.charAt(position);
      if (sheet.startsWith("/*", position)) {
        position = sheet.indexOf("*/", position) + 2;
        isSpaceDue = true;
      } else if (Character.isWhitespace(c)) {
        position++;
        isSpaceDue = true;
      } else if (c == '"' || c == '\'') {
        put(sheet.substring(position, endOfString(c)));
      } else {
        put(String.valueOf(c));
      }
    }
    return text.append('\n').toString();
  }

  private int endOfString(char quote) {
    int end = position + 1;
    while (sheet.charAt(end) != quote) {
      end += sheet.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }

  private void put(String token) {
    char last = text.isEmpty() ? '{' : text.charAt(text.length() - 1);
    boolean isSeparated =
        SEPARATORS.contains(token) || SEPARATORS.indexOf(last) >= 0 || last == ':';
    if (isSpaceDue && !isSeparated) {
      text.append(' ');
    }
    if (token.equals("}") && last == ';') {
      text.setLength(text.length() - 1);
    }
    text.append(token);
    position += token.length();
    isSpaceDue = false;
  }
}
