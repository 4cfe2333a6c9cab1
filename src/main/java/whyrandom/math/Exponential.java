package whyrandom.math;

/**
 * The exponential function by table: with {@code x = (128 m + j) ln2 / 128 + r}, {@code e^x = 2^m ·
 * 2^(j/128) · e^r}, where {@code |r| <= ln2 / 256} needs five terms of the power series (the scheme
 * of Tang, 1989). The powers {@code 2^(j/128)} are stored as sums of two doubles.
 *
 * <p>The constants and the scheme of {@link #expm1} are from fdlibm 5.3:
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
public final class Exponential {

  /** Powers {@code 2^(j/128)}: high part at 2 j, low part at 2 j + 1. */
  private static final double[] ROOTS = roots();

  /** Steps of the table in a unit of x: 128 / ln 2. */
  public static final double STEPS_PER_UNIT = 184.6649652337873;

  /** ln 2 / 128 in two parts; the first has 32 bits: its product with a step count is exact. */
  public static final double STEP_HIGH = 6.93147180369123816490e-01 / 128;

  /** The rest of ln 2 / 128. */
  public static final double STEP_LOW = 1.90821492927058770002e-10 / 128;

  /** Adding and subtracting 1.5 · 2^52 rounds a moderate double to the nearest integer. */
  public static final double ROUNDER = 6755399441055744.0;

  /** Above this {@code e^x} is infinity. */
  public static final double OVERFLOW = 7.09782712893383973096e+02;

  /** Below this {@code e^x} is 0. */
  public static final double UNDERFLOW = -7.45133219101941108420e+02;

  /** Below this (2^-54) the nearest double to expm1(x) is x. */
  private static final double TINY = 5.551115123125783e-17;

  /** ln 2. */
  public static final double LN2 = 0.6931471805599453;

  // The numerator of expm1, from fdlibm.
  private static final double Q1 = -3.33333333333331316428e-02;
  private static final double Q2 = 1.58730158725481460165e-03;
  private static final double Q3 = -7.93650757867487942473e-05;
  private static final double Q4 = 4.00821782732936239552e-06;
  private static final double Q5 = -2.01099218183624371326e-07;

  private Exponential() {}

  /**
   * The powers {@code 2^(j/128)}, for who writes the same formula elsewhere: high part at 2 j, low
   * part at 2 j + 1.
   */
  public static double[] table() {
    return ROOTS.clone();
  }

  /** The numerator of expm1, the constant coefficient first. */
  public static double[] numerator() {
    return new double[] {1, Q1, Q2, Q3, Q4, Q5};
  }

  static double exp(double x) {
    if (!(x < 708 && x > -708)) {
      return expAtTheEnds(x);
    }
    double steps = (x * STEPS_PER_UNIT + ROUNDER) - ROUNDER;
    int step = (int) steps;
    return mantissa(x, steps, step & 127) * PowersOfTwo.of(step >> 7);
  }

  /** {@code 2^(j/128) e^r}, where r is what the whole steps leave of x. */
  private static double mantissa(double x, double steps, int j) {
    double r = (x - steps * STEP_HIGH) - steps * STEP_LOW;
    double rr = r * r;
    double p = r + rr * ((0.5 + r * (1.0 / 6)) + rr * (1.0 / 24 + r * (1.0 / 120)));
    double root = ROOTS[j << 1];
    return (ROOTS[(j << 1) + 1] + root * p) + root;
  }

  private static double expAtTheEnds(double x) {
    if (x != x) {
      return x;
    }
    if (x > OVERFLOW) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < UNDERFLOW) {
      return 0;
    }
    double steps = (x * STEPS_PER_UNIT + ROUNDER) - ROUNDER;
    int step = (int) steps;
    return PowersOfTwo.scale(mantissa(x, steps, step & 127), step >> 7);
  }

  /**
   * {@code e^x - 1} without cancellation, after {@code s_expm1.c} of fdlibm: a rational
   * approximation on half a ln 2 either side of 0, and careful reassembly for the rest.
   */
  static double expm1(double x) {
    double size = Math.abs(x);
    if (!(size < 56 * LN2)) {
      return x < 0 ? -1 : x != x ? x : exp(x);
    }
    if (size < TINY) {
      return x;
    }
    int k = 0;
    double r = x;
    double c = 0;
    if (size > 0.5 * LN2) {
      k = size < 1.5 * LN2 ? (x > 0 ? 1 : -1) : (int) (x * (1 / LN2) + (x < 0 ? -0.5 : 0.5));
      double high = x - k * (STEP_HIGH * 128);
      double low = k * (STEP_LOW * 128);
      r = high - low;
      c = (high - r) - low;
    }
    double half = 0.5 * r;
    double square = r * half;
    double series = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
    double t = 3 - series * half;
    double e = (series - t) / (6 - r * t) * square;
    if (k == 0) {
      return r - (r * e - square);
    }
    e = (r * (e - c) - c) - square;
    return assembled(k, r, e);
  }

  /** {@code 2^k (1 + r - e) - 1}, each case in the order that loses least. */
  private static double assembled(int k, double r, double e) {
    if (k == -1) {
      return 0.5 * (r - e) - 0.5;
    }
    if (k == 1) {
      return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
    }
    double scale = PowersOfTwo.of(k);
    if (k <= -2) {
      return (1 - (e - r)) * scale - 1;
    }
    double unit = PowersOfTwo.of(-k);
    return k < 20 ? ((1 - unit) - (e - r)) * scale : ((r - (e + unit)) + 1) * scale;
  }

  private static double[] roots() {
    // 2^(1/128) (computed with mpmath 1.3 at 400 bits).
    DoubleDouble ratio = new DoubleDouble(0x1.0163da9fb3335p+0, 0x1.b61299ab8cdb7p-54);
    DoubleDouble root = DoubleDouble.ONE;
    double[] roots = new double[256];
    for (int j = 0; j < 128; j++) {
      roots[2 * j] = root.high();
      roots[2 * j + 1] = root.low();
      root = root.times(ratio);
    }
    return roots;
  }
}
