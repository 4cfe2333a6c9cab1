package whyrandom.math;

/**
 * Counts how many values there are among a great many numbers, a part at a time: in each part those
 * that lie in one of some equal intervals from the least to the greatest.
 */
public final class DistinctValues {
  /** About so many numbers are sorted in a part. */
  private static final int AT_ONCE = 100_000;

  private final double[] numbers;
  private final int parts;
  private double least = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;
  private int part;
  private int count;

  /**
   * None are counted yet.
   *
   * @param numbers belong to this from now on. 0 and −0 are one value; what is not a number equals
   *     nothing
   */
  public DistinctValues(double[] numbers) {
    this.numbers = numbers;
    boolean areFinite = true;
    for (int i = 0; i < numbers.length; i++) {
      double x = numbers[i] + 0.0; // −0 becomes 0
      numbers[i] = x;
      least = x < least ? x : least;
      greatest = x > greatest ? x : greatest;
      areFinite &= Math.abs(x) <= Double.MAX_VALUE;
    }
    boolean canPart = areFinite && greatest - least <= Double.MAX_VALUE;
    parts = canPart ? 1 + numbers.length / AT_ONCE : 1;
  }

  /**
   * Counts those of the next part.
   *
   * @return whether all are counted
   */
  public boolean advance() {
    if (part < parts) {
      double[] some = parts == 1 ? numbers : those(part);
      ManyNumbers.sort(some);
      for (int i = 0; i < some.length; i++) {
        count += i == 0 || some[i] != some[i - 1] ? 1 : 0;
      }
      part++;
    }
    return part == parts;
  }

  /** How many values there are, once all are counted. */
  public int count() {
    return count;
  }

  private double[] those(int wanted) {
    int size = 0;
    for (double x : numbers) {
      size += part(x) == wanted ? 1 : 0;
    }
    double[] some = new double[size];
    int at = 0;
    for (double x : numbers) {
      if (part(x) == wanted) {
        some[at] = x;
        at++;
      }
    }
    return some;
  }

  /** Equal numbers are in the same part. */
  private int part(double x) {
    return greatest == least
        ? 0
        : Math.min(parts - 1, (int) ((x - least) / (greatest - least) * parts));
  }
}
