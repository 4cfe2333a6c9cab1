package whyrandom.model.many;

import java.util.List;
import java.util.Optional;
import whyrandom.model.Player.Clock;
import whyrandom.starts.Ending;
import whyrandom.starts.Group;
import whyrandom.starts.Plan;

/**
 * Many starts of one plan: those that have ended, and those that are still to come. Then the same
 * seeds under other settings, if they are asked for.
 */
public final class Trial {
  /** How many starts a trial can have. */
  public static final int MOST = 10_000;

  private final Dealer dealer;
  private final Clock clock;
  private Optional<Cohort> main = Optional.empty();
  private double began;
  private double spent;
  private int begunWith;
  private boolean isGoing;
  private boolean isPaused;
  private Optional<Plan> equal = Optional.empty();
  private Optional<Ending> equalEnding = Optional.empty();
  private Optional<Comparison> comparison = Optional.empty();

  /** A trial without any starts. */
  public Trial(Hand.Agency agency, int mostHands, Clock clock) {
    this.clock = clock;
    dealer = new Dealer(agency, mostHands, clock, this::delivered);
  }

  /**
   * Begins anew.
   *
   * @param seed the first start's; then the next ones
   * @param toCompare a plan whose starts are all one and the same, if it is to be shown beside
   */
  public void begin(Plan of, long seed, int starts, Optional<Plan> toCompare) {
    dealer.cancel();
    main = Optional.of(new Cohort(of, seed));
    equal = toCompare;
    equalEnding = Optional.empty();
    equal.ifPresent(it -> dealer.add(new Batch(it, 1, 1)));
    comparison = Optional.empty();
    isPaused = false;
    add(starts);
  }

  /** So many starts more, up to {@link #MOST}. */
  public void add(int starts) {
    int more = Math.min(MOST, count() + starts) - count();
    if (main.isPresent() && more > 0) {
      dealer.add(main.get().more(more));
      go();
    }
  }

  /** Works the starts of a comparison out, after those that are still to come. */
  public void compare(Comparison of) {
    comparison = Optional.of(of);
    for (Batch batch : of.batches(main.get())) {
      dealer.add(batch);
    }
    go();
  }

  /** Forgets the comparison. */
  public void compareNothing() {
    comparison = Optional.empty();
    if (!isUnderWay()) {
      dealer.cancel();
      setGoing(false);
    }
  }

  private void go() {
    begunWith = allEnded();
    spent = 0;
    isGoing = false;
    setGoing(true);
  }

  private void delivered(Plan of, List<Ending> some) {
    if (equal.isPresent() && of == equal.get()) {
      equalEnding = Optional.of(some.get(0));
      return;
    }
    if (main.isPresent() && of == main.get().plan()) {
      main.get().add(some);
    } else if (comparison.isEmpty() || !comparison.get().take(of, some)) {
      return;
    }
    if (!isBusy()) {
      setGoing(false);
    }
  }

  private void setGoing(boolean value) {
    double now = clock.millis();
    if (isGoing && !value) {
      spent += now - began;
    }
    if (value) {
      began = now;
    }
    isGoing = value;
  }

  /** Holds on: what has begun is finished. */
  public void pause() {
    dealer.pause();
    isPaused = true;
    setGoing(false);
  }

  /** Goes on. */
  public void resume() {
    isPaused = false;
    setGoing(isBusy());
    dealer.resume();
  }

  /** Ends here: what has ended stays, the rest is not begun. */
  public void cancel() {
    dealer.cancel();
    isPaused = false;
    setGoing(false);
    main.ifPresent(Cohort::stop);
    comparison.ifPresent(Comparison::stop);
  }

  /** Does some of the work where nobody else does; answers whether there is more. */
  public boolean work(double budget) {
    return dealer.work(budget);
  }

  /** The starts of the network that is open; empty before the first trial. */
  public Optional<Cohort> main() {
    return main;
  }

  /** What all starts have in common; empty before the first trial. */
  public Optional<Plan> plan() {
    return main.map(Cohort::plan);
  }

  /** How many starts there are to be. */
  public int count() {
    return main.isPresent() ? main.get().count() : 0;
  }

  /** Those that have ended, by seed. */
  public List<Ending> endings() {
    return main.isPresent() ? main.get().endings() : List.of();
  }

  /** The groups of those that have ended. */
  public List<Group> groups() {
    return main.isPresent() ? main.get().groups() : List.of();
  }

  /** How the start ended whose copies are all the same. */
  public Optional<Ending> equal() {
    return equalEnding;
  }

  /** How many have ended. */
  public int ended() {
    return main.isPresent() ? main.get().ended() : 0;
  }

  /** Whether more are to come, though they may be held. */
  public boolean isUnderWay() {
    return main.isPresent() && !main.get().isComplete();
  }

  /** Whether it is held. */
  public boolean isPaused() {
    return isPaused;
  }

  /** The same seeds under other settings, if that was asked for. */
  public Optional<Comparison> comparison() {
    return comparison;
  }

  /** Whether other settings are still to be worked out. */
  public boolean isComparing() {
    return comparison.isPresent() && comparison.get().ended() < comparison.get().count();
  }

  /** Whether anything is still to come, though it may be held. */
  public boolean isBusy() {
    return isUnderWay() || isComparing();
  }

  /** How many starts there are to be, those under other settings too. */
  public int all() {
    return count() + (comparison.isPresent() ? comparison.get().count() : 0);
  }

  /** How many of all have ended. */
  public int allEnded() {
    return ended() + (comparison.isPresent() ? comparison.get().ended() : 0);
  }

  /** How long it has worked since it was last told to, milliseconds. */
  public double millis() {
    return spent + (isGoing ? clock.millis() - began : 0);
  }

  /** How long it will still take, milliseconds; NaN before anything can be said of it. */
  public double millisLeft() {
    int done = allEnded() - begunWith;
    return done < 1 ? Double.NaN : millis() / done * (all() - allEnded());
  }
}
