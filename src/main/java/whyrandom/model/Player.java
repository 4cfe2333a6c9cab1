package whyrandom.model;

import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import whyrandom.experiment.Run;

/**
 * Moves the workbench through time, frame by frame, within a budget: the page must stay fluent
 * however long the way.
 */
public final class Player {
  /** Updates between two looks at the clock. */
  private static final int BETWEEN_LOOKS = 4;

  /** Playing may fall behind by so many updates; what is more is not caught up with. */
  private static final double MOST_OWED = 20;

  /** Where it plays fast, it may fall behind by so many seconds. */
  private static final double SECONDS_OWED = 0.1;

  /** A frame that comes later than this is not caught up with, milliseconds. */
  private static final double LONGEST_FRAME = 250;

  /** Milliseconds of a frame for what is to come: nothing else goes on. */
  private static final double COMING_BUDGET = 20;

  /** Milliseconds on some clock that only goes forward. */
  public interface Clock {
    /** Now, in milliseconds. */
    double millis();
  }

  private final Workbench workbench;
  private final Clock clock;
  private final Travel travel;
  private OptionalDouble pace = OptionalDouble.empty();
  private int stop;
  private double owed;
  private double before = Double.NaN;

  /** Updates between two looks on a way: one where a few take longer than a frame may. */
  private int updates = BETWEEN_LOOKS;

  /** A player for a workbench. */
  public Player(Workbench workbench, Clock clock) {
    this.workbench = workbench;
    this.clock = clock;
    travel = new Travel(workbench);
  }

  /** Now, on the player's clock. */
  public double millis() {
    return clock.millis();
  }

  /** What it moves. */
  public Workbench workbench() {
    return workbench;
  }

  /** What there is to tell of a long way through time. */
  public Travel travel() {
    return travel;
  }

  /** Whether time goes on for long enough to be stopped: it plays, or goes a long way. */
  public boolean isGoingOn() {
    return workbench.isPlaying() || travel.isLong();
  }

  /**
   * Makes way for a step that is asked for: playing and a long way end here. A short way is gone to
   * its end, so that two presses of a key are two steps, however fast they come.
   */
  public void halt() {
    if (travel.isLong()) {
      workbench.stop();
    } else {
      workbench.pause();
    }
  }

  /** Plays at so many steps a second, which need not be one of the speeds that are offered. */
  public void setPace(double stepsPerSecond) {
    pace = OptionalDouble.of(stepsPerSecond);
  }

  /**
   * Has playing end by itself when it comes to a step; 0 for none. It can be gone on from there.
   */
  public void setStop(int step) {
    stop = step;
  }

  /**
   * Does a frame's share of the work.
   *
   * @param budget milliseconds that it may take, roughly
   * @return whether there is more to do in the next frame
   */
  public boolean frame(double budget) {
    double start = clock.millis();
    travel.follow(start);
    if (workbench.isComing()) {
      return !spend(Math.max(budget, COMING_BUDGET), workbench::come) || workbench.isMoving();
    }
    if (workbench.isTravelling()) {
      while (!travelOn() && clock.millis() - start < budget) {}
      updates = clock.millis() - start > 2 * budget ? 1 : BETWEEN_LOOKS;
    } else if (workbench.isPlaying()) {
      play(start, budget);
    } else {
      before = Double.NaN;
      while (workbench.catchUp(BETWEEN_LOOKS)) {
        if (clock.millis() - start >= budget) {
          return true;
        }
      }
    }
    return workbench.isTravelling() || workbench.isPlaying();
  }

  /**
   * Goes on with measuring what is to be seen next of large networks that move.
   *
   * @param budget milliseconds that it may take, roughly
   */
  public void look(double budget) {
    if (workbench.isMoving()) {
      spend(budget, workbench::look);
    }
  }

  /**
   * Goes on with some work until it is done or has taken its time.
   *
   * @param budget milliseconds that it may take, roughly
   * @param work does a little of it and says whether it is done
   * @return whether it is done
   */
  public boolean spend(double budget, BooleanSupplier work) {
    double start = clock.millis();
    boolean isDone = work.getAsBoolean();
    while (!isDone && clock.millis() - start < budget) {
      isDone = work.getAsBoolean();
    }
    return isDone;
  }

  /** Goes a part of the way; answers whether it has ended. */
  private boolean travelOn() {
    if (!workbench.isSlow()) {
      return workbench.travel(updates);
    }
    boolean isReady = !workbench.isOnTheWay() || workbench.prepare();
    return isReady && workbench.travel(1);
  }

  private void play(double start, double budget) {
    double elapsed = before == before ? Math.min(LONGEST_FRAME, start - before) : 1000;
    before = start;
    boolean isThere = false;
    double perSecond = pace.orElse(workbench.speed().perSecond());
    if (perSecond == 0) {
      do {
        isThere = workbench.prepare() && update();
      } while (!isThere && clock.millis() - start < budget && canGoOn());
    } else {
      double most = Math.max(MOST_OWED, SECONDS_OWED * perSecond);
      owed = Math.min(owed + elapsed * perSecond / 1000, elapsed == 1000 ? 1 : most);
      while (!isThere && owed >= 0.99 && clock.millis() - start < budget) {
        if (workbench.prepare()) {
          isThere = update();
          owed -= 1;
        }
      }
    }
    if (isThere || !canGoOn()) {
      workbench.pause();
    }
  }

  /** Answers whether playing ends here. */
  private boolean update() {
    workbench.update();
    return workbench.step() == stop;
  }

  private boolean canGoOn() {
    return !workbench.hasDiverged() && workbench.step() < Run.MAX_STEP;
  }
}
