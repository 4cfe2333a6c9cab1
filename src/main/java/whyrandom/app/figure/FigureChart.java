package whyrandom.app.figure;

/** A chart of a figure that comes from a script of its own. */
public interface FigureChart extends FigurePart {
  /**
   * Draws it.
   *
   * @return whether there is more to draw in the next frame
   */
  boolean paint();
}
