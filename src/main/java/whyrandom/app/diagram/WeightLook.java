package whyrandom.app.diagram;

/**
 * What weights look like: color and dash say the sign, width says the size.
 *
 * <p>The width grows with |w| ever more slowly, half-way at |w| = 2, so that no weight is too large
 * to be compared with a larger one. It changes in small steps: most weights of most frames look as
 * before, and what looks as before costs nothing.
 */
final class WeightLook {
  /** Widths that are told apart. */
  static final int LEVELS = 40;

  private static final double HALF_WAY = 2;
  private static final double WIDEST = 6;
  private static final double WIDEST_SHARE = 0.09;
  private static final double THINNEST = 0.75;

  private static final double FAINTEST = 0.25;
  private static final String[] OPACITIES = new String[LEVELS + 1];

  static {
    for (int level = 0; level <= LEVELS; level++) {
      OPACITIES[level] = SvgText.of(FAINTEST + level * (1 - FAINTEST) / LEVELS);
    }
  }

  private final double[] widths = new double[LEVELS + 1];
  private final String[] texts = new String[LEVELS + 1];

  /** The look of edges between tiles of a size. */
  WeightLook(double tile) {
    double most = Math.max(1, Math.min(WIDEST, WIDEST_SHARE * tile));
    double least = Math.min(THINNEST, most / 2);
    for (int level = 0; level <= LEVELS; level++) {
      widths[level] = least + level * (most - least) / LEVELS;
      texts[level] = SvgText.of(widths[level]);
    }
  }

  /** −1, 0 or 1; what is not a number has no sign. */
  static int sign(double value) {
    return value > 0 ? 1 : value < 0 ? -1 : 0;
  }

  /** The level of a value's size, 0 to {@link #LEVELS}. */
  static int level(double value) {
    double size = Math.abs(value);
    if (size > Double.MAX_VALUE) {
      return LEVELS;
    }
    return size >= 0 ? (int) (LEVELS * (size / (size + HALF_WAY)) + 0.5) : 0;
  }

  /** The width of a level, in CSS pixels. */
  double width(int level) {
    return widths[level];
  }

  /** How full the square of a bias is, as the text of an attribute. */
  static String opacityText(double value) {
    return value == 0 ? "1" : OPACITIES[level(value)];
  }

  /** The width of a value's edge as the text of an attribute. */
  String widthText(double value) {
    return texts[level(value)];
  }
}
