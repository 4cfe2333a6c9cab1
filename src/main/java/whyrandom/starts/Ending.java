package whyrandom.starts;

/**
 * How one start ended.
 *
 * @param seed of its initial weights
 * @param loss on the training set; not finite if it diverged
 * @param accuracy the share of the training set that it has right; NaN for a regression
 * @param isSolved whether that is all of it, or the loss below the plan's limit
 * @param solvedFrom the step from which it was solved for good, as far as {@link Plan#looks} show;
 *     {@link #NEVER} if it is not solved
 * @param losses on the training set at each of these steps
 * @param picture what it computes in the end
 */
public record Ending(
    long seed,
    double loss,
    double accuracy,
    boolean isSolved,
    int solvedFrom,
    double[] losses,
    Picture picture) {
  /** In place of a step. */
  public static final int NEVER = -1;

  /** Whether its loss is a number still. */
  public boolean isFinite() {
    return Math.abs(loss) <= Double.MAX_VALUE;
  }
}
