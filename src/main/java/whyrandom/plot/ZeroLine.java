package whyrandom.plot;

/**
 * The line {@code z = w₁ x₁ + w₂ x₂ + b = 0} of a unit with two inputs.
 *
 * @param w1 the weight of x₁
 * @param w2 the weight of x₂
 * @param b the bias
 */
public record ZeroLine(double w1, double w2, double b) {

  /** The pre-activation at a point. */
  public double at(double x1, double x2) {
    return w1 * x1 + w2 * x2 + b;
  }

  /** Whether there is a line at all: not if both weights are 0, or if a number is not finite. */
  public boolean exists() {
    double size = Math.max(Math.abs(w1), Math.abs(w2));
    return size > 0 && size <= Double.MAX_VALUE && Math.abs(b) <= Double.MAX_VALUE;
  }

  /**
   * The part of the line inside of a window.
   *
   * @return {@code x₁, x₂} of one end and of the other, or nothing: where there is no line, where
   *     it passes by, or touches no more than a corner
   */
  public double[] within(Window window) {
    double size = Math.max(Math.abs(w1), Math.max(Math.abs(w2), Math.abs(b)));
    if (!exists()) {
      return new double[0];
    }
    // Divided by the largest, so that nothing overflows; the line stays what it is.
    ZeroLine line = new ZeroLine(w1 / size, w2 / size, b / size);
    double[] x = {window.low1(), window.high1(), window.high1(), window.low1()};
    double[] y = {window.low2(), window.low2(), window.high2(), window.high2()};
    double[] ends = new double[4];
    int found = 0;
    for (int i = 0; i < 4 && found < 2; i++) {
      int next = (i + 1) % 4;
      double from = line.at(x[i], y[i]);
      double to = line.at(x[next], y[next]);
      // A corner belongs to the side that begins there.
      boolean crosses = from == 0 || from < 0 && to > 0 || from > 0 && to < 0;
      if (crosses) {
        double share = from == 0 ? 0 : from / (from - to);
        ends[2 * found] = (x[next] - x[i]) * share + x[i];
        ends[2 * found + 1] = (y[next] - y[i]) * share + y[i];
        found++;
      }
    }
    return found == 2 ? ends : new double[0];
  }

  /**
   * A part of the plane of inputs.
   *
   * @param low1 least x₁
   * @param high1 greatest x₁
   * @param low2 least x₂
   * @param high2 greatest x₂
   */
  public record Window(double low1, double high1, double low2, double high2) {}
}
