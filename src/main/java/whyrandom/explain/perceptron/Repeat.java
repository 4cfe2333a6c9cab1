package whyrandom.explain.perceptron;

/**
 * After a pass the weights are, to the bit, what they were after an earlier one: as the examples
 * come in the same order, all that follows comes again, for ever.
 *
 * @param first number of the pass after which they were so first; one less than the first pass for
 *     the start
 * @param again number of the pass after which they are so again
 */
public record Repeat(int first, int again) {
  /** Number of passes after which everything comes again. */
  public int length() {
    return again - first;
  }
}
