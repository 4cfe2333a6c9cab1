package whyrandom.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Document;
import whyrandom.experiment.Variant;
import whyrandom.refusal.Refusal;

/**
 * A run that the reader wants to come back to.
 *
 * @param variant the network
 * @param step where it was kept
 * @param name what it is called: how it starts, and the step
 */
public record Kept(Variant variant, int step, String name) {
  /** The largest number of runs that can be kept. */
  public static final int MOST = 4;

  static Kept of(Variant variant, int step) {
    return new Kept(variant, step, Titles.kept(variant, step));
  }

  /** What {@link #document()} was written from. */
  public static Kept of(Document document) {
    return of(document.main(), document.step());
  }

  /** What brings it back after a reload. */
  public Document document() {
    return new Document(variant, Optional.empty(), step);
  }

  /**
   * A list with a run more.
   *
   * @throws Refusal if it is there already, or the list is full
   */
  static List<Kept> with(List<Kept> list, Kept one) {
    for (Kept old : list) {
      if (old.step == one.step && old.variant.equals(one.variant)) {
        throw Refusal.of("This run is kept already, at this step.");
      }
    }
    if (list.size() == MOST) {
      throw Refusal.of("No more than " + MOST + " runs can be kept; forget one first.");
    }
    List<Kept> longer = new ArrayList<>(list);
    longer.add(one);
    return longer;
  }
}
