package whyrandom.plot;

import java.util.List;
import java.util.Optional;

/**
 * Where the parts of the network diagram stand: a column of tiles for the inputs, one for each
 * hidden layer and one for the outputs; above the tiles of each but the inputs a line of words;
 * biases at the lower left corners; brackets to the right of hidden columns; below the output a
 * card that shows how the units moved, if there is room for it.
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
   * @param height of the diagram
   * @param textSize of labels and heads
   * @param mostTile the largest hidden tile that still looks well
   */
  public record Space(double width, double height, double textSize, double mostTile) {

    /** Room with letters of 13 px and tiles of up to 110 px. */
    public static Space of(double width, double height) {
      return new Space(width, height, 13, 110);
    }
  }

  private static final double LEAST_TILE = 12;
  private static final double LEAST_OUTPUT = 24;
  private static final double LEAST_DRIFT = 56;
  private static final double LEAST_LABELED_INPUT = 16;
  private static final double LEAST_GAP = 8;
  private static final double PAD = 2;
  private static final double INPUT_SHARE = 0.42;
  private static final double OUTPUT_SHARE = 1.5;
  private static final double OUTPUTS_SHARE = 1.1;
  private static final double GAP_SHARE = 0.8;
  private static final double ROW_GAP_SHARE = 0.16;
  private static final double LEAST_ROW_GAP = 3;
  private static final double LABEL_GAP = 0.4;
  private static final double HEAD = 1.95;
  private static final double PILL = 1.6;

  /** Of the height of the last column, the share of the output where it has a card below. */
  private static final double OUTPUT_HEIGHT_SHARE = 0.54;

  private final Space space;
  private final int[] sizes;
  private final boolean areInputLabelsAbove;
  private final double[] tiles;
  private final double[] rowGaps;
  private final double[] lefts;
  private final double drift;
  private final double contentHeight;
  private final double width;

  private NetworkLayout(Space space, int[] sizes) {
    this.space = space;
    this.sizes = sizes;
    int columns = sizes.length;
    double available = Math.max(Math.floor(space.height) - 2 * PAD - headHeight(), LEAST_OUTPUT);
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
    drift = driftSize(available);
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
    contentHeight = tallest + 2 * PAD + headHeight();
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
      double most = available;
      if (canDrift(available)) {
        most = (available - headHeight()) * OUTPUT_HEIGHT_SHARE;
      }
      size = Math.min(OUTPUT_SHARE * Math.min(unit, space.mostTile), most);
      least = LEAST_OUTPUT;
    } else {
      size = Math.min(OUTPUTS_SHARE * Math.min(unit, space.mostTile), tallest);
    }
    return Math.max(least, Math.floor(size));
  }

  /** Whether there is something that moves, and room to show it below the output. */
  private boolean canDrift(double available) {
    boolean isOne = sizes[sizes.length - 1] == 1;
    double least = headHeight() + LEAST_DRIFT / (1 - OUTPUT_HEIGHT_SHARE);
    return sizes.length > 2 && isOne && available >= least;
  }

  private double driftSize(double available) {
    int last = sizes.length - 1;
    if (sizes.length < 3) {
      return 0;
    }
    double outputs = sizes[last] * tiles[last] + (sizes[last] - 1) * rowGaps[last];
    double size = Math.floor(Math.min(tiles[last], available - outputs - headHeight()));
    return size >= LEAST_DRIFT ? size : 0;
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
      double most = sizes[last] == 1 ? Math.max(2.2 * hidden, 72) : Math.max(1.5 * hidden, 24);
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

  /** With one hidden layer a little more goes to its left: most edges are there. */
  private double gapShare(int column) {
    if (sizes.length != 3) {
      return 1;
    }
    return column == 0 ? 1.12 : 0.88;
  }

  private double columnHeight(int column) {
    int count = sizes[column];
    double label = column == 0 && areInputLabelsAbove ? labelHeight() : 0;
    double below = column == sizes.length - 1 && drift > 0 ? headHeight() + drift : 0;
    return label + count * tiles[column] + (count - 1) * rowGaps[column] + below;
  }

  private double labelHeight() {
    return space.textSize * 1.4;
  }

  private double sideLabelWidth() {
    return areInputLabelsAbove ? 0 : space.textSize * 2.2;
  }

  private double headHeight() {
    return Math.ceil(HEAD * space.textSize);
  }

  /** The width the diagram takes: that asked for, or more where tiles would be too small. */
  public double width() {
    return width;
  }

  /** The height the diagram takes: at most that asked for unless {@link #isTaller()}. */
  public double height() {
    return Math.ceil(contentHeight);
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
    double room = contentHeight - 2 * PAD - headHeight();
    double top = PAD + headHeight() + (room - columnHeight(column)) / 2 + label;
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

  /** The card that shows how the units moved, below the output; nothing if there is no room. */
  public Optional<Box> drift() {
    if (drift == 0) {
      return Optional.empty();
    }
    int last = sizes.length - 1;
    Box output = tile(last, sizes[last] - 1);
    double x = Math.floor(output.right() - drift);
    return Optional.of(new Box(x, output.bottom() + headHeight(), drift, drift));
  }

  /**
   * The box of the words above a column: as wide as they are, in the middle of the column, moved so
   * far that it stays in the picture.
   */
  public Box head(int column, double textWidth) {
    Box first = tile(column, 0);
    double left = first.centerX() - textWidth / 2;
    double kept = Math.max(0, Math.min(width - textWidth, left));
    return head(kept, first.y(), textWidth);
  }

  /** The box of the words above the card. */
  public Box driftHead(double textWidth) {
    Box card = drift().orElseThrow();
    return head(Math.max(0, card.right() - textWidth), card.y(), textWidth);
  }

  private Box head(double x, double below, double textWidth) {
    double height = Math.ceil(PILL * space.textSize);
    return new Box(x, below - headHeight() + 1, textWidth, height);
  }

  /** How wide the words above a column may be without touching others that are as wide. */
  public double headRoom(int column) {
    double center = lefts[column] + tiles[column] / 2;
    double room = width;
    for (int neighbor : new int[] {column - 1, column + 1}) {
      if (neighbor > 0 && neighbor < sizes.length) {
        double other = lefts[neighbor] + tiles[neighbor] / 2;
        room = Math.min(room, Math.abs(other - center) - space.textSize * LABEL_GAP);
      }
    }
    return room;
  }

  /**
   * The brackets round identical units of a hidden layer.
   *
   * @param column the layer, from 1
   * @param groups its units in groups of identical ones; units within a group in rising order
   * @param label the box of the words above the column, to which they lead
   * @return the {@code d} of an SVG path for each group; empty for a group of one
   */
  public List<String> brackets(int column, List<List<Integer>> groups, Box label) {
    return new Brackets(this, column, label).of(groups);
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
