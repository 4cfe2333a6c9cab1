package whyrandom.model;

import java.util.List;
import whyrandom.experiment.Run;

/**
 * Runs that go through time side by side.
 *
 * <p>A way through time can be stopped wherever it is. So that there is always one step at which
 * all stand, no run goes ahead: where one of them could start nearer to the goal than another, as
 * when B is new beside A, it goes back and comes along. That costs the time of its updates, and
 * buys that a stop, an edit and what is shown mean the same for both.
 */
final class SideBySide {
  private SideBySide() {}

  /** The step from which the way to a step is gone: that of the run with the longest one. */
  static int beginOfWay(List<Run> runs, int to) {
    int begin = to;
    for (Run run : runs) {
      begin = Math.min(begin, run.beginOfWay(to));
    }
    return begin;
  }

  /**
   * Goes towards a step, from where all are at the same step, which they are brought to before.
   *
   * @param updates at most so many updates of each run
   * @return whether it is reached
   */
  static boolean approach(List<Run> runs, int to, int updates) {
    int begin = beginOfWay(runs, to);
    boolean areTogether = true;
    for (Run run : runs) {
      areTogether &= run.approach(begin, updates);
    }
    if (!areTogether) {
      return false;
    }
    int next = to - begin > updates ? begin + updates : to;
    for (Run run : runs) {
      run.approach(next, updates);
    }
    return next == to;
  }

  /**
   * Does a part of what the next update takes: see {@link Run#prepare}.
   *
   * @return whether the update takes but a moment now
   */
  static boolean prepare(List<Run> runs) {
    for (Run run : runs) {
      if (!run.prepare()) {
        return false;
      }
    }
    return true;
  }

  /** One update of each; two networks of one document are one run. */
  static void update(List<Run> runs) {
    Run first = runs.get(0);
    first.update();
    for (Run run : runs) {
      if (run != first) {
        run.update();
      }
    }
  }

  /** Has all stand at one step if they do not yet: at the lowest of theirs. */
  static void gather(List<Run> runs) {
    int lowest = Run.MAX_STEP;
    for (Run run : runs) {
      lowest = Math.min(lowest, run.step());
    }
    for (Run run : runs) {
      run.seek(lowest);
    }
  }
}
