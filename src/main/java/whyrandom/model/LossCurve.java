package whyrandom.model;

import whyrandom.experiment.Chronicle;
import whyrandom.plot.LossSeries;

/** The losses that a run noted on its way, no more of them than a chart can show. */
public final class LossCurve implements LossSeries {
  private static final int MOST = 1200;

  private final Chronicle chronicle;
  private final int[] shown;
  private final int size;

  /** The losses of a run: those at the multiples of the smallest stride that leaves few enough. */
  LossCurve(Chronicle chronicle) {
    this.chronicle = chronicle;
    int stride = 1;
    while (count(chronicle, stride) > MOST) {
      stride *= 2;
    }
    shown = new int[MOST];
    int next = 0;
    for (int i = 0; i < chronicle.size(); i++) {
      if (chronicle.step(i) % stride == 0) {
        shown[next++] = i;
      }
    }
    size = next;
  }

  private static int count(Chronicle chronicle, int stride) {
    int count = 0;
    for (int i = 0; i < chronicle.size(); i++) {
      count += chronicle.step(i) % stride == 0 ? 1 : 0;
    }
    return count;
  }

  @Override
  public int size() {
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
