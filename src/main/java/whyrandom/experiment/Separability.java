package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Examples;

/**
 * Whether a straight line separates two classes of points in the plane: exactly if their convex
 * hulls have no point in common.
 *
 * <p>Two convex polygons that do not meet are parted by a line along an edge of one of them.
 */
public final class Separability {
  /** Points nearer to a line than this, relative to their distances, may be on either side. */
  private static final double ROUNDING = 1e-9;

  private record Point(double x, double y) {}

  private Separability() {}

  /**
   * Whether no line separates the examples with target above a threshold from the others. False if
   * one of the classes has no example.
   *
   * @param examples with two inputs and one output
   */
  public static boolean isImpossible(Examples examples, double threshold) {
    List<Point> above = new ArrayList<>();
    List<Point> below = new ArrayList<>();
    for (int row = 0; row < examples.size(); row++) {
      Point p = new Point(examples.x(row, 0), examples.x(row, 1));
      (examples.t(row, 0) > threshold ? above : below).add(p);
    }
    if (above.isEmpty() || below.isEmpty()) {
      return false;
    }
    List<Point> one = hull(above);
    List<Point> other = hull(below);
    boolean areApart = one.size() == 1 && other.size() == 1 && !one.equals(other);
    return !areApart && !isPartedByEdge(one, other) && !isPartedByEdge(other, one);
  }

  /** The corners of the convex hull, counter-clockwise (Andrew 1979). */
  private static List<Point> hull(List<Point> points) {
    List<Point> all = new ArrayList<>(points);
    all.sort((a, b) -> a.x != b.x ? Double.compare(a.x, b.x) : Double.compare(a.y, b.y));
    List<Point> sorted = new ArrayList<>();
    for (Point p : all) {
      int last = sorted.size() - 1;
      if (last < 0 || sorted.get(last).x != p.x || sorted.get(last).y != p.y) {
        sorted.add(p);
      }
    }
    List<Point> hull = new ArrayList<>();
    int start = 0;
    for (int way = 1; way >= -1; way -= 2) {
      for (int k = 0; k < sorted.size(); k++) {
        Point p = sorted.get(way > 0 ? k : sorted.size() - 1 - k);
        while (hull.size() >= start + 2
            && cross(hull.get(hull.size() - 2), hull.get(hull.size() - 1), p) <= 0) {
          hull.remove(hull.size() - 1);
        }
        hull.add(p);
      }
      hull.remove(hull.size() - 1);
      start = hull.size();
    }
    return hull.isEmpty() ? List.of(sorted.get(0)) : hull;
  }

  /** Above 0 if c is to the left of the way from a to b. */
  private static double cross(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  }

  /** Whether an edge of a hull has the other hull on its outer side; where it may, it counts. */
  private static boolean isPartedByEdge(List<Point> hull, List<Point> other) {
    for (int i = 0; i < hull.size() && hull.size() > 1; i++) {
      Point a = hull.get(i);
      Point b = hull.get((i + 1) % hull.size());
      boolean isOutside = true;
      for (Point p : other) {
        isOutside &= cross(a, b, p) < size(a, b, p) * ROUNDING;
      }
      if (isOutside) {
        return true;
      }
    }
    return false;
  }

  private static double size(Point a, Point b, Point c) {
    double ab = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    return ab * (Math.abs(c.x - a.x) + Math.abs(c.y - a.y));
  }
}
