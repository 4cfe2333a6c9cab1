package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Evaluation;
import whyrandom.experiment.Document;
import whyrandom.experiment.LayerWeights;
import whyrandom.experiment.State;
import whyrandom.experiment.Symmetry;

/**
 * What a script is told of a run:
 *
 * <pre>
 *   {"step": 12, "epoch": 12, "playing": false,
 *    "loss": {"train": 0.69, "test": null}, "accuracy": {"train": 0.5, "test": null},
 *    "weights": [{"w": [[…]], "b": […]}, …], "gradient": [{"w": [[…]], "b": […]}, …],
 *    "identical": [[[0, 1, 2], [3]]], "says": ["Units 1–3 compute the same function. …"],
 *    "experiment": {…}}
 * </pre>
 *
 * <p>{@code epoch} counts the epochs that are complete. A number that is not finite is null, as is
 * a test value without test data and the accuracy of a regression; {@code "diverged": true} is
 * there if a loss is not finite. A comparison adds B's numbers under {@code compare}.
 */
public final class StateJson {
  /** The last field, which can be long. */
  public static final String EXPERIMENT = "experiment";

  private StateJson() {}

  /**
   * The state of what is shown.
   *
   * @param run the network, A in a comparison
   * @param compare B
   * @param says what is true of each of them, A first
   * @param document what reproduces all this
   */
  public static JsonObject of(
      State run, Optional<State> compare, boolean isPlaying, List<String> says, Document document) {
    return new JsonObject.Builder(of(run, compare, isPlaying, says))
        .put(EXPERIMENT, Documents.written(document))
        .build();
  }

  /** All of it but the field {@link #EXPERIMENT}. */
  public static JsonObject of(
      State run, Optional<State> compare, boolean isPlaying, List<String> says) {
    JsonObject.Builder json =
        new JsonObject.Builder()
            .put("step", run.step())
            .put("epoch", run.epoch())
            .put("playing", isPlaying);
    putNetwork(json, run);
    compare.ifPresent(
        other -> {
          JsonObject.Builder inner = new JsonObject.Builder();
          putNetwork(inner, other);
          json.put("compare", inner.build());
        });
    List<Json> sentences = new ArrayList<>();
    says.forEach(sentence -> sentences.add(new JsonText(sentence)));
    return json.put("says", new JsonArray(sentences)).build();
  }

  private static void putNetwork(JsonObject.Builder json, State run) {
    Evaluation train = run.evaluateTrain();
    Evaluation test = run.evaluateTest();
    json.put("loss", pair(Json.of(train.loss()), Json.of(test.loss())))
        .put("accuracy", pair(accuracy(train), accuracy(test)))
        .put("weights", layers(run, run.network().parameters))
        .put("gradient", layers(run, run.nextGradient()))
        .put("identical", identical(Symmetry.identical(run.network())));
    if (hasDiverged(train) || hasDiverged(test)) {
      json.put("diverged", true);
    }
  }

  private static boolean hasDiverged(Evaluation evaluation) {
    return evaluation.examples() > 0 && Json.of(evaluation.loss()) == JsonNull.NULL;
  }

  private static JsonObject pair(Json train, Json test) {
    return new JsonObject.Builder().put("train", train).put("test", test).build();
  }

  private static Json accuracy(Evaluation evaluation) {
    Optional<Double> accuracy = evaluation.accuracy();
    return accuracy.isPresent() ? Json.of(accuracy.get()) : JsonNull.NULL;
  }

  private static JsonArray layers(State run, double[] values) {
    return WeightsJson.write(LayerWeights.of(run.network().shape(), values));
  }

  private static JsonArray identical(List<List<List<Integer>>> layers) {
    List<Json> all = new ArrayList<>();
    for (List<List<Integer>> groups : layers) {
      List<Json> layer = new ArrayList<>();
      for (List<Integer> group : groups) {
        List<Json> units = new ArrayList<>();
        for (int unit : group) {
          units.add(new JsonNumber(unit));
        }
        layer.add(new JsonArray(units));
      }
      all.add(new JsonArray(layer));
    }
    return new JsonArray(all);
  }
}
