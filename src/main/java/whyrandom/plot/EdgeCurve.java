package whyrandom.plot;

/**
 * The cubic curve of an edge. It leaves and arrives level, its control points half-way across.
 *
 * @param startX where it leaves, on the right side of a tile
 * @param endX where it arrives, on the left side of a tile
 */
public record EdgeCurve(double startX, double startY, double endX, double endY) {

  /** The x of both control points; they lie at the heights of the ends. */
  public double controlX() {
    return (startX + endX) / 2;
  }

  /** The middle of the curve. */
  public double middleX() {
    return (startX + endX) / 2;
  }

  /** The middle of the curve. */
  public double middleY() {
    return (startY + endY) / 2;
  }

  /** The same from its end to its start. */
  public String pathBack() {
    return new EdgeCurve(endX, endY, startX, startY).path();
  }

  /** As the {@code d} of an SVG path. */
  public String path() {
    return new PathText()
        .to('M', startX, startY)
        .to('C', controlX(), startY)
        .to(' ', controlX(), endY)
        .to(' ', endX, endY)
        .toString();
  }
}
