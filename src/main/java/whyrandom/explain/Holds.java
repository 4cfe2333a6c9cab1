package whyrandom.explain;

import whyrandom.experiment.Bond;
import whyrandom.explain.statement.Hold;

/** Whether a bond between two units lasts, and what ends it first if not. */
final class Holds {
  private Holds() {}

  static Hold of(Bond bond) {
    if (!bond.isOutToo()) {
      return Hold.WEIGHTS_OUT;
    }
    if (bond.hasDropout()) {
      return Hold.DROPOUT;
    }
    if (!bond.isRuleAlike()) {
      return Hold.RULE;
    }
    if (!bond.isPenaltyAlike()) {
      return Hold.PENALTY;
    }
    return bond.isMemoryAlike() ? Hold.KEPT : Hold.MEMORY;
  }
}
