package whyrandom.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Damages documents: their characters, or one value somewhere in them. */
final class Mutations {
  private static final String[] VALUES = {
    "null",
    "true",
    "\"\"",
    "\"full\"",
    "\"bias\"",
    "[]",
    "{}",
    "-1",
    "0",
    "1",
    "1.5",
    "65",
    "1e99",
    "-0",
    "1e300",
    "9007199254740993",
    "[[]]",
    "[null]",
    "\"softmax\"",
    "\"custom\"",
    "[1,2,3]",
    "{\"kind\":\"adam\"}",
    "{\"scheme\":\"constant\",\"gain\":1}",
    "\"NaN\"",
    "[{}]",
    "[4,4]"
  };
  private static final String[] NAMES = {
    "__proto__", "kind", "layer", "fill", "draw", "set", "weights", "compare", "data", "init"
  };
  private static final String CHARACTERS = "{}[]:,\"\\0123456789.eE+-tfn uxé\u0000";

  private final SplittableRandom random;
  private int countdown;

  Mutations(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The text with a few characters changed, added or left out. */
  String characters(String text) {
    StringBuilder mutant = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(mutant.length());
      char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
      switch (random.nextInt(4)) {
        case 0 -> mutant.setCharAt(at, c);
        case 1 -> mutant.insert(at, c);
        case 2 -> mutant.deleteCharAt(at);
        default -> mutant.delete(at, Math.min(mutant.length(), at + random.nextInt(20)));
      }
      if (mutant.length() == 0) {
        mutant.append(' ');
      }
    }
    return mutant.toString();
  }

  /** The document with one or two values in it replaced, left out or renamed. */
  Json value(Json document) {
    Json mutant = document;
    for (int i = random.nextInt(2); i >= 0; i--) {
      countdown = random.nextInt(count(mutant));
      mutant = replaced(mutant);
    }
    return mutant;
  }

  private static int count(Json json) {
    int count = 1;
    if (json instanceof JsonArray array) {
      for (Json item : array.items()) {
        count += count(item);
      }
    } else if (json instanceof JsonObject object) {
      for (Json item : object.fields().values()) {
        count += count(item);
      }
    }
    return count;
  }

  /** The value, with the one at which the countdown ends replaced by something else. */
  private Json replaced(Json json) {
    if (countdown-- == 0) {
      return JsonReader.read(VALUES[random.nextInt(VALUES.length)]);
    }
    if (json instanceof JsonArray array) {
      List<Json> items = new ArrayList<>();
      for (Json item : array.items()) {
        Json other = replaced(item);
        if (other == item || random.nextInt(4) > 0) {
          items.add(other);
        }
      }
      return items.equals(array.items()) ? json : new JsonArray(items);
    }
    if (json instanceof JsonObject object) {
      Map<String, Json> fields = new LinkedHashMap<>();
      for (Map.Entry<String, Json> field : object.fields().entrySet()) {
        Json other = replaced(field.getValue());
        boolean isSame = other == field.getValue();
        int kind = isSame ? 0 : random.nextInt(6);
        if (kind < 4) {
          fields.put(field.getKey(), other);
        } else if (kind == 4) {
          fields.put(NAMES[random.nextInt(NAMES.length)], other);
        }
      }
      return fields.equals(object.fields()) ? json : new JsonObject(fields);
    }
    return json;
  }
}
