package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import whyrandom.refusal.Refusal;

/**
 * The brief form of a document: without the fields that may be left out because what holds without
 * them is what they say. It is tried field by field, from the last to the first, so that it is true
 * of every field, also of those whose default depends on others.
 *
 * <pre>
 *   {"version":1,"title":"","note":"","data":{"kind":"xor","points":200,…   a document, and
 *   {"version":1}                                                          its brief form
 * </pre>
 */
final class Brief {
  /** No document gets shorter by more characters than this once it is packed. */
  static final int MOST_SAVED = 1000;

  /** The fields that are objects with fields that may be left out. */
  private static final List<String> NESTED =
      List.of("data", "network", "init", "optimizer", "regularization", "compare");

  private final JsonObject whole;
  private JsonObject brief;

  private Brief(JsonObject whole) {
    this.whole = whole;
    brief = whole;
  }

  /** The brief form of what {@link Documents#toJson} has written. */
  static JsonObject of(JsonObject json) {
    Brief reduction = new Brief(json);
    reduction.reduce(new ArrayList<>());
    return reduction.brief;
  }

  /** Leaves out what can be left out of the object at a path. */
  private void reduce(List<String> path) {
    List<String> names = new ArrayList<>(at(brief, path).fields().keySet());
    for (int i = names.size() - 1; i >= 0; i--) {
      List<String> inner = new ArrayList<>(path);
      inner.add(names.get(i));
      JsonObject without = without(brief, path, names.get(i));
      if (isSame(without)) {
        brief = without;
      } else if (NESTED.contains(names.get(i)) && isObject(inner)) {
        reduce(inner);
      }
    }
  }

  private boolean isSame(JsonObject shorter) {
    try {
      return isSame(Documents.toJson(Documents.read(shorter).document()), whole);
    } catch (Refusal e) {
      return false; // it cannot be left out
    }
  }

  /** Equality to the bit: 0 is not −0, which {@code equals} says in some places only. */
  private static boolean isSame(Json a, Json b) {
    if (a instanceof JsonNumber x && b instanceof JsonNumber y) {
      return x.value() == y.value() && (x.value() != 0 || 1 / x.value() == 1 / y.value());
    }
    if (a instanceof JsonArray x && b instanceof JsonArray y) {
      return isSame(x.items(), y.items());
    }
    if (a instanceof JsonObject x && b instanceof JsonObject y) {
      return new ArrayList<>(x.fields().keySet()).equals(new ArrayList<>(y.fields().keySet()))
          && isSame(new ArrayList<>(x.fields().values()), new ArrayList<>(y.fields().values()));
    }
    return a.equals(b);
  }

  private static boolean isSame(List<Json> a, List<Json> b) {
    boolean isSame = a.size() == b.size();
    for (int i = 0; isSame && i < a.size(); i++) {
      isSame = isSame(a.get(i), b.get(i));
    }
    return isSame;
  }

  private boolean isObject(List<String> path) {
    int last = path.size() - 1;
    JsonObject outer = at(brief, path.subList(0, last));
    return outer.fields().get(path.get(last)) instanceof JsonObject;
  }

  private static JsonObject at(JsonObject json, List<String> path) {
    JsonObject object = json;
    for (String name : path) {
      object = (JsonObject) object.fields().get(name);
    }
    return object;
  }

  private static JsonObject without(JsonObject json, List<String> path, String name) {
    if (path.isEmpty()) {
      return json.without(name);
    }
    String first = path.get(0);
    JsonObject inner = (JsonObject) json.fields().get(first);
    JsonObject shorter = without(inner, path.subList(1, path.size()), name);
    return new JsonObject.Builder(json).put(first, shorter).build();
  }
}
