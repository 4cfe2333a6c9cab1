package whyrandom.app.sharing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import whyrandom.experiment.State;
import whyrandom.refusal.Refusal;
import whyrandom.share.Command;
import whyrandom.share.Commands;
import whyrandom.share.Predictions;

/**
 * Predicts what scripts ask for. The rows of a call that has many come in parts, between which the
 * page goes on; all of them are predicted by the network as it was at the first.
 */
final class Predictors {
  /** Calls that can be on their way at a time; one that was refused is forgotten in time. */
  private static final int MOST = 16;

  private final Map<Integer, State> states = new LinkedHashMap<>();

  /**
   * The outputs for a call's rows, or for a part of them, as JSON text.
   *
   * @param now gives the network of now
   * @throws Refusal if a row has not as many numbers as the data has columns
   */
  String outputs(Command.Predict predict, Supplier<State> now) {
    State state = state(predict, now);
    if (state == null) {
      throw Refusal.because(
          "predict", "at most " + MOST + " calls with many rows are allowed at a time");
    }
    Commands.check(predict, state);
    return Predictions.toJson(Predictions.of(state, predict.rows())).write();
  }

  private State state(Command.Predict predict, Supplier<State> now) {
    if (predict.first() == 0 && predict.isLast()) {
      return now.get();
    }
    int call = predict.part().get().call();
    if (predict.first() == 0) {
      states.put(call, now.get());
      if (states.size() > MOST) {
        states.remove(states.keySet().iterator().next());
      }
    }
    return predict.isLast() ? states.remove(call) : states.get(call);
  }
}
