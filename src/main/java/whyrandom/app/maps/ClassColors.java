package whyrandom.app.maps;

import whyrandom.plot.DivergingScale;

/**
 * The colours of classes. The first two are the ends of the one signed scale; the others come from
 * the same colour-blind safe palette (Okabe and Ito 2008).
 */
public final class ClassColors {
  private static final int[] RGB = {
    0xD55E00, 0x0072B2, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0xF0E442, 0x666666, 0x000000,
    0x999999
  };

  private ClassColors() {}

  /** The packed colour of the points of a class. */
  public static int point(int number) {
    return DivergingScale.packed(RGB[number % RGB.length]);
  }

  /** The colour of a class as {@code 0xRRGGBB}. */
  static int rgb(int number) {
    return RGB[number % RGB.length];
  }
}
