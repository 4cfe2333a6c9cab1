package whyrandom.share;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import whyrandom.refusal.Refusal;

/**
 * The fields of a JSON object that stands at a path of a document. Each is asked for by name, with
 * what holds where it is left out; those that nobody asked for are {@linkplain #noticeRest
 * unknown}.
 */
final class Fields {
  private final JsonObject object;
  private final Supplier<String> path;
  private final Notices notices;
  private final Set<String> known = new HashSet<>();

  /**
   * The fields of an object.
   *
   * @param path where it stands; empty for the document itself
   */
  Fields(JsonObject object, String path, Notices notices) {
    this(object, () -> path, notices);
  }

  private Fields(JsonObject object, Supplier<String> path, Notices notices) {
    this.object = object;
    this.path = path;
    this.notices = notices;
  }

  /** Where this object stands; empty for the document itself. */
  String path() {
    return path.get();
  }

  /** Where a field of this object stands. */
  String path(String name) {
    String here = path();
    return here.isEmpty() ? name : here + "." + name;
  }

  Optional<Json> get(String name) {
    known.add(name);
    return object.get(name);
  }

  boolean has(String name) {
    return object.has(name);
  }

  /** Reads a field; where it stands is put into words only if it is refused. */
  private <T> T read(Json json, String name, Values.ItemReader<T> reader) {
    try {
      return reader.read(json, name);
    } catch (Refusal e) {
      String here = path();
      throw here.isEmpty() ? e : e.under(here);
    }
  }

  private <T> T read(String name, Values.ItemReader<T> reader, T otherwise) {
    Optional<Json> json = get(name);
    return json.isPresent() ? read(json.get(), name, reader) : otherwise;
  }

  double number(String name, double otherwise) {
    return read(name, Values::number, otherwise);
  }

  int whole(String name, int low, int high, int otherwise) {
    return (int) within(name, low, high, otherwise);
  }

  long longWhole(String name, long low, long high, long otherwise) {
    return (long) within(name, low, high, otherwise);
  }

  private double within(String name, double low, double high, double otherwise) {
    return read(name, (json, at) -> Values.whole(json, at, low, high), otherwise);
  }

  boolean flag(String name, boolean otherwise) {
    return read(name, Values::flag, otherwise);
  }

  String text(String name, String otherwise) {
    return read(name, Values::text, otherwise);
  }

  <T> Optional<T> choice(String name, Values.Choices<T> choices) {
    return read(
        name, (json, at) -> Optional.of(Values.choice(json, at, choices)), Optional.empty());
  }

  /** The fields of an object in this object; none where it is left out. */
  Fields object(String name) {
    JsonObject inner = read(name, Values::object, JsonObject.EMPTY);
    return new Fields(inner, () -> path(name), notices);
  }

  /** A field that has to be there. */
  Json required(String name, String allowed) {
    return get(name).orElseThrow(() -> Refusal.missing(path(name), allowed));
  }

  int requiredWhole(String name, int low, int high) {
    Optional<Json> json = get(name);
    if (json.isEmpty()) {
      throw Refusal.missing(path(name), Values.wholeRange(low, high));
    }
    return (int) (double) read(json.get(), name, (it, at) -> Values.whole(it, at, low, high));
  }

  double requiredNumber(String name) {
    return read(required(name, Values.NUMBER), name, Values::number);
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
