package whyrandom.math;

import java.util.ArrayList;
import java.util.List;

/**
 * The point of a convex hull that is nearest to the origin, by the method of Wolfe (1976), which
 * ends after finitely many steps: it holds a few of the points, finds the nearest point of the
 * plane through them, lets go of those that the nearest point of their hull does not need, and
 * takes a point in that lies further towards the origin, until there is none.
 *
 * <pre>
 *   NearestPoint.of(new double[][] {{2, 0}, {0, 2}, {5, 5}})   // [1, 1]
 * </pre>
 *
 * <p>P. Wolfe (1976). Finding the nearest point in a polytope. <i>Mathematical Programming</i> 11,
 * 128–149.
 */
public final class NearestPoint {
  private static final int MOST_ROUNDS = 2000;

  /** A point is no nearer than it is rounded. */
  private static final double ROUNDING = 1e-12;

  /** A weight this small is none. */
  private static final double NONE = 1e-12;

  private final double[][] points;
  private final double scale;
  private final List<Integer> held = new ArrayList<>();
  private double[] weights = {1};
  private double[] nearest;

  private NearestPoint(double[][] points) {
    this.points = points;
    scale = longest(points);
  }

  /**
   * The point.
   *
   * @param points at least one, all of as many finite numbers; they are left as they are
   */
  public static double[] of(double[][] points) {
    NearestPoint search = new NearestPoint(points);
    if (search.scale == 0) {
      return new double[points[0].length];
    }
    search.begin();
    for (int round = 0; round < MOST_ROUNDS && search.takeIn(); round++) {
      search.letGo();
    }
    return search.nearest;
  }

  private static double longest(double[][] points) {
    double longest = 0;
    for (double[] p : points) {
      longest = Math.max(longest, Math.sqrt(dot(p, p)));
    }
    return longest;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private void begin() {
    int best = 0;
    for (int i = 1; i < points.length; i++) {
      best = dot(points[i], points[i]) < dot(points[best], points[best]) ? i : best;
    }
    held.add(best);
    nearest = points[best].clone();
  }

  /** Takes in the point that lies furthest towards the origin; false if none does. */
  private boolean takeIn() {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < points.length; i++) {
      double d = dot(nearest, points[i]);
      if (d < least) {
        least = d;
        best = i;
      }
    }
    double square = dot(nearest, nearest);
    boolean isThere = square <= ROUNDING * scale * ROUNDING * scale;
    if (isThere || square - least <= ROUNDING * square || held.contains(best)) {
      return false;
    }
    held.add(best);
    double[] more = new double[held.size()];
    System.arraycopy(weights, 0, more, 0, weights.length);
    weights = more;
    return true;
  }

  /** Goes to the nearest point of the hull of those that are held, and holds what it needs. */
  private void letGo() {
    while (true) {
      double[] wanted = affine();
      double share = 1;
      for (int i = 0; i < wanted.length; i++) {
        if (wanted[i] <= NONE && weights[i] > wanted[i]) {
          share = Math.min(share, weights[i] / (weights[i] - wanted[i]));
        }
      }
      boolean isInside = true;
      for (double w : wanted) {
        isInside &= w > NONE;
      }
      double taken = isInside ? 1 : share;
      for (int i = 0; i < wanted.length; i++) {
        weights[i] += taken * (wanted[i] - weights[i]);
      }
      if (!isInside) {
        drop();
      }
      if (isInside || held.size() == 1) {
        combine();
        return;
      }
    }
  }

  /** Lets go of the points without weight, of the lightest at least. */
  private void drop() {
    int lightest = 0;
    for (int i = 1; i < weights.length; i++) {
      lightest = weights[i] < weights[lightest] ? i : lightest;
    }
    List<Double> kept = new ArrayList<>();
    double sum = 0;
    for (int i = weights.length - 1; i >= 0; i--) {
      if (i == lightest || weights[i] <= NONE) {
        held.remove(i);
      } else {
        kept.add(0, weights[i]);
        sum += weights[i];
      }
    }
    weights = new double[kept.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = kept.get(i) / sum;
    }
  }

  private void combine() {
    nearest = new double[points[0].length];
    for (int k = 0; k < weights.length; k++) {
      double[] p = points[held.get(k)];
      for (int i = 0; i < nearest.length; i++) {
        nearest[i] += weights[k] * p[i];
      }
    }
  }

  /**
   * Weights, which add up to 1, of the held points in the nearest point of the plane through them:
   * those of {@code (1 + P Pᵀ) u = 1}, divided by their sum.
   */
  private double[] affine() {
    int n = held.size();
    double[][] rows = new double[n][n + 1];
    double square = scale * scale;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        rows[i][k] = dot(points[held.get(i)], points[held.get(k)]) / square + 1;
      }
      rows[i][n] = 1;
    }
    double[] u = solve(rows);
    double sum = 0;
    for (double each : u) {
      sum += each;
    }
    for (int i = 0; i < n; i++) {
      u[i] /= sum;
    }
    return u;
  }

  /** Gauss's elimination with pivots. */
  private static double[] solve(double[][] rows) {
    int n = rows.length;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        pivot = Math.abs(rows[r][c]) > Math.abs(rows[pivot][c]) ? r : pivot;
      }
      double[] row = rows[pivot];
      rows[pivot] = rows[c];
      rows[c] = row;
      for (int r = c + 1; r < n && row[c] != 0; r++) {
        double factor = rows[r][c] / row[c];
        for (int k = c; k <= n; k++) {
          rows[r][k] -= factor * row[k];
        }
      }
    }
    double[] u = new double[n];
    for (int r = n - 1; r >= 0; r--) {
      double rest = rows[r][n];
      for (int k = r + 1; k < n; k++) {
        rest -= rows[r][k] * u[k];
      }
      u[r] = rows[r][r] == 0 ? 0 : rest / rows[r][r];
    }
    return u;
  }
}
