package whyrandom.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import whyrandom.refusal.Refusal;

/**
 * Reads JSON values from the packed text that links carry: {@link PackedWriter} writes it.
 *
 * <pre>
 *   text     = the bytes of  value checksum  in base64url (RFC 4648), without padding
 *   checksum = CRC-16 of the value's bytes: polynomial 0x1021, from 0xFFFF; high byte first
 *   value    = a byte and what it asks for:
 *     0 … 63        that number
 *     64 … 108      a decimal: varint n stands for ±⌊n/2⌋ · 10^(byte − 86), minus if n is odd
 *     109           a double: its 64 bits, high byte first
 *     110 111 112   null, false, true
 *     113           text: varint length, a varint for each UTF-16 code unit
 *     114           array: varint length, its values
 *     115           object: varint size; for each field its name, which is a text, and its value
 *     116           object named like the one before it in the same array: its values
 *     117           array of numbers: varint length, the byte with which each begins, their rests
 *     118           array of such arrays of one length: varint rows, then as 117 for all together
 *     119           long text: varint UTF-16 code units, varint bytes, the bytes of PackedProse
 *     120           a word of two bytes: the second is its number less 128
 *     128 …         the word of that number, counted from 128: see {@link PackedWords}
 *   varint   = digits of base 128, highest first, with 128 added to each but the last
 * </pre>
 *
 * <p>What is read is never larger than the text allows: a count is held against the bytes that are
 * left, or that are there for it, before anything is made for it.
 */
final class PackedReader {
  static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  static final int CHECKSUM_BYTES = 2;

  static final int DECIMAL = 64;
  static final int LARGEST_EXPONENT = 22;
  static final int DOUBLE = DECIMAL + 2 * LARGEST_EXPONENT + 1;
  static final int NULL = 110;
  static final int FALSE = 111;
  static final int TRUE = 112;
  static final int TEXT = 113;
  static final int ARRAY = 114;
  static final int OBJECT = 115;
  static final int ALIKE = 116;
  static final int NUMBERS = 117;
  static final int MATRIX = 118;
  static final int PROSE = 119;
  static final int MORE_WORDS = 120;
  static final int WORD = 128;

  private final byte[] bytes;
  private final int end;
  private int position;

  private PackedReader(byte[] bytes) {
    this.bytes = bytes;
    end = bytes.length - CHECKSUM_BYTES;
  }

  /**
   * The value that a text holds.
   *
   * @throws Refusal if it is not whole
   */
  static Json read(String text) {
    PackedReader reader = new PackedReader(bytes(text));
    reader.check();
    Json value = reader.value(0, JsonObject.EMPTY);
    if (reader.position < reader.end) {
      throw broken();
    }
    return value;
  }

  private static Refusal broken() {
    return Refusal.of("it is cut short or has a typing mistake");
  }

  private static byte[] bytes(String text) {
    byte[] bytes = new byte[text.length() * 3 / 4];
    int buffer = 0;
    int bits = 0;
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      if (digit < 0) {
        throw broken();
      }
      buffer = buffer << 6 | digit;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes[size++] = (byte) (buffer >> bits);
      }
    }
    if (bits == 6 || (buffer & (1 << bits) - 1) != 0) {
      throw broken();
    }
    return bytes;
  }

  private void check() {
    if (end < 1 || checksum(bytes, end) != (byteAt(end) << 8 | byteAt(end + 1))) {
      throw broken();
    }
  }

  /** The checksum of the first bytes. */
  static int checksum(byte[] bytes, int size) {
    int sum = 0xFFFF;
    for (int i = 0; i < size; i++) {
      sum ^= (bytes[i] & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        sum = (sum << 1 ^ (sum >> 15) * 0x1021) & 0xFFFF;
      }
    }
    return sum;
  }

  private int byteAt(int i) {
    return bytes[i] & 0xFF;
  }

  private int next() {
    if (position >= end) {
      throw broken();
    }
    return byteAt(position++);
  }

  private double varint() {
    double value = 0;
    int digit;
    do {
      digit = next();
      value = 128 * value + (digit & 127);
    } while (digit > 127);
    return value;
  }

  /** How many are to come; each takes a byte or more. */
  private int count() {
    double count = varint();
    if (count > end - position) {
      throw broken();
    }
    return (int) count;
  }

  /**
   * A value.
   *
   * @param before the object before it in the same array
   */
  private Json value(int depth, JsonObject before) {
    int first = next();
    if (first >= WORD) {
      return word(PackedWords.ALL, first - WORD);
    }
    if (first < DECIMAL) {
      return new JsonNumber(first);
    }
    if (first <= DOUBLE) {
      return number(first);
    }
    switch (first) {
      case NULL:
        return JsonNull.NULL;
      case FALSE:
        return new JsonBoolean(false);
      case TRUE:
        return new JsonBoolean(true);
      case TEXT:
        return text();
      case PROSE:
        return prose();
      case MORE_WORDS:
        return word(PackedWords.MORE, next());
      case ARRAY:
        return array(deeper(depth));
      case OBJECT:
        return object(deeper(depth));
      case ALIKE:
        return alike(deeper(depth), before);
      case NUMBERS:
        return numbers();
      case MATRIX:
        return matrix();
      default:
        throw broken();
    }
  }

  private static int deeper(int depth) {
    if (depth == JsonReader.MAX_DEPTH) {
      throw broken();
    }
    return depth + 1;
  }

  private static Json word(List<String> words, int number) {
    if (number >= words.size()) {
      throw broken();
    }
    return new JsonText(words.get(number));
  }

  private JsonNumber number(int first) {
    if (first == DOUBLE) {
      return finite(Double.longBitsToDouble((long) int32() << 32 | int32() & 0xFFFFFFFFL));
    }
    double n = varint();
    double value = Math.floor(n / 2);
    int exponent = first - DECIMAL - LARGEST_EXPONENT;
    double power = 1;
    for (int i = Math.abs(exponent); i > 0; i--) {
      power *= 10; // exact, and so is the mantissa: the one rounding below is that of the decimal
    }
    value = exponent < 0 ? value / power : value * power;
    return finite(n % 2 == 0 ? value : -value);
  }

  private static JsonNumber finite(double value) {
    if (!(Math.abs(value) <= Double.MAX_VALUE)) {
      throw Refusal.of("JSON has finite numbers only");
    }
    return new JsonNumber(value);
  }

  private int int32() {
    return next() << 24 | next() << 16 | next() << 8 | next();
  }

  private JsonText text() {
    int length = count();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) varint());
    }
    return new JsonText(text.toString());
  }

  private JsonText prose() {
    double units = varint();
    int size = count();
    if (units > Math.min(PackedProse.MOST, size * PackedProse.MOST_PER_BYTE)) {
      throw broken();
    }
    position += size;
    return new JsonText(PackedProse.read(bytes, position - size, position, (int) units));
  }

  private JsonArray array(int depth) {
    int length = count();
    List<Json> items = new ArrayList<>();
    JsonObject before = JsonObject.EMPTY;
    for (int i = 0; i < length; i++) {
      Json item = value(depth, before);
      items.add(item);
      if (item instanceof JsonObject object) {
        before = object;
      }
    }
    return new JsonArray(items);
  }

  private JsonObject object(int depth) {
    int size = count();
    Map<String, Json> fields = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      if (!(value(depth, JsonObject.EMPTY) instanceof JsonText name)) {
        throw broken();
      }
      fields.put(name.value(), value(depth, JsonObject.EMPTY));
    }
    return new JsonObject(fields);
  }

  private JsonObject alike(int depth, JsonObject before) {
    Map<String, Json> fields = new LinkedHashMap<>();
    for (String name : before.fields().keySet()) {
      fields.put(name, value(depth, JsonObject.EMPTY));
    }
    return new JsonObject(fields);
  }

  private JsonArray numbers() {
    int length = count();
    int first = next();
    if (first < DECIMAL || first > DOUBLE) {
      throw broken();
    }
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      items.add(number(first));
    }
    return new JsonArray(items);
  }

  private JsonArray matrix() {
    int rows = count();
    List<Json> all = numbers().items();
    if (rows == 0 || all.size() % rows != 0) {
      throw broken();
    }
    int columns = all.size() / rows;
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      items.add(new JsonArray(all.subList(i * columns, (i + 1) * columns)));
    }
    return new JsonArray(items);
  }
}
