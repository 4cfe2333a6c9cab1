package whyrandom.math;

import java.util.Arrays;

/**
 * The singular values of a matrix, by Jacobi's method from one side: pairs of its shorter
 * dimension's vectors are turned until all stand at right angles to each other; their lengths are
 * the singular values (M. R. Hestenes, "Inversion of matrices by biorthogonalization and related
 * results", 1958).
 *
 * <p>In pieces, so that a large matrix does not hold up the page:
 *
 * <pre>
 *   SingularValues values = new SingularValues(matrix, 3, 2);
 *   while (!values.advance(1000)) {}
 *   values.descending()   // 2 numbers
 * </pre>
 */
public final class SingularValues {
  private static final double AT_RIGHT_ANGLES = 1e-15;
  private static final int MOST_SWEEPS = 60;

  private final double[][] vectors;
  private int first;
  private int second = 1;
  private int sweeps;
  private boolean hasTurned;
  private boolean isDone;

  /**
   * The singular values of a matrix, still to be found.
   *
   * @param matrix row by row; all its numbers are finite
   */
  public SingularValues(double[] matrix, int rows, int columns) {
    boolean areRows = rows <= columns;
    vectors = new double[Math.min(rows, columns)][Math.max(rows, columns)];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        vectors[areRows ? row : column][areRows ? column : row] = matrix[row * columns + column];
      }
    }
    isDone = vectors.length < 2;
  }

  /** All of them at once, the largest first. */
  public static double[] of(double[] matrix, int rows, int columns) {
    SingularValues values = new SingularValues(matrix, rows, columns);
    values.advance(Integer.MAX_VALUE);
    return values.descending();
  }

  /**
   * Goes on with it.
   *
   * @param pairs at most so many pairs of vectors
   * @return whether all are found
   */
  public boolean advance(int pairs) {
    for (int i = 0; i < pairs && !isDone; i++) {
      hasTurned |= turn(vectors[first], vectors[second]);
      next();
    }
    return isDone;
  }

  private void next() {
    second++;
    if (second < vectors.length) {
      return;
    }
    first++;
    second = first + 1;
    if (second == vectors.length) {
      sweeps++;
      isDone = !hasTurned || sweeps == MOST_SWEEPS;
      hasTurned = false;
      first = 0;
      second = 1;
    }
  }

  /** Turns two vectors in their plane to right angles; whether they were not there already. */
  private static boolean turn(double[] a, double[] b) {
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (int i = 0; i < a.length; i++) {
      aa += a[i] * a[i];
      bb += b[i] * b[i];
      ab += a[i] * b[i];
    }
    if (!(Math.abs(ab) > AT_RIGHT_ANGLES * Math.sqrt(aa) * Math.sqrt(bb))) {
      return false;
    }
    double half = (bb - aa) / (2 * ab);
    double tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(1 + half * half));
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    double sine = cosine * tangent;
    for (int i = 0; i < a.length; i++) {
      double x = a[i];
      a[i] = cosine * x - sine * b[i];
      b[i] = sine * x + cosine * b[i];
    }
    return true;
  }

  /** The singular values, the largest first, once all are found. */
  public double[] descending() {
    double[] lengths = new double[vectors.length];
    for (int k = 0; k < lengths.length; k++) {
      double squares = 0;
      for (double v : vectors[k]) {
        squares += v * v;
      }
      lengths[k] = -Math.sqrt(squares);
    }
    Arrays.sort(lengths);
    for (int k = 0; k < lengths.length; k++) {
      lengths[k] = Math.abs(lengths[k]);
    }
    return lengths;
  }
}
