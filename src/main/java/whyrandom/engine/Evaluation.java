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
  public static Evaluation of(
      Pass pass, Network network, Loss loss, Examples examples, boolean isClassification) {
    if (examples.size() == 0) {
      return new Evaluation(0, Double.NaN, Optional.empty());
    }
    int[] order = identity(examples.size());
    double sum = 0;
    int right = 0;
    for (int block = 0; block < examples.size(); block += Pass.LANES) {
      int lanes = Math.min(Pass.LANES, examples.size() - block);
      pass.load(examples, order, block, lanes);
      pass.forward();
      for (int lane = 0; lane < lanes; lane++) {
        sum = pass.loss(loss, lane) + sum;
        right += isRight(pass, network, lane) ? 1 : 0;
      }
    }
    double n = examples.size();
    return new Evaluation(
        examples.size(), sum / n, isClassification ? Optional.of(right / n) : Optional.empty());
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

  private static boolean isRight(Pass pass, Network network, int lane) {
    int predicted = predictedClass(pass, network, lane);
    if (network.output().isOnePerClass()) {
      return pass.target(predicted, lane) == 1;
    }
    boolean isClassOne = pass.target(0, lane) > network.output().threshold();
    return isClassOne == (predicted == 1);
  }

  private static int[] identity(int n) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    return order;
  }
}
