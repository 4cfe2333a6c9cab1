package whyrandom.engine;

import java.util.Optional;

/**
 * How a network does on examples, without dropout or regularization.
 *
 * @param examples number of examples
 * @param loss mean loss; NaN if there are no examples, or if the network has diverged
 * @param accuracy share of examples whose class is right; empty for a regression or no examples
 */
public record Evaluation(int examples, double loss, Optional<Double> accuracy) {

  /**
   * Evaluates a network.
   *
   * @param pass room for the network's numbers; what it held is overwritten
   */
  public static Evaluation of(Pass pass, Loss loss, Examples examples, boolean isClassification) {
    Measurement whole = new Measurement(pass, loss, examples, isClassification);
    whole.advance(examples.size());
    return whole.result();
  }

  /** The class that the outputs in {@code lane} stand for. */
  public static int predictedClass(Pass pass, Network network, int lane) {
    int last = network.shape().layers();
    if (!network.output().isOnePerClass()) {
      return pass.a(last, 0, lane) >= network.output().threshold() ? 1 : 0;
    }
    int best = 0;
    for (int k = 1; k < network.shape().outputs(); k++) {
      if (pass.a(last, k, lane) > pass.a(last, best, lane)) {
        best = k;
      }
    }
    return best;
  }

  /** Whether the class of the example in {@code lane} is right. */
  static boolean isRight(Pass pass, Network network, int lane) {
    int predicted = predictedClass(pass, network, lane);
    if (network.output().isOnePerClass()) {
      return pass.target(predicted, lane) == 1;
    }
    boolean isClassOne = pass.target(0, lane) > network.output().threshold();
    return isClassOne == (predicted == 1);
  }
}
