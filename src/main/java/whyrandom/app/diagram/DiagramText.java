package whyrandom.app.diagram;

import java.util.Optional;
import whyrandom.plot.Box;

/**
 * Words of the diagram, on a ground or without one, as the template shows them.
 *
 * @param text the words
 * @param style css classes
 * @param x of the words' middle
 * @param y of the words' baseline
 * @param box the ground behind them, if they have one
 * @param ground its outline, with round ends; empty without one
 * @param path a line that belongs to them; may be empty
 */
public record DiagramText(
    String text, String style, String x, String y, Optional<Box> box, String ground, String path) {

  /** Words alone. */
  static DiagramText plain(String text, String style, double x, double y) {
    return new DiagramText(text, style, SvgText.of(x), SvgText.of(y), Optional.empty(), "", "");
  }

  /** Words of a kind in the middle of a ground, and a line that belongs to them. */
  static DiagramText on(
      String style, Box box, double radius, String text, double textSize, String path) {
    String x = SvgText.of(box.centerX());
    String y = SvgText.of(box.centerY() + BASELINE * textSize);
    return new DiagramText(text, style, x, y, Optional.of(box), SvgText.box(box, radius), path);
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

  /** The {@code d} of what they stand on. */
  public String getGround() {
    return ground;
  }

  /** The line that belongs to them. */
  public String getPath() {
    return path;
  }
}
