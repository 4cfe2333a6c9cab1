package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Symmetry;

/** Units of a hidden layer in groups that are the same in one way or another. */
public final class Grouping {
  private Grouping() {}

  /** Units that compute the same function: same bias, same weights in. */
  public static List<List<Integer>> byFunction(Network network, int layer) {
    return Symmetry.byFunction(network, layer);
  }

  /** Whether units of some layer are identical. */
  public static boolean hasShared(List<List<List<Integer>>> layers) {
    boolean hasShared = false;
    for (List<List<Integer>> groups : layers) {
      for (List<Integer> group : groups) {
        hasShared |= group.size() > 1;
      }
    }
    return hasShared;
  }

  /** The groups that have more than one unit. */
  static List<List<Integer>> shared(List<List<Integer>> groups) {
    List<List<Integer>> shared = new ArrayList<>();
    for (List<Integer> group : groups) {
      if (group.size() > 1) {
        shared.add(group);
      }
    }
    return shared;
  }

  /** Whether the units of each of these groups are together in one of the others. */
  static boolean isKept(List<List<Integer>> groups, List<List<Integer>> others) {
    for (List<Integer> group : groups) {
      boolean isTogether = false;
      for (List<Integer> other : others) {
        isTogether |= other.containsAll(group);
      }
      if (!isTogether) {
        return false;
      }
    }
    return true;
  }

  /**
   * How far the units of a layer are apart: the largest difference between two units in a weight
   * in, a weight out, or a bias.
   */
  static double gap(Network network, int layer) {
    return new Spread(network, layer).gap;
  }

  /** The largest size of a weight in, a weight out, or a bias of a layer's units. */
  static double size(Network network, int layer) {
    return new Spread(network, layer).size;
  }

  /** Looks through the corresponding weights and biases of all units of a layer. */
  private static final class Spread {
    private final double[] parameters;
    private final int units;
    private double gap;
    private double size;

    Spread(Network network, int layer) {
      Shape shape = network.shape();
      parameters = network.parameters;
      units = shape.units(layer);
      int fanIn = shape.fanIn(layer);
      for (int input = 0; input < fanIn; input++) {
        add(shape.weight(layer, 0, input), fanIn);
      }
      add(shape.bias(layer, 0), 1);
      for (int next = 0; next < shape.units(layer + 1); next++) {
        add(shape.weight(layer + 1, next, 0), 1);
      }
    }

    /** Looks at a number of each unit: that of the first, and how far it is to that of the next. */
    private void add(int first, int stride) {
      double least = Double.POSITIVE_INFINITY;
      double greatest = Double.NEGATIVE_INFINITY;
      for (int unit = 0, i = first; unit < units; unit++, i += stride) {
        least = Math.min(least, parameters[i]);
        greatest = Math.max(greatest, parameters[i]);
      }
      gap = Math.max(gap, greatest - least);
      size = Math.max(size, Math.max(-least, greatest));
    }
  }
}
