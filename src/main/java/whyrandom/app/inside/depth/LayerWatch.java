package whyrandom.app.inside.depth;

import java.util.Optional;
import whyrandom.engine.Pass;
import whyrandom.experiment.LayerReport;
import whyrandom.model.Player;
import whyrandom.model.Seen;

/**
 * Keeps a {@link LayerReport} up to date, in pieces of a few milliseconds; while the network
 * trains, a few times a second are enough.
 */
final class LayerWatch {
  private static final double MOVING_MILLIS = 2;
  private static final double RESTING_MILLIS = 8;
  private static final double MILLIS_BETWEEN = 250;
  private static final int PIECES = 1;

  private final Player.Clock clock;
  private Optional<Seen> lane = Optional.empty();
  private int step;
  private double begun = Double.NEGATIVE_INFINITY;

  /** Whose next update is being measured. */
  private Optional<Seen> measured = Optional.empty();

  private Optional<LayerReport.Making> making = Optional.empty();
  private Optional<LayerReport> report = Optional.empty();

  LayerWatch(Player.Clock clock) {
    this.clock = clock;
  }

  /** The last report that is done; one of this lane or, while the first of it is made, none. */
  Optional<LayerReport> report() {
    return report;
  }

  /**
   * Works on it for a moment.
   *
   * @param isMoving whether the network trains or travels
   * @return whether the report is another one than before
   */
  boolean work(Seen now, boolean isMoving) {
    double start = clock.millis();
    double until = start + (isMoving ? MOVING_MILLIS : RESTING_MILLIS);
    boolean isSameLane = lane.isPresent() && lane.get().isOfSameRun(now);
    boolean isBusy = measured.isPresent() || making.isPresent();
    if (!isSameLane || !isBusy && step != now.state().step() && isDue(start, isMoving)) {
      lane = Optional.of(now);
      step = now.state().step();
      begun = start;
      measured = Optional.of(now);
      making = Optional.empty();
    }
    boolean isDone = false;
    do {
      isDone = advance();
    } while (!isDone && clock.millis() < until && (measured.isPresent() || making.isPresent()));
    return isDone;
  }

  /** Measures the next update, and then what every layer does; answers whether a report is done. */
  private boolean advance() {
    if (measured.isPresent()) {
      if (measured.get().measure(Pass.LANES)) {
        making = Optional.of(new LayerReport.Making(measured.get().state(), measured.get().next()));
        measured = Optional.empty();
      }
      return false;
    }
    boolean isDone = making.isPresent() && making.get().advance(PIECES);
    if (isDone) {
      report = Optional.of(making.get().report());
      making = Optional.empty();
    }
    return isDone;
  }

  private boolean isDue(double now, boolean isMoving) {
    return !isMoving || now - begun >= MILLIS_BETWEEN;
  }

  /** Whether there is something to do at once; while the network trains, not always. */
  boolean isWanted(Seen now, boolean isMoving) {
    boolean isBusy = measured.isPresent() || making.isPresent();
    return isBehind(now) && (isBusy || isDue(clock.millis(), isMoving));
  }

  /** Whether there is more to do, for this lane at its step. */
  boolean isBehind(Seen now) {
    return measured.isPresent()
        || making.isPresent()
        || lane.isEmpty()
        || !lane.get().isOfSameRun(now)
        || step != now.state().step();
  }
}
