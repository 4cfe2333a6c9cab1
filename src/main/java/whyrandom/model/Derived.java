package whyrandom.model;

import java.util.function.Function;

/**
 * Something that is worked out from what is seen of a network: once for a document and a step, and
 * while the network moves no more often than can be read.
 *
 * @param <T> what is worked out
 */
public final class Derived<T> {
  private final Workbench workbench;
  private final Player.Clock clock;
  private final double millisBetween;
  private final Function<Seen, T> how;
  private Seen from;
  private double made;
  private T value;

  /**
   * Something to be worked out.
   *
   * @param millisBetween while the network moves, it is kept for so long
   * @param how from what is seen
   */
  public Derived(
      Workbench workbench, Player.Clock clock, double millisBetween, Function<Seen, T> how) {
    this.workbench = workbench;
    this.clock = clock;
    this.millisBetween = millisBetween;
    this.how = how;
  }

  /** What comes of it; while the network moves, what came of it a moment ago. */
  public T of(Seen seen) {
    boolean isSameRun = from != null && from.isOfSameRun(seen);
    boolean isNews = !isSameRun || from.step() != seen.step();
    boolean isEarly = isSameRun && workbench.isMoving() && clock.millis() - made < millisBetween;
    if (isNews && !isEarly) {
      from = seen;
      made = clock.millis();
      value = how.apply(seen);
    }
    return value;
  }

  /** Has it worked out anew when it is asked for next, for something else has changed. */
  public void forget() {
    from = null;
  }
}
