package whyrandom.engine;

/**
 * Orthogonal starts (Saxe, McClelland &amp; Ganguli 2013): rows, or where there are more of them
 * than columns the columns, of length 1 and at right angles to each other.
 *
 * <p>It is the {@code Q} of the QR decomposition of a matrix of N(0, 1), with {@code R}'s diagonal
 * positive, which makes it unique and evenly distributed: {@code torch.nn.init.orthogonal_}.
 */
final class Orthogonal {
  private Orthogonal() {}

  /**
   * {@code gain · Q} for a layer, by the method of Gram and Schmidt, done twice for each vector:
   * once is not enough for all digits (Giraud et al. 2005).
   */
  static Layer.Rule rule(Layer layer, double gain) {
    boolean areRows = layer.rows() <= layer.columns();
    int count = areRows ? layer.rows() : layer.columns();
    int length = areRows ? layer.columns() : layer.rows();
    double[][] q = new double[count][length];
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < length; i++) {
        q[k][i] = areRows ? layer.normal(k, i) : layer.normal(i, k);
      }
      for (int pass = 0; pass < 2; pass++) {
        for (int before = 0; before < k; before++) {
          remove(q[before], q[k]);
        }
        normalize(q[k]);
      }
    }
    return (unit, input) -> (areRows ? q[unit][input] : q[input][unit]) * gain;
  }

  /** Takes off what a vector has in the direction of another of length 1. */
  private static void remove(double[] direction, double[] from) {
    double part = 0;
    for (int i = 0; i < from.length; i++) {
      part += direction[i] * from[i];
    }
    for (int i = 0; i < from.length; i++) {
      from[i] -= part * direction[i];
    }
  }

  /** Makes a vector's length 1; one of length 0 stays. */
  static void normalize(double[] vector) {
    double squares = 0;
    for (double v : vector) {
      squares += v * v;
    }
    double length = squares > 0 ? Math.sqrt(squares) : 1;
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
  }
}
