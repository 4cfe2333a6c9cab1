package whyrandom.plot;

/**
 * What a chart is drawn with. The page's pen draws on a canvas; a test's pen takes notes.
 *
 * <p>Colours are {@link Ink}s, named by what they are for: the pen knows what they look like on a
 * light and on a dark ground.
 */
public interface Pen {

  /** Where the x of a text is in the text. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** How wide a text would be. */
  double widthOf(String text);

  /** The size of the letters: lines are 1.25 times as far apart. */
  double textSize();

  /** A straight line. */
  void line(double x1, double y1, double x2, double y2, Stroke stroke);

  /** A line through the first {@code count} points; there are at least two. */
  void polyline(double[] xs, double[] ys, int count, Stroke stroke);

  /** How opaque everything is from now on, from 0 to 1; a pen begins with 1. */
  default void setOpacity(double opacity) {}

  /** A full circle. */
  void disc(double x, double y, double radius, Ink ink);

  /** A circle's line: from corner to corner of a polygon that nobody can tell from it. */
  default void circle(double x, double y, double radius, Stroke stroke) {
    double[] xs = new double[CORNERS + 1];
    double[] ys = new double[CORNERS + 1];
    double cos = 1;
    double sin = 0;
    for (int i = 0; i <= CORNERS; i++) {
      xs[i] = x + radius * cos;
      ys[i] = y + radius * sin;
      double turned = cos * COS - sin * SIN;
      sin = sin * COS + cos * SIN;
      cos = turned;
    }
    polyline(xs, ys, CORNERS + 1, stroke);
  }

  /** Corners of a circle. */
  int CORNERS = 48;

  /** Cosine and sine of the angle between two corners, a 48th of a turn. */
  double COS = 0.9914448613738104;

  /** See {@link #COS}. */
  double SIN = 0.13052619222005157;

  /** A full circle of a packed colour. */
  void dot(double x, double y, double radius, int packedColor);

  /** A data point: a full circle of a packed colour with a white rim. */
  void point(double x, double y, double radius, int packedColor);

  /** A full rectangle. */
  void rectangle(double x, double y, double width, double height, Ink ink);

  /** One line of text; y is its baseline. */
  void text(String text, double x, double y, Anchor anchor, Ink ink);

  /**
   * A picture of packed colours, see {@link DivergingScale}, row by row from the top left, smoothly
   * stretched over a rectangle.
   */
  void image(
      int[] packedColors, int columns, int rows, double x, double y, double width, double height);
}
