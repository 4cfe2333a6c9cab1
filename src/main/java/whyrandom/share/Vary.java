package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Experiment;
import whyrandom.refusal.Refusal;

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

  /** The path of what is no field: what all initial weights are multiplied by. */
  public static final String SCALE = "scale";

  /** Weights beyond these sizes are of no use to anybody. */
  private static final double MOST_SCALE = 1e6;

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
   * @param scale what its initial weights are multiplied by; 1 leaves them as they are
   */
  public record Cell(List<Json> values, Experiment experiment, double scale) {}

  /** As a call is told it. */
  JsonObject json() {
    return new JsonObject.Builder().put("path", path).put("values", new JsonArray(values)).build();
  }

  /** Some of these, as a call is told them. */
  static JsonArray json(List<Vary> all) {
    List<Json> list = new ArrayList<>();
    for (Vary vary : all) {
      list.add(vary.json());
    }
    return new JsonArray(list);
  }

  /**
   * Reads one or two of these.
   *
   * @throws Refusal naming the field, its value and what is allowed
   */
  static List<Vary> read(Json json) {
    List<Vary> all =
        json instanceof JsonObject one
            ? List.of(read(one, "vary"))
            : Values.list(
                json, "vary", "one or two {path, values}", (item, path) -> read(item, path));
    if (all.isEmpty() || all.size() > MOST) {
      throw Refusal.notSoMany("vary", all.size() + " settings", "one or two");
    }
    return all;
  }

  private static Vary read(Json json, String path) {
    Notices unknown = new Notices();
    Fields fields = new Fields(Values.object(json, path), path, unknown);
    String field =
        Values.text(
            fields.get("path").orElseThrow(() -> Refusal.missing(path + ".path", "a field’s path")),
            path + ".path");
    List<Json> values =
        Values.list(
            fields.get("values").orElseThrow(() -> Refusal.missing(path + ".values", "a list")),
            path + ".values",
            "a list",
            (item, p) -> item);
    fields.noticeRest();
    for (String name : unknown.paths()) {
      throw Refusal.because(name, "is not a field of " + path);
    }
    if (values.isEmpty() || values.size() > MOST_VALUES) {
      throw Refusal.notSoMany(path + ".values", values.size() + " values", "1 to " + MOST_VALUES);
    }
    if (field.equals(SEED) || field.isEmpty()) {
      throw Refusal.notAllowed(path + ".path", field, "a field in which runs can differ");
    }
    return new Vary(field, values);
  }

  /**
   * All combinations: the values of the last setting change fastest.
   *
   * @throws Refusal if a setting cannot have one of its values
   */
  public static List<Cell> cells(Experiment base, List<Vary> all) {
    List<Cell> cells = new ArrayList<>();
    add(new Cell(List.of(), base, 1), all, cells);
    return cells;
  }

  private static void add(Cell cell, List<Vary> all, List<Cell> into) {
    int number = cell.values().size();
    if (number == all.size()) {
      into.add(cell);
      return;
    }
    Vary vary = all.get(number);
    for (int i = 0; i < vary.values().size(); i++) {
      Json value = vary.values().get(i);
      String where = "vary" + (all.size() > 1 ? "[" + number + "]" : "") + ".values[" + i + "]: ";
      add(Refusal.within(where, () -> vary.apply(cell, value)), all, into);
    }
  }

  /** The combination with a value of this setting more. */
  private Cell apply(Cell cell, Json value) {
    List<Json> values = new ArrayList<>(cell.values());
    values.add(value);
    if (!path.equals(SCALE)) {
      return new Cell(List.copyOf(values), apply(cell.experiment(), value), cell.scale());
    }
    double scale = Values.number(value, SCALE);
    if (!(scale >= 0 && scale <= MOST_SCALE)) {
      throw Refusals.notAllowed(SCALE, value, "from 0 to 1000000");
    }
    return new Cell(List.copyOf(values), cell.experiment(), scale);
  }

  /** The experiment with another value of this setting. */
  private Experiment apply(Experiment experiment, Json value) {
    Notices notices = new Notices();
    JsonObject patch = patch(path, value);
    Optional<String> list = inList(experiment, patch);
    if (list.isPresent()) {
      throw Refusal.because(path, list.get(), " is a list here; vary it as a whole");
    }
    Experiment changed = Overrides.read(experiment, patch, notices);
    for (String name : notices.paths()) {
      throw Refusal.because(name, "is no setting that can be varied");
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
