package whyrandom.math;

/** Whether lists of numbers are multiples of each other, exactly. */
public final class Proportion {
  private Proportion() {}

  /**
   * Whether {@code a = s·b} for a number s that is not 0. Both are finite and not all 0.
   *
   * <p>By cross products, which are exact after both lists are scaled by powers of two; only
   * numbers more than 300 powers of ten below the largest of their list are taken to be 0 or lose
   * digits in it.
   */
  public static boolean isBetween(double[] a, double[] b) {
    double[] x = scaled(a);
    double[] y = scaled(b);
    for (int i = 0; i < x.length; i++) {
      for (int k = i + 1; k < x.length; k++) {
        double one = x[i] * y[k];
        double other = x[k] * y[i];
        boolean isEqual =
            one == other
                && ExactProduct.rest(x[i], y[k], one) == ExactProduct.rest(x[k], y[i], other);
        if (!isEqual) {
          return false;
        }
      }
    }
    return true;
  }

  /** So that the largest size is from 1 to 2. */
  private static double[] scaled(double[] list) {
    double[] scaled = list.clone();
    double largest = 0;
    for (double number : list) {
      largest = Math.max(largest, Math.abs(number));
    }
    while (largest >= 2) {
      largest = times(0.5, scaled);
    }
    while (largest < 1) {
      largest = times(2, scaled);
    }
    return scaled;
  }

  private static double times(double factor, double[] list) {
    double largest = 0;
    for (int i = 0; i < list.length; i++) {
      list[i] *= factor;
      largest = Math.max(largest, Math.abs(list[i]));
    }
    return largest;
  }
}
