package whyrandom.app;

import java.util.List;
import whyrandom.experiment.Run;

/**
 * Networks that go through time side by side.
 *
 * <p>A way through time can be stopped wherever it is. So that there is always one step at which
 * all stands, no network runs ahead: where one of them could start nearer to the goal than another,
 * as when B is new beside A, it goes back and comes along. That costs the time of its updates, and
 * buys that a stop, an edit and what is shown mean the same for both.
 */
final class SideBySide {
  private SideBySide() {}

  /** The step from which the way to a step is gone: that of the network with the longest one. */
  static int beginOfWay(List<Lane> lanes, int to) {
    int begin = to;
    for (Lane lane : lanes) {
      begin = Math.min(begin, lane.run().beginOfWay(to));
    }
    return begin;
  }

  /**
   * Goes towards a step, from where all are at the same step, which they are brought to before.
   *
   * @param updates at most so many updates of each network
   * @return whether it is reached
   */
  static boolean approach(List<Lane> lanes, int to, int updates) {
    int begin = beginOfWay(lanes, to);
    boolean areTogether = true;
    for (Lane lane : lanes) {
      areTogether &= lane.run().approach(begin, updates);
    }
    if (!areTogether) {
      return false;
    }
    int next = to - begin > updates ? begin + updates : to;
    for (Lane lane : lanes) {
      lane.run().approach(next, updates);
    }
    return next == to;
  }

  /** Has all stand at one step if they do not yet: at the lowest of theirs. */
  static void gather(List<Lane> lanes) {
    int lowest = Run.MAX_STEP;
    for (Lane lane : lanes) {
      lowest = Math.min(lowest, lane.run().step());
    }
    for (Lane lane : lanes) {
      lane.run().seek(lowest);
    }
  }
}
