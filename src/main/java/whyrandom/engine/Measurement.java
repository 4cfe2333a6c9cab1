package whyrandom.engine;

import java.util.Optional;

/**
 * How a network does on examples, measured a few of them at a time: in parts it comes to the same
 * {@link Evaluation}, to the bit, as at once. The network must not change on the way.
 */
public final class Measurement {
  private final Pass pass;
  private final Loss loss;
  private final Examples examples;
  private final boolean isClassification;
  private final int[] order;
  private int next;
  private double sum;
  private int right;

  /**
   * One that is to be begun.
   *
   * @param pass room for the network's numbers; others may use it between two parts
   */
  public Measurement(Pass pass, Loss loss, Examples examples, boolean isClassification) {
    this.pass = pass;
    this.loss = loss;
    this.examples = examples;
    this.isClassification = isClassification;
    order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }

  /**
   * Goes on.
   *
   * @param count how many examples are measured now, or a few more
   * @return whether all are
   */
  public boolean advance(int count) {
    int done = 0;
    while (next < order.length && done < count) {
      int lanes = Math.min(Pass.LANES, order.length - next);
      pass.load(examples, order, next, lanes);
      pass.forward();
      for (int lane = 0; lane < lanes; lane++) {
        sum = pass.loss(loss, lane) + sum;
        right += Evaluation.isRight(pass, pass.network(), lane) ? 1 : 0;
      }
      next += lanes;
      done += lanes;
    }
    return next == order.length;
  }

  /** What all examples come to. */
  public Evaluation result() {
    if (order.length == 0) {
      return new Evaluation(0, Double.NaN, Optional.empty());
    }
    double n = order.length;
    return new Evaluation(
        order.length, sum / n, isClassification ? Optional.of(right / n) : Optional.empty());
  }
}
