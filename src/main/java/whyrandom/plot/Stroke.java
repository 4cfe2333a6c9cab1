package whyrandom.plot;

/**
 * How a line is drawn.
 *
 * @param ink its colour
 * @param width in CSS pixels
 * @param isDashed whether it has gaps
 */
public record Stroke(Ink ink, double width, boolean isDashed) {

  /** A line without gaps. */
  public static Stroke solid(Ink ink, double width) {
    return new Stroke(ink, width, false);
  }

  /** A line with gaps. */
  public static Stroke dashed(Ink ink, double width) {
    return new Stroke(ink, width, true);
  }
}
