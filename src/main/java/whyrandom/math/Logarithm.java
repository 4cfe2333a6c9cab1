package whyrandom.math;

/**
 * Natural logarithms: with {@code x = 2^k (1 + f)} and {@code s = f / (2 + f)}, {@code ln x = k ln
 * 2 + 2 artanh s}, the second by a polynomial in {@code s²}.
 *
 * <p>The constants and the scheme of this class are from fdlibm 5.3:
 *
 * <pre>
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 *
 * Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 * </pre>
 */
public final class Logarithm {

  /** ln 2 without its last bits. */
  public static final double LN2_HIGH = 6.93147180369123816490e-01;

  /** The last bits of ln 2. */
  public static final double LN2_LOW = 1.90821492927058770002e-10;

  private static final double L1 = 6.666666666666735130e-01;
  private static final double L2 = 3.999999999940941908e-01;
  private static final double L3 = 2.857142874366239149e-01;
  private static final double L4 = 2.222219843214978396e-01;
  private static final double L5 = 1.818357216161805012e-01;
  private static final double L6 = 1.531383769920937332e-01;
  private static final double L7 = 1.479819860511658591e-01;

  /** Below this (2^-54) the nearest double to log1p(x) is x. */
  private static final double TINY = 5.551115123125783e-17;

  private static final double TWO_TO_53 = 9007199254740992.0;

  private Logarithm() {}

  /**
   * The coefficients of the polynomial in {@code s²}, that of s² first, for who writes the same
   * formula elsewhere.
   */
  public static double[] coefficients() {
    return new double[] {L1, L2, L3, L4, L5, L6, L7};
  }

  static double log(double x) {
    if (x >= Double.MIN_VALUE && x <= Double.MAX_VALUE) {
      int k = PowersOfTwo.nearestLog2(x);
      return logOf(PowersOfTwo.scale(x, -k) - 1, k, 0);
    }
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return x > 0 ? x : Double.NaN;
  }

  static double log1p(double x) {
    if (!(x > -1)) {
      return x == -1 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (Math.abs(x) < TINY) {
      return x;
    }
    if (x > -0.2928932188134524 && x < 0.41421356237309503) {
      return logOf(x, 0, 0);
    }
    double sum = 1 + x;
    int k = PowersOfTwo.nearestLog2(sum);
    double lost = x >= TWO_TO_53 ? 0 : x >= 1 ? 1 - (sum - x) : x - (sum - 1);
    double mantissa = k == 0 ? sum : PowersOfTwo.scale(sum, -k);
    return logOf(mantissa - 1, k, lost / sum);
  }

  /** {@code k ln 2 + ln(1 + f) + c}, for f between sqrt(1/2) - 1 and sqrt(2) - 1 and tiny c. */
  private static double logOf(double f, double k, double c) {
    double half = 0.5 * f * f;
    double s = f / (2 + f);
    double z = s * s;
    double series = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
    return k * LN2_HIGH - ((half - ((k * LN2_LOW + c) + s * (half + series))) - f);
  }
}
