package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.Ensemble;
import whyrandom.math.Interval;

/**
 * What a script is told of an ensemble:
 *
 * <pre>
 *   {"outcomes": [{"seed": 1, "loss": 0.0031, "accuracy": 1, "solved": true}, …],
 *    "solved": {"count": 64, "rate": 0.64, "low": 0.5424, "high": 0.7273}}
 * </pre>
 *
 * <p>A loss that is not finite, the accuracy of a regression and the rate of no runs are null.
 */
public final class EnsembleJson {
  private EnsembleJson() {}

  /** What has become of an ensemble: of the runs that are done. */
  public static JsonObject of(Ensemble ensemble) {
    List<Json> outcomes = new ArrayList<>();
    for (Ensemble.Outcome outcome : ensemble.outcomes()) {
      outcomes.add(
          new JsonObject.Builder()
              .put("seed", outcome.seed())
              .put("loss", Json.of(outcome.loss()))
              .put(
                  "accuracy",
                  outcome.accuracy().isPresent()
                      ? Json.of(outcome.accuracy().get())
                      : JsonNull.NULL)
              .put("solved", outcome.isSolved())
              .build());
    }
    Interval interval = ensemble.interval();
    JsonObject solved =
        new JsonObject.Builder()
            .put("count", ensemble.solved())
            .put("rate", Json.of(ensemble.solved() / (double) outcomes.size()))
            .put("low", interval.low())
            .put("high", interval.high())
            .build();
    return new JsonObject.Builder()
        .put("outcomes", new JsonArray(outcomes))
        .put("solved", solved)
        .build();
  }
}
