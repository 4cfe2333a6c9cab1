package whyrandom.plot;

/**
 * How large the tiles of the network diagram are, and which of its columns are open.
 *
 * <p>All are, as long as tiles and the edges between them have room. In a network that is too deep
 * for that the layer that was entered is open, with the one before and the one after; inputs and
 * outputs always are. Every other layer is a thin strip of cells, so that the whole network stays
 * in sight. A layer of more units than fit one above the other has several in each row.
 */
final class LayoutPlan {
  static final double PAD = 2;
  static final double LEAST_TILE = 12;

  /** With smaller hidden tiles than this not all columns of a deep network are open. */
  private static final double LEAST_OPEN_TILE = 22;

  /** The same where they stand several in a row. */
  private static final double LEAST_ROWED_OPEN = 10;

  /** With less than this between columns, either. */
  private static final double LEAST_OPEN_GAP = 20;

  private static final double LEAST_OUTPUT = 24;
  private static final double LEAST_DRIFT = 56;
  private static final double LEAST_LABELED_INPUT = 16;
  private static final double LEAST_GAP = 8;
  private static final double INPUT_SHARE = 0.42;
  private static final double OUTPUT_SHARE = 1.5;
  private static final double OUTPUTS_SHARE = 1.1;
  private static final double GAP_SHARE = 0.8;
  private static final double ROW_GAP_SHARE = 0.16;
  private static final double LEAST_ROW_GAP = 3;
  private static final double HEAD = 1.95;
  private static final double NUMBERS = 1.5;

  /** Of the height of the last column, the share of the output where it has a card below. */
  private static final double OUTPUT_HEIGHT_SHARE = 0.54;

  /** Tiles that stand several in a row are at most so large, and at least so. */
  private static final int MOST_ROWED = 24;

  private static final int LEAST_ROWED = 3;

  /** Between tiles of a row, for a bias; between smaller tiles, which show none. */
  private static final double BIAS_GAP = 7;

  private static final double CELL_GAP = 2;
  private static final double LEAST_CELL_GAP = 1;

  /** They leave so much of the width free between columns, each time, if not more is needed. */
  private static final double FREE_SHARE = 0.07;

  private static final double MOST_FREE = 30;

  /** Of the width of a diagram, what all strips together may take. */
  private static final double STRIPS_SHARE = 0.45;

  private static final double LEAST_PITCH = 2;
  private static final double MOST_PITCH = 9;
  private static final double SEAM = 14;
  private static final double OUTPUT_SEAM = 34;

  /** In narrower diagrams the words at the output are short. */
  private static final double WIDE = 500;

  /** Cells of strips are so many times as high as wide, while there is room. */
  private static final double CELL_SHARE = 3;

  /** Cells that are higher than this have a gap between them. */
  private static final double LEAST_APART = 3;

  private final NetworkLayout.Space space;
  private final int[] sizes;
  private final ColumnGrid[] grids;
  private final boolean areInputLabelsAbove;
  private final double room;
  private final double inputRoom;
  private int first;
  private int last;
  private double available;
  private double pitch;
  private double gap;
  private double drift;

  /**
   * Plans a diagram.
   *
   * @param entered the layer that is open in any case, from 1
   */
  LayoutPlan(NetworkLayout.Space space, int entered, int[] sizes) {
    this.space = space;
    this.sizes = sizes;
    grids = new ColumnGrid[sizes.length];
    available = Math.max(Math.floor(space.height()) - 2 * PAD - headHeight(), LEAST_OUTPUT);
    inputRoom = (available + 4) / sizes[0] - labelHeight() - 4;
    areInputLabelsAbove = inputRoom >= LEAST_LABELED_INPUT;
    room = space.width() - 2 * PAD - sideLabelWidth();
    first = 1;
    last = hidden();
    plan();
    boolean isTight = unitSize() < LEAST_OPEN_TILE || isRowed() && gap < LEAST_OPEN_GAP || isTiny();
    if (isTight && hidden() > 3) {
      int middle = Math.max(1, Math.min(hidden(), entered));
      first = Math.max(1, middle - 1);
      last = Math.min(hidden(), middle + 1);
      available = Math.max(available - numbersHeight(), LEAST_OUTPUT);
      plan();
    }
  }

  private int hidden() {
    return sizes.length - 2;
  }

  private int output() {
    return sizes.length - 1;
  }

  private void plan() {
    int shut = hidden() - (last - first + 1);
    pitch =
        shut == 0 || hidden() == 0
            ? 0
            : Math.max(LEAST_PITCH, Math.min(MOST_PITCH, Math.floor(STRIPS_SHARE * room / shut)));
    double unit = unitSize();
    for (int c = 0; c < grids.length; c++) {
      grids[c] = isOpen(c) ? open(c, unit) : strip(c);
    }
    keepProportions();
    for (int c = 0; c < grids.length; c++) {
      if (isOpen(c) && grids[c].inRow() == 1) {
        grids[c] = grids[c].withRowGap(rowGap(c));
      }
    }
    fitRowed(unit);
    drift = driftSize();
    gap = Math.max(LEAST_GAP, (openRoom() - openBreadth()) / openPairs());
  }

  boolean isOpen(int column) {
    return column == 0 || column == output() || column >= first && column <= last;
  }

  boolean hasStrips() {
    return last - first + 1 < hidden();
  }

  private boolean isRowed() {
    boolean isRowed = false;
    for (ColumnGrid grid : grids) {
      isRowed |= grid.inRow() > 1;
    }
    return isRowed;
  }

  private boolean isTiny() {
    boolean isTiny = false;
    for (int c = 1; c < output(); c++) {
      isTiny |= grids[c].width() < LEAST_ROWED_OPEN;
    }
    return isTiny;
  }

  /** How many gaps there are between columns that are open both. */
  private int openPairs() {
    int pairs = 0;
    for (int c = 1; c < sizes.length; c++) {
      pairs += isOpen(c) && isOpen(c - 1) ? 1 : 0;
    }
    return pairs;
  }

  /** The width for open columns and the gaps between them. */
  private double openRoom() {
    double left = room;
    for (int c = 1; c < sizes.length; c++) {
      if (!isOpen(c)) {
        left -= isOpen(c + 1) ? stripWidth() + seam(c + 1) : pitch;
        left -= isOpen(c - 1) ? seam(c) : 0;
      }
    }
    return left;
  }

  private double openBreadth() {
    double breadth = 0;
    for (int c = 0; c < grids.length; c++) {
      breadth += isOpen(c) ? grids[c].breadth() : 0;
    }
    return breadth;
  }

  /** The width of a hidden tile that leaves room for all others, and gaps in proportion. */
  private double unitSize() {
    int shown = last - first + 1;
    double outputs = sizes[output()] == 1 ? OUTPUT_SHARE : OUTPUTS_SHARE;
    return openRoom() / (INPUT_SHARE + shown + outputs + GAP_SHARE * openPairs());
  }

  /** What is free left of a column where strips begin or end: words at the output are wider. */
  private double seam(int column) {
    return column == output() && room >= WIDE ? OUTPUT_SEAM : SEAM;
  }

  /** The gap between open columns if tiles were as large as the width allows. */
  double leastGap() {
    return GAP_SHARE * unitSize();
  }

  private double stripWidth() {
    return pitch - (pitch >= 5 ? 2 : pitch >= 3 ? 1 : 0);
  }

  private ColumnGrid strip(int column) {
    double side = stripWidth();
    int count = sizes[column];
    double high = available / count;
    boolean areApart = high >= LEAST_APART;
    double height = areApart ? Math.min(CELL_SHARE * side, high - 1) : high;
    return new ColumnGrid(count, 1, side, height, areApart ? 1 : 0, 0, false);
  }

  private ColumnGrid open(int column, double unit) {
    int count = sizes[column];
    double tallest = available / (count + ROW_GAP_SHARE * (count - 1));
    if (tallest * ROW_GAP_SHARE < LEAST_ROW_GAP) {
      tallest = (available - LEAST_ROW_GAP * (count - 1)) / count;
    }
    double size;
    double least = LEAST_TILE;
    if (column == 0) {
      double most = areInputLabelsAbove ? inputRoom : tallest;
      size = Math.min(INPUT_SHARE * Math.min(unit, space.mostTile()), most);
    } else if (column < output()) {
      size = Math.min(Math.min(unit, space.mostTile()), tallest);
      if (size < LEAST_TILE && tallest < LEAST_TILE) {
        return rowed(count, mostRowed(unit));
      }
    } else if (count == 1) {
      double most = available;
      if (canDrift()) {
        most = (available - headHeight()) * OUTPUT_HEIGHT_SHARE;
      }
      size = Math.min(OUTPUT_SHARE * Math.min(unit, space.mostTile()), most);
      least = LEAST_OUTPUT;
    } else {
      size = Math.min(OUTPUTS_SHARE * Math.min(unit, space.mostTile()), tallest);
    }
    return ColumnGrid.single(count, Math.max(least, Math.floor(size)), 0);
  }

  private static int mostRowed(double unit) {
    return Math.max(LEAST_ROWED, Math.min(MOST_ROWED, (int) unit));
  }

  /** As few in a row as fit the height. */
  private ColumnGrid rowed(int count, int side) {
    double rowGap = side >= LEAST_TILE ? LEAST_ROW_GAP : 1;
    int rows = Math.max(1, (int) ((available + rowGap) / (side + rowGap)));
    int inRow = (count + rows - 1) / rows;
    double tileGap =
        side >= LEAST_TILE ? BIAS_GAP : side >= LEAST_TILE / 2 ? CELL_GAP : LEAST_CELL_GAP;
    return new ColumnGrid(count, inRow, side, side, rowGap, tileGap, true);
  }

  /** Tiles that stand several in a row are as large as leaves room for edges. */
  private void fitRowed(double unit) {
    int side = mostRowed(unit);
    while (isRowed()
        && side > LEAST_ROWED
        && openRoom() - openBreadth()
            < openPairs() * Math.min(MOST_FREE, FREE_SHARE * openRoom())) {
      side--;
      for (int c = 1; c < output(); c++) {
        if (grids[c].inRow() > 1) {
          grids[c] = rowed(sizes[c], side);
        }
      }
    }
  }

  /** Whether there is something that moves, and room to show it below the output. */
  private boolean canDrift() {
    double least = headHeight() + LEAST_DRIFT / (1 - OUTPUT_HEIGHT_SHARE);
    return hidden() > 0 && sizes[output()] == 1 && available >= least;
  }

  private double driftSize() {
    if (hidden() == 0) {
      return 0;
    }
    ColumnGrid outputs = grids[output()];
    double size =
        Math.floor(Math.min(outputs.width(), available - outputs.tallness() - headHeight()));
    return size >= LEAST_DRIFT ? size : 0;
  }

  /**
   * Where hidden tiles had to be small for want of height, inputs and outputs do not outgrow them.
   */
  private void keepProportions() {
    double hidden = 0;
    for (int c = first; c <= last; c++) {
      hidden = Math.max(hidden, grids[c].width());
    }
    if (hidden > 0) {
      double most = sizes[output()] == 1 ? Math.max(2.2 * hidden, 72) : Math.max(1.5 * hidden, 24);
      shrink(0, Math.max(hidden, 20));
      shrink(output(), Math.floor(most));
    }
  }

  private void shrink(int column, double most) {
    grids[column] = grids[column].withSide(Math.min(grids[column].width(), most));
  }

  private double rowGap(int column) {
    double side = grids[column].width();
    double between = Math.max(LEAST_ROW_GAP, Math.floor(ROW_GAP_SHARE * side));
    if (column > 0) {
      return between;
    }
    double forLabel = areInputLabelsAbove ? labelHeight() + 4 : labelHeight() - side;
    if (!areInputLabelsAbove || sizes[0] == 1) {
      return Math.max(between, forLabel);
    }
    double spare = (available - labelHeight() - sizes[0] * side) / (sizes[0] - 1);
    return Math.max(forLabel, Math.min(spare, side * 0.6));
  }

  /** What is free right of a column. With one hidden layer a little more goes to its left. */
  double gapAfter(int column) {
    if (!isOpen(column) || !isOpen(column + 1)) {
      boolean isSeam = isOpen(column) || isOpen(column + 1);
      return isSeam ? seam(column + 1) : pitch - stripWidth();
    }
    if (sizes.length != 3) {
      return gap;
    }
    return gap * (column == 0 ? 1.12 : 0.88);
  }

  ColumnGrid grid(int column) {
    return grids[column];
  }

  double drift() {
    return drift;
  }

  boolean areInputLabelsAbove() {
    return areInputLabelsAbove;
  }

  /** The height of an input's name. */
  double labelHeight() {
    return space.textSize() * 1.4;
  }

  double sideLabelWidth() {
    return areInputLabelsAbove ? 0 : space.textSize() * 2.2;
  }

  /** The height of the words above a column. */
  double headHeight() {
    return Math.ceil(HEAD * space.textSize());
  }

  /** The height of the layers' numbers below the columns. */
  double numbersHeight() {
    return hasStrips() ? Math.ceil(NUMBERS * space.textSize()) : 0;
  }
}
