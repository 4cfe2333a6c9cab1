package whyrandom.app;

import java.util.Arrays;
import java.util.OptionalInt;
import whyrandom.plot.LossSeries;

/**
 * Losses along a run, by step, in bounded memory: when full, every other one is forgotten.
 *
 * <p>What was measured stays true, since a replay gives the same bits.
 */
public final class LossCurve implements LossSeries {
  private static final int MOST = 1200;

  private int[] steps = new int[64];
  private double[] train = new double[64];
  private double[] test = new double[64];
  private int size;
  private int stride = 1;

  /** Whether a step's losses should be noted: it is later than all noted ones, and a round one. */
  boolean wants(int step) {
    return step % stride == 0 && (size == 0 || step > steps[size - 1]);
  }

  /** Notes the losses of a step, if they are {@linkplain #wants wanted}. */
  public void add(int step, double trainLoss, double testLoss) {
    if (!wants(step)) {
      return;
    }
    if (size == steps.length) {
      grow();
    }
    steps[size] = step;
    train[size] = trainLoss;
    test[size] = testLoss;
    size++;
    if (size == MOST) {
      thin();
    }
  }

  private void thin() {
    stride *= 2;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (steps[i] % stride == 0) {
        steps[kept] = steps[i];
        train[kept] = train[i];
        test[kept] = test[i];
        kept++;
      }
    }
    size = kept;
  }

  private void grow() {
    int length = Math.min(MOST, 2 * steps.length);
    steps = Arrays.copyOf(steps, length);
    train = Arrays.copyOf(train, length);
    test = Arrays.copyOf(test, length);
  }

  /** The first step whose training loss is not finite. */
  OptionalInt firstNotFinite() {
    for (int i = 0; i < size; i++) {
      if (!(Math.abs(train[i]) <= Double.MAX_VALUE)) {
        return OptionalInt.of(steps[i]);
      }
    }
    return OptionalInt.empty();
  }

  /** The note whose step is nearest to a step, the earlier of two; −1 if nothing is noted. */
  int nearest(int step) {
    int i = size - 1;
    while (i > 0 && step - steps[i - 1] <= steps[i] - step) {
      i--;
    }
    return i;
  }

  /** The part before a step; the step itself is measured anew. */
  public LossCurve before(int step) {
    LossCurve copy = new LossCurve();
    copy.stride = stride;
    copy.steps = steps.clone();
    copy.train = train.clone();
    copy.test = test.clone();
    while (copy.size < size && steps[copy.size] < step) {
      copy.size++;
    }
    return copy;
  }

  /** Number of steps noted. */
  @Override
  public int size() {
    return size;
  }

  /** The step of the {@code i}-th note. */
  @Override
  public int step(int i) {
    return steps[i];
  }

  /** The training loss of the {@code i}-th note. */
  @Override
  public double train(int i) {
    return train[i];
  }

  /** The test loss of the {@code i}-th note; NaN without a test set. */
  @Override
  public double test(int i) {
    return test[i];
  }
}
