package whyrandom.experiment;

import java.util.Optional;

/**
 * What is saved, shared and opened: one network, or two that are compared, and the step to open at.
 *
 * @param main the network, A in a comparison
 * @param compare B, trained side by side with A; its data is A's
 * @param step number of updates to open at
 */
public record Document(Variant main, Optional<Variant> compare, int step) {
  /** Checks the step, and that both networks have the same data. */
  public Document {
    if (compare.isPresent()
        && !compare.get().experiment().data().equals(main.experiment().data())) {
      throw new IllegalArgumentException("compare.data: the data of B must be that of A");
    }
    Checks.range("step", step, 0, Run.MAX_STEP, "");
  }
}
