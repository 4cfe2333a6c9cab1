package whyrandom.explain;

import whyrandom.engine.Shape;
import whyrandom.experiment.InputLines;
import whyrandom.math.PortableMath;

/** How far a unit's line has turned. */
public final class Turn {
  private static final double PI = 3.141592653589793;
  private static final int HALF_TURN = 180;

  private Turn() {}

  /**
   * How far the direction (w₁, w₂) of a unit has turned, in degrees from 0 to 180; NaN where it has
   * none at one of the two.
   */
  public static double of(InputLines lines, Shape shape, double[] start, double[] now, int unit) {
    return angle(
        lines.w1(shape, start, unit),
        lines.w2(shape, start, unit),
        lines.w1(shape, now, unit),
        lines.w2(shape, now, unit));
  }

  /** The angle between two vectors, by halving: the portable mathematics has no arc cosine. */
  static double angle(double x, double y, double otherX, double otherY) {
    double size = Math.max(Math.abs(x), Math.abs(y));
    double otherSize = Math.max(Math.abs(otherX), Math.abs(otherY));
    boolean isFinite = size <= Double.MAX_VALUE && otherSize <= Double.MAX_VALUE;
    if (!isFinite || size == 0 || otherSize == 0) {
      return Double.NaN;
    }
    double ax = x / size;
    double ay = y / size;
    double bx = otherX / otherSize;
    double by = otherY / otherSize;
    double dot = ax * bx + ay * by;
    double cross = Math.abs(ax * by - ay * bx);
    double low = 0;
    double high = PI;
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      // Positive as long as the angle is larger than the middle.
      boolean isLarger = cross * PortableMath.cos(middle) - dot * PortableMath.sin(middle) > 0;
      if (isLarger) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low / PI * HALF_TURN;
  }
}
