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

  /** {@code gain · Q} for a layer. */
  static Layer.Rule rule(Layer layer, double gain) {
    int columns = layer.columns();
    int rows = layer.rows();
    boolean areRows = rows <= columns;
    int length = Math.max(rows, columns);
    double[] q = new double[(Math.min(rows, columns) + 1) * length];
    for (int unit = 0; unit < rows; unit++) {
      for (int input = 0; input < columns; input++) {
        q[areRows ? unit * columns + input : input * rows + unit] = layer.normal(unit, input);
      }
    }
    GramSchmidt.orthonormalize(q, length);
    return areRows
        ? (unit, input) -> q[unit * columns + input] * gain
        : (unit, input) -> q[input * rows + unit] * gain;
  }
}
