package whyrandom.experiment;

import whyrandom.engine.Network;

/**
 * Numbers of a network along a run, from its start, in bounded memory.
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
  private final Series<Double> values = new Series<>();

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
    if (replay.step() == values.next()) {
      values.add(probe.of(replay.network()), MOST);
    }
  }

  /**
   * Whether what is noted up to a step is what would be noted if it had not been followed further:
   * a long way is noted in longer strides.
   */
  public boolean isAsFineAt(int step) {
    return values.stride() <= Series.stride(step, MOST);
  }

  /** Number of steps that are noted and not later than a step. */
  public int upTo(int step) {
    return values.at(step) + 1;
  }

  /** The step up to which all is known. */
  public int known() {
    return replay.step();
  }

  /** Number of steps that are noted. */
  public int size() {
    return values.size();
  }

  /** The {@code i}-th noted step. */
  public int step(int i) {
    return values.step(i);
  }

  /** The number at the {@code i}-th noted step, its edits made. */
  public double value(int i) {
    return values.get(i);
  }
}
