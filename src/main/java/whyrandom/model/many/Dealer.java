package whyrandom.model.many;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import whyrandom.model.Player.Clock;
import whyrandom.starts.Ending;
import whyrandom.starts.Plan;
import whyrandom.starts.Starts;

/**
 * Deals starts out to as many hands as there are, a few at a time, so that all have something to do
 * until the end and a pause is soon felt. Where there are no hands, or they fail, the page does the
 * work itself, in slices.
 *
 * <p>A hand that fails is replaced, and its starts are done again. What a start comes to does not
 * depend on who works it out.
 */
public final class Dealer {
  /** How long a hand is to be busy with what it gets, milliseconds. */
  private static final double SPELL = 120;

  /** The most starts that a hand gets at once. */
  private static final int MOST = 400;

  /** So many failures in a row, and no hand is trusted any more. */
  private static final int PATIENCE = 3;

  /** Updates between two looks at the clock. */
  private static final int UPDATES = 16;

  private final Hand.Agency agency;
  private final int mostHands;
  private final Clock clock;
  private final BiConsumer<Plan, List<Ending>> deliver;
  private final Deque<Batch> waiting = new ArrayDeque<>();
  private final List<Busy> busy = new ArrayList<>();
  private final Deque<Busy> idle = new ArrayDeque<>();
  private Optional<Batch> own = Optional.empty();
  private Optional<Starts> ownStarts = Optional.empty();
  private boolean isPaused;
  private int failures;
  private int few = 4;

  /** A hand and what it is doing. */
  private final class Busy implements Hand.Listener {
    private Optional<Hand> hand = Optional.empty();
    private Batch batch;
    private boolean isGone;

    private void ask(Batch next) {
      batch = next;
      hand.get().ask(next.plan(), next.seed(), next.count());
    }

    private void end() {
      isGone = true;
      hand.get().end();
    }

    @Override
    public void answered(List<Ending> endings, double millis) {
      if (isGone) {
        return;
      }
      failures = 0;
      double each = Math.max(0.01, millis / batch.count());
      few = (int) Math.max(1, Math.min(MOST, SPELL / each));
      busy.remove(this);
      idle.add(this);
      deliver.accept(batch.plan(), endings);
      deal();
    }

    @Override
    public void failed() {
      if (isGone) {
        return;
      }
      failures++;
      end();
      busy.remove(this);
      idle.remove(this);
      if (batch != null) {
        waiting.addFirst(batch);
      }
      deal();
    }
  }

  /**
   * One without anything to do.
   *
   * @param deliver is handed the endings as they come
   */
  public Dealer(
      Hand.Agency agency, int mostHands, Clock clock, BiConsumer<Plan, List<Ending>> deliver) {
    this.agency = agency;
    this.mostHands = mostHands;
    this.clock = clock;
    this.deliver = deliver;
  }

  /** Has starts worked out, after those that wait already. */
  public void add(Batch batch) {
    waiting.add(batch);
    deal();
  }

  /** Whether there is anything to do, though it may be paused. */
  public boolean isBusy() {
    return !waiting.isEmpty() || !busy.isEmpty() || own.isPresent();
  }

  /** What has begun is finished, nothing more is begun. */
  public void pause() {
    isPaused = true;
  }

  /** Goes on. */
  public void resume() {
    isPaused = false;
    deal();
  }

  /** Leaves everything that is not done. */
  public void cancel() {
    waiting.clear();
    own = Optional.empty();
    ownStarts = Optional.empty();
    isPaused = false;
    end(busy);
    rest();
  }

  private void rest() {
    end(idle);
  }

  private static void end(Collection<Busy> hands) {
    for (Busy one : hands) {
      one.end();
    }
    hands.clear();
  }

  private void deal() {
    while (!isPaused && !waiting.isEmpty() && findHand()) {
      Busy one = idle.remove();
      Batch next = waiting.remove();
      Batch dealt = next.first(few);
      if (dealt.count() < next.count()) {
        waiting.addFirst(next.without(dealt.count()));
      }
      busy.add(one);
      one.ask(dealt);
    }
    if (!isBusy()) {
      rest();
    }
  }

  private boolean findHand() {
    if (idle.isEmpty() && busy.size() < mostHands && failures < PATIENCE) {
      Busy one = new Busy();
      one.hand = agency.hire(one);
      if (one.hand.isPresent()) {
        idle.add(one);
      }
    }
    return !idle.isEmpty();
  }

  /** Whether the page has to do the work. */
  private boolean isAlone() {
    return busy.isEmpty() && idle.isEmpty();
  }

  /**
   * Does some of the work, if nobody else does.
   *
   * @param budget milliseconds
   * @return whether there is more of it
   */
  public boolean work(double budget) {
    double end = clock.millis() + budget;
    while (!isPaused && isAlone() && isBusy() && clock.millis() < end) {
      if (own.isEmpty()) {
        Batch next = waiting.remove();
        own = Optional.of(next);
        ownStarts = Optional.of(new Starts(next.plan(), next.seed(), next.count()));
      }
      Plan plan = own.get().plan();
      Starts starts = ownStarts.get();
      if (starts.advance(UPDATES)) {
        own = Optional.empty();
        ownStarts = Optional.empty();
      }
      List<Ending> endings = starts.take();
      if (!endings.isEmpty()) {
        deliver.accept(plan, endings);
      }
    }
    return !isPaused && isAlone() && isBusy();
  }
}
