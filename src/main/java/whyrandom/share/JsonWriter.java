package whyrandom.share;

import java.util.Map;
import whyrandom.math.DecimalText;

/** Writes JSON text without white space. */
final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder text = new StringBuilder();

  private JsonWriter() {}

  static String write(Json json) {
    JsonWriter writer = new JsonWriter();
    writer.value(json);
    return writer.text.toString();
  }

  private void value(Json json) {
    if (json instanceof JsonObject object) {
      object(object);
    } else if (json instanceof JsonArray array) {
      array(array);
    } else if (json instanceof JsonText string) {
      string(string.value());
    } else if (json instanceof JsonNumber number) {
      DecimalText.append(number.value(), text);
    } else if (json instanceof JsonBoolean flag) {
      text.append(flag.value() ? "true" : "false");
    } else if (json instanceof JsonWritten written) {
      text.append(written.text());
    } else {
      text.append("null");
    }
  }

  private void object(JsonObject object) {
    char separator = '{';
    for (Map.Entry<String, Json> field : object.fields().entrySet()) {
      text.append(separator);
      string(field.getKey());
      text.append(':');
      value(field.getValue());
      separator = ',';
    }
    text.append(separator == '{' ? "{}" : "}");
  }

  private void array(JsonArray array) {
    char separator = '[';
    for (Json item : array.items()) {
      text.append(separator);
      value(item);
      separator = ',';
    }
    text.append(separator == '[' ? "[]" : "]");
  }

  private void string(String value) {
    text.append('"');
    if (isPlain(value)) {
      text.append(value);
    } else {
      escape(value);
    }
    text.append('"');
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c == '\n') {
        text.append("\\n");
      } else if (c < ' ' || isLoneSurrogate(value, i)) {
        escape(c);
      } else {
        text.append(c);
      }
    }
  }

  /** Whether all characters stand for themselves, as they mostly do. */
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /** Half of a character cannot be encoded as UTF-8: it is written as an escape. */
  private static boolean isLoneSurrogate(String value, int i) {
    char c = value.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
  }

  private void escape(char c) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(HEX.charAt(c >> shift & 15));
    }
  }
}
