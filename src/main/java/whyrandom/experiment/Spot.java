package whyrandom.experiment;

/**
 * Where a unit stands in a {@link UnitPlane}.
 *
 * @param x from −1, left, to 1, right
 * @param y from −1, below, to 1, above
 * @param kind what stands there
 */
public record Spot(double x, double y, Kind kind) {
  /** What a unit is in the plane. */
  public enum Kind {
    /** Its line z = 0 is at a right angle to the direction from the middle to the spot. */
    LINE,
    /** It has a place, and no line in the picture. */
    POINT,
    /** It has no place: both weights are 0, and z is nowhere positive. */
    NOWHERE
  }
}
