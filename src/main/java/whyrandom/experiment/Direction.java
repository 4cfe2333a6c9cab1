package whyrandom.experiment;

import whyrandom.engine.Shape;

/**
 * A unit vector {@code u} in the space of a network's weights and biases, along which its loss is
 * looked at. Of all parameters only a few have a share in it.
 *
 * <p>A network with parameters {@code θ} is {@code u·θ} along. Along a single weight that is the
 * weight itself.
 *
 * <p>Two units p and q of a hidden layer have corresponding parameters: the weights in, the bias
 * and the weights out of each, {@code m} of them. With a unit vector {@code d} of {@code m} numbers
 *
 * <pre>
 *   together = ( d,  d) / √2     both units move alike
 *   apart    = ( d, −d) / √2     p moves one way, q just as far the other
 * </pre>
 *
 * which are at right angles. Identical units are 0 along {@code apart}, whatever {@code d} is, and
 * stay identical wherever they are moved {@code together}.
 */
public final class Direction {
  private static final double ROOT_HALF = 0.7071067811865476;

  /** Parameters that differ by no more than this, relative to their size, differ by rounding. */
  private static final double ROUNDING = 1e-12;

  private final int[] indices;
  private final double[] parts;
  private final boolean isApart;

  private Direction(int[] indices, double[] parts, boolean isApart) {
    this.indices = indices;
    this.parts = parts;
    this.isApart = isApart;
  }

  /** Along one weight or bias. */
  public static Direction of(Shape shape, Place place) {
    place.check(shape);
    return new Direction(new int[] {place.index(shape)}, new double[] {1}, false);
  }

  /**
   * Both units move alike.
   *
   * @param d unit vector over the parameters of a unit, see {@link #parameters}
   */
  public static Direction together(Shape shape, int layer, int unit, int other, double[] d) {
    return pair(shape, layer, unit, other, d, 1);
  }

  /**
   * The units move in opposite ways, {@code unit} along {@code d}.
   *
   * @param d unit vector over the parameters of a unit, see {@link #parameters}
   */
  public static Direction apart(Shape shape, int layer, int unit, int other, double[] d) {
    return pair(shape, layer, unit, other, d, -1);
  }

  /** Corresponding parameters side by side, so that sums over equal ones cancel exactly. */
  private static Direction pair(
      Shape shape, int layer, int unit, int other, double[] d, int signOfOther) {
    int[] of = parameters(shape, layer, unit);
    int[] ofOther = parameters(shape, layer, other);
    if (unit == other || d.length != of.length) {
      throw new IllegalArgumentException(
          "d: " + d.length + " numbers for two units with " + of.length + " parameters each");
    }
    int[] indices = new int[2 * d.length];
    double[] parts = new double[2 * d.length];
    for (int k = 0; k < d.length; k++) {
      indices[2 * k] = of[k];
      indices[2 * k + 1] = ofOther[k];
      parts[2 * k] = d[k] * ROOT_HALF;
      parts[2 * k + 1] = signOfOther * parts[2 * k];
    }
    return new Direction(indices, parts, signOfOther < 0);
  }

  /**
   * Where the parameters of a hidden unit stand: its weights in, its bias, its weights out, in the
   * order of the inputs and of the units that it feeds.
   */
  public static int[] parameters(Shape shape, int layer, int unit) {
    int in = shape.fanIn(layer);
    int out = shape.units(layer + 1);
    int[] indices = new int[in + 1 + out];
    for (int input = 0; input < in; input++) {
      indices[input] = shape.weight(layer, unit, input);
    }
    indices[in] = shape.bias(layer, unit);
    for (int next = 0; next < out; next++) {
      indices[in + 1 + next] = shape.weight(layer + 1, next, unit);
    }
    return indices;
  }

  /** Number of parameters that have a share. */
  public int size() {
    return indices.length;
  }

  /** Which parameter the {@code i}-th share is of. */
  public int index(int i) {
    return indices[i];
  }

  /** The {@code i}-th share. */
  public double part(int i) {
    return parts[i];
  }

  /** Whether it is along one weight or bias alone. */
  public boolean isSingle() {
    return indices.length == 1;
  }

  /**
   * {@code u·v}: how far parameters are along, or the slope along if {@code v} is a gradient. Along
   * {@code apart} it is exactly 0 where corresponding numbers of the two units are equal.
   */
  public double dot(double[] v) {
    double sum = 0;
    for (int i = 0; i < indices.length; i++) {
      sum = parts[i] * v[indices[i]] + sum;
    }
    return sum;
  }

  /** Adds {@code times · u} to parameters. */
  public void add(double times, double[] to) {
    for (int i = 0; i < indices.length; i++) {
      to[indices[i]] += times * parts[i];
    }
  }

  /** Whether it moves two units apart. */
  public boolean isApart() {
    return isApart;
  }

  /** Whether the two units that it moves apart are identical, to the bit. */
  public boolean areIdentical(double[] parameters) {
    for (int i = 0; i < indices.length; i += 2) {
      if (!isApart || parameters[indices[i]] != parameters[indices[i + 1]]) {
        return false;
      }
    }
    return true;
  }

  /** Makes corresponding parameters of the two units equal where they differ by rounding only. */
  void settle(double[] parameters) {
    for (int i = 0; i < indices.length; i += 2) {
      double one = parameters[indices[i]];
      double other = parameters[indices[i + 1]];
      if (Math.abs(one - other) <= ROUNDING * Math.max(1, Math.abs(one))) {
        parameters[indices[i + 1]] = one;
      }
    }
  }
}
