package whyrandom.model.many;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whyrandom.model.Player.Clock;
import whyrandom.starts.Ending;
import whyrandom.starts.Group;
import whyrandom.starts.Groups;
import whyrandom.starts.Plan;
import whyrandom.starts.Sweep;

/**
 * Many starts of one plan: those that have ended, and those that are still to come. Then the same
 * for other scales of the same draws, if they are asked for.
 */
public final class Trial {
  /** How many starts a trial can have. */
  public static final int MOST = 10_000;

  private final Dealer dealer;
  private final Clock clock;
  private Optional<Plan> plan = Optional.empty();
  private int count;
  private List<Ending> endings = new ArrayList<>();
  private List<Group> groups = List.of();
  private int grouped;
  private double began;
  private double spent;
  private int begunWith;
  private boolean isGoing;
  private boolean isPaused;
  private Optional<Plan> equal = Optional.empty();
  private Optional<Ending> equalEnding = Optional.empty();
  private Sweep sweep = Sweep.NONE;
  private int sweepRuns;
  private final Map<Double, List<Ending>> byScale = new HashMap<>();

  /** A trial without any starts. */
  public Trial(Hand.Agency agency, int mostHands, Clock clock) {
    this.clock = clock;
    dealer = new Dealer(agency, mostHands, clock, this::delivered);
  }

  /**
   * Begins anew: seeds 1, 2, 3 ….
   *
   * @param toCompare a plan whose starts are all one and the same, if it is to be shown beside
   */
  public void begin(Plan of, int starts, Optional<Plan> toCompare) {
    dealer.cancel();
    plan = Optional.of(of);
    equal = toCompare;
    equalEnding = Optional.empty();
    equal.ifPresent(it -> dealer.add(new Batch(it, 1, 1)));
    count = 0;
    endings = new ArrayList<>();
    groups = List.of();
    grouped = 0;
    spent = 0;
    sweep = Sweep.NONE;
    byScale.clear();
    isPaused = false;
    add(starts);
  }

  /** So many starts more, up to {@link #MOST}. */
  public void add(int starts) {
    int more = Math.min(MOST, count + starts) - count;
    if (plan.isPresent() && more > 0) {
      begunWith = endings.size();
      spent = 0;
      setGoing(true);
      dealer.add(new Batch(plan.get(), count + 1, more));
      count += more;
    }
  }

  /**
   * Works the same starts out at other scales, too.
   *
   * @param starts how many at each
   */
  public void sweep(int starts) {
    sweep = Sweep.NONE;
    byScale.clear();
    sweepRuns = starts;
    for (double scale : Sweep.SCALES) {
      if (scale != 1 || endings.size() < starts || count < starts) {
        dealer.add(new Batch(plan.get().withScale(scale), 1, starts));
      } else {
        sweep = sweep.with(Sweep.Point.of(1, endings().subList(0, starts)));
      }
    }
  }

  private void delivered(Plan of, List<Ending> some) {
    if (equal.isPresent() && of == equal.get()) {
      equalEnding = Optional.of(some.get(0));
      return;
    }
    if (isGoing && of == plan.get() && endings.size() < count) {
      endings.addAll(some);
      if (endings.size() == count) {
        setGoing(false);
      }
      return;
    }
    List<Ending> known = byScale.getOrDefault(of.scale(), new ArrayList<>());
    byScale.put(of.scale(), known);
    known.addAll(some);
    if (known.size() == sweepRuns) {
      known.sort(Groups.BY_SEED);
      sweep = sweep.with(Sweep.Point.of(of.scale(), known));
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
    setGoing(endings.size() < count);
    dealer.resume();
  }

  /** Ends here: what has ended stays, the rest is not begun. */
  public void cancel() {
    dealer.cancel();
    isPaused = false;
    setGoing(false);
    endings.sort(Groups.BY_SEED);
    count = endings.size();
  }

  /** Does some of the work where nobody else does; answers whether there is more. */
  public boolean work(double budget) {
    return dealer.work(budget);
  }

  /** What all starts have in common; empty before the first trial. */
  public Optional<Plan> plan() {
    return plan;
  }

  /** How many starts there are to be. */
  public int count() {
    return count;
  }

  /** Those that have ended, by seed. */
  public List<Ending> endings() {
    group();
    return endings;
  }

  /** The groups of those that have ended. */
  public List<Group> groups() {
    group();
    return groups;
  }

  private void group() {
    if (grouped != endings.size()) {
      endings.sort(Groups.BY_SEED);
      groups = Groups.of(endings);
      grouped = endings.size();
    }
  }

  /** How the start ended whose copies are all the same. */
  public Optional<Ending> equal() {
    return equalEnding;
  }

  /** How many have ended. */
  public int ended() {
    return endings.size();
  }

  /** Whether more are to come, though they may be held. */
  public boolean isUnderWay() {
    return endings.size() < count;
  }

  /** Whether it is held. */
  public boolean isPaused() {
    return isPaused;
  }

  /** What became of the starts at other scales, as far as it is known. */
  public Sweep sweep() {
    return sweep;
  }

  /** Whether other scales are being worked out. */
  public boolean isSweeping() {
    return !isUnderWay() && dealer.isBusy();
  }

  /** How long it has worked so far, milliseconds. */
  public double millis() {
    return spent + (isGoing ? clock.millis() - began : 0);
  }

  /** How long it will still take, milliseconds; NaN before anything can be said of it. */
  public double millisLeft() {
    int done = endings.size() - begunWith;
    return done < 1 ? Double.NaN : millis() / done * (count - endings.size());
  }
}
