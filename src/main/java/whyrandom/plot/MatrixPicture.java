package whyrandom.plot;

/**
 * A matrix as a picture: a cell for each number, rows from above, on the signed scale from −limit
 * to limit. Cells are flat or narrow where there are many.
 *
 * @param box where it stands
 * @param rows of the matrix
 * @param columns of the matrix
 * @param values row by row
 * @param limit what has the full colour
 * @param scale the colours
 */
public record MatrixPicture(
    Box box, int rows, int columns, double[] values, double limit, DivergingScale scale) {
  private static final double LARGEST_CELL = 28;

  /** Pixels along a side of a cell, at most, where cells are drawn all together. */
  private static final int MOST_PIXELS = 16;

  /** Narrower cells are drawn all together. */
  private static final double WIDE_CELL = 6;

  /** Where the cells are. */
  public Box cells() {
    double width = Math.min(box.width() / columns, LARGEST_CELL);
    double height = Math.min(box.height() / rows, LARGEST_CELL);
    return new Box(box.x(), box.y(), width * columns, height * rows);
  }

  /**
   * Draws it.
   *
   * @param row of the cell with a frame, −1 for none
   * @param column of the cell with a frame
   */
  public void drawOn(Pen pen, int row, int column) {
    Box all = cells();
    double width = all.width() / columns;
    double height = all.height() / rows;
    if (width >= WIDE_CELL && height >= WIDE_CELL) {
      drawCells(pen, all, width, height);
    } else {
      drawAll(pen, all, pixels(width), pixels(height));
    }
    if (row >= 0) {
      double x = all.x() + column * width;
      double y = all.y() + row * height;
      double right = Math.max(x + width, x + 3);
      double bottom = Math.max(y + height, y + 3);
      double[] xs = {x, right, right, x, x};
      double[] ys = {y, y, bottom, bottom, y};
      pen.polyline(xs, ys, 5, Stroke.solid(Ink.INK, 1.5));
    }
  }

  private static int pixels(double side) {
    return (int) Math.max(1, Math.min(MOST_PIXELS, side));
  }

  /** As one picture, in which a cell has some pixels, lest neighbors run into each other. */
  private void drawAll(Pen pen, Box all, int across, int down) {
    int[] pixels = new int[rows * down * columns * across];
    for (int i = 0; i < pixels.length; i++) {
      int row = i / (columns * across) / down;
      int column = i % (columns * across) / across;
      pixels[i] = color(values[row * columns + column]);
    }
    pen.image(pixels, columns * across, rows * down, all.x(), all.y(), all.width(), all.height());
  }

  /** One by one: stretched as a picture their edges would run into each other. */
  private void drawCells(Pen pen, Box all, double width, double height) {
    for (int i = 0; i < values.length; i++) {
      int[] pixel = {color(values[i]), color(values[i]), color(values[i]), color(values[i])};
      double x = all.x() + i % columns * width;
      double y = all.y() + i / columns * height;
      pen.image(pixel, 2, 2, x, y, width - 1, height - 1);
    }
  }

  private int color(double value) {
    return scale.colorOf(limit > 0 ? value / limit : value == value ? 0 : value);
  }

  /** The number under a point, as its place in the values; −1 beside the cells. */
  public int at(double x, double y) {
    Box all = cells();
    int column = (int) Math.floor((x - all.x()) / all.width() * columns);
    int row = (int) Math.floor((y - all.y()) / all.height() * rows);
    boolean isInside = column >= 0 && column < columns && row >= 0 && row < rows;
    return isInside ? row * columns + column : -1;
  }
}
