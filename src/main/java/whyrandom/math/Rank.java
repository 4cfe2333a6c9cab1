package whyrandom.math;

/**
 * The numerical rank of a matrix: how many of its rows are independent, but for rounding.
 *
 * <p>Gram–Schmidt with pivoting: again and again the longest row is taken, and its direction taken
 * out of all others, until what is left is shorter than a tolerance times the longest row there
 * was.
 *
 * <pre>
 *   Rank.of(new double[][] {{1, 2}, {2, 4}, {0, 1}}, 1e-9)   // 2
 * </pre>
 */
public final class Rank {
  private Rank() {}

  /**
   * The rank.
   *
   * @param rows of equal length; they are left as they are
   * @param tolerance relative to the longest row
   * @return 0 if all numbers are 0 or one of them is not finite
   */
  public static int of(double[][] rows, double tolerance) {
    double[][] rest = new double[rows.length][];
    double longest = 0;
    for (int i = 0; i < rows.length; i++) {
      rest[i] = rows[i].clone();
      longest = Math.max(longest, length(rest[i]));
    }
    if (!(longest <= Double.MAX_VALUE)) {
      return 0;
    }
    int rank = 0;
    while (rank < rest.length) {
      int pivot = longest(rest, rank);
      double length = length(rest[pivot]);
      if (!(length > tolerance * longest)) {
        return rank;
      }
      double[] direction = rest[pivot];
      rest[pivot] = rest[rank];
      rest[rank] = direction;
      for (int k = 0; k < direction.length; k++) {
        direction[k] /= length;
      }
      rank++;
      // twice: once leaves rounding errors along the direction that the second pass takes out
      for (int i = rank; i < rest.length; i++) {
        takeOut(direction, rest[i]);
        takeOut(direction, rest[i]);
      }
    }
    return rank;
  }

  private static int longest(double[][] rows, int from) {
    int best = from;
    for (int i = from + 1; i < rows.length; i++) {
      if (length(rows[i]) > length(rows[best])) {
        best = i;
      }
    }
    return best;
  }

  private static double length(double[] row) {
    double sum = 0;
    for (double x : row) {
      sum += x * x;
    }
    return Math.sqrt(sum);
  }

  private static void takeOut(double[] direction, double[] row) {
    double dot = 0;
    for (int k = 0; k < row.length; k++) {
      dot += direction[k] * row[k];
    }
    for (int k = 0; k < row.length; k++) {
      row[k] -= dot * direction[k];
    }
  }
}
