package whyrandom.explain.perceptron;

import whyrandom.engine.Examples;
import whyrandom.math.NearestPoint;

/**
 * How well a line (a plane, with more inputs) can keep two classes apart.
 *
 * <p>With a 1 for the bias behind the inputs, and with the other sign where the target is 0, every
 * example is a vector {@code p}, and weights {@code w} have it right if {@code w·p > 0}. The best
 * weights of length 1 leave the example nearest to the line at the distance γ, the margin. They
 * point to the point of the convex hull of all {@code p} that is nearest to the origin, and γ is
 * its distance; if the hull holds the origin, nothing separates the classes.
 *
 * <p>AND: the best weights are along (2, 2, −3), γ = 1/√17, and R, the length of the longest {@code
 * p}, is √3.
 */
public final class Separation {
  /** Nearer than this, relative to R, rounding decides. */
  private static final double ROUNDING = 1e-9;

  private final double[] normal;
  private final double margin;
  private final double distance;
  private final double radius;

  private Separation(double[] normal, double margin, double distance, double radius) {
    this.normal = normal;
    this.margin = margin;
    this.distance = distance;
    this.radius = radius;
  }

  /**
   * That of some examples.
   *
   * @param examples with one target, 0 or 1
   * @param biases whether the line need not go through the origin
   */
  public static Separation of(Examples examples, boolean biases) {
    double[][] points = new double[examples.size()][];
    int count = 0;
    double radius = 0;
    for (int row = 0; row < points.length; row++) {
      double[] p = signed(examples, row, biases);
      double length = Math.sqrt(dot(p, p));
      radius = Math.max(radius, length);
      if (length > 0 || examples.t(row, 0) == 0) { // 0 with target 1 is right whatever the weights
        points[count] = p;
        count++;
      }
    }
    double[][] counted = new double[count][];
    System.arraycopy(points, 0, counted, 0, count);
    return count == 0 ? new Separation(new double[0], 0, 0, 0) : of(counted, radius);
  }

  private static Separation of(double[][] points, double radius) {
    double[] nearest = NearestPoint.of(points);
    double distance = Math.sqrt(dot(nearest, nearest));
    double[] normal = nearest.clone();
    double margin = Double.MAX_VALUE;
    for (int i = 0; i < normal.length && distance > 0; i++) {
      normal[i] /= distance;
    }
    for (double[] p : points) {
      margin = Math.min(margin, dot(normal, p));
    }
    return new Separation(normal, margin, distance, radius);
  }

  /** An example with its 1, and its sign. */
  private static double[] signed(Examples examples, int row, boolean biases) {
    double[] p = new double[examples.inputs() + (biases ? 1 : 0)];
    double sign = examples.t(row, 0) > 0 ? 1 : -1;
    for (int i = 0; i < p.length; i++) {
      p[i] = i < examples.inputs() ? sign * examples.x(row, i) : sign;
    }
    return p;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Whether a line keeps the classes apart, by more than rounding could undo. */
  public boolean isPossible() {
    return margin > ROUNDING * radius;
  }

  /** Whether none does, as far as rounding lets one tell. */
  public boolean isImpossible() {
    return !isPossible() && distance <= ROUNDING * radius;
  }

  /** γ: how far the best line leaves the nearest example; only if it {@link #isPossible()}. */
  public double margin() {
    return margin;
  }

  /** R: the length of the longest example, its 1 for the bias included. */
  public double radius() {
    return radius;
  }

  /** The best weights, the bias last, of length 1; only if it {@link #isPossible()}. */
  public double[] normal() {
    return normal.clone();
  }

  /**
   * The convergence theorem (Block 1962, Novikoff 1962): the most corrections that the perceptron
   * rule can make, in whatever order examples come. From zero it is R²/γ².
   *
   * <p>Each correction adds η·p, with w·p ≤ 0. So along the best weights u it adds at least ηγ, and
   * to the square of the length at most η²R²: after k corrections {@code u·w₀ + kηγ ≤ |w| ≤ √(|w₀|²
   * + kη²R²)}. The bound is the largest k for which that can be.
   *
   * @param start the weights that it starts from, the bias last
   * @param rate η, above 0
   */
  public double mostCorrections(double[] start, double rate) {
    double along = dot(normal, start);
    double step = rate * margin;
    double growth = rate * rate * radius * radius;
    double half = growth / 2 - along * step;
    double rest = dot(start, start) - along * along;
    double root = Math.sqrt(half * half + step * step * Math.max(0, rest));
    return (half + root) / step / step;
  }
}
