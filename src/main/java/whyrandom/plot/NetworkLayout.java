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
 * smaller and the output larger. Of a deep network only the layer that was entered and its
 * neighbours are open; all others are thin strips, and numbers below the columns say which is
 * which: see {@link LayoutPlan}. Where there is not enough room even so, the diagram becomes taller
 * or wider than asked for, and says so in {@link #height()} and {@link #width()}.
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

  private static final double LABEL_GAP = 0.4;
  private static final double PILL = 1.6;
  private static final double PAD = LayoutPlan.PAD;

  private final Space space;
  private final int[] sizes;
  private final LayoutPlan plan;
  private final double[] lefts;
  private final double contentHeight;
  private final double width;

  private NetworkLayout(Space space, int entered, int[] sizes) {
    this.space = space;
    this.sizes = sizes;
    plan = new LayoutPlan(space, entered, sizes);
    int last = sizes.length - 1;
    lefts = new double[sizes.length];
    double left = PAD + plan.sideLabelWidth();
    double tallest = 0;
    for (int c = 0; c <= last; c++) {
      lefts[c] = Math.floor(left + 0.5);
      left += plan.grid(c).breadth() + (c < last ? plan.gapAfter(c) : 0);
      tallest = Math.max(tallest, columnHeight(c));
    }
    width = Math.max(space.width, right(last) + PAD);
    contentHeight = tallest + 2 * PAD + plan.headHeight() + plan.numbersHeight();
  }

  /**
   * Lays out a network.
   *
   * @param space the room there is
   * @param sizes how many inputs, units of each hidden layer, outputs
   */
  public static NetworkLayout of(Space space, int... sizes) {
    return entered(space, 1, sizes);
  }

  /**
   * Lays out a network in one of whose layers the reader is.
   *
   * @param space the room there is
   * @param layer the layer that is open in any case, from 1; beyond the last hidden one that one
   * @param sizes how many inputs, units of each hidden layer, outputs
   */
  public static NetworkLayout entered(Space space, int layer, int... sizes) {
    if (sizes.length < 2) {
      throw new IllegalArgumentException(
          "sizes: " + sizes.length + "; a network has at least inputs and outputs");
    }
    for (int size : sizes) {
      if (size < 1) {
        throw new IllegalArgumentException("sizes: a column of " + size + "; allowed: 1 or more");
      }
    }
    return new NetworkLayout(space, layer, sizes.clone());
  }

  private double columnHeight(int column) {
    double label = column == 0 && plan.areInputLabelsAbove() ? plan.labelHeight() : 0;
    boolean hasCard = column == sizes.length - 1 && plan.drift() > 0;
    double below = hasCard ? plan.headHeight() + plan.drift() : 0;
    return label + plan.grid(column).tallness() + below;
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

  /** Whether the units of a column are to be seen one by one, and not as a strip. */
  public boolean isOpen(int column) {
    return plan.isOpen(column);
  }

  /** Whether the edges into a column are to be seen: it is open, and so is the one before. */
  public boolean hasEdges(int column) {
    return plan.isOpen(column) && plan.isOpen(column - 1);
  }

  /**
   * The width that is free between open columns in any case: a function of the width of the diagram
   * and of the network alone, whatever height there is.
   */
  public double leastGap() {
    return plan.leastGap();
  }

  /** Whether the biases of a column are to be seen. */
  public boolean hasBiases(int column) {
    return plan.grid(column).hasBiases();
  }

  /** Whether some columns are strips: then numbers of layers stand below. */
  public boolean hasStrips() {
    return plan.hasStrips();
  }

  /** Whether several units of a column stand side by side, and its edges end at its side. */
  public boolean isRowed(int column) {
    return plan.grid(column).inRow() > 1;
  }

  /** The middle of a column. */
  public double centerOf(int column) {
    return (lefts[column] + right(column)) / 2;
  }

  /** The right edge of a column's tiles. */
  public double right(int column) {
    return lefts[column] + plan.grid(column).breadth();
  }

  /** The box around all tiles of a column. */
  public Box column(int column) {
    double top = tile(column, 0).y();
    ColumnGrid grid = plan.grid(column);
    return new Box(lefts[column], top, grid.breadth(), grid.tallness());
  }

  /** The baseline of the layers' numbers. */
  public double numberY() {
    return height() - PAD - space.textSize * 0.35;
  }

  /** How many columns there are. */
  public int columns() {
    return sizes.length;
  }

  /** The square in which a unit's picture is; in a shut column a cell of another height. */
  public Box tile(int column, int unit) {
    double label = column == 0 && plan.areInputLabelsAbove() ? plan.labelHeight() : 0;
    double room = contentHeight - 2 * PAD - plan.headHeight() - plan.numbersHeight();
    double top = PAD + plan.headHeight() + (room - columnHeight(column)) / 2 + label;
    return plan.grid(column).tile(unit, lefts[column], top);
  }

  /** The radius of a tile's corners. */
  public double cornerOf(int column) {
    return Math.min(8, plan.grid(column).width() * 0.12);
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
        right(column - 1),
        from.centerY() + offset(column - 1, input, from.height(), unit, sizes[column]),
        lefts[column],
        to.centerY() + offset(column, unit, to.height(), input, sizes[column - 1]));
  }

  /** Where on the side of a unit the edge to or from another ends, from the middle of its row. */
  private double offset(int column, int unit, double side, int other, int others) {
    ColumnGrid grid = plan.grid(column);
    return grid.inRow() > 1 ? grid.port(unit) : spread(other, others, side);
  }

  private static double spread(int index, int count, double side) {
    double step = Math.min(8, side * 0.55 / count);
    return (index - (count - 1) / 2.0) * step;
  }

  /** The square of a unit's bias, outside its lower left corner; empty where it has no room. */
  public Box bias(int column, int unit) {
    Box tile = tile(column, unit);
    ColumnGrid grid = plan.grid(column);
    if (!grid.hasBiases()) {
      return new Box(tile.x(), tile.bottom(), 0, 0);
    }
    double room = unit % grid.inRow() > 0 ? grid.tileGap() : tile.x() - right(column - 1);
    double size = Math.max(3, Math.min(Math.min(11, tile.width() * 0.18), room * 0.3));
    return new Box(tile.x() - size - 2, tile.bottom() - size, size, size);
  }

  /** Whether inputs have their names above them, centred, or to their left. */
  public boolean areInputLabelsAbove() {
    return plan.areInputLabelsAbove();
  }

  /**
   * Where an input's name is: the middle of its baseline, or the right end of it if it is beside.
   */
  public double inputLabelX(int input) {
    Box tile = tile(0, input);
    return areInputLabelsAbove() ? tile.centerX() : tile.x() - 4;
  }

  /** The baseline of an input's name. */
  public double inputLabelY(int input) {
    Box tile = tile(0, input);
    return areInputLabelsAbove()
        ? tile.y() - space.textSize * 0.45
        : tile.centerY() + space.textSize * 0.35;
  }

  /** The card that shows how the units moved, below the output; nothing if there is no room. */
  public Optional<Box> drift() {
    double drift = plan.drift();
    if (drift == 0) {
      return Optional.empty();
    }
    int last = sizes.length - 1;
    Box output = tile(last, sizes[last] - 1);
    double x = Math.floor(output.right() - drift);
    return Optional.of(new Box(x, output.bottom() + plan.headHeight(), drift, drift));
  }

  /**
   * The box of the words above a column: as wide as they are, in the middle of the column, moved so
   * far that it stays in the picture.
   */
  public Box head(int column, double textWidth) {
    double left = centerOf(column) - textWidth / 2;
    double kept = Math.max(0, Math.min(width - textWidth, left));
    return head(kept, tile(column, 0).y(), textWidth);
  }

  /** The box of the words above the card. */
  public Box driftHead(double textWidth) {
    Box card = drift().orElseThrow();
    return head(Math.max(0, card.right() - textWidth), card.y(), textWidth);
  }

  private Box head(double x, double below, double textWidth) {
    double height = Math.ceil(PILL * space.textSize);
    return new Box(x, below - plan.headHeight() + 1, textWidth, height);
  }

  /** How wide the words above a column may be without touching others that are as wide. */
  public double headRoom(int column) {
    double room = width;
    for (int other = 1; other < sizes.length; other++) {
      if (other != column && plan.isOpen(other)) {
        double distance = Math.abs(centerOf(other) - centerOf(column));
        room = Math.min(room, distance - space.textSize * LABEL_GAP);
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
    return bias(column + 1, 0).x() - right(column);
  }
}
