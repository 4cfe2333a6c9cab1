package whyrandom.maps;

import whyrandom.data.Dataset;

/**
 * The part of the input space that the unit maps show: a plane through the data.
 *
 * <p>Data with two columns has one plane, x₁ across and x₂ up. Of data with more, the plane is the
 * slice along the first two columns on which every other column has its mean over the training set.
 * Data with one column has only x₁ to go along; its maps are the same all the way up.
 */
public final class InputPlane {
  private final double[] row;
  private final double lowAcross;
  private final double highAcross;
  private final double lowUp;
  private final double highUp;

  /** The plane for a data set. */
  public InputPlane(Dataset data) {
    row = new double[data.columns()];
    for (int column = 2; column < row.length; column++) {
      row[column] = mean(data, column);
    }
    int up = Math.min(1, row.length - 1);
    lowAcross = data.low(0);
    highAcross = data.high(0);
    lowUp = data.low(up);
    highUp = data.high(up);
  }

  private static double mean(Dataset data, int column) {
    double sum = 0;
    int[] rows = data.train();
    for (int r : rows) {
      sum += data.input(r, column);
    }
    return sum / rows.length;
  }

  /**
   * The row of raw data at a point of the plane. The array is this plane's own and is overwritten
   * by the next call.
   *
   * @param across 0 = left edge, 1 = right edge
   * @param down 0 = top edge, 1 = bottom edge
   */
  public double[] at(double across, double down) {
    row[0] = lowAcross + across * (highAcross - lowAcross);
    if (row.length > 1) {
      row[1] = highUp - down * (highUp - lowUp);
    }
    return row;
  }

  /** How far from the left edge a row of the data stands, as a share of the width. */
  public double across(Dataset data, int r) {
    return across(data.input(r, 0));
  }

  /** How far from the left edge a value of the first column stands, as a share of the width. */
  public double across(double first) {
    return (first - lowAcross) / (highAcross - lowAcross);
  }

  /**
   * How far from the top edge a row of the data stands; in the middle if it has only one column.
   */
  public double down(Dataset data, int r) {
    return row.length == 1 ? 0.5 : down(data.input(r, 1));
  }

  /** How far from the top edge a value of the second column stands, as a share of the height. */
  public double down(double second) {
    return (highUp - second) / (highUp - lowUp);
  }

  /** What a reader must know to read the maps; empty for data with two columns. */
  public String describe() {
    if (row.length == 2) {
      return "";
    }
    if (row.length == 1) {
      return "The data has one column: the pictures show x₁ from left to right.";
    }
    return "The data has "
        + row.length
        + " columns: the pictures show x₁ and x₂, with "
        + (row.length == 3 ? "x₃" : "the others")
        + " at the mean of the training set.";
  }
}
