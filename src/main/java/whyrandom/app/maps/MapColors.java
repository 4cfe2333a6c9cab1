package whyrandom.app.maps;

import whyrandom.plot.DivergingScale;

/** Turns the values of unit maps into packed colors. */
public final class MapColors {
  private static final int STEPS = 255;

  private final DivergingScale scale;
  private final int[][] classes = new int[10][];

  private MapColors(DivergingScale scale) {
    this.scale = scale;
    int neutral = scale.colorOf(0);
    for (int k = 0; k < classes.length; k++) {
      classes[k] = new int[STEPS + 1];
      for (int step = 0; step <= STEPS; step++) {
        classes[k][step] = between(neutral, ClassColors.point(k), (double) step / STEPS);
      }
    }
  }

  /** For light grounds. */
  public static final MapColors LIGHT = new MapColors(DivergingScale.LIGHT);

  /** For dark grounds. */
  public static final MapColors DARK = new MapColors(DivergingScale.DARK);

  private static int between(int from, int to, double share) {
    int color = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int a = from >>> shift & 0xFF;
      int b = to >>> shift & 0xFF;
      color |= (int) (a + (b - a) * share + 0.5) << shift;
    }
    return color;
  }

  /** The color of a value on the scale from −limit to limit; all are neutral if the limit is 0. */
  public int of(double value, double limit) {
    return scale.colorOf(limit > 0 ? value / limit : value == value ? 0 : value);
  }

  /** The signed scale, for values from −limit to limit. */
  void signed(double[] values, double limit, int count, int[] into) {
    for (int i = 0; i < count; i++) {
      into[i] = of(values[i], limit);
    }
  }

  /** The probability of a class, from neutral for 0 to the color of the class for 1. */
  void probability(double[] values, int number, int count, int[] into) {
    int[] colors = classes[number % classes.length];
    for (int i = 0; i < count; i++) {
      into[i] = color(colors, values[i]);
    }
  }

  /**
   * Which class is the most probable, and how clearly: its color, paler the smaller its lead over
   * the second. Where two classes are even it is neutral, so that boundaries show as they do
   * between two classes on the signed scale.
   */
  void mixture(double[][] probabilities, int count, int[] into) {
    for (int i = 0; i < count; i++) {
      int best = 0;
      double first = -1;
      double second = -1;
      for (int k = 0; k < probabilities.length; k++) {
        double p = probabilities[k][i];
        if (p > first) {
          second = first;
          first = p;
          best = k;
        } else if (p > second) {
          second = p;
        }
      }
      double lead = first < 0 ? Double.NaN : first - second;
      into[i] = color(classes[best % classes.length], lead);
    }
  }

  /** A class that leads, paler the smaller its lead, from 0 to 1. */
  public int lead(int number, double lead) {
    return color(classes[number % classes.length], lead);
  }

  private static int color(int[] colors, double share) {
    return share == share
        ? colors[(int) (STEPS * Math.max(0, Math.min(1, share)) + 0.5)]
        : DivergingScale.NOT_A_NUMBER;
  }
}
