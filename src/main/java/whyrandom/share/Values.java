package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import whyrandom.math.DecimalText;

/** Takes JSON values for what they should be, or refuses them by the path where they stand. */
final class Values {
  static final String NUMBER = "a number";
  static final String OBJECT = "an object {…}";

  private Values() {}

  static double number(Json json, String path) {
    if (json instanceof JsonNumber number) {
      return number.value();
    }
    throw Refusals.notAllowed(path, json, NUMBER);
  }

  /** A whole number in a range of whole numbers. */
  static double whole(Json json, String path, double low, double high) {
    if (isWhole(json, low, high)) {
      return ((JsonNumber) json).value();
    }
    throw Refusals.notAllowed(path, json, wholeRange(low, high));
  }

  /** A whole number, or a word that stands for one outside of the range. */
  static int wholeOrWord(Json json, String path, int low, int high, String word, int meaning) {
    if (json instanceof JsonText text && text.value().equals(word)) {
      return meaning;
    }
    if (isWhole(json, low, high)) {
      return (int) ((JsonNumber) json).value();
    }
    throw Refusals.notAllowed(path, json, wholeRange(low, high) + ", or \"" + word + "\"");
  }

  private static boolean isWhole(Json json, double low, double high) {
    return json instanceof JsonNumber number
        && number.value() >= low
        && number.value() <= high
        && number.value() == Math.floor(number.value());
  }

  static String wholeRange(double low, double high) {
    return "a whole number from " + DecimalText.of(low) + " to " + DecimalText.of(high);
  }

  static boolean flag(Json json, String path) {
    if (json instanceof JsonBoolean flag) {
      return flag.value();
    }
    throw Refusals.notAllowed(path, json, "true or false");
  }

  static String text(Json json, String path) {
    if (json instanceof JsonText text) {
      return text.value();
    }
    throw Refusals.notAllowed(path, json, "text");
  }

  /** One of the named things. */
  static <T> T choice(Json json, String path, Choices<T> choices) {
    if (json instanceof JsonText text) {
      Optional<T> chosen = choices.of(text.value());
      if (chosen.isPresent()) {
        return chosen.get();
      }
    }
    throw Refusals.notAllowed(path, json, choices.names());
  }

  static JsonObject object(Json json, String path) {
    if (json instanceof JsonObject object) {
      return object;
    }
    throw Refusals.notAllowed(path, json, OBJECT);
  }

  /** The items of a list. */
  static List<Json> items(Json json, String path, String allowed) {
    if (json instanceof JsonArray array) {
      return array.items();
    }
    throw Refusals.notAllowed(path, json, allowed);
  }

  /** A list, its items read one by one with their paths. */
  static <T> List<T> list(Json json, String path, String allowed, ItemReader<T> reader) {
    List<Json> items = items(json, path, allowed);
    List<T> list = new ArrayList<>(items.size());
    for (Json item : items) {
      list.add(reader.read(item, path + "[" + list.size() + "]"));
    }
    return list;
  }

  /** There can be very many: where one stands is put into words only if it is refused. */
  static List<Double> numbers(Json json, String path) {
    List<Json> items = items(json, path, "a list of numbers");
    List<Double> numbers = new ArrayList<>(items.size());
    for (Json item : items) {
      numbers.add(
          item instanceof JsonNumber number
              ? number.value()
              : number(item, path + "[" + numbers.size() + "]"));
    }
    return numbers;
  }

  static List<List<Double>> rows(Json json, String path) {
    return list(json, path, "a list of lists of numbers", Values::numbers);
  }

  /** Reads an item that stands at a path. */
  interface ItemReader<T> {
    T read(Json item, String path);
  }

  /**
   * A closed set of things that documents name.
   *
   * @param lookUp finds one by its name
   * @param names the names, as a refusal lists them
   */
  record Choices<T>(Function<String, Optional<T>> lookUp, String names) {
    /** The things of a set with the names that they have in documents. */
    static <T> Choices<T> of(
        Function<String, Optional<T>> lookUp, T[] all, Function<T, String> id) {
      StringBuilder names = new StringBuilder("one of");
      for (T item : all) {
        names.append(' ').append(id.apply(item));
      }
      return new Choices<>(lookUp, names.toString());
    }

    Optional<T> of(String name) {
      return lookUp.apply(name);
    }
  }
}
