package whyrandom.share;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import whyrandom.experiment.Experiment;

/**
 * Changed settings, as documents hold them in {@code compare} and in an edit's {@code set}: the
 * top-level fields that differ from what holds otherwise.
 *
 * <p>They are a JSON merge patch (RFC 7396): objects are merged field by field, {@code null}
 * removes a field and so brings back its default, anything else replaces. On top of that, an object
 * that changes its {@code kind} (or {@code scheme}) starts afresh: of the old one only the seed
 * stays. Explicit weights do not outlive a change of {@code init} or of the network's shape, unless
 * the patch says them.
 */
final class Overrides {
  private static final String WEIGHTS = "weights";
  private static final String DATA = "data";
  private static final String INIT = "init";
  private static final String SEED = "seed";

  private Overrides() {}

  /**
   * The experiment with settings that a patch changes.
   *
   * @param base the fields that hold where the patch says nothing; without weights and data
   */
  static Experiment read(Experiment from, JsonObject base, JsonObject patch, Notices notices) {
    return read(from, base, patch, DATA::equals, notices);
  }

  /** As {@link #read(Experiment, JsonObject, JsonObject, Notices)}; the rest stays as it is. */
  static Experiment read(Experiment from, JsonObject patch, Notices notices) {
    JsonObject.Builder base =
        new JsonObject.Builder(ExperimentJson.writeSettings(from, patch.fields().keySet()));
    if (patch.has(DATA)) {
      base.put(DATA, DataJson.write(from.data()));
    }
    return read(from, base.build(), patch, name -> !patch.has(name), notices);
  }

  private static Experiment read(
      Experiment from,
      JsonObject base,
      JsonObject patch,
      Predicate<String> isKept,
      Notices notices) {
    Fields fields = new Fields(merge(base, patch), "", notices);
    ExperimentJson.Kept kept = new ExperimentJson.Kept(Optional.of(from), isKept);
    Experiment changed = ExperimentJson.read(fields, kept, notices);
    fields.noticeRest();
    boolean areWeightsKept =
        !from.weights().isEmpty()
            && !patch.has(WEIGHTS)
            && !patch.has(INIT)
            && changed.shape().equals(from.shape());
    return areWeightsKept ? changed.withInit(changed.init(), from.weights()) : changed;
  }

  /** The patch that makes one experiment into the other. */
  static JsonObject write(Experiment from, Experiment to) {
    JsonObject.Builder patch = new JsonObject.Builder();
    if (!to.data().equals(from.data())) {
      patch.put(DATA, difference(DataJson.write(from.data()), DataJson.write(to.data())));
    }
    JsonObject old = ExperimentJson.writeSettings(from, to);
    JsonObject now = ExperimentJson.writeSettings(to, from);
    for (Map.Entry<String, Json> field : now.fields().entrySet()) {
      Json before = old.fields().get(field.getKey());
      if (!field.getValue().equals(before)) {
        patch.put(field.getKey(), difference(before, field.getValue()));
      }
    }
    JsonObject settings = patch.build();
    boolean areWeightsKept = !settings.has(INIT) && to.shape().equals(from.shape());
    if (to.weights().equals(areWeightsKept ? from.weights() : List.of())) {
      return settings;
    }
    Json weights = to.weights().isEmpty() ? JsonNull.NULL : WeightsJson.write(to.weights());
    return patch.put(WEIGHTS, weights).build();
  }

  /** All of the new value, and null for what the old one has on top. */
  private static Json difference(Json before, Json after) {
    if (!(before instanceof JsonObject old) || !(after instanceof JsonObject now)) {
      return after;
    }
    JsonObject.Builder patch = new JsonObject.Builder(now);
    if (!isOtherKind(old, now)) {
      for (String name : old.fields().keySet()) {
        if (!now.has(name)) {
          patch.put(name, JsonNull.NULL);
        }
      }
    }
    return patch.build();
  }

  /** Applies a merge patch. */
  static JsonObject merge(JsonObject base, JsonObject patch) {
    Map<String, Json> merged = new LinkedHashMap<>(base.fields());
    for (Map.Entry<String, Json> field : patch.fields().entrySet()) {
      String name = field.getKey();
      if (field.getValue() == JsonNull.NULL) {
        merged.remove(name);
      } else if (field.getValue() instanceof JsonObject inner) {
        merged.put(name, merge(start(merged.get(name), inner), inner));
      } else {
        merged.put(name, field.getValue());
      }
    }
    return new JsonObject(merged);
  }

  /** What an object is merged into. */
  private static JsonObject start(Json before, JsonObject patch) {
    if (!(before instanceof JsonObject old)) {
      return JsonObject.EMPTY;
    }
    if (!isOtherKind(old, patch)) {
      return old;
    }
    return old.has(SEED)
        ? new JsonObject.Builder().put(SEED, old.fields().get(SEED)).build()
        : JsonObject.EMPTY;
  }

  private static boolean isOtherKind(JsonObject old, JsonObject patch) {
    return isOther(old, patch, "kind") || isOther(old, patch, "scheme");
  }

  private static boolean isOther(JsonObject old, JsonObject patch, String name) {
    return old.has(name) && patch.has(name) && !old.get(name).equals(patch.get(name));
  }
}
