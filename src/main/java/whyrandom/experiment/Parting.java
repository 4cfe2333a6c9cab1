package whyrandom.experiment;

import whyrandom.engine.Shape;
import whyrandom.math.CounterRandom;

/**
 * The way apart in which the loss of two units of a layer bends down most, or up least: of all unit
 * vectors {@code d}, the one whose {@link Direction#apart} has the lowest curvature. Under plain
 * gradient descent a small difference between identical units grows fastest along it (or, where the
 * curvature is above 0, dies out slowest).
 *
 * <p>It is the eigenvector of the lowest eigenvalue of {@code AᵀHA}, with the Hessian {@code H} of
 * the training loss and the columns of {@code A} the directions apart along single parameters. The
 * matrix comes from differences of gradients as in {@link Slopes}, its lowest eigenvector from
 * power iteration of {@code σ − AᵀHA}, with {@code σ} above all its eigenvalues.
 */
public final class Parting {
  private static final int MOST_TURNS = 2000;
  private static final double STILL = 1e-13;

  private final Slopes slopes;
  private final Shape shape;
  private final int layer;
  private final int unit;
  private final int other;
  private final double[][] matrix;
  private int done;

  /** The question for two units of a hidden layer of a run's network, as it is now. */
  public Parting(State run, int layer, int unit, int other) {
    slopes = new Slopes(run);
    shape = run.network().shape();
    this.layer = layer;
    this.unit = unit;
    this.other = other;
    int size = Direction.parameters(shape, layer, unit).length;
    matrix = new double[size][size];
  }

  /**
   * Does a part of the work: a row of the matrix, which takes two gradients.
   *
   * @return whether all rows are done
   */
  public boolean advance() {
    if (done < matrix.length) {
      Direction along = single(done);
      double[] row = matrix[done];
      add(slopes.gradientBeside(along, Slopes.REACH), 0.5 / Slopes.REACH, row);
      add(slopes.gradientBeside(along, -Slopes.REACH), -0.5 / Slopes.REACH, row);
      done++;
    }
    return done == matrix.length;
  }

  private Direction single(int k) {
    double[] d = new double[matrix.length];
    d[k] = 1;
    return Direction.apart(shape, layer, unit, other, d);
  }

  private void add(double[] gradient, double times, double[] row) {
    for (int k = 0; k < row.length; k++) {
      row[k] = single(k).dot(gradient) * times + row[k];
    }
  }

  /**
   * The vector, of length 1, its largest number above 0; what {@link Direction} takes for {@code
   * d}. Where the loss does not bend at all it is the same share for every parameter.
   */
  public double[] vector() {
    int n = matrix.length;
    double above = 0;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = 0; k < n; k++) {
        double mean = (matrix[i][k] + matrix[k][i]) / 2;
        sum += Math.abs(mean);
      }
      above = Math.max(above, sum);
    }
    double[] d = Ways.alike(n);
    if (!(above > 1e-12 && above <= Double.MAX_VALUE)) {
      return d;
    }
    CounterRandom random = new CounterRandom(1, CounterRandom.NOISE);
    for (int k = 0; k < n; k++) {
      d[k] = random.normal(k, 0, 0);
    }
    Ways.normalize(d);
    double[] next = new double[n];
    double change = 1;
    for (int turn = 0; turn < MOST_TURNS && change > STILL; turn++) {
      for (int i = 0; i < n; i++) {
        double sum = above * d[i];
        for (int k = 0; k < n; k++) {
          sum -= (matrix[i][k] + matrix[k][i]) / 2 * d[k];
        }
        next[i] = sum;
      }
      Ways.normalize(next);
      change = 0;
      for (int i = 0; i < n; i++) {
        change = Math.max(change, Math.abs(next[i] - d[i]));
        d[i] = next[i];
      }
    }
    return turned(d);
  }

  private static double[] turned(double[] d) {
    double largest = 0;
    for (double number : d) {
      largest = Math.abs(number) > Math.abs(largest) + 1e-9 ? number : largest;
    }
    if (largest < 0) {
      for (int k = 0; k < d.length; k++) {
        d[k] = -d[k];
      }
    }
    return d;
  }
}
