package whyrandom.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import whyrandom.data.DataSpec;
import whyrandom.experiment.Run;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

/**
 * Reads JSON text (RFC 8259) and nothing more: no comments, no trailing commas, no {@code NaN}.
 *
 * <p>A name that stands twice in an object counts the last time, as with the browser's {@code
 * JSON.parse}: a document is the same whether it arrives as text or as an object. A byte-order mark
 * at the beginning, which some editors write, is passed over. What a stranger's text may cost is
 * bounded by {@link #MAX_LENGTH}, {@link #MAX_DEPTH}, {@link #MAX_FIELDS} and {@link #most}; what
 * is too long is not read to its end.
 *
 * <pre>
 *   JsonReader.read("[1, 2")   // Refusal: line 1, column 7: the text ends; …
 * </pre>
 */
public final class JsonReader {
  /** The longest text, in characters: all the rows that data can have, with all their digits. */
  static final int MAX_LENGTH = 4 << 20;

  /** How deep arrays and objects may be nested. */
  static final int MAX_DEPTH = 32;

  /** The largest number of fields of one object, which bounds the cost of colliding names. */
  static final int MAX_FIELDS = 1000;

  /** The longest list that is nobody's field: the arguments of a call, and rows among them. */
  private static final int MAX_ITEMS = 10_000;

  private static final char END = '\uffff';

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final String text;
  private final List<String> names = new ArrayList<>();
  private int position;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * The value that the text holds.
   *
   * @throws Refusal naming line and column and what was expected there
   */
  public static Json read(String text) {
    if (text.length() > MAX_LENGTH) {
      throw Refusal.of(
          "The text has " + text.length() + " characters; at most " + MAX_LENGTH + " are allowed");
    }
    JsonReader reader = new JsonReader(text);
    reader.position = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    reader.skipSpace();
    Json value = reader.value(1);
    reader.skipSpace();
    if (reader.position < text.length()) {
      throw reader.expected("the end of the text");
    }
    return value;
  }

  private Json value(int depth) {
    switch (peek()) {
      case '{':
        return object(depth);
      case '[':
        return array(depth);
      case '"':
        return new JsonText(string());
      case 't':
        return word("true", new JsonBoolean(true));
      case 'f':
        return word("false", new JsonBoolean(false));
      case 'n':
        return word("null", JsonNull.NULL);
      default:
        if (peek() != '-' && !isDigit(peek())) {
          throw expected("a value");
        }
        return number();
    }
  }

  private JsonObject object(int depth) {
    checkDepth(depth);
    Map<String, Json> fields = new LinkedHashMap<>();
    position++;
    skipSpace();
    if (isNext('}')) {
      return new JsonObject(fields);
    }
    do {
      skipSpace();
      if (peek() != '"') {
        throw expected("a field's name in double quotes");
      }
      if (fields.size() == MAX_FIELDS) {
        throw error("an object may have " + MAX_FIELDS + " fields");
      }
      String name = string();
      skipSpace();
      if (!isNext(':')) {
        throw expected("a colon");
      }
      skipSpace();
      names.add(name);
      fields.put(name, value(depth + 1));
      names.remove(names.size() - 1);
      skipSpace();
    } while (isNext(','));
    if (!isNext('}')) {
      throw expected("a comma or }");
    }
    return new JsonObject(fields);
  }

  private JsonArray array(int depth) {
    checkDepth(depth);
    List<Json> items = new ArrayList<>();
    position++;
    skipSpace();
    if (isNext(']')) {
      return new JsonArray(items);
    }
    int most = most(names.isEmpty() ? "" : names.get(names.size() - 1));
    do {
      if (items.size() == most) {
        throw Refusal.tooMany(String.join(".", names), most + 1, most);
      }
      skipSpace();
      items.add(value(depth + 1));
      skipSpace();
    } while (isNext(','));
    if (!isNext(']')) {
      throw expected("a comma or ]");
    }
    return new JsonArray(items);
  }

  /** How long a list may be that is the field of that name, or a list in it. */
  private static int most(String field) {
    switch (field) {
      case "":
        return MAX_ITEMS;
      case "edits":
        return Run.MAX_EDITS;
      case "rows":
        return DataSpec.MOST_ROWS;
      default:
        return MAX_FIELDS;
    }
  }

  private void checkDepth(int depth) {
    if (depth > MAX_DEPTH) {
      throw error("lists and objects may be nested " + MAX_DEPTH + " deep");
    }
  }

  private String string() {
    position++;
    int start = position;
    while (isPlain(peek())) {
      position++;
    }
    String plain = text.substring(start, position);
    if (isNext('"')) {
      return plain;
    }
    StringBuilder value = new StringBuilder(plain);
    while (!isNext('"')) {
      char c = peek();
      if (c < ' ' || position == text.length()) {
        throw expected("the string's closing quote");
      }
      position++;
      value.append(c == '\\' ? escaped() : c);
    }
    return value.toString();
  }

  /** Whether a character stands for itself and is not the last of a string. */
  private static boolean isPlain(char c) {
    return c != '"' && c != '\\' && c >= ' ' && c != END;
  }

  private char escaped() {
    int kind = "\"\\/bfnrtu".indexOf(peek());
    if (kind < 0) {
      throw expected("one of \" \\ / b f n r t u after a backslash");
    }
    position++;
    return kind == 8 ? unicode() : "\"\\/\b\f\n\r\t".charAt(kind);
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = "0123456789abcdef".indexOf(lower(peek()));
      if (digit < 0) {
        throw expected("a hexadecimal digit");
      }
      code = code << 4 | digit;
      position++;
    }
    return (char) code;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'F' ? (char) (c - 'A' + 'a') : c;
  }

  private JsonNumber number() {
    int start = position;
    isNext('-');
    if (!isNext('0')) {
      digits();
    }
    if (isNext('.')) {
      digits();
    }
    if (isNext('e') || isNext('E')) {
      if (!isNext('-')) {
        isNext('+');
      }
      digits();
    }
    double value = DecimalText.parse(text.substring(start, position));
    if (Math.abs(value) > Double.MAX_VALUE) {
      position = start;
      throw error("the number is too large");
    }
    return new JsonNumber(value);
  }

  private void digits() {
    if (!isDigit(peek())) {
      throw expected("a digit");
    }
    while (isDigit(peek())) {
      position++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, position)) {
      throw expected("a value");
    }
    position += word.length();
    return value;
  }

  /** Passes the character if it is next. */
  private boolean isNext(char c) {
    if (position < text.length() && text.charAt(position) == c) {
      position++;
      return true;
    }
    return false;
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : END;
  }

  private void skipSpace() {
    char c = peek();
    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      position++;
      c = peek();
    }
  }

  private Refusal expected(String what) {
    String found =
        position == text.length()
            ? "the text ends"
            : "found " + new JsonText(text.substring(position, position + 1)).write();
    return error(found + "; expected " + what);
  }

  private Refusal error(String what) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < position; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column = position - lineStart + 1;
    return Refusal.because("line " + line + ", column " + column, what);
  }
}
