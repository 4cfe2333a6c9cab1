package whyrandom.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Packs JSON values into short text that may stand in an address; {@link PackedReader} tells how.
 * The same value always gives the same text. Where there are several ways to write a value, the
 * shortest is taken.
 */
final class PackedWriter {
  private byte[] bytes = new byte[64];
  private int size;

  private PackedWriter() {}

  /** The packed text of a value. */
  static String write(Json json) {
    PackedWriter writer = new PackedWriter();
    writer.value(json, JsonObject.EMPTY);
    int sum = PackedReader.checksum(writer.bytes, writer.size);
    writer.add(sum >> 8);
    writer.add(sum);
    return writer.text();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < size; i++) {
      buffer = buffer << 8 | bytes[i] & 0xFF;
      bits += 8;
      while (bits >= 6) {
        bits -= 6;
        text.append(PackedReader.ALPHABET.charAt(buffer >> bits & 63));
      }
    }
    if (bits > 0) {
      text.append(PackedReader.ALPHABET.charAt(buffer << 6 - bits & 63));
    }
    return text.toString();
  }

  private void add(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) value;
  }

  private void add(PackedWriter other) {
    for (int i = 0; i < other.size; i++) {
      add(other.bytes[i]);
    }
  }

  /** Writes a whole number from 0 to 2^53 − 1. */
  private void varint(double value) {
    if (value >= 128) {
      higherDigits(Math.floor(value / 128));
    }
    add((int) (value % 128));
  }

  private void higherDigits(double value) {
    if (value >= 128) {
      higherDigits(Math.floor(value / 128));
    }
    add((int) (value % 128) + 128);
  }

  private void value(Json json, JsonObject before) {
    if (json instanceof JsonNumber number) {
      number(number.value());
    } else if (json instanceof JsonText text) {
      text(text.value());
    } else if (json instanceof JsonArray array) {
      array(array.items());
    } else if (json instanceof JsonObject object) {
      object(object, before);
    } else if (json instanceof JsonBoolean flag) {
      add(flag.value() ? PackedReader.TRUE : PackedReader.FALSE);
    } else {
      add(PackedReader.NULL);
    }
  }

  private void number(double value) {
    Optional<Decimal> decimal = Decimal.of(value);
    if (decimal.isEmpty()) {
      add(PackedReader.DOUBLE);
      bits(value);
    } else if (decimal.get().isWholeBelow(PackedReader.DECIMAL)) {
      add((int) value);
    } else {
      int exponent = decimal.get().exponent();
      add(first(exponent));
      varint(decimal.get().signedMantissa(exponent));
    }
  }

  /** The byte with which decimals begin that have an exponent. */
  private static int first(int exponent) {
    return PackedReader.DECIMAL + PackedReader.LARGEST_EXPONENT + exponent;
  }

  private void bits(double value) {
    long bits = Double.doubleToLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      add((int) (bits >> shift));
    }
  }

  private void text(String text) {
    int word = PackedWords.ALL.indexOf(text);
    if (word >= 0) {
      add(PackedReader.WORD + word);
      return;
    }
    word = PackedWords.MORE.indexOf(text);
    if (word >= 0) {
      add(PackedReader.MORE_WORDS);
      add(word);
      return;
    }
    PackedWriter plain = plain(text);
    PackedWriter prose = PackedProse.fits(text) ? prose(text) : plain;
    add(prose.size < plain.size ? prose : plain);
  }

  private static PackedWriter plain(String text) {
    PackedWriter writer = start(PackedReader.TEXT);
    writer.varint(text.length());
    for (int i = 0; i < text.length(); i++) {
      writer.varint(text.charAt(i));
    }
    return writer;
  }

  private static PackedWriter prose(String text) {
    PackedWriter writer = start(PackedReader.PROSE);
    byte[] bytes = PackedProse.write(text);
    writer.varint(text.length());
    writer.varint(bytes.length);
    for (byte one : bytes) {
      writer.add(one);
    }
    return writer;
  }

  private void object(JsonObject object, JsonObject before) {
    List<String> names = new ArrayList<>(object.fields().keySet());
    boolean isAlike = !names.isEmpty() && names.equals(new ArrayList<>(before.fields().keySet()));
    add(isAlike ? PackedReader.ALIKE : PackedReader.OBJECT);
    if (!isAlike) {
      varint(names.size());
    }
    for (Map.Entry<String, Json> field : object.fields().entrySet()) {
      if (!isAlike) {
        text(field.getKey());
      }
      value(field.getValue(), JsonObject.EMPTY);
    }
  }

  // ---- arrays

  private void array(List<Json> items) {
    List<PackedWriter> ways = new ArrayList<>();
    ways.add(plain(items));
    List<Double> numbers = numbers(items);
    if (!numbers.isEmpty()) {
      ways.add(asDoubles(start(PackedReader.NUMBERS), numbers));
      asDecimals(start(PackedReader.NUMBERS), numbers).ifPresent(ways::add);
    }
    List<Double> matrix = matrix(items);
    if (!matrix.isEmpty()) {
      ways.add(asDoubles(matrixStart(items), matrix));
      asDecimals(matrixStart(items), matrix).ifPresent(ways::add);
    }
    PackedWriter shortest = ways.get(0);
    for (PackedWriter way : ways) {
      shortest = way.size < shortest.size ? way : shortest;
    }
    add(shortest);
  }

  private static PackedWriter start(int first) {
    PackedWriter writer = new PackedWriter();
    writer.add(first);
    return writer;
  }

  private static PackedWriter matrixStart(List<Json> rows) {
    PackedWriter writer = start(PackedReader.MATRIX);
    writer.varint(rows.size());
    return writer;
  }

  private static PackedWriter plain(List<Json> items) {
    PackedWriter writer = start(PackedReader.ARRAY);
    writer.varint(items.size());
    JsonObject before = JsonObject.EMPTY;
    for (Json item : items) {
      writer.value(item, before);
      if (item instanceof JsonObject object) {
        before = object;
      }
    }
    return writer;
  }

  private static PackedWriter asDoubles(PackedWriter writer, List<Double> numbers) {
    writer.varint(numbers.size());
    writer.add(PackedReader.DOUBLE);
    for (double number : numbers) {
      writer.bits(number);
    }
    return writer;
  }

  /** All as decimals with the least of their exponents; nothing if they have no common one. */
  private static Optional<PackedWriter> asDecimals(PackedWriter writer, List<Double> numbers) {
    List<Decimal> decimals = new ArrayList<>();
    int exponent = PackedReader.LARGEST_EXPONENT;
    for (double number : numbers) {
      Optional<Decimal> decimal = Decimal.of(number);
      if (decimal.isEmpty()) {
        return Optional.empty();
      }
      decimals.add(decimal.get());
      exponent = Math.min(exponent, decimal.get().exponent());
    }
    writer.varint(numbers.size());
    writer.add(first(exponent));
    for (Decimal decimal : decimals) {
      if (!decimal.hasExponent(exponent)) {
        return Optional.empty();
      }
      writer.varint(decimal.signedMantissa(exponent));
    }
    return Optional.of(writer);
  }

  /** The values of an array that holds nothing but numbers, else nothing. */
  private static List<Double> numbers(List<Json> items) {
    List<Double> numbers = new ArrayList<>();
    for (Json item : items) {
      if (!(item instanceof JsonNumber number)) {
        return List.of();
      }
      numbers.add(number.value());
    }
    return numbers;
  }

  /** The values, row by row, of an array of arrays of numbers of one length, else nothing. */
  private static List<Double> matrix(List<Json> items) {
    List<Double> all = new ArrayList<>();
    int columns = 0;
    for (Json item : items) {
      List<Double> row = item instanceof JsonArray array ? numbers(array.items()) : List.of();
      if (row.isEmpty() || columns > 0 && row.size() != columns) {
        return List.of();
      }
      columns = row.size();
      all.addAll(row);
    }
    return all;
  }
}
