package whyrandom.app.gallery;

import whyrandom.app.maps.MapColors;
import whyrandom.app.maps.TilePainter;
import whyrandom.engine.Shape;
import whyrandom.experiment.State;
import whyrandom.plot.Box;
import whyrandom.web.TilePen;

/**
 * A network as small as a stamp: the first units of its first hidden layers, column by column, and
 * its output with the data.
 */
public final class SmallNetwork {
  private static final int ROWS = 4;

  /** Of the width, at most, for columns of units. */
  private static final double MOST_FOR_UNITS = 0.5;

  private final State state;
  private final Box box;
  private final double gap;
  private final MapColors colors;
  private final int resolution;
  private final TilePainter painter = new TilePainter();

  /**
   * A network in a box.
   *
   * @param gap between its tiles
   * @param resolution points along the side of a tile
   */
  public SmallNetwork(State state, Box box, double gap, MapColors colors, int resolution) {
    this.resolution = resolution;
    this.state = state;
    this.box = box;
    this.gap = gap;
    this.colors = colors;
  }

  /** Draws it. */
  public void paint(TilePen pen) {
    Shape shape = state.network().shape();
    double unit = (box.height() - gap * (ROWS - 1)) / ROWS;
    int hidden = shape.layers() - 1;
    int columns = Math.min(hidden, (int) Math.floor(MOST_FOR_UNITS * box.width() / (unit + gap)));
    double left = columns * (unit + gap);
    double side = Math.min(box.height(), box.width() - left);
    painter.follow(state);
    painter.sweep(resolution);
    double x = box.x() + (box.width() - left - side) / 2;
    for (int layer = 1; layer <= columns; layer++) {
      int rows = Math.min(ROWS, shape.units(layer));
      double y = box.y() + (box.height() - rows * (unit + gap) + gap) / 2;
      for (int row = 0; row < rows; row++) {
        Box tile = new Box(x, y + row * (unit + gap), unit, unit);
        painter.paintMap(pen, tile, 2, state.network(), layer, row, colors);
      }
      x += unit + gap;
    }
    Box output = new Box(x, box.y() + (box.height() - side) / 2, side, side);
    painter.paintOutput(pen, output, state.network(), colors);
    painter.paintPoints(pen, output, colors);
  }
}
