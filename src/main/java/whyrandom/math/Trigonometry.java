package whyrandom.math;

/**
 * Sine and cosine: the angle is split into whole quarter turns and a rest between -π/4 and π/4,
 * which is carried as a sum of two doubles into two short polynomials.
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
final class Trigonometry {

  private static final double EIGHTH_TURN = 0.7853981633974483;
  private static final double QUARTERS_PER_RADIAN = 6.36619772367581382433e-01;

  /** Up to here the number of quarter turns times a part of 33 bits is exact. */
  private static final double LARGEST_MODERATE = 500000;

  // π/2 as parts of 33 bits, each with the rest that follows it.
  private static final double PART_1 = 1.57079632673412561417e+00;
  private static final double REST_1 = 6.07710050650619224932e-11;
  private static final double PART_2 = 6.07710050630396597660e-11;
  private static final double REST_2 = 2.02226624879595063154e-21;
  private static final double PART_3 = 2.02226624871116645580e-21;
  private static final double REST_3 = 8.47842766036889956997e-32;

  private static final double TWO_TO_MINUS_16 = 1.0 / 65536;
  private static final double TWO_TO_MINUS_49 = 1.7763568394002505e-15;

  private static final double S1 = -1.66666666666666324348e-01;
  private static final double S2 = 8.33333333332248946124e-03;
  private static final double S3 = -1.98412698298579493134e-04;
  private static final double S4 = 2.75573137070700676789e-06;
  private static final double S5 = -2.50507602534068634195e-08;
  private static final double S6 = 1.58969099521155010221e-10;

  private static final double C1 = 4.16666666666666019037e-02;
  private static final double C2 = -1.38888888888741095749e-03;
  private static final double C3 = 2.48015872894767294178e-05;
  private static final double C4 = -2.75573143513906633035e-07;
  private static final double C5 = 2.08757232129817482790e-09;
  private static final double C6 = -1.13596475577881948265e-11;

  /** Below this (2^-27) the nearest double to sin x is x. */
  private static final double TINY = 1.0 / (1 << 27);

  private Trigonometry() {}

  static double sin(double x) {
    double size = Math.abs(x);
    if (size < TINY) {
      return x;
    }
    double value = sinAhead(size, 0);
    return x < 0 ? -value : value;
  }

  static double cos(double x) {
    return sinAhead(Math.abs(x), 1);
  }

  /** The sine of x plus so many quarter turns, for x from 0 on. */
  private static double sinAhead(double x, int ahead) {
    if (x <= EIGHTH_TURN) {
      return sinOfRest(ahead, x, 0);
    }
    if (!(x <= LARGEST_MODERATE)) {
      return sinOfHuge(x, ahead);
    }
    double quarters = Math.floor(x * QUARTERS_PER_RADIAN + 0.5);
    double r = x - quarters * PART_1;
    double w = quarters * REST_1;
    double rest = r - w;
    if (Math.abs(rest) < x * TWO_TO_MINUS_16) {
      double before = r;
      w = quarters * PART_2;
      r = before - w;
      w = quarters * REST_2 - ((before - r) - w);
      rest = r - w;
      if (Math.abs(rest) < x * TWO_TO_MINUS_49) {
        before = r;
        w = quarters * PART_3;
        r = before - w;
        w = quarters * REST_3 - ((before - r) - w);
        rest = r - w;
      }
    }
    return sinOfRest((int) quarters + ahead, rest, (r - rest) - w);
  }

  private static double sinOfHuge(double x, int ahead) {
    if (x - x != 0) {
      return Double.NaN;
    }
    HugeAngle angle = HugeAngle.of(x);
    return sinOfRest(angle.quarters() + ahead, angle.rest().high(), angle.rest().low());
  }

  private static double sinOfRest(int quarters, double high, double low) {
    double value = (quarters & 1) == 0 ? sinNearZero(high, low) : cosNearZero(high, low);
    return value * (1 - (quarters & 2)); // which sign it has, nobody can foresee: no branch
  }

  private static double sinNearZero(double x, double low) {
    double z = x * x;
    double v = z * x;
    double r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
    return x - ((z * (0.5 * low - v * r) - low) - v * S1);
  }

  private static double cosNearZero(double x, double low) {
    double z = x * x;
    double r = C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6))));
    double half = 0.5 * z;
    double w = 1 - half;
    return (((1 - w) - half) - (x * low - r * z * z)) + w;
  }
}
