package whyrandom.plot;

/**
 * How a line is drawn.
 *
 * @param ink its colour
 * @param width in CSS pixels
 * @param dash lengths of what is drawn and of the gaps in turn, in CSS pixels, as SVG's {@code
 *     stroke-dasharray} has them; empty for a line without gaps
 */
public record Stroke(Ink ink, double width, String dash) {
  private static final String DASHES = "6 3";

  /** A line without gaps. */
  public static Stroke solid(Ink ink, double width) {
    return new Stroke(ink, width, "");
  }

  /** A line with gaps. */
  public static Stroke dashed(Ink ink, double width) {
    return new Stroke(ink, width, DASHES);
  }

  /** Whether it has gaps. */
  public boolean isDashed() {
    return !dash.isEmpty();
  }
}
