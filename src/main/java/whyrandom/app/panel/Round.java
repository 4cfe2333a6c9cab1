package whyrandom.app.panel;

/**
 * The round numbers at which a number stops while it is dragged. How far apart they are is a power
 * of ten, given by its exponent.
 */
final class Round {
  private static final int WEIGHT = -2;

  /** Larger weights than this are dragged faster. */
  private static final double LARGE = 100;

  private Round() {}

  /** How exactly a weight is dragged: 10 pixels are 0.1, but for large ones. */
  static int ofWeight(double value) {
    int exponent = WEIGHT;
    double left = Math.abs(value);
    while (left >= LARGE && left <= Double.MAX_VALUE) {
      left /= 10;
      exponent++;
    }
    return exponent;
  }

  /** How exactly a setting is dragged: to its second digit. */
  static int ofSetting(double value) {
    int exponent = -1;
    double left = Math.abs(value);
    if (left == 0 || left > Double.MAX_VALUE) {
      return WEIGHT;
    }
    while (left >= 10) {
      left /= 10;
      exponent++;
    }
    while (left < 1) {
      left *= 10;
      exponent--;
    }
    return exponent;
  }

  /** The power of ten. */
  static double power(int exponent) {
    double power = 1;
    for (int i = Math.abs(exponent); i > 0; i--) {
      power *= 10;
    }
    return exponent < 0 ? 1 / power : power;
  }

  /** The nearest round number; what has no round number near it stays. */
  static double to(int exponent, double value) {
    double power = power(Math.abs(exponent));
    double round =
        exponent < 0
            ? Math.floor(value * power + 0.5) / power
            : Math.floor(value / power + 0.5) * power;
    return Math.abs(round) <= Double.MAX_VALUE ? round + 0.0 : value;
  }
}
