package whyrandom.experiment;

import java.util.Arrays;
import whyrandom.engine.Network;

/**
 * Numbers of a network along a run, from its start, in bounded memory: when full, every other step
 * is forgotten.
 *
 * <p>It replays the run by itself, a piece at a time, so it may be begun at any step. A run is a
 * fold: what it finds is what the run went through, to the bit.
 */
public final class Trail {
  /** Reads a number off a network. */
  public interface Probe {
    /** The number. */
    double of(Network network);
  }

  private static final int MOST = 600;

  private final Run replay;
  private final Probe probe;
  private int[] steps = new int[64];
  private double[] values = new double[64];
  private int size;
  private int stride = 1;

  /** The trail of a run, of which only the start is known yet. */
  public Trail(State run, Probe probe) {
    replay = new Run(run.experiment(), run.edits());
    this.probe = probe;
    note();
  }

  /**
   * Follows the run to a step, by at most {@code updates} updates; call again until it is true.
   *
   * @return whether all that happened up to the step is known
   */
  public boolean follow(int step, int updates) {
    for (int i = 0; i < updates && replay.step() < step; i++) {
      replay.update();
      note();
    }
    return replay.step() >= step;
  }

  private void note() {
    if (replay.step() % stride != 0) {
      return;
    }
    if (size == MOST) {
      thin();
      if (replay.step() % stride != 0) {
        return;
      }
    }
    if (size == steps.length) {
      steps = Arrays.copyOf(steps, Math.min(MOST, 2 * size));
      values = Arrays.copyOf(values, steps.length);
    }
    steps[size] = replay.step();
    values[size] = probe.of(replay.network());
    size++;
  }

  private void thin() {
    stride *= 2;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (steps[i] % stride == 0) {
        steps[kept] = steps[i];
        values[kept] = values[i];
        kept++;
      }
    }
    size = kept;
  }

  /**
   * Whether what is noted up to a step is what would be noted if it had not been followed further:
   * a long way is noted in longer strides.
   */
  public boolean isAsFineAt(int step) {
    int wanted = 1;
    while (step / wanted >= MOST) {
      wanted *= 2;
    }
    return stride <= wanted;
  }

  /** Number of steps that are noted and not later than a step. */
  public int upTo(int step) {
    int count = size;
    while (count > 0 && steps[count - 1] > step) {
      count--;
    }
    return count;
  }

  /** The step up to which all is known. */
  public int known() {
    return replay.step();
  }

  /** Number of steps that are noted. */
  public int size() {
    return size;
  }

  /** The {@code i}-th noted step. */
  public int step(int i) {
    return steps[i];
  }

  /** The number at the {@code i}-th noted step, its edits made. */
  public double value(int i) {
    return values[i];
  }
}
