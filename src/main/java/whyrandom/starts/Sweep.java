package whyrandom.starts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.math.Interval;

/**
 * How often the same starts are solved when their weights are larger or smaller: one point for each
 * scale, all with the same seeds.
 *
 * @param points by scale
 */
public record Sweep(List<Point> points) {
  /** Twelve scales, three for each factor of ten. */
  public static final List<Double> SCALES =
      List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0);

  /** A sweep through no scale yet. */
  public static final Sweep NONE = new Sweep(List.of());

  /** Copies the list. */
  public Sweep {
    points = List.copyOf(points);
  }

  /**
   * What became of the starts at one scale.
   *
   * @param scale what the weights were multiplied by
   * @param areSolved for each seed in turn
   */
  public record Point(double scale, List<Boolean> areSolved) {
    /** Copies the list. */
    public Point {
      areSolved = List.copyOf(areSolved);
    }

    /** The point of these endings. */
    public static Point of(double scale, List<Ending> endings) {
      List<Boolean> areSolved = new ArrayList<>();
      for (Ending ending : endings) {
        areSolved.add(ending.isSolved());
      }
      return new Point(scale, areSolved);
    }

    /** How many starts. */
    public int runs() {
      return areSolved.size();
    }

    /** How many of them are solved. */
    public int solved() {
      int count = 0;
      for (boolean isSolved : areSolved) {
        count += isSolved ? 1 : 0;
      }
      return count;
    }

    /** Where the probability to be solved lies, with 95 % confidence. */
    public Interval interval() {
      return Interval.wilson(solved(), runs());
    }

    /** How many seeds are solved here and not at the other point. */
    public int only(Point other) {
      int count = 0;
      for (int i = 0; i < Math.min(runs(), other.runs()); i++) {
        count += areSolved.get(i) && !other.areSolved.get(i) ? 1 : 0;
      }
      return count;
    }
  }

  /** This with a point more. */
  public Sweep with(Point point) {
    List<Point> all = new ArrayList<>(points);
    all.add(point);
    all.sort((a, b) -> Double.compare(a.scale(), b.scale()));
    return new Sweep(all);
  }

  /** The point of a scale. */
  public Optional<Point> at(double scale) {
    for (Point point : points) {
      if (point.scale() == scale) {
        return Optional.of(point);
      }
    }
    return Optional.empty();
  }

  /** The point with the most solved starts; the one nearest to this network's scale of several. */
  public Optional<Point> best() {
    Point best = null;
    for (Point point : points) {
      if (best == null || isBetter(point, best)) {
        best = point;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isBetter(Point a, Point b) {
    return a.solved() > b.solved() || a.solved() == b.solved() && distance(a) < distance(b);
  }

  /** How many times larger or smaller than 1. */
  private static double distance(Point point) {
    return Math.max(point.scale(), 1 / point.scale());
  }
}
