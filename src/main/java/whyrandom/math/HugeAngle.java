package whyrandom.math;

/**
 * The remainder of a huge angle by a quarter turn (Payne and Hanek, 1983): of the product with
 * {@code 2/π} only the digits from 4 downwards matter, because four quarter turns are none. Digits
 * are in base 2^24, so that products and their sums are whole numbers that a double holds exactly.
 *
 * @param quarters the nearest whole number of quarter turns, modulo 4
 * @param rest what is left, in radians, between -π/4 and π/4
 */
record HugeAngle(int quarters, DoubleDouble rest) {

  private static final double BASE = 1 << 24;

  /**
   * Digits after the point that are kept: 53 to cancel, 62 to lose to near multiples, 77 to use.
   */
  private static final int FRACTION_DIGITS = 8;

  private static final int ANGLE_DIGITS = 4;

  private static final DoubleDouble QUARTER_TURN =
      new DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54);

  /** The digits of 2/π after the point, in base 2^24 (computed with mpmath 1.3 at 2000 bits). */
  private static final int[] TWO_OVER_PI = {
    0xa2f983, 0x6e4e44, 0x1529fc, 0x2757d1, 0xf534dd, 0xc0db62, 0x95993c, 0x439041,
    0xfe5163, 0xabdebb, 0xc561b7, 0x246e3a, 0x424dd2, 0xe00649, 0x2eea09, 0xd1921c,
    0xfe1deb, 0x1cb129, 0xa73ee8, 0x8235f5, 0x2ebb44, 0x84e99c, 0x7026b4, 0x5f7e41,
    0x3991d6, 0x398353, 0x39f49c, 0x845f8b, 0xbdf928, 0x3b1ff8, 0x97ffde, 0x05980f,
    0xef2f11, 0x8b5a0a, 0x6d1f6d, 0x367ecf, 0x27cb09, 0xb74f46, 0x3f669e, 0x5fea2d,
    0x7527ba, 0xc7ebe5, 0xf17b3d, 0x0739f7, 0x8a5292, 0xea6bfb, 0x5fb11f, 0x8d5d08,
    0x560330, 0x46fc7b, 0x6babf0, 0xcfbc20, 0x9af436, 0x1da9e3, 0x91615e, 0xe61b08,
  };

  /** Reduces a finite angle of at least 1 radian. */
  static HugeAngle of(double angle) {
    int top = PowersOfTwo.floorLog2(angle) / 24;
    double[] angleDigits = new double[ANGLE_DIGITS];
    double left = PowersOfTwo.scale(angle, -24 * top);
    for (int i = 0; i < ANGLE_DIGITS; i++) {
      angleDigits[i] = Math.floor(left);
      left = (left - angleDigits[i]) * BASE;
    }
    double[] digits = product(angleDigits, top);
    int quarters = (int) (digits[0] - 4 * Math.floor(digits[0] / 4));
    boolean isUp = digits[1] >= BASE / 2;
    DoubleDouble fraction = fraction(digits, isUp).times(QUARTER_TURN);
    return new HugeAngle(isUp ? (quarters + 1) & 3 : quarters, fraction);
  }

  /** The digits of angle · 2/π: the units, reduced to any multiple of 4, then the fraction. */
  private static double[] product(double[] angleDigits, int top) {
    double[] digits = new double[FRACTION_DIGITS + 1];
    double carry = 0;
    for (int place = FRACTION_DIGITS; place >= 0; place--) {
      double sum = carry;
      for (int i = 0; i < ANGLE_DIGITS; i++) {
        int other = top - i + place - 1;
        if (other >= 0) {
          sum += angleDigits[i] * TWO_OVER_PI[other];
        }
      }
      carry = Math.floor(sum / BASE);
      digits[place] = place == 0 ? sum : sum - carry * BASE;
    }
    return digits;
  }

  /** The fraction, or that fraction minus 1, digit by digit so that nothing cancels. */
  private static DoubleDouble fraction(double[] digits, boolean isMinusOne) {
    DoubleDouble sum = DoubleDouble.ZERO;
    double weight = 1;
    for (int place = 1; place <= FRACTION_DIGITS; place++) {
      weight /= BASE;
      double digit = isMinusOne ? digits[place] - (BASE - 1) : digits[place];
      sum = sum.plus(DoubleDouble.of(digit * weight));
    }
    return isMinusOne ? sum.plus(DoubleDouble.of(-weight)) : sum;
  }
}
