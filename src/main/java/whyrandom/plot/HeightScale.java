package whyrandom.plot;

/**
 * The colour scale of heights, such as of a loss: one hue, lighter or darker at an even pace to the
 * eye (a straight line in OKLab), and none of the colours of signed values or of sameness. What is
 * high is as the ground; the lower, the more colour.
 *
 * <p>Ink, lines and points are to be read on any of its colours. Packed as {@link DivergingScale}
 * packs them.
 */
public final class HeightScale {
  /** For light grounds. */
  public static final HeightScale LIGHT = new HeightScale(0x5FA594, 0xF3F0E9);

  /** For dark grounds. */
  public static final HeightScale DARK = new HeightScale(0x2F7868, 0x222225);

  private static final int LAST = 255;

  private final int[] colors = new int[LAST + 1];

  private HeightScale(int lowRgb, int highRgb) {
    Oklab low = Oklab.of(lowRgb);
    Oklab high = Oklab.of(highRgb);
    for (int i = 0; i <= LAST; i++) {
      colors[i] = DivergingScale.packed(low.towards(high, (double) i / LAST).rgb());
    }
  }

  /**
   * The packed colour of a height.
   *
   * @param share 0 is the lowest, 1 the highest; beyond counts as the end, NaN as the highest
   */
  public int colorOf(double share) {
    return share <= 0 ? colors[0] : share < 1 ? colors[(int) (share * LAST + 0.5)] : colors[LAST];
  }
}
