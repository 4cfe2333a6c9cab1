package whyrandom.data;

/**
 * The part of an axis that a map of the data shows: the data with a margin, between round numbers
 * that stay put when the data moves a little.
 *
 * @param low the lower end
 * @param high the upper end
 */
record View(double low, double high) {

  /** The margin: the view is at least so many times as wide as the data. */
  private static final double MARGIN = 1.15;

  /** Half widths are one of these times a power of ten. */
  private static final double[] RUNGS = {1, 1.5, 2, 3, 4, 5, 6, 8};

  /** The views of the columns of row-major values; of two columns, both equally wide. */
  static View[] of(double[] values, int columns, boolean isCentredOnOrigin) {
    double[] middles = new double[columns];
    double[] halves = new double[columns];
    for (int column = 0; column < columns; column++) {
      double least = values[column];
      double greatest = least;
      for (int i = column; i < values.length; i += columns) {
        least = Math.min(least, values[i]);
        greatest = Math.max(greatest, values[i]);
      }
      // Halved first: the difference of two doubles can overflow.
      middles[column] = isCentredOnOrigin ? 0 : least / 2 + greatest / 2;
      halves[column] = isCentredOnOrigin ? Math.max(-least, greatest) : greatest / 2 - least / 2;
    }
    for (int column = 0; column < columns; column++) {
      halves[column] = withMargin(halves[column], middles[column]);
    }
    if (columns == 2) {
      halves[0] = Math.max(halves[0], halves[1]);
      halves[1] = halves[0];
    }
    View[] views = new View[columns];
    for (int column = 0; column < columns; column++) {
      views[column] = around(middles[column], halves[column]);
    }
    return views;
  }

  /** Half the data with its margin; never so little that the ends of a view coincide. */
  private static double withMargin(double half, double middle) {
    return Math.max(half < 1e-300 ? 1 : half * MARGIN, Math.abs(middle) * 1e-9);
  }

  private static View around(double middle, double least) {
    double decade = 1;
    while (least > 8 * decade) {
      decade *= 10;
    }
    double divisor = 1;
    while (least <= 0.8 / divisor) {
      divisor *= 10;
    }
    double half = Double.MAX_VALUE;
    for (int i = RUNGS.length - 1; i >= 0; i--) {
      double candidate = RUNGS[i] * decade / divisor;
      half = candidate >= least ? Math.min(half, candidate) : half;
    }
    // A tenth of the decade is at most a tenth of the half width: less than the margin.
    double quantum = decade / divisor / 10;
    double center = Math.floor(middle / quantum + 0.5) * quantum;
    return new View(
        Math.max(center - half, -Double.MAX_VALUE), Math.min(center + half, Double.MAX_VALUE));
  }
}
