package whyrandom.math;

/** A table of every power of two that a double can hold: exact scaling without touching bits. */
final class PowersOfTwo {

  /** The exponent of {@link Double#MIN_VALUE}, the first entry of the table. */
  static final int LOWEST = -1074;

  /** The exponent of the largest power of two, the last entry of the table. */
  static final int HIGHEST = 1023;

  private static final double[] TABLE = table();

  private static final double SQRT_TWO = 1.4142135623730951;

  /** Cells from 0 to 1 for each of which {@link #nearestLog2} is known at its lower end. */
  private static final int CELLS = 256;

  private static final int[] NEAREST = nearest();

  private PowersOfTwo() {}

  /** The exact power {@code 2^exponent}, for {@code LOWEST <= exponent <= HIGHEST}. */
  static double of(int exponent) {
    return TABLE[exponent - LOWEST];
  }

  /** {@code value * 2^exponent}, for any exponent from -2148 to 2046; exact for a normal result. */
  static double scale(double value, int exponent) {
    if (exponent >= LOWEST + 52 && exponent <= HIGHEST) {
      return value * of(exponent);
    }
    int half = exponent >> 1;
    return value * of(exponent - half) * of(half);
  }

  /** The k with {@code 2^k <= value < 2^(k+1)}, for a finite value above 0. */
  static int floorLog2(double value) {
    int low = value >= 1 ? 0 : value >= 1.0 / 65536 ? -16 : LOWEST;
    int high = value < 1 ? 0 : value < 65536 ? 16 : HIGHEST + 1;
    while (high - low > 1) {
      int middle = (low + high) >> 1;
      if (value >= of(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The k for which {@code value / 2^k} is nearest to 1, between about the square roots of 1/2 and
   * 2, for a finite value above 0.
   */
  static int nearestLog2(double value) {
    if (value >= 1.0 / CELLS && value < SQRT_TWO) {
      int k = NEAREST[(int) (value * CELLS)];
      double mantissa = value * of(-k);
      if (mantissa >= 0.5 * SQRT_TWO && mantissa < SQRT_TWO) {
        return k;
      }
    }
    int exponent = floorLog2(value);
    double mantissa = scale(value, -exponent);
    return mantissa < SQRT_TWO ? exponent : exponent + 1;
  }

  private static int[] nearest() {
    int[] nearest = new int[2 * CELLS];
    for (int cell = 1; cell < nearest.length; cell++) {
      double low = (double) cell / CELLS;
      int exponent = floorLog2(low);
      nearest[cell] = scale(low, -exponent) < SQRT_TWO ? exponent : exponent + 1;
    }
    return nearest;
  }

  private static double[] table() {
    double[] table = new double[HIGHEST - LOWEST + 1];
    table[-LOWEST] = 1;
    for (int i = -LOWEST + 1; i < table.length; i++) {
      table[i] = 2 * table[i - 1];
    }
    for (int i = -LOWEST - 1; i >= 0; i--) {
      table[i] = 0.5 * table[i + 1];
    }
    return table;
  }
}
