package whyrandom.app.diagram;

import whyrandom.plot.Box;

/**
 * Words of the diagram, on a ground or without one, as the template shows them.
 *
 * @param text the words
 * @param style css classes
 * @param x of the words' middle
 * @param y of the words' baseline
 * @param ground the rectangle behind them
 * @param path a line that belongs to them; may be empty
 */
public record DiagramText(
    String text, String style, String x, String y, Ground ground, String path) {

  /** A rectangle with round corners, as texts of attributes. */
  public record Ground(String x, String y, String width, String height, String radius) {
    static final Ground NONE = new Ground("0", "0", "0", "0", "0");

    static Ground of(Box box, double radius) {
      return new Ground(
          SvgText.of(box.x()),
          SvgText.of(box.y()),
          SvgText.of(box.width()),
          SvgText.of(box.height()),
          SvgText.of(radius));
    }

    /** Its left edge. */
    public String getX() {
      return x;
    }

    /** Its upper edge. */
    public String getY() {
      return y;
    }

    /** Its width. */
    public String getWidth() {
      return width;
    }

    /** Its height. */
    public String getHeight() {
      return height;
    }

    /** The radius of its corners. */
    public String getRadius() {
      return radius;
    }
  }

  /** Words alone. */
  static DiagramText plain(String text, String style, double x, double y) {
    return new DiagramText(text, style, SvgText.of(x), SvgText.of(y), Ground.NONE, "");
  }

  /** Words in the middle of a ground. */
  static DiagramText on(Box box, String text, double textSize, String path) {
    String x = SvgText.of(box.centerX());
    double baseline = box.centerY() + BASELINE * textSize;
    Ground ground = Ground.of(box, Math.min(box.width(), box.height()) / 2);
    return new DiagramText(text, "", x, SvgText.of(baseline), ground, path);
  }

  /** How far the baseline of a line is below its middle, for letters of size 1. */
  private static final double BASELINE = 0.35;

  /** The words. */
  public String getText() {
    return text;
  }

  /** Its css classes. */
  public String getStyle() {
    return style;
  }

  /** The middle of the words. */
  public String getX() {
    return x;
  }

  /** Their baseline. */
  public String getY() {
    return y;
  }

  /** What they stand on. */
  public Ground getGround() {
    return ground;
  }

  /** The line that belongs to them. */
  public String getPath() {
    return path;
  }
}
