package whyrandom.share;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a JSON object that stands at a path of a document. Each is asked for by name, with
 * what holds where it is left out; those that nobody asked for are {@linkplain #noticeRest
 * unknown}.
 */
final class Fields {
  private final JsonObject object;
  private final String path;
  private final Notices notices;
  private final Set<String> known = new HashSet<>();

  /**
   * The fields of an object.
   *
   * @param path where it stands; empty for the document itself
   */
  Fields(JsonObject object, String path, Notices notices) {
    this.object = object;
    this.path = path;
    this.notices = notices;
  }

  /** Where a field of this object stands. */
  String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  Optional<Json> get(String name) {
    known.add(name);
    return object.get(name);
  }

  boolean has(String name) {
    return object.has(name);
  }

  double number(String name, double otherwise) {
    Optional<Json> json = get(name);
    return json.isPresent() ? Values.number(json.get(), path(name)) : otherwise;
  }

  int whole(String name, int low, int high, int otherwise) {
    return (int) longWhole(name, low, high, otherwise);
  }

  long longWhole(String name, long low, long high, long otherwise) {
    Optional<Json> json = get(name);
    return json.isPresent() ? Values.whole(json.get(), path(name), low, high) : otherwise;
  }

  boolean flag(String name, boolean otherwise) {
    Optional<Json> json = get(name);
    return json.isPresent() ? Values.flag(json.get(), path(name)) : otherwise;
  }

  String text(String name, String otherwise) {
    Optional<Json> json = get(name);
    return json.isPresent() ? Values.text(json.get(), path(name)) : otherwise;
  }

  <T> Optional<T> choice(String name, Values.Choices<T> choices) {
    return get(name).map(json -> Values.choice(json, path(name), choices));
  }

  /** The fields of an object in this object; none where it is left out. */
  Fields object(String name) {
    Optional<Json> json = get(name);
    JsonObject inner = json.isPresent() ? Values.object(json.get(), path(name)) : JsonObject.EMPTY;
    return new Fields(inner, path(name), notices);
  }

  /** A field that has to be there. */
  Json required(String name, String allowed) {
    return get(name).orElseThrow(() -> Refusals.missing(path(name), allowed));
  }

  int requiredWhole(String name, int low, int high) {
    Optional<Json> json = get(name);
    if (json.isEmpty()) {
      throw Refusals.missing(path(name), Values.wholeRange(low, high));
    }
    return (int) Values.whole(json.get(), path(name), low, high);
  }

  double requiredNumber(String name) {
    return Values.number(required(name, Values.NUMBER), path(name));
  }

  /** Names the fields that nobody asked for. */
  void noticeRest() {
    for (String name : object.fields().keySet()) {
      if (!known.contains(name)) {
        notices.unknown(path(name));
      }
    }
  }
}
