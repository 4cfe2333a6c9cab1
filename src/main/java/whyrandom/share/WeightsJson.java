package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.LayerWeights;

/**
 * The field {@code weights}: one entry per layer, {@code {"w": units × inputs, "b": one per unit}}.
 * Explicit values win over {@code init} where they are present: an entry may be {@code null}, and
 * {@code w} or {@code b} may be left out; what is missing is drawn by {@code init} when the
 * document is read.
 */
final class WeightsJson {
  private static final String LAYER = "an object {\"w\": …, \"b\": …}, or null for init's values";

  private WeightsJson() {}

  /**
   * Reads explicit weights.
   *
   * @param experiment everything else, without explicit weights
   */
  static List<LayerWeights> read(Json json, Experiment experiment, Notices notices) {
    Shape shape = experiment.shape();
    List<LayerWeights> drawn = LayerWeights.of(shape, experiment.initialNetwork().parameters);
    List<LayerWeights> layers = new ArrayList<>();
    List<Json> items =
        Values.list(json, "weights", "a list, one entry per layer", (item, p) -> item);
    for (int i = 0; i < items.size(); i++) {
      LayerWeights otherwise =
          i < drawn.size() ? drawn.get(i) : new LayerWeights(List.of(), List.of());
      layers.add(layer(items.get(i), "weights[" + i + "]", otherwise, notices));
    }
    return layers;
  }

  private static LayerWeights layer(
      Json json, String path, LayerWeights otherwise, Notices notices) {
    if (json == JsonNull.NULL) {
      return otherwise;
    }
    if (!(json instanceof JsonObject object)) {
      throw Refusals.notAllowed(path, json, LAYER);
    }
    Fields fields = new Fields(object, path, notices);
    LayerWeights layer =
        new LayerWeights(
            fields.get("w").map(w -> Values.rows(w, fields.path("w"))).orElse(otherwise.w()),
            fields.get("b").map(b -> Values.numbers(b, fields.path("b"))).orElse(otherwise.b()));
    fields.noticeRest();
    return layer;
  }

  static JsonArray write(List<LayerWeights> layers) {
    List<Json> items = new ArrayList<>();
    for (LayerWeights layer : layers) {
      items.add(
          new JsonObject.Builder()
              .put("w", JsonArray.ofRows(layer.w()))
              .put("b", JsonArray.ofNumbers(layer.b()))
              .build());
    }
    return new JsonArray(items);
  }
}
