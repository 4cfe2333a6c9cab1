package whyrandom.model;

import java.util.function.Supplier;

/**
 * Something that is worked out from what is seen of a network: once for a document, a step and what
 * it is asked about; and while the network moves, no more often than can be read, and less often
 * where it takes long.
 *
 * <pre>
 *   Derived&lt;Sentence&gt; said = new Derived&lt;&gt;(workbench, clock, 250);
 *   said.of(seen, layer, () -&gt; sentenceAbout(seen, layer))
 * </pre>
 *
 * @param <T> what is worked out
 */
public final class Derived<T> {
  private final Workbench workbench;
  private final Player.Clock clock;

  /** So many times its own duration it is kept, where that is longer. */
  private static final double TIMES_KEPT = 30;

  private final double millisBetween;
  private Seen from;
  private Object about;
  private double keptUntil;
  private T value;

  /**
   * Something to be worked out.
   *
   * @param millisBetween while the network moves, it is kept for so long
   */
  public Derived(Workbench workbench, Player.Clock clock, double millisBetween) {
    this.workbench = workbench;
    this.clock = clock;
    this.millisBetween = millisBetween;
  }

  /**
   * What comes of it; while the network moves, what came of it a moment ago.
   *
   * @param seen what it is worked out from
   * @param about what else it depends on: something else is another question
   * @param how works it out
   */
  public T of(Seen seen, Object about, Supplier<T> how) {
    boolean isSame = from != null && from.isOfSameRun(seen) && this.about.equals(about);
    boolean isNews = !isSame || from.step() != seen.step();
    boolean isEarly = isSame && workbench.isMoving() && clock.millis() < keptUntil;
    if (isNews && !isEarly) {
      from = seen;
      this.about = about;
      double begin = clock.millis();
      value = how.get();
      double end = clock.millis();
      keptUntil = Math.max(begin + millisBetween, end + TIMES_KEPT * (end - begin));
    }
    return value;
  }
}
