package whyrandom.model;

import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.math.DistinctValues;
import whyrandom.plot.Numbers;

/** How many weights and biases a network has, how they are counted, and how many differ. */
public final class Counting {
  /** Layers up to which the rule names each. */
  private static final int MOST_LAYERS = 4;

  private Counting() {}

  /** {@code 12 weights + 5 biases = 17 numbers, }; {@code 12 weights, } without biases. */
  public static String sum(Shape shape) {
    if (!shape.hasBiases()) {
      return counted(weights(shape), " weight", " weights") + ", ";
    }
    return counted(weights(shape), " weight", " weights")
        + " + "
        + counted(biases(shape), " bias", " biases")
        + " = "
        + counted(weights(shape) + biases(shape), " number", " numbers")
        + ", ";
  }

  /** {@code 5 different}: how many values the weights and biases have. */
  public static String different(Seen seen) {
    return Numbers.count(seen.distinct()) + " different";
  }

  /** Counts the values that the weights and biases of a network have. */
  static DistinctValues values(Network network) {
    Shape shape = network.shape();
    double[] numbers = new double[weights(shape) + biases(shape)];
    int at = 0;
    for (int layer = 1; layer <= shape.layers(); layer++) {
      int count = shape.units(layer) * (shape.fanIn(layer) + (shape.hasBiases() ? 1 : 0));
      System.arraycopy(network.parameters, shape.firstWeight(layer), numbers, at, count);
      at += count;
    }
    return new DistinctValues(numbers);
  }

  /** {@code 2·4 + 4·1 = 12 weights, 4 + 1 = 5 biases: 17 numbers}: the edges between layers. */
  public static String rule(Shape shape) {
    StringBuilder weights = new StringBuilder();
    StringBuilder biases = new StringBuilder();
    int shown = shape.layers() <= MOST_LAYERS ? shape.layers() : 2;
    for (int layer = 1; layer <= shown; layer++) {
      String plus = layer == 1 ? "" : " + ";
      weights.append(plus).append(shape.fanIn(layer)).append('·').append(shape.units(layer));
      biases.append(plus).append(shape.units(layer));
    }
    String more = shown < shape.layers() ? " + …" : "";
    String sum = weights + more + " = " + counted(weights(shape), " weight", " weights");
    if (!shape.hasBiases()) {
      return sum;
    }
    String all = counted(weights(shape) + biases(shape), " number", " numbers");
    return sum
        + ", "
        + biases
        + more
        + " = "
        + counted(biases(shape), " bias", " biases")
        + ": "
        + all;
  }

  private static int biases(Shape shape) {
    int biases = 0;
    for (int layer = 1; shape.hasBiases() && layer <= shape.layers(); layer++) {
      biases += shape.units(layer);
    }
    return biases;
  }

  private static int weights(Shape shape) {
    int weights = 0;
    for (int layer = 1; layer <= shape.layers(); layer++) {
      weights += shape.units(layer) * shape.fanIn(layer);
    }
    return weights;
  }

  private static String counted(int count, String one, String many) {
    return Numbers.count(count) + (count == 1 ? one : many);
  }
}
