package whyrandom.plot;

/**
 * How the tiles of one column of the network diagram stand to each other: one above the other, or,
 * where there are too many of them, several in each row.
 *
 * @param count how many tiles
 * @param inRow how many of them stand side by side
 * @param width of a tile
 * @param height of a tile: its width, but for the cells of a shut column
 * @param rowGap between rows
 * @param tileGap between tiles of a row
 * @param isOpen whether its units, edges and biases are to be seen; a shut column is a thin strip
 */
record ColumnGrid(
    int count,
    int inRow,
    double width,
    double height,
    double rowGap,
    double tileGap,
    boolean isOpen) {

  /** Edges that leave side by side are at most so far apart. */
  private static final double MOST_PORT = 4;

  /** Squares one above the other. */
  static ColumnGrid single(int count, double side, double rowGap) {
    return new ColumnGrid(count, 1, side, side, rowGap, 0, true);
  }

  ColumnGrid withRowGap(double gap) {
    return new ColumnGrid(count, inRow, width, height, gap, tileGap, isOpen);
  }

  /** The same with squares of another size. */
  ColumnGrid withSide(double side) {
    return new ColumnGrid(count, inRow, side, side, rowGap, tileGap, isOpen);
  }

  private int rows() {
    return (count + inRow - 1) / inRow;
  }

  /** From the left edge of the first tile of a row to the right edge of the last. */
  double breadth() {
    return inRow * width + (inRow - 1) * tileGap;
  }

  /** From the top of the first row to the bottom of the last. */
  double tallness() {
    return rows() * height + (rows() - 1) * rowGap;
  }

  /** Whether biases have room beside the tiles. */
  boolean hasBiases() {
    return isOpen && (inRow == 1 || width >= LayoutPlan.LEAST_TILE);
  }

  /** The box of a tile in a column that begins there. */
  Box tile(int unit, double left, double top) {
    double x = left + unit % inRow * (width + tileGap);
    double y = top + unit / inRow * (height + rowGap);
    return new Box(x, isOpen ? Math.floor(y + 0.5) : y, width, height);
  }

  /** How far below the middle of its row the edges of a unit leave the column. */
  double port(int unit) {
    double step = Math.min(MOST_PORT, height / inRow);
    return (unit % inRow - (inRow - 1) / 2.0) * step;
  }
}
