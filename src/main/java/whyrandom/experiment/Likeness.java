package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;

/**
 * How alike two hidden units of a layer are.
 *
 * <p>Units that are the {@linkplain Kind#isSameFeature() same feature} carry the same information,
 * so a layer has no more distinct features than there are groups of such units. Training locks
 * {@link Kind#IDENTICAL} units together, and mirror images {@linkplain #isMirroredOut whose weights
 * out are mirrored, too}.
 */
public final class Likeness {
  /** Units closer than this share of their largest weight are nearly identical. */
  public static final double NEAR = 0.02;

  /** Ratios of weights that differ by less than this are the same ratio. */
  private static final double ROUNDING = 1e-12;

  /** A way of being alike, the closest first. */
  public enum Kind {
    /** Same bias, same weights in, same weights out, to the bit. */
    IDENTICAL,
    /** Same bias and weights in, to the bit: the same function, with other weights out. */
    SAME_FUNCTION,
    /** Bias and weights in negated, with an odd function: the same feature with its sign turned. */
    MIRRORED,
    /** Bias and weights in multiplied, with a function of which {@code g(kz) = k g(z)}. */
    SCALED,
    /** No weight and no bias differs by more than a small share of the largest. */
    NEAR,
    /** None of these. */
    DIFFERENT;

    /** Whether one of the units computes nothing that the other does not. */
    public boolean isSameFeature() {
      return this != NEAR && this != DIFFERENT;
    }
  }

  private Likeness() {}

  /** How alike two units of a hidden layer are; the first kind that holds. */
  public static Kind of(Network network, int layer, int unit, int other) {
    Kind feature = ofFeatures(network, layer, unit, other);
    if (feature.isSameFeature()) {
      return feature;
    }
    double largest = Math.max(size(network, layer, unit), size(network, layer, other));
    return gap(network, layer, unit, other) < NEAR * largest ? Kind.NEAR : Kind.DIFFERENT;
  }

  /** The same, but units that are only near each other are different: soon told of most pairs. */
  private static Kind ofFeatures(Network network, int layer, int unit, int other) {
    if (Symmetry.areIdentical(network, layer, unit, other)) {
      return Kind.IDENTICAL;
    }
    if (Symmetry.sameFunction(network, layer, unit, other)) {
      return Kind.SAME_FUNCTION;
    }
    Activation g = network.activation(layer);
    double scale = scale(network, layer, unit, other);
    if (scale == -1 && g.isOdd()) {
      return Kind.MIRRORED;
    }
    boolean isScaled = g.isHomogeneous() && (scale > 0 || scale < 0 && g.isOdd());
    return isScaled ? Kind.SCALED : Kind.DIFFERENT;
  }

  /** Whether they are {@link Kind#MIRRORED}. */
  public static boolean areMirrored(Network network, int layer, int unit, int other) {
    return ofFeatures(network, layer, unit, other) == Kind.MIRRORED;
  }

  /**
   * What one unit's bias and weights in have to be multiplied by to give the other's: −1 for mirror
   * images. 0 if there is no such number, or if all of them are 0.
   */
  public static double scale(Network network, int layer, int unit, int other) {
    int fanIn = network.shape().fanIn(layer);
    double scale = 0;
    for (int input = -1; input < fanIn; input++) {
      double a = in(network, layer, unit, input);
      double b = in(network, layer, other, input);
      if (a == 0 && b == 0) {
        continue;
      }
      double ratio = b / a;
      if (a == 0 || b == 0 || !(Math.abs(ratio) <= Double.MAX_VALUE)) {
        return 0;
      }
      if (scale == 0) {
        scale = ratio;
      } else if (!(Math.abs(ratio - scale) <= ROUNDING * Math.abs(scale))) {
        return 0;
      }
    }
    return scale;
  }

  /**
   * Whether each weight out of a unit is the other's negated. Units that are {@linkplain
   * Kind#MIRRORED mirror images} in this, too, stay so: δ, the gradients and the updates of one are
   * those of the other negated, to the bit.
   */
  public static boolean isMirroredOut(Network network, int layer, int unit, int other) {
    for (int next = 0; next < network.shape().units(layer + 1); next++) {
      if (network.weight(layer + 1, next, unit) != -network.weight(layer + 1, next, other)) {
        return false;
      }
    }
    return true;
  }

  private static double in(Network network, int layer, int unit, int input) {
    return input < 0 ? network.bias(layer, unit) : network.weight(layer, unit, input);
  }

  /**
   * How far two units of a hidden layer are apart: the largest difference between them in a weight
   * in, the bias or a weight out. 0 for identical units; NaN if one of the numbers is.
   */
  public static double gap(Network network, int layer, int unit, int other) {
    return gap(network.shape(), network.parameters, layer, unit, other);
  }

  /** The same of any numbers in the order of the parameters: of gradients, for example. */
  public static double gap(Shape shape, double[] numbers, int layer, int unit, int other) {
    double gap = Math.abs(numbers[shape.bias(layer, unit)] - numbers[shape.bias(layer, other)]);
    for (int input = 0; input < shape.fanIn(layer); input++) {
      gap =
          larger(
              gap,
              numbers[shape.weight(layer, unit, input)]
                  - numbers[shape.weight(layer, other, input)]);
    }
    for (int next = 0; next < shape.units(layer + 1); next++) {
      gap =
          larger(
              gap,
              numbers[shape.weight(layer + 1, next, unit)]
                  - numbers[shape.weight(layer + 1, next, other)]);
    }
    return gap;
  }

  /** The larger size; NaN once one of them is. */
  private static double larger(double gap, double difference) {
    double size = Math.abs(difference);
    return gap != gap || size <= gap ? gap : size;
  }

  private static double size(Network network, int layer, int unit) {
    Shape shape = network.shape();
    double size = Math.abs(network.bias(layer, unit));
    for (int input = 0; input < shape.fanIn(layer); input++) {
      size = Math.max(size, Math.abs(network.weight(layer, unit, input)));
    }
    for (int next = 0; next < shape.units(layer + 1); next++) {
      size = Math.max(size, Math.abs(network.weight(layer + 1, next, unit)));
    }
    return size;
  }

  /**
   * The units of a hidden layer in groups of the same feature, in order of their first unit: as
   * many groups as the layer has distinct features.
   */
  public static List<List<Integer>> features(Network network, int layer) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int unit = 0; unit < network.shape().units(layer); unit++) {
      boolean isPlaced = false;
      for (List<Integer> group : groups) {
        if (!isPlaced && ofFeatures(network, layer, group.get(0), unit).isSameFeature()) {
          group.add(unit);
          isPlaced = true;
        }
      }
      if (!isPlaced) {
        groups.add(new ArrayList<>(List.of(unit)));
      }
    }
    return groups;
  }
}
