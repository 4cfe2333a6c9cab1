package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the networks of a {@link Document}: where it starts and what the reader changed.
 *
 * @param experiment what it starts from
 * @param edits what was changed, in the order of their steps
 */
public record Variant(Experiment experiment, List<Edit> edits) {
  /** Puts the edits in the order of their steps; those of one step stay in the order given. */
  public Variant {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort((a, b) -> Integer.compare(a.step(), b.step()));
    edits = List.copyOf(sorted);
  }
}
