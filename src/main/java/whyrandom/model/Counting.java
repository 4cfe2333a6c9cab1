package whyrandom.model;

import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.math.ManyNumbers;
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
  public static String different(Network network) {
    Shape shape = network.shape();
    double[] numbers = new double[weights(shape) + biases(shape)];
    int at = 0;
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int input = 0; input < shape.fanIn(layer); input++) {
          numbers[at++] = network.weight(layer, unit, input);
        }
        if (shape.hasBiases()) {
          numbers[at++] = network.bias(layer, unit);
        }
      }
    }
    return Numbers.count(distinct(numbers)) + " different";
  }

  /**
   * How many values there are among numbers. 0 and −0 are one value.
   *
   * @param numbers any
   */
  static int distinct(double[] numbers) {
    double[] sorted = new double[numbers.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = numbers[i] + 0.0; // −0 becomes 0
    }
    ManyNumbers.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    return distinct;
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
