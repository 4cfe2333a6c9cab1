package whyrandom.share;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object. A field's name is nothing but text: {@code __proto__} is a name like any other.
 *
 * @param fields its fields, in the order in which they are written
 */
public record JsonObject(Map<String, Json> fields) implements Json {
  /** An object without fields. */
  static final JsonObject EMPTY = new JsonObject(Map.of());

  /** Copies the map. */
  public JsonObject {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The field of that name. */
  public Optional<Json> get(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Whether there is a field of that name. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** This without some fields. */
  JsonObject without(String... names) {
    Map<String, Json> rest = new LinkedHashMap<>(fields);
    for (String name : names) {
      rest.remove(name);
    }
    return new JsonObject(rest);
  }

  /** Collects the fields of an object, one line each. */
  public static final class Builder {
    private final Map<String, Json> fields = new LinkedHashMap<>();

    public Builder() {}

    /** Starts with the fields of another object. */
    public Builder(JsonObject from) {
      fields.putAll(from.fields);
    }

    public Builder put(String name, Json value) {
      fields.put(name, value);
      return this;
    }

    public Builder put(String name, String value) {
      return put(name, new JsonText(value));
    }

    public Builder put(String name, double value) {
      return put(name, Json.of(value));
    }

    public Builder put(String name, boolean value) {
      return put(name, new JsonBoolean(value));
    }

    public JsonObject build() {
      return new JsonObject(fields);
    }
  }
}
