package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Experiment;

/**
 * A setting of an ensemble that is varied, as {@code ensemble({…, vary})} is told: {@code {"path":
 * "init.sigma", "values": [0.1, 1]}}. The path is that of a document's field, the values are any
 * that the field can have.
 *
 * @param path the field's, its parts between points
 * @param values at least one
 */
public record Vary(String path, List<Json> values) {
  /** The largest number of settings that can be varied at once. */
  public static final int MOST = 2;

  /** The largest number of values of one of them. */
  public static final int MOST_VALUES = 100;

  private static final String SEED = "init.seed";

  /** Copies the list. */
  public Vary {
    values = List.copyOf(values);
  }

  /**
   * One combination of values.
   *
   * @param values one for each setting that is varied
   * @param experiment with these
   */
  public record Cell(List<Json> values, Experiment experiment) {}

  /** Reads one or two of these. */
  static List<Vary> read(Json json) {
    List<Vary> all =
        json instanceof JsonObject one
            ? List.of(read(one, "vary"))
            : Values.list(
                json, "vary", "one or two {path, values}", (item, path) -> read(item, path));
    if (all.isEmpty() || all.size() > MOST) {
      throw new IllegalArgumentException(
          "vary: " + all.size() + " settings are not allowed; it must be one or two");
    }
    return all;
  }

  private static Vary read(Json json, String path) {
    Notices unknown = new Notices();
    Fields fields = new Fields(Values.object(json, path), path, unknown);
    String field =
        Values.text(
            fields
                .get("path")
                .orElseThrow(() -> Refusals.missing(path + ".path", "a field’s path")),
            path + ".path");
    List<Json> values =
        Values.list(
            fields.get("values").orElseThrow(() -> Refusals.missing(path + ".values", "a list")),
            path + ".values",
            "a list",
            (item, p) -> item);
    fields.noticeRest();
    for (String name : unknown.paths()) {
      throw new IllegalArgumentException(name + ": is not a field of " + path);
    }
    if (values.isEmpty() || values.size() > MOST_VALUES) {
      throw new IllegalArgumentException(
          path
              + ".values: "
              + values.size()
              + " values are not allowed; it must be 1 to "
              + MOST_VALUES);
    }
    if (field.equals(SEED) || field.isEmpty()) {
      throw new IllegalArgumentException(
          path
              + ".path: "
              + field
              + " is not allowed; it must be a field in which runs can differ");
    }
    return new Vary(field, values);
  }

  /** All combinations: the values of the last setting change fastest. */
  static List<Cell> cells(Experiment base, List<Vary> all) {
    List<Cell> cells = new ArrayList<>();
    add(base, all, new ArrayList<>(), cells);
    return cells;
  }

  private static void add(
      Experiment experiment, List<Vary> all, List<Json> chosen, List<Cell> into) {
    if (chosen.size() == all.size()) {
      into.add(new Cell(List.copyOf(chosen), experiment));
      return;
    }
    int number = chosen.size();
    Vary vary = all.get(number);
    for (int i = 0; i < vary.values().size(); i++) {
      Json value = vary.values().get(i);
      String where = "vary" + (all.size() > 1 ? "[" + number + "]" : "") + ".values[" + i + "]: ";
      Experiment changed = Refusals.within(where, () -> vary.apply(experiment, value));
      chosen.add(value);
      add(changed, all, chosen, into);
      chosen.remove(chosen.size() - 1);
    }
  }

  /** The experiment with another value of this setting. */
  private Experiment apply(Experiment experiment, Json value) {
    Notices notices = new Notices();
    JsonObject patch = patch(path, value);
    Optional<String> list = inList(experiment, patch);
    if (list.isPresent()) {
      throw new IllegalArgumentException(
          path + ": " + list.get() + " is a list here; vary it as a whole");
    }
    Experiment changed = Overrides.read(experiment, patch, notices);
    for (String name : notices.paths()) {
      throw new IllegalArgumentException(name + ": is no setting that can be varied");
    }
    return changed;
  }

  private static JsonObject patch(String path, Json value) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    Json inner = dot < 0 ? value : patch(path.substring(dot + 1), value);
    return new JsonObject.Builder().put(name, inner).build();
  }

  /** The top field of a path that leads into a list. */
  private static Optional<String> inList(Experiment experiment, JsonObject patch) {
    JsonObject settings = ExperimentJson.writeSettings(experiment, patch.fields().keySet());
    for (String name : patch.fields().keySet()) {
      boolean isInto = patch.fields().get(name) instanceof JsonObject;
      if (isInto && settings.fields().get(name) instanceof JsonArray) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
