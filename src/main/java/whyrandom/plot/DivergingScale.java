package whyrandom.plot;

/**
 * The one colour scale of signed values: vermillion {@code #D55E00} for -1, the ground's neutral
 * for 0, blue {@code #0072B2} for +1. Vermillion and blue are those of the colour-blind safe
 * palette of M. Okabe and K. Ito, "Color Universal Design", 2008.
 *
 * <p>Between them colours change at an even pace to the eye: a straight line in OKLab (B. Ottosson,
 * "A perceptual color space for image processing", 2020), which is what CSS calls {@code
 * color-mix(in oklab, …)}.
 *
 * <p>Colours are packed as {@code 0xAABBGGRR}, so that an {@code int[]} laid over the bytes of an
 * {@code ImageData} is the picture, on little-endian machines, which is where browsers run.
 */
public final class DivergingScale {

  /** For light grounds; neutral is {@code #EFECE5}. */
  public static final DivergingScale LIGHT = new DivergingScale(0xEFECE5);

  /** For dark grounds; neutral is {@code #2A2A2E}. */
  public static final DivergingScale DARK = new DivergingScale(0x2A2A2E);

  /** The colour of what is not a number: a grey that no value has. */
  public static final int NOT_A_NUMBER = packed(0x808080);

  private static final int HALF = 255;
  private static final int NEGATIVE = 0xD55E00;
  private static final int POSITIVE = 0x0072B2;

  private final int[] colors = new int[2 * HALF + 1];

  private DivergingScale(int neutralRgb) {
    Oklab neutral = Oklab.of(neutralRgb);
    Oklab negative = Oklab.of(NEGATIVE);
    Oklab positive = Oklab.of(POSITIVE);
    for (int i = 0; i <= HALF; i++) {
      double share = (double) i / HALF;
      colors[HALF - i] = packed(neutral.towards(negative, share).rgb());
      colors[HALF + i] = packed(neutral.towards(positive, share).rgb());
    }
  }

  /**
   * The packed colour of a value.
   *
   * @param value from -1 to 1; beyond counts as the end, NaN is {@link #NOT_A_NUMBER}
   */
  public int colorOf(double value) {
    if (value <= -1) {
      return colors[0];
    }
    if (value >= 1) {
      return colors[2 * HALF];
    }
    return Double.isNaN(value) ? NOT_A_NUMBER : colors[(int) (value * HALF + HALF + 0.5)];
  }

  /** All 511 colours from -1 to 1, evenly spaced; the middle one is neutral. A copy. */
  public int[] table() {
    return colors.clone();
  }

  /** {@code 0xRRGGBB} as an opaque packed colour. */
  public static int packed(int rgb) {
    return 0xFF000000 | (rgb & 0xFF) << 16 | (rgb & 0xFF00) | (rgb >> 16 & 0xFF);
  }
}
