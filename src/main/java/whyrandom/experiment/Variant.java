package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Shape;
import whyrandom.refusal.Refusal;

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

  /**
   * Checks that every edit fits the network as it is shaped at its step.
   *
   * @throws Refusal if one does not, naming it
   */
  public void check() {
    Shape shape = experiment.shape();
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      try {
        Checks.range("step", edit.step(), 0, Run.MAX_STEP, "");
        edit.check(shape);
      } catch (Refusal e) {
        throw e.under("edits[" + i + "]");
      }
      shape = edit instanceof Edit.Change change ? change.to().shape() : shape;
    }
  }

  /** Number of edits made before a step. */
  int firstEditAt(int step) {
    int low = 0;
    int high = edits.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (edits.get(middle).step() < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The edits made at or before a step. */
  public List<Edit> editsUpTo(int step) {
    return edits.subList(0, firstEditAt(step + 1));
  }

  /** The steps at which edits were made, each of them once. */
  List<Integer> editedSteps() {
    List<Integer> steps = new ArrayList<>();
    int last = -1;
    for (Edit edit : edits) {
      if (edit.step() != last) {
        last = edit.step();
        steps.add(last);
      }
    }
    return steps;
  }

  /** The settings that hold at a step, its edits made. */
  public Experiment settingsAt(int step) {
    for (int i = firstEditAt(step + 1) - 1; i >= 0; i--) {
      if (edits.get(i) instanceof Edit.Change change) {
        return change.to();
      }
    }
    return experiment;
  }

  /**
   * This with more edits, made at a step. Later edits belong to another future and are left out. A
   * value for a weight takes the place of one that it got just before, at the same step, with
   * nothing but values for other weights in between.
   *
   * @throws Refusal if the network has no such weight then, an edit is for another step, or there
   *     are more than {@link Run#MAX_EDITS}
   */
  public Variant with(int step, List<Edit> more) {
    List<Edit> list = new ArrayList<>(editsUpTo(step));
    Experiment now = settingsAt(step);
    for (Edit edit : more) {
      Checks.range("edit.step", edit.step(), step, step, "(the current step)");
      edit.check(now.shape());
      if (edit instanceof Edit.SetWeight set) {
        forgetBefore(set, list);
      }
      list.add(edit);
      now = edit instanceof Edit.Change change ? change.to() : now;
    }
    Checks.range("edits", list.size(), 0, Run.MAX_EDITS, "");
    return new Variant(experiment, list);
  }

  private static void forgetBefore(Edit.SetWeight set, List<Edit> list) {
    for (int i = list.size() - 1; i >= 0; i--) {
      if (!(list.get(i) instanceof Edit.SetWeight earlier) || earlier.step() != set.step()) {
        return;
      }
      if (earlier.isSamePlace(set)) {
        list.remove(i);
        return;
      }
    }
  }

  /**
   * This under another title and with another note, at every step.
   *
   * @throws Refusal if one of them is too long
   */
  public Variant titled(String title, String note) {
    return new Renaming(title, note).of(this);
  }

  /**
   * Whether both are equal. Two of a thousand edits that differ do so mostly in the last: that is
   * looked at first.
   */
  public boolean isSameAs(Variant other) {
    boolean isSame =
        edits.size() == other.edits.size()
            && (experiment == other.experiment || experiment.equals(other.experiment));
    for (int i = edits.size() - 1; isSame && i >= 0; i--) {
      isSame = isSame(edits.get(i), other.edits.get(i));
    }
    return isSame;
  }

  /** Whether both start from the same, whatever they are called. */
  public boolean hasStartOf(Variant other) {
    Experiment its = other.experiment;
    return experiment == its || experiment.withTitle(its.title(), its.note()).equals(its);
  }

  /**
   * The step up to which another one goes the same way, before any edit there; 0 if they part at
   * once, {@link Run#MAX_STEP} if never. Titles make no difference.
   */
  public int sharedSteps(Variant other) {
    if (!hasStartOf(other)) {
      return 0;
    }
    Variant own = withTitleOf(other);
    int i = own.sharedEdits(other);
    int next = i < edits.size() ? edits.get(i).step() : Run.MAX_STEP;
    return i < other.edits.size() ? Math.min(next, other.edits.get(i).step()) : next;
  }

  /** This with the title and the note of another one. */
  Variant withTitleOf(Variant other) {
    Experiment its = other.experiment;
    boolean isSame = its.title().equals(experiment.title()) && its.note().equals(experiment.note());
    return isSame ? this : titled(its.title(), its.note());
  }

  /** How many edits are the same, from the first on. */
  private int sharedEdits(Variant other) {
    int most = Math.min(edits.size(), other.edits.size());
    int i = 0;
    while (i < most && isSame(edits.get(i), other.edits.get(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSame(Edit a, Edit b) {
    return a == b || a.equals(b);
  }

  /**
   * The edits that lead from this one, where it stands at a step, to another one of the same start
   * and title at the same step; nothing if there are none that do. See {@link #with}.
   */
  Optional<List<Edit>> editsTo(Variant other, int step) {
    int own = firstEditAt(step + 1);
    int its = other.firstEditAt(step + 1);
    int shared = Math.min(own, sharedEdits(other));
    if (shared == own) {
      List<Edit> more = other.edits.subList(shared, its);
      boolean areNow = more.isEmpty() || more.get(0).step() == step;
      return areNow ? Optional.of(more) : Optional.empty();
    }
    boolean isReplaced =
        own == its
            && edits.get(shared) instanceof Edit.SetWeight before
            && other.edits.get(its - 1) instanceof Edit.SetWeight after
            && before.step() == step
            && before.isSamePlace(after)
            && areSame(edits.subList(shared + 1, own), other.edits.subList(shared, its - 1));
    return isReplaced ? Optional.of(other.edits.subList(its - 1, its)) : Optional.empty();
  }

  /** Whether they are the same values for weights. */
  private static boolean areSame(List<Edit> a, List<Edit> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!(a.get(i) instanceof Edit.SetWeight) || !isSame(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
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
