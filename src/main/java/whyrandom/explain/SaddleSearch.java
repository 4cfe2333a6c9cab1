package whyrandom.explain;

import whyrandom.engine.Shape;
import whyrandom.experiment.Descended;
import whyrandom.experiment.State;
import whyrandom.math.CounterRandom;

/**
 * Finds out whether a place where the gradient of what is descended is 0 is a saddle, by finding a
 * lower point beside it and a higher one.
 *
 * <p>A lower one is looked for by a random nudge and a step down from there. Where all weights are
 * 0 the way down is of an order as high as there are layers, so the nudge is larger. What is not
 * found is not claimed.
 */
final class SaddleSearch {
  /** How far a weight or bias is moved at most. */
  private static final double REACH = 0.01;

  /** The same where all weights are 0. */
  private static final double REACH_FROM_ZERO = 0.1;

  /** What is lower by less than this, relative to the value, may be so by rounding. */
  private static final double ROUNDING = 1e-11;

  /** A quadratic loss has its lowest at 1, others beyond. */
  private static final double[] BIAS_RATES = {0, 1, 2, 4};

  private static final int NUDGES = 4;
  private static final int HALVINGS = 10;

  private final Descended descended;
  private final double[] here;
  private final Shape shape;
  private final double reach;
  private final double value;
  private final int nudged;

  private SaddleSearch(State run) {
    descended = new Descended(run);
    here = run.network().parameters.clone();
    shape = run.network().shape();
    reach = Weights.areZero(run.network()) ? REACH_FROM_ZERO : REACH;
    value = descended.value(here);
    int output = shape.layers();
    nudged =
        Weights.areZero(run.network(), output) ? shape.firstWeight(output) : shape.bias(output, 0);
  }

  /** Whether the run, which stands where the gradient is 0, is found to stand on a saddle. */
  static boolean finds(State run) {
    SaddleSearch search = new SaddleSearch(run);
    return search.isLowerBeside() && search.isHigherBeside();
  }

  private boolean isLowerBeside() {
    for (int nudge = 1; nudge <= NUDGES; nudge++) {
      double[] beside = beside(nudge);
      double[] gradient = descended.gradient(beside);
      double largest = 0;
      for (double g : gradient) {
        largest = Math.max(largest, Math.abs(g));
      }
      double step = reach / 2;
      for (int i = 0; i < HALVINGS && largest > 0; i++) {
        if (isLower(moved(beside, gradient, step / largest))) {
          return true;
        }
        step /= 2;
      }
    }
    return false;
  }

  private double[] beside(int nudge) {
    CounterRandom random = new CounterRandom(nudge, CounterRandom.NOISE);
    double[] beside = here.clone();
    for (int i = 0; i < nudged; i++) {
      double draw = Math.max(-2, Math.min(2, random.normal(i, 0, 0)));
      beside[i] += draw / 4 * reach;
    }
    return beside;
  }

  private static double[] moved(double[] from, double[] gradient, double rate) {
    double[] to = new double[from.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = from[i] - rate * gradient[i];
    }
    return to;
  }

  /**
   * Whether a point is lower, with the biases of the output as they are or a way down from there.
   */
  private boolean isLower(double[] point) {
    double[] gradient = descended.gradient(point);
    for (double rate : BIAS_RATES) {
      double[] settled = point.clone();
      for (int i = shape.bias(shape.layers(), 0); i < point.length; i++) {
        settled[i] -= rate * gradient[i];
      }
      if (descended.value(settled) < value - ROUNDING * Math.abs(value)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHigherBeside() {
    double[] beside = here.clone();
    int bias = shape.bias(shape.layers(), 0);
    for (int sign = -1; sign <= 1; sign += 2) {
      beside[bias] = here[bias] + sign * reach;
      if (descended.value(beside) > value + ROUNDING * Math.abs(value)) {
        return true;
      }
    }
    return false;
  }
}
