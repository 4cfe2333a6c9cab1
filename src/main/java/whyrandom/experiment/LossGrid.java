package whyrandom.experiment;

/**
 * The loss at the crossings of a square grid over a part of a {@link Landscape}, worked out piece
 * by piece.
 *
 * <p>The square has {@code cells} cells a side and so {@code cells + 1} crossings; column 0 is at
 * the left, row 0 below. The crossing in the middle of an even number of cells is its center.
 */
public final class LossGrid {
  private final Landscape landscape;
  private final double centerAcross;
  private final double centerUp;
  private final double reach;
  private final int cells;
  private final double[] values;
  private int done;

  /**
   * A grid with nothing worked out yet.
   *
   * @param reach half a side of the square
   */
  public LossGrid(
      Landscape landscape, double centerAcross, double centerUp, double reach, int cells) {
    if (!(reach > 0 && reach <= Double.MAX_VALUE) || cells < 1) {
      throw new IllegalArgumentException("a grid needs a reach above 0 and at least one cell");
    }
    this.landscape = landscape;
    this.centerAcross = centerAcross;
    this.centerUp = centerUp;
    this.reach = reach;
    this.cells = cells;
    values = new double[(cells + 1) * (cells + 1)];
  }

  /** The same square, with {@code times} as many cells a side. */
  public LossGrid finer(int times) {
    return new LossGrid(landscape, centerAcross, centerUp, reach, cells * times);
  }

  /** What it is a part of. */
  public Landscape landscape() {
    return landscape;
  }

  /** Half a side of the square. */
  public double reach() {
    return reach;
  }

  /** The middle of the square, across. */
  public double centerAcross() {
    return centerAcross;
  }

  /** The middle of the square, up. */
  public double centerUp() {
    return centerUp;
  }

  /** Cells a side. */
  public int cells() {
    return cells;
  }

  /** How far across a column is. */
  public double across(int column) {
    return offset(column) + centerAcross;
  }

  /** How far up a row is. */
  public double up(int row) {
    return offset(row) + centerUp;
  }

  private double offset(int crossing) {
    return (2.0 * crossing - cells) / cells * reach;
  }

  /**
   * Works out the loss at the next crossings.
   *
   * @return whether all are done
   */
  public boolean advance(int crossings) {
    int side = cells + 1;
    for (int i = 0; i < crossings && done < values.length; i++) {
      values[done] = landscape.lossAt(across(done % side), up(done / side));
      done++;
    }
    return isDone();
  }

  /** Whether all crossings are worked out. */
  public boolean isDone() {
    return done == values.length;
  }

  /** The loss at a crossing that is worked out. */
  public double value(int column, int row) {
    return values[row * (cells + 1) + column];
  }

  /** All of them, row by row from below; to be read only. */
  public double[] values() {
    return values;
  }
}
