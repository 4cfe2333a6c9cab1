package whyrandom.app;

import java.util.Arrays;
import whyrandom.experiment.Chronicle;
import whyrandom.plot.LossSeries;

/** The losses that a run noted on its way, no more of them than a chart can show. */
public final class LossCurve implements LossSeries {
  private static final int MOST = 1200;

  private final Chronicle chronicle;
  private int[] shown = new int[64];
  private int size;
  private int seen;
  private int stride = 1;

  /** The losses of a run; what it notes later belongs to them, too. */
  LossCurve(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  /** Takes up what has been noted since; every other one goes when there are too many. */
  private void follow() {
    for (; seen < chronicle.size(); seen++) {
      if (chronicle.step(seen) % stride == 0) {
        if (size == shown.length) {
          shown = Arrays.copyOf(shown, 2 * size);
        }
        shown[size++] = seen;
      }
      if (size == MOST) {
        thin();
      }
    }
  }

  private void thin() {
    stride *= 2;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (chronicle.step(shown[i]) % stride == 0) {
        shown[kept++] = shown[i];
      }
    }
    size = kept;
  }

  @Override
  public int size() {
    follow();
    return size;
  }

  @Override
  public int step(int i) {
    return chronicle.step(shown[i]);
  }

  @Override
  public double train(int i) {
    return chronicle.trainLoss(shown[i]);
  }

  @Override
  public double test(int i) {
    return chronicle.testLoss(shown[i]);
  }
}
