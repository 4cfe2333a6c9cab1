package whyrandom.experiment;

import java.util.List;

/**
 * One of the networks of a {@link Document}: where it starts and what the reader changed.
 *
 * @param experiment what it starts from
 * @param edits what was changed, in the order of their steps
 */
public record Variant(Experiment experiment, List<Edit> edits) {
  /** Copies the list. */
  public Variant {
    edits = List.copyOf(edits);
  }
}
