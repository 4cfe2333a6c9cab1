package whyrandom.math;

/**
 * Mean, standard deviation and range of numbers, one after the other (B. P. Welford, "Note on a
 * method for calculating corrected sums of squares and products", 1962).
 *
 * <p>The standard deviation is that of the numbers themselves, {@code √(Σ (v − mean)² / n)}:
 * exactly 0 where all are equal. One NaN makes all NaN; an infinity makes the standard deviation
 * NaN, numbers too large to be squared make it ∞. Of no number at all everything is NaN.
 */
public final class Moments {
  private int count;
  private double mean;
  private double squares;
  private double least = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;

  /** Takes a number in. */
  public void add(double value) {
    count++;
    double off = value - mean;
    mean += off / count;
    squares = off * (value - mean) + squares;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }

  /** How many numbers there are. */
  public int count() {
    return count;
  }

  /** Their mean. */
  public double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /** Their standard deviation. */
  public double deviation() {
    return count == 0 ? Double.NaN : Math.sqrt(squares / count);
  }

  /** The least of them. */
  public double least() {
    return count == 0 ? Double.NaN : least;
  }

  /** The greatest of them. */
  public double greatest() {
    return count == 0 ? Double.NaN : greatest;
  }
}
