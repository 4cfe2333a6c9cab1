package whyrandom.starts;

import java.util.ArrayList;
import java.util.List;
import whyrandom.math.PortableMath;

/**
 * What starting anew is worth: how long it takes on average until a start is solved, when each is
 * given up after so many steps and the next seed is taken, by how long starts took that were
 * measured.
 *
 * <pre>
 *   T = the step from which a start is solved, ∞ if it is not within the steps of its plan
 *   given up after t steps:  E[min(T, t)] / P(T ≤ t)
 * </pre>
 *
 * <p>After Luby, Sinclair and Zuckerman, Optimal speedup of Las Vegas algorithms (1993): some t is
 * best, and without knowing it their sequence 1, 1, 2, 1, 1, 2, 4 … is never worse than by a factor
 * that grows with the logarithm of the best.
 */
public final class Restarts {
  /** What is less probable does not count. */
  private static final double NEGLIGIBLE = 1e-12;

  private static final int MOST_TERMS = 100_000;

  private final int[] times;
  private final int all;
  private final int steps;

  /**
   * What is measured.
   *
   * @param times of those that are solved, from small to large
   * @param all how many starts there are
   * @param steps how many each had
   */
  private Restarts(int[] times, int all, int steps) {
    this.times = times;
    this.all = all;
    this.steps = steps;
  }

  /**
   * Of these starts.
   *
   * @param steps how many each had
   */
  public static Restarts of(List<Ending> endings, int steps) {
    List<Integer> solved = new ArrayList<>();
    for (Ending ending : endings) {
      if (ending.isSolved()) {
        solved.add(ending.solvedFrom());
      }
    }
    solved.sort(Integer::compare);
    int[] times = new int[solved.size()];
    for (int i = 0; i < times.length; i++) {
      times[i] = solved.get(i);
    }
    return new Restarts(times, endings.size(), steps);
  }

  /** How many starts there are. */
  public int all() {
    return all;
  }

  /** How many of them are solved. */
  public int solved() {
    return times.length;
  }

  /** How many steps each had. */
  public int steps() {
    return steps;
  }

  private int solvedBy(double step) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (times[middle] <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The steps that a start has on average, given up after some. */
  private double spent(double limit) {
    int solved = solvedBy(limit);
    double sum = (all - solved) * limit;
    for (int i = 0; i < solved; i++) {
      sum += times[i];
    }
    return sum / all;
  }

  /** The steps until one is solved, on average, if each is given up after so many; may be ∞. */
  public double after(int limit) {
    return spent(limit) * all / solvedBy(limit);
  }

  /**
   * After how many steps it is best to give up: at least 1, at most all; of one solved at least.
   */
  public int best() {
    int best = steps;
    for (int i = times.length - 1; i >= 0; i--) {
      int limit = Math.max(1, times[i]);
      best = after(limit) <= after(best) ? limit : best;
    }
    return best;
  }

  /**
   * The steps until one is solved, on average, if they are given up after 1, 1, 2, 1, 1, 2, 4 …
   * units. What was not solved when it was measured is taken for what never will be.
   */
  public double luby(int unit) {
    double steps = 0;
    double isLeft = 1;
    for (int i = 1; i <= MOST_TERMS && isLeft > NEGLIGIBLE; i++) {
      double limit = (double) unit * lubyTerm(i);
      steps += isLeft * spent(limit);
      isLeft *= (all - solvedBy(limit)) / (double) all;
    }
    return isLeft > NEGLIGIBLE ? Double.POSITIVE_INFINITY : steps;
  }

  /** The i-th term of 1, 1, 2, 1, 1, 2, 4, 1 …, counted from 1. */
  static int lubyTerm(int i) {
    int rest = i;
    while (true) {
      int power = 1;
      while (2 * power - 1 < rest) {
        power *= 2;
      }
      if (2 * power - 1 == rest) {
        return power;
      }
      rest -= power - 1;
    }
  }

  /** How probable it is that one of so many starts is solved. */
  public double with(int starts) {
    return 1 - power((all - times.length) / (double) all, starts);
  }

  /** How many starts are needed that one of them is solved, as probably as this; 0 if none is. */
  public int needed(double probability) {
    if (times.length == 0) {
      return 0;
    }
    if (times.length == all) {
      return 1;
    }
    double lost = PortableMath.log((all - times.length) / (double) all);
    return Math.max(1, (int) Math.ceil(PortableMath.log(1 - probability) / lost - 1e-9));
  }

  /**
   * The steps of each until one of so many that run side by side is solved, on average; if none is,
   * as many begin anew.
   */
  public double sideBySide(int starts) {
    double sum = 0;
    int before = 0;
    int last = 0;
    for (int i = 0; i <= times.length; i++) {
      int until = i < times.length ? times[i] : steps;
      sum += (until - last) * power((all - before) / (double) all, starts);
      last = until;
      before = i + 1;
    }
    return sum / with(starts);
  }

  private static double power(double base, int n) {
    double result = 1;
    for (int i = 0; i < n; i++) {
      result *= base;
    }
    return result;
  }
}
