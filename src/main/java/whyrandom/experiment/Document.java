package whyrandom.experiment;

import java.util.Optional;
import whyrandom.refusal.Refusal;

/**
 * What is saved, shared and opened: one network, or two that are compared, and the step to open at.
 *
 * @param main the network, A in a comparison
 * @param compare B, trained side by side with A; its data is A's at every step
 * @param step number of updates to open at
 */
public record Document(Variant main, Optional<Variant> compare, int step) {
  /** Checks the step, and that both networks have the same data. */
  public Document {
    if (compare.isPresent() && !compare.get().hasDataOf(main)) {
      throw Refusal.because(
          "compare.edits",
          "both networks train on the same data; where an edit of one changes it, an"
              + " edit of the other must change it to the same, at the same step");
    }
    Checks.range("step", step, 0, Run.MAX_STEP, "");
  }
}
