package whyrandom.math;

/**
 * The law that the singular values of a large matrix of independent entries come near to, whatever
 * the entries' distribution is, as long as its mean is 0 and its variance finite (V. A. Marchenko,
 * L. A. Pastur, "Distribution of eigenvalues for some sets of random matrices", 1967).
 *
 * <p>With p the smaller and q the larger of the matrix's sides and σ the standard deviation of its
 * entries the density of a singular value s is
 *
 * <pre>
 *   √((s₊² − s²)(s² − s₋²)) / (π p σ² s)   between   s± = σ(√q ± √p)
 * </pre>
 *
 * <p>It is asymptotic: the singular values of a small matrix lie about it, some beyond its edges.
 *
 * @param rows of the matrix
 * @param columns of the matrix
 * @param sigma above 0
 */
public record MarchenkoPastur(int rows, int columns, double sigma) {
  private static final double PI = 3.141592653589793;

  /** The smallest singular value, {@code s₋}; 0 for a square matrix. */
  public double low() {
    return sigma * (Math.sqrt(longer()) - Math.sqrt(shorter()));
  }

  /** The largest singular value, {@code s₊}. */
  public double high() {
    return sigma * (Math.sqrt(longer()) + Math.sqrt(shorter()));
  }

  /** The density at a singular value. */
  public double density(double s) {
    double low = low();
    double high = high();
    if (!(s > low || s == 0 && low == 0) || s >= high) {
      return 0;
    }
    double scale = PI * shorter() * sigma * sigma;
    double outer = (high - s) * (high + s);
    return low == 0
        ? Math.sqrt(outer) / scale
        : Math.sqrt(outer * (s - low) * (s + low)) / scale / s;
  }

  private int shorter() {
    return Math.min(rows, columns);
  }

  private int longer() {
    return Math.max(rows, columns);
  }
}
