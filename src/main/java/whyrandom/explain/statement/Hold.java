package whyrandom.explain.statement;

/** What becomes of a relation between two units: whether training keeps it, and if not, why. */
public enum Hold {
  /** Every step keeps it: rule, memory, penalty and weights out are all as it needs them. */
  KEPT,
  /** Nothing keeps it: the weights out are not in the relation. */
  WEIGHTS_OUT,
  /** Dropout leaves out one unit without the other. */
  DROPOUT,
  /** The rule divides by the size of gradients, and so makes steps of one size of any two. */
  RULE,
  /** The penalty pulls with the same force whatever a weight's size. */
  PENALTY,
  /** What the rule remembers of the two is not in the relation. */
  MEMORY
}
