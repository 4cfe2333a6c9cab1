package whyrandom.plot;

/**
 * A rectangle.
 *
 * @param x its left edge
 * @param y its upper edge
 */
public record Box(double x, double y, double width, double height) {

  /** The right edge. */
  public double right() {
    return x + width;
  }

  /** The lower edge. */
  public double bottom() {
    return y + height;
  }

  /** The middle, left to right. */
  public double centerX() {
    return x + width / 2;
  }

  /** The middle, top to bottom. */
  public double centerY() {
    return y + height / 2;
  }

  /** Whether the two have more than an edge in common. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
}
