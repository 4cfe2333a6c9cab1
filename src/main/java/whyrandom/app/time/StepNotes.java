package whyrandom.app.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Chronicle;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Variant;
import whyrandom.explain.EditWords;
import whyrandom.model.Derived;
import whyrandom.model.Player;
import whyrandom.model.Seen;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;

/** What there is to say of a step of the runs: the losses noted there, and the reader's edits. */
final class StepNotes {
  private final Workbench workbench;
  private final Derived<List<List<EditWords>>> words;

  StepNotes(Workbench workbench, Player.Clock clock) {
    this.workbench = workbench;
    words = new Derived<>(workbench, clock, 0);
  }

  /** For each network its edits at a step, in words. */
  private List<List<EditWords>> wordsAt(int step) {
    List<Integer> about = List.of(workbench.revision(), step);
    return words.of(workbench.main(), about, () -> worked(step));
  }

  private List<List<EditWords>> worked(int step) {
    List<List<EditWords>> list = new ArrayList<>();
    for (Seen lane : workbench.lanes()) {
      list.add(EditWords.at(lane.variant(), step));
    }
    return list;
  }

  private String name(int lane) {
    return !workbench.isComparing() ? "" : lane == 0 ? "A " : "B ";
  }

  /** {@code step 12 · x₁ → unit 2 = 0.5 · loss 0.5023}. */
  String about(int step) {
    return "step " + Numbers.count(step) + edits(step) + losses(step);
  }

  /** The losses noted at a step; one that was noted at another step says at which. */
  private String losses(int step) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < workbench.lanes().size(); i++) {
      Chronicle chronicle = workbench.lanes().get(i).state().chronicle();
      int nearest = chronicle.nearest(step);
      if (nearest >= 0) {
        text.append(i == 0 ? " · loss " : ", ").append(name(i));
        text.append(Numbers.shortText(chronicle.trainLoss(nearest)));
        if (chronicle.step(nearest) != step) {
          text.append(" at step ").append(Numbers.count(chronicle.step(nearest)));
        }
      }
    }
    return text.toString();
  }

  /** What was edited at a step, if anything; what was edited alike in both networks once. */
  String edits(int step) {
    StringBuilder text = new StringBuilder();
    List<List<EditWords>> all = wordsAt(step);
    for (int i = 0; i < all.size(); i++) {
      for (EditWords edit : all.get(i)) {
        boolean isInA = all.get(0).contains(edit);
        boolean isInB = all.get(all.size() - 1).contains(edit);
        if (!(i == 1 && isInA)) {
          text.append(" · ").append(isInA && isInB ? "" : name(i)).append(edit.words());
        }
      }
    }
    return text.toString();
  }

  /** The step of the last edit at or before a step, and that of the first after it, if any. */
  List<Integer> around(int step) {
    List<Integer> steps = new ArrayList<>();
    next(step + 1, false).ifPresent(steps::add);
    next(step, true).ifPresent(steps::add);
    return steps;
  }

  /** The step of the first edit after a step, or of the last one before it. */
  Optional<Integer> next(int step, boolean isForward) {
    Optional<Integer> found = Optional.empty();
    for (Seen lane : workbench.lanes()) {
      Optional<Edit> edit =
          isForward ? lane.state().editAfter(step) : last(lane.variant(), step - 1);
      boolean isFound = edit.isPresent();
      if (isFound && (found.isEmpty() || isForward == edit.get().step() < found.get())) {
        found = Optional.of(edit.get().step());
      }
    }
    return found;
  }

  private static Optional<Edit> last(Variant run, int step) {
    List<Edit> edits = run.editsUpTo(step);
    return edits.isEmpty() ? Optional.empty() : Optional.of(edits.get(edits.size() - 1));
  }
}
