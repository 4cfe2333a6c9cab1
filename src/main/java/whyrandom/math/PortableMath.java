package whyrandom.math;

/**
 * Elementary functions that give the same bits on every platform. They are made of {@code + - * /},
 * comparisons, casts and constant tables alone, which IEEE 754 fixes to the last bit; the
 * platform's own functions differ from browser to browser.
 *
 * <p>Accuracy is the distance from the true value in units in the last place (ulp) of the result;
 * half an ulp is the best that is possible. The figures are the worst of 60,000 arguments of many
 * sizes against 240-bit arithmetic (mpmath), rounded up. On a million arguments no result but those
 * of {@code tanh} is more than 1 ulp from {@link StrictMath}. Special values are those of {@link
 * StrictMath}.
 *
 * <p>Example: {@code PortableMath.tanh(0.5)} is {@code 0.46211715726000973}.
 */
public final class PortableMath {

  private PortableMath() {}

  /**
   * The exponential function {@code e^x}, within 0.52 ulp for normal results and 1 ulp for
   * subnormal ones. At most 1 ulp from {@link StrictMath#exp}. Source of the scheme: P. T. P. Tang,
   * 1989.
   *
   * @return infinity above 709.78, 0 below -745.13, NaN for NaN
   */
  public static double exp(double x) {
    return Exponential.exp(x);
  }

  /**
   * {@code e^x - 1} without cancellation near 0, within 0.8 ulp. Source: fdlibm (Sun Microsystems,
   * 1993).
   *
   * @return infinity above 709.78, -1 for minus infinity, x for zeros and subnormals, NaN for NaN
   */
  public static double expm1(double x) {
    return Exponential.expm1(x);
  }

  /**
   * The natural logarithm, within 0.8 ulp. Source: fdlibm (Sun Microsystems, 1993).
   *
   * @return minus infinity for zeros, infinity for infinity, NaN for NaN and below 0
   */
  public static double log(double x) {
    return Logarithm.log(x);
  }

  /**
   * {@code ln(1 + x)} without cancellation near 0, within 0.8 ulp. Source: fdlibm (Sun
   * Microsystems, 1993).
   *
   * @return minus infinity for -1, x for zeros and subnormals, infinity for infinity, NaN for NaN
   *     and below -1
   */
  public static double log1p(double x) {
    return Logarithm.log1p(x);
  }

  /**
   * The hyperbolic tangent {@code (e^x - e^-x) / (e^x + e^-x)}, within 0.7 ulp. {@link
   * StrictMath#tanh} itself is up to 2.2 ulp from the true value, so the two can be 2 ulp apart.
   * Odd to the last bit: {@code tanh(-x) == -tanh(x)}.
   *
   * @return 1 or -1 from 20 and -20 on, x for zeros and subnormals, NaN for NaN
   */
  public static double tanh(double x) {
    return HyperbolicTangent.tanh(x);
  }

  /**
   * The sine of an angle in radians, however large, within 0.8 ulp. Odd to the last bit. Sources:
   * fdlibm (Sun Microsystems, 1993); Payne and Hanek, 1983, for angles above 500,000.
   *
   * @return x for zeros and subnormals, NaN for infinities and NaN
   */
  public static double sin(double x) {
    return Trigonometry.sin(x);
  }

  /**
   * The cosine of an angle in radians, however large, within 0.8 ulp. Even to the last bit. Sources
   * as for {@link #sin}.
   *
   * @return 1 for zeros, NaN for infinities and NaN
   */
  public static double cos(double x) {
    return Trigonometry.cos(x);
  }
}
