package whyrandom.app;

import java.util.ArrayList;
import java.util.List;

/**
 * What is open and what is kept, as undo and redo know it. Once it is past, its networks stand
 * still.
 *
 * @param lanes the networks: A, and B if two are compared
 * @param kept the runs that the reader wants to come back to
 */
record Moment(List<Lane> lanes, List<Kept> kept) {
  Moment {
    lanes = List.copyOf(lanes);
    kept = List.copyOf(kept);
  }

  /** This with other networks; those that were here before go on as copies. */
  Moment with(List<Lane> next) {
    List<Lane> fresh = new ArrayList<>();
    for (Lane lane : next) {
      fresh.add(lanes.contains(lane) ? lane.copy() : lane);
    }
    return new Moment(fresh, kept);
  }

  /** This with other runs kept. */
  Moment withKept(List<Kept> next) {
    return new Moment(lanes, next).with(lanes);
  }
}
