package whyrandom.plot;

/**
 * Where the square of a map of the loss stands in its picture, and which part of a plane it shows.
 *
 * @param box the square
 * @param centerAcross the middle of what is shown, from left to right
 * @param centerUp the middle of what is shown, from below to above
 * @param reach how far it is from the middle to each edge
 */
public record LandscapeFrame(Box box, double centerAcross, double centerUp, double reach) {
  /** How far from the left a place is. */
  public double x(double across) {
    return (across - centerAcross + reach) / (2 * reach) * box.width() + box.x();
  }

  /** How far from the top a place is. */
  public double y(double up) {
    return (centerUp + reach - up) / (2 * reach) * box.height() + box.y();
  }

  /** Which place is at a distance from the left. */
  public double across(double x) {
    return ((x - box.x()) / box.width() * 2 - 1) * reach + centerAcross;
  }

  /** Which place is at a distance from the top. */
  public double up(double y) {
    return (1 - (y - box.y()) / box.height() * 2) * reach + centerUp;
  }

  /** Whether a point of the picture is in the square. */
  public boolean contains(double x, double y) {
    return x >= box.x() && x <= box.right() && y >= box.y() && y <= box.bottom();
  }
}
