package whyrandom.math;

/**
 * The hyperbolic tangent by table and one division. The argument's nearest node c splits off
 * exactly, {@code x = c + r}, and the addition theorem joins the two: {@code tanh(c + r) = T + (1 -
 * T²) t / (1 + T t)} with {@code T = tanh c}, {@code t = tanh r}.
 *
 * <p>Nodes are the middles of the intervals of length 1/32, but 0 for all of {@code |x| < 1/8}, so
 * that the correction is never more than an eighth of the result and its rounding hardly shows. A
 * node's T is the sum of two doubles. Every part is odd in x to the last bit, and there is no
 * branch on the sign.
 */
public final class HyperbolicTangent {

  /** From here on the nearest double to tanh is 1. */
  public static final int SATURATION = 20;

  /** Intervals of the table from 0 to saturation: 32 in a unit of x. */
  public static final int INTERVALS = 32 * SATURATION;

  /** Per interval, from -20 to 20: c, T, the rest of T, 1 - T². */
  private static final double[] NODES = nodes();

  /** Below this (2^-27) the nearest double to tanh x is x. */
  public static final double TINY = 1.0 / (1 << 27);

  // tanh r = r (1 + r² P(r²)), |r| <= 1/8: Chebyshev interpolation, relative error 3e-19.
  private static final double P0 = -0.3333333333333333;
  private static final double P1 = 0.13333333333328656;
  private static final double P2 = -0.0539682539333121;
  private static final double P3 = 0.021869478985711566;
  private static final double P4 = -0.008862054609630932;
  private static final double P5 = 0.0035246883864334514;

  private HyperbolicTangent() {}

  /**
   * The nodes, for who writes the same formula elsewhere: of each interval c, T, its rest, 1 − T².
   */
  public static double[] table() {
    return NODES.clone();
  }

  /** The coefficients of P, the constant one first. */
  public static double[] coefficients() {
    return new double[] {P0, P1, P2, P3, P4, P5};
  }

  static double tanh(double x) {
    double size = Math.abs(x);
    if (!(size < SATURATION && size > TINY)) {
      return tanhAtTheEnds(x, size);
    }
    int node = ((int) (x * 32) + INTERVALS) << 2;
    double r = x - NODES[node];
    double value = NODES[node + 1];
    double z = r * r;
    double zz = z * z;
    double p = (P0 + z * P1) + zz * ((P2 + z * P3) + zz * (P4 + z * P5));
    double t = r + (r * z) * p;
    return (NODES[node + 2] + NODES[node + 3] * t / (1 + value * t)) + value;
  }

  private static double tanhAtTheEnds(double x, double size) {
    if (size >= SATURATION) {
      return x > 0 ? 1 : -1;
    }
    return x;
  }

  private static double[] nodes() {
    // tanh 1/32 and tanh 1/64 (computed with mpmath 1.3 at 400 bits).
    DoubleDouble step = new DoubleDouble(0x1.ffd559992b1dep-6, 0x1.4182fe0b9c110p-61);
    DoubleDouble value = new DoubleDouble(0x1.fff5559997df9p-7, -0x1.b57bb5ea29ef0p-61);
    double[] nodes = new double[8 * INTERVALS];
    for (int i = 0; i < INTERVALS; i++) {
      boolean isCentral = i < 4;
      DoubleDouble rest = DoubleDouble.ONE.plus(value.times(value).negated());
      int up = 4 * (INTERVALS + i);
      int down = 4 * (INTERVALS - i);
      nodes[up] = isCentral ? 0 : (i + 0.5) / 32;
      nodes[up + 1] = isCentral ? 0 : value.high();
      nodes[up + 2] = isCentral ? 0 : value.low();
      nodes[up + 3] = isCentral ? 1 : rest.high();
      nodes[down] = 0 - nodes[up];
      nodes[down + 1] = 0 - nodes[up + 1];
      nodes[down + 2] = 0 - nodes[up + 2];
      nodes[down + 3] = nodes[up + 3];
      value = value.plus(step).dividedBy(DoubleDouble.ONE.plus(value.times(step)));
    }
    return nodes;
  }
}
