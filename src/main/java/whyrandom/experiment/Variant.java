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
    edits = inOrder(edits);
  }

  /** Edits in the order of their steps, mostly as they are already. */
  static List<Edit> inOrder(List<Edit> edits) {
    boolean isInOrder = true;
    for (int i = 1; i < edits.size() && isInOrder; i++) {
      isInOrder = edits.get(i - 1).step() <= edits.get(i).step();
    }
    List<Edit> sorted = edits;
    if (!isInOrder) {
      sorted = new ArrayList<>(edits);
      sorted.sort((a, b) -> Integer.compare(a.step(), b.step()));
    }
    return List.copyOf(sorted);
  }

  /** Whether both train on the same data at every step, without which there is no comparison. */
  public boolean hasDataOf(Variant other) {
    return dataSets().equals(other.dataSets());
  }

  /** The data sets in turn, each after the first with the step from which on it is the data. */
  private List<Object> dataSets() {
    List<Object> list = new ArrayList<>();
    list.add(experiment.data());
    for (Edit edit : edits) {
      if (edit instanceof Edit.Change change
          && !change.to().data().equals(list.get(list.size() - 1))) {
        list.add(edit.step());
        list.add(change.to().data());
      }
    }
    return list;
  }
}
