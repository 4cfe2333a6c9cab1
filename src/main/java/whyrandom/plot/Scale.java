package whyrandom.plot;

import whyrandom.math.PortableMath;

/**
 * Takes numbers to positions and back: {@code linear(0, 10, 100, 300).at(5)} is 200.
 *
 * <p>A domain of one point takes every number to the middle. A number without a place (NaN, an
 * infinity, or on a logarithmic scale 0 and below) is at NaN. The domain may run either way;
 * numbers beyond it are extrapolated.
 */
public final class Scale {

  private final boolean isLogarithmic;
  private final double from;
  private final double to;
  private final double start;
  private final double end;

  private Scale(boolean isLogarithmic, double from, double to, double start, double end) {
    this.isLogarithmic = isLogarithmic;
    this.from = from;
    this.to = to;
    this.start = start;
    this.end = end;
  }

  /**
   * Equal differences are equally far apart. {@code from} is at {@code start}, {@code to} at {@code
   * end}.
   */
  public static Scale linear(double from, double to, double start, double end) {
    return new Scale(false, from, to, start, end);
  }

  /**
   * Equal ratios are equally far apart.
   *
   * @throws IllegalArgumentException unless both ends of the domain are above 0
   */
  public static Scale logarithmic(double from, double to, double start, double end) {
    if (!(from > 0 && to > 0)) {
      throw new IllegalArgumentException("a logarithmic scale needs ends above 0");
    }
    return new Scale(true, PortableMath.log(from), PortableMath.log(to), start, end);
  }

  /** Where a number is. */
  public double at(double value) {
    double inner = isLogarithmic ? (value > 0 ? PortableMath.log(value) : Double.NaN) : value;
    if (Double.isNaN(inner) || Double.isInfinite(inner)) {
      return Double.NaN;
    }
    return from == to ? (start + end) / 2 : start + (inner - from) / (to - from) * (end - start);
  }

  /** Which number is at a position. */
  public double valueAt(double position) {
    double inner = start == end ? from : from + (position - start) / (end - start) * (to - from);
    return isLogarithmic ? PortableMath.exp(inner) : inner;
  }
}
