package whyrandom.experiment;

/**
 * Where a unit stands in a {@link UnitPlane}.
 *
 * @param x from −1, left, to 1, right
 * @param y from −1, below, to 1, above
 * @param isLine whether the unit has a line z = 0; it is at a right angle to the direction from the
 *     middle of the plane to the spot
 */
public record Spot(double x, double y, boolean isLine) {}
