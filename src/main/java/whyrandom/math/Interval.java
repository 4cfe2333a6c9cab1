package whyrandom.math;

/**
 * A range of shares of 1.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {
  /** The quantile of the normal distribution that leaves 2.5 % above it. */
  private static final double Z = 1.959963984540054;

  /**
   * Where the probability of a success lies, with 95 % confidence, after so many of so many trials:
   * the score interval of Wilson (1927), which stays within 0 and 1 and is of use for few trials.
   *
   * <pre>
   *   n = trials, p = successes / n
   *   (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
   *   Interval.wilson(8, 10)   // 0.490 … 0.943
   * </pre>
   *
   * @throws IllegalArgumentException unless 0 ≤ successes ≤ trials and there is a trial
   */
  public static Interval wilson(int successes, int trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "successes: " + successes + " is not allowed; there are " + trials + " trials");
    }
    double n = trials;
    double p = successes / n;
    double square = Z * Z / n;
    double middle = square / 2 + p;
    double half = Math.sqrt(p * (1 - p) * square + square * square / 4);
    double low = successes == 0 ? 0 : (middle - half) / (1 + square);
    double high = successes == trials ? 1 : (middle + half) / (1 + square);
    return new Interval(low, high);
  }
}
