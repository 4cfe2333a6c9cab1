package whyrandom.plot;

import java.util.List;

/**
 * Where the parts of the network diagram stand: a column of tiles for the inputs, one for each
 * hidden layer and one for the outputs, captions of two lines below, biases at the lower left
 * corners, braces to the right of hidden columns.
 *
 * <p>Tiles are as large as the space allows, hidden ones at most {@link Space#mostTile()}, inputs
 * smaller and the output larger; none is below 12. Where they do not fit even so, the diagram
 * becomes taller or wider than asked for, and says so in {@link #height()} and {@link #width()}.
 *
 * <p>Columns count from 0, the inputs; layer {@code l} is column {@code l}, the outputs are the
 * last. Everything is a function of the arguments alone, so that two networks of one shape line up.
 */
public final class NetworkLayout {

  /**
   * The room there is.
   *
   * @param width of the diagram
   * @param height of the diagram, captions included
   * @param textSize of labels and captions
   * @param mostTile the largest hidden tile that still looks well
   */
  public record Space(double width, double height, double textSize, double mostTile) {

    /** Room with letters of 13 px and tiles of up to 96 px. */
    public static Space of(double width, double height) {
      return new Space(width, height, 13, 96);
    }
  }

  private static final double LEAST_TILE = 12;
  private static final double LEAST_OUTPUT = 24;
  private static final double LEAST_LABELED_INPUT = 16;
  private static final double LEAST_GAP = 9;
  private static final double PAD = 2;
  private static final double INPUT_SHARE = 0.7;
  private static final double OUTPUT_SHARE = 2;
  private static final double OUTPUTS_SHARE = 1.2;
  private static final double GAP_SHARE = 0.95;
  private static final double ROW_GAP_SHARE = 0.2;
  private static final double LEAST_ROW_GAP = 3;
  private static final double LINE_HEIGHT = 1.25;

  private final Space space;
  private final int[] sizes;
  private final boolean areInputLabelsAbove;
  private final double[] tiles;
  private final double[] rowGaps;
  private final double[] lefts;
  private final double contentHeight;
  private final double width;

  private NetworkLayout(Space space, int[] sizes) {
    this.space = space;
    this.sizes = sizes;
    int columns = sizes.length;
    double available =
        Math.max(Math.floor(space.height - captionsHeight()) - 2 * PAD, LEAST_OUTPUT);
    double above = (available + 4) / sizes[0] - labelHeight() - 4;
    areInputLabelsAbove = above >= LEAST_LABELED_INPUT;
    double room = space.width - 2 * PAD - sideLabelWidth();
    double unit = unitSize(room, sizes);

    tiles = new double[columns];
    rowGaps = new double[columns];
    double tilesWidth = 0;
    for (int c = 0; c < columns; c++) {
      tiles[c] = tileSize(c, unit, available, above);
    }
    keepProportions();
    for (int c = 0; c < columns; c++) {
      rowGaps[c] = rowGap(c, available);
      tilesWidth += tiles[c];
    }
    double gap = Math.max(LEAST_GAP, (room - tilesWidth) / (columns - 1));
    lefts = new double[columns];
    double left = PAD + sideLabelWidth();
    for (int c = 0; c < columns; c++) {
      lefts[c] = Math.floor(left + 0.5);
      left += tiles[c] + gap * gapShare(c);
    }
    width = Math.max(space.width, lefts[columns - 1] + tiles[columns - 1] + PAD);
    double tallest = 0;
    for (int c = 0; c < columns; c++) {
      tallest = Math.max(tallest, columnHeight(c));
    }
    contentHeight = tallest + 2 * PAD;
  }

  /**
   * Lays out a network.
   *
   * @param space the room there is
   * @param sizes how many inputs, units of each hidden layer, outputs
   */
  public static NetworkLayout of(Space space, int... sizes) {
    if (sizes.length < 2) {
      throw new IllegalArgumentException(
          "sizes: " + sizes.length + "; a network has at least inputs and outputs");
    }
    for (int size : sizes) {
      if (size < 1) {
        throw new IllegalArgumentException("sizes: a column of " + size + "; allowed: 1 or more");
      }
    }
    return new NetworkLayout(space, sizes.clone());
  }

  private static double unitSize(double room, int[] sizes) {
    int hidden = sizes.length - 2;
    double output = sizes[sizes.length - 1] == 1 ? OUTPUT_SHARE : OUTPUTS_SHARE;
    return room / (INPUT_SHARE + hidden + output + GAP_SHARE * (hidden + 1));
  }

  private double tileSize(int column, double unit, double available, double above) {
    int count = sizes[column];
    double tallest = available / (count + ROW_GAP_SHARE * (count - 1));
    if (tallest * ROW_GAP_SHARE < LEAST_ROW_GAP) {
      tallest = (available - LEAST_ROW_GAP * (count - 1)) / count;
    }
    double size;
    double least = LEAST_TILE;
    if (column == 0) {
      double most = areInputLabelsAbove ? above : tallest;
      size = Math.min(INPUT_SHARE * Math.min(unit, space.mostTile), most);
    } else if (column < sizes.length - 1) {
      size = Math.min(Math.min(unit, space.mostTile), tallest);
    } else if (count == 1) {
      size = Math.min(OUTPUT_SHARE * Math.min(unit, space.mostTile), available);
      least = LEAST_OUTPUT;
    } else {
      size = Math.min(OUTPUTS_SHARE * Math.min(unit, space.mostTile), tallest);
    }
    return Math.max(least, Math.floor(size));
  }

  /**
   * Where hidden tiles had to be small for want of height, inputs and outputs do not outgrow them.
   */
  private void keepProportions() {
    double hidden = 0;
    for (int c = 1; c < sizes.length - 1; c++) {
      hidden = Math.max(hidden, tiles[c]);
    }
    if (hidden > 0) {
      int last = sizes.length - 1;
      double most = sizes[last] == 1 ? Math.max(2.4 * hidden, 72) : Math.max(1.5 * hidden, 24);
      tiles[0] = Math.min(tiles[0], Math.max(hidden, 20));
      tiles[last] = Math.min(tiles[last], Math.floor(most));
    }
  }

  private double rowGap(int column, double available) {
    double gap = Math.max(LEAST_ROW_GAP, Math.floor(ROW_GAP_SHARE * tiles[column]));
    if (column > 0) {
      return gap;
    }
    double forLabel = areInputLabelsAbove ? labelHeight() + 4 : labelHeight() - tiles[0];
    if (!areInputLabelsAbove || sizes[0] == 1) {
      return Math.max(gap, forLabel);
    }
    double spare = (available - labelHeight() - sizes[0] * tiles[0]) / (sizes[0] - 1);
    return Math.max(forLabel, Math.min(spare, tiles[0] * 0.6));
  }

  /** With one hidden layer a little more goes to its right, where its brace is. */
  private double gapShare(int column) {
    if (sizes.length != 3) {
      return 1;
    }
    return column == 0 ? 0.85 : 1.15;
  }

  private double columnHeight(int column) {
    int count = sizes[column];
    double label = column == 0 && areInputLabelsAbove ? labelHeight() : 0;
    return label + count * tiles[column] + (count - 1) * rowGaps[column];
  }

  private double labelHeight() {
    return space.textSize * 1.4;
  }

  private double sideLabelWidth() {
    return areInputLabelsAbove ? 0 : space.textSize * 2.2;
  }

  private double captionsHeight() {
    return 2 * space.textSize * LINE_HEIGHT + 6;
  }

  /** The width the diagram takes: that asked for, or more where tiles would be too small. */
  public double width() {
    return width;
  }

  /**
   * The height the diagram takes, captions included: at most that asked for unless {@link
   * #isTaller()}.
   */
  public double height() {
    return Math.ceil(contentHeight + captionsHeight());
  }

  /** Whether the diagram needs more height than was asked for. */
  public boolean isTaller() {
    return height() > space.height;
  }

  /** How many columns there are. */
  public int columns() {
    return sizes.length;
  }

  /** The square in which a unit's picture is. */
  public Box tile(int column, int unit) {
    double label = column == 0 && areInputLabelsAbove ? labelHeight() : 0;
    double top = PAD + (contentHeight - 2 * PAD - columnHeight(column)) / 2 + label;
    double y = Math.floor(top + unit * (tiles[column] + rowGaps[column]) + 0.5);
    return new Box(lefts[column], y, tiles[column], tiles[column]);
  }

  /** The radius of a tile's corners. */
  public double cornerOf(int column) {
    return Math.min(8, tiles[column] * 0.12);
  }

  /**
   * The edge to a unit from a unit of the column before. Edges leave and arrive spread over the
   * middle of a side, in the order of the units they tie.
   *
   * @param column of the unit it goes to, from 1
   */
  public EdgeCurve edge(int column, int unit, int input) {
    Box from = tile(column - 1, input);
    Box to = tile(column, unit);
    return new EdgeCurve(
        from.right(),
        from.centerY() + spread(unit, sizes[column], from.height()),
        to.x(),
        to.centerY() + spread(input, sizes[column - 1], to.height()));
  }

  private static double spread(int index, int count, double side) {
    double step = Math.min(8, side * 0.55 / count);
    return (index - (count - 1) / 2.0) * step;
  }

  /** The square of a unit's bias, outside its lower left corner. */
  public Box bias(int column, int unit) {
    Box tile = tile(column, unit);
    double room = tile.x() - lefts[column - 1] - tiles[column - 1];
    double size = Math.max(3, Math.min(Math.min(11, tile.width() * 0.18), room * 0.3));
    return new Box(tile.x() - size - 2, tile.bottom() - size, size, size);
  }

  /** Whether inputs have their names above them, centred, or to their left. */
  public boolean areInputLabelsAbove() {
    return areInputLabelsAbove;
  }

  /**
   * Where an input's name is: the middle of its baseline, or the right end of it if it is beside.
   */
  public double inputLabelX(int input) {
    Box tile = tile(0, input);
    return areInputLabelsAbove ? tile.centerX() : tile.x() - 4;
  }

  /** The baseline of an input's name. */
  public double inputLabelY(int input) {
    Box tile = tile(0, input);
    return areInputLabelsAbove
        ? tile.y() - space.textSize * 0.45
        : tile.centerY() + space.textSize * 0.35;
  }

  /** The baseline of a line of the captions, 0 or 1. */
  public double captionY(int line) {
    return contentHeight + 4 + space.textSize * (1 + line * LINE_HEIGHT);
  }

  /**
   * The middle of a column's caption of a given width, moved so far that it stays in the picture.
   */
  public double captionX(int column, double textWidth) {
    double center = lefts[column] + tiles[column] / 2;
    return Math.max(textWidth / 2, Math.min(width - textWidth / 2, center));
  }

  /** How wide a column's caption may be without touching another that is as wide. */
  public double captionRoom(int column) {
    double center = lefts[column] + tiles[column] / 2;
    double room = width;
    for (int neighbor : new int[] {column - 1, column + 1}) {
      if (neighbor >= 0 && neighbor < sizes.length) {
        double other = lefts[neighbor] + tiles[neighbor] / 2;
        room = Math.min(room, Math.abs(other - center) - space.textSize * 0.4);
      }
    }
    return room;
  }

  /**
   * The braces of a hidden layer.
   *
   * @param column the layer, from 1
   * @param groups its units in groups of identical ones; units within a group in rising order
   * @param labelWidth how wide {@code 4 identical} is in the page's letters
   * @return one brace for each group, in their order; groups of one get a brace with an empty path
   */
  public List<Brace> braces(int column, List<List<Integer>> groups, double labelWidth) {
    return new Braces(this, column, labelWidth, space.textSize).of(groups);
  }

  /** A copy of the number of units in each column. */
  public int[] sizes() {
    return sizes.clone();
  }

  /** The room between a column and what stands left of the next: its bias squares. */
  double roomRightOf(int column) {
    return bias(column + 1, 0).x() - lefts[column] - tiles[column];
  }
}
