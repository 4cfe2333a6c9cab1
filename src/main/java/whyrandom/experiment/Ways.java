package whyrandom.experiment;

import java.util.Optional;
import whyrandom.engine.Network;

/**
 * Unit vectors over the parameters of one hidden unit, for {@link Direction#together} and {@link
 * Direction#apart}; see also {@link Parting}.
 */
public final class Ways {
  private Ways() {}

  /** The same share for each of n parameters. */
  public static double[] alike(int n) {
    double[] d = new double[n];
    for (int k = 0; k < n; k++) {
      d[k] = 1;
    }
    normalize(d);
    return d;
  }

  /** The way from one unit of a layer to another; empty if it is too short to have a direction. */
  public static Optional<double[]> difference(Network network, int layer, int unit, int other) {
    int[] p = Direction.parameters(network.shape(), layer, unit);
    int[] q = Direction.parameters(network.shape(), layer, other);
    double[] d = new double[p.length];
    double largest = 0;
    for (int k = 0; k < d.length; k++) {
      d[k] = network.parameters[p[k]] - network.parameters[q[k]];
      largest = Math.max(largest, Math.abs(d[k]));
    }
    if (!(largest > Double.MIN_NORMAL && largest <= Double.MAX_VALUE)) {
      return Optional.empty();
    }
    for (int k = 0; k < d.length; k++) {
      d[k] /= largest; // so that squares neither overflow nor vanish
    }
    normalize(d);
    return Optional.of(d);
  }

  /** Makes a vector as long as 1. */
  static void normalize(double[] d) {
    double squares = 0;
    for (double number : d) {
      squares += number * number;
    }
    double length = Math.sqrt(squares);
    for (int k = 0; k < d.length; k++) {
      d[k] /= length;
    }
  }
}
