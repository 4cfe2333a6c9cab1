package whyrandom.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Document;
import whyrandom.experiment.Run;

/**
 * A run that the reader wants to come back to.
 *
 * @param lane the network; it stands at the step, or is on its way there after a reload
 * @param step where it was kept
 * @param name what it is called: how it starts, and the step
 */
record Kept(Lane lane, int step, String name) {
  /** The largest number of runs that can be kept. */
  static final int MOST = 4;

  private static Kept of(Lane lane, int step) {
    return new Kept(lane, step, Titles.kept(lane.run(), step));
  }

  /** What {@link #document()} was written from. */
  static Kept of(Document document) {
    Run run = new Run(document.main().experiment(), document.main().edits());
    return of(new Lane(run), document.step());
  }

  /** What brings it back after a reload. */
  Document document() {
    return new Document(lane.variant(), Optional.empty(), step);
  }

  /**
   * Goes a part of the way to the step.
   *
   * @return whether it is there
   */
  boolean approach(int updates) {
    return lane.run().approach(step, updates);
  }

  /**
   * A list with a network more, as it stands now.
   *
   * @throws IllegalArgumentException if it is there already, or the list is full
   */
  static List<Kept> with(List<Kept> list, Lane lane) {
    for (Kept old : list) {
      if (old.step == lane.run().step() && old.lane.variant().equals(lane.variant())) {
        throw new IllegalArgumentException("This run is kept already, at this step.");
      }
    }
    if (list.size() == MOST) {
      throw new IllegalArgumentException(
          "No more than " + MOST + " runs can be kept; forget one first.");
    }
    List<Kept> longer = new ArrayList<>(list);
    longer.add(of(lane.copy(), lane.run().step()));
    return longer;
  }
}
