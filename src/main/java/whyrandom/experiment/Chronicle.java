package whyrandom.experiment;

import java.util.Arrays;
import whyrandom.engine.Evaluation;

/**
 * What a run measured of itself on its way: losses and the share of right answers, at steps that
 * are the same whoever watches.
 *
 * <p>A step is measured if it is a multiple of the {@linkplain #stride stride} there, which is 1
 * for the first {@value #DENSE} steps and doubles each time the step number doubles: all that is
 * said of a run's past follows from its document and its step, and a run of a hundred million steps
 * has about ten thousand notes. Large networks on large data are measured more sparsely from the
 * start.
 *
 * <p>A step is measured after its edits. What was measured stays true: a replay gives the same
 * bits.
 */
public final class Chronicle {
  /** The steps from 0 that are all measured. */
  public static final int DENSE = 1024;

  /** Weights and biases times examples up to which every one of the first steps is measured. */
  private static final int MOST_WORK = 200_000;

  private int[] steps = new int[64];
  private double[] train = new double[64];
  private double[] test = new double[64];
  private double[] right = new double[64];
  private int size;

  /** Whether the arrays are another one's, which may have written behind what is noted here. */
  private boolean isShared;

  Chronicle() {}

  /**
   * The distance between the steps that are measured.
   *
   * @param step where
   * @param work number of weights and biases times number of examples
   */
  static int stride(int step, int work) {
    int stride = 1;
    while (step / stride >= DENSE || work / stride > MOST_WORK) {
      stride *= 2;
    }
    return stride;
  }

  /** Whether a step is to be measured: a round one, later than all that are. */
  boolean wants(int step, int work) {
    return (size == 0 || step > steps[size - 1]) && step % stride(step, work) == 0;
  }

  /** Notes how a network does at a step. */
  void add(int step, Evaluation onTrain, Evaluation onTest) {
    if (isShared || size == steps.length) {
      int room = Math.max(64, 2 * size);
      steps = Arrays.copyOf(steps, room);
      train = Arrays.copyOf(train, room);
      test = Arrays.copyOf(test, room);
      right = Arrays.copyOf(right, room);
      isShared = false;
    }
    steps[size] = step;
    train[size] = onTrain.loss();
    test[size] = onTest.loss();
    right[size] = onTrain.accuracy().orElse(Double.NaN);
    size++;
  }

  /** A copy, which goes its own way from here; it costs nothing until it does. */
  Chronicle copy() {
    return first(size);
  }

  /** A copy of what was measured before a step. */
  Chronicle before(int step) {
    return first(step == 0 ? 0 : upTo(step - 1));
  }

  private Chronicle first(int count) {
    Chronicle copy = new Chronicle();
    copy.steps = steps;
    copy.train = train;
    copy.test = test;
    copy.right = right;
    copy.size = count;
    copy.isShared = true;
    return copy;
  }

  /** How much memory it takes. */
  int bytes() {
    return 28 * steps.length;
  }

  /** Number of steps measured. */
  public int size() {
    return size;
  }

  /** Number of steps measured that are not later than a step. */
  public int upTo(int step) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) / 2;
      if (steps[middle] <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The note whose step is nearest to a step, the earlier of two; −1 if nothing is noted. */
  public int nearest(int step) {
    int next = upTo(step);
    boolean isNextNearer = next > 0 && next < size && steps[next] - step < step - steps[next - 1];
    return isNextNearer || next == 0 && size > 0 ? next : next - 1;
  }

  /** The step of the {@code i}-th note. */
  public int step(int i) {
    return steps[i];
  }

  /** Mean loss over the training set at the {@code i}-th note. */
  public double trainLoss(int i) {
    return train[i];
  }

  /** Mean loss over the test set at the {@code i}-th note; NaN without one. */
  public double testLoss(int i) {
    return test[i];
  }

  /** Share of the training set whose class was right at the {@code i}-th note; NaN for none. */
  public double right(int i) {
    return right[i];
  }
}
