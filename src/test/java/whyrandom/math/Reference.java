package whyrandom.math;

/** The hyperbolic tangent to about 100 bits, from the power series of the exponential function. */
final class Reference {

  private static final DoubleDouble TWO = DoubleDouble.of(2);

  private static final int HALVINGS = 8;

  private static final DoubleDouble[] INVERSE_FACTORIALS = inverseFactorials();

  private Reference() {}

  /** How far a value is from tanh x, in ulps of the result; NaN is right for NaN alone. */
  static double ulps(double value, double x) {
    if (x != x || value != value) {
      return (x != x) == (value != value) ? 0 : Double.POSITIVE_INFINITY;
    }
    double size = Math.abs(x);
    // Beyond 40 tanh is 1 - 4e-35; below 1e-40 it is x.
    DoubleDouble truth =
        size > 40 ? DoubleDouble.ONE : size < 1e-40 ? DoubleDouble.of(size) : tanh(size);
    double signed = x < 0 ? -value : value;
    return Math.abs((signed - truth.high()) - truth.low()) / Math.ulp(truth.high());
  }

  private static DoubleDouble tanh(double x) {
    DoubleDouble e = expm1(-2 * x);
    return e.negated().dividedBy(e.plus(TWO));
  }

  private static DoubleDouble expm1(double x) {
    DoubleDouble y = DoubleDouble.of(x / (1 << HALVINGS));
    DoubleDouble sum = DoubleDouble.ZERO;
    for (int n = INVERSE_FACTORIALS.length - 1; n > 0; n--) {
      sum = sum.plus(INVERSE_FACTORIALS[n]).times(y);
    }
    for (int i = 0; i < HALVINGS; i++) {
      sum = sum.plus(sum).plus(sum.times(sum));
    }
    return sum;
  }

  private static DoubleDouble[] inverseFactorials() {
    DoubleDouble[] inverses = new DoubleDouble[18];
    inverses[0] = DoubleDouble.ONE;
    for (int n = 1; n < inverses.length; n++) {
      inverses[n] = inverses[n - 1].dividedBy(DoubleDouble.of(n));
    }
    return inverses;
  }
}
