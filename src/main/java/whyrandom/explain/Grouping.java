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
    List<List<Integer>> groups = new ArrayList<>();
    for (int unit = 0; unit < network.shape().units(layer); unit++) {
      home(groups, network, layer, unit).add(unit);
    }
    return groups;
  }

  private static List<Integer> home(
      List<List<Integer>> groups, Network network, int layer, int unit) {
    for (List<Integer> group : groups) {
      if (Symmetry.sameFunction(network, layer, group.get(0), unit)) {
        return group;
      }
    }
    List<Integer> group = new ArrayList<>();
    groups.add(group);
    return group;
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
    Spread spread = new Spread();
    eachOf(network, layer, spread);
    return spread.gap;
  }

  /** The largest size of a weight in, a weight out, or a bias of a layer's units. */
  static double size(Network network, int layer) {
    Spread spread = new Spread();
    eachOf(network, layer, spread);
    return spread.size;
  }

  private static void eachOf(Network network, int layer, Spread spread) {
    Shape shape = network.shape();
    int units = shape.units(layer);
    for (int input = 0; input < shape.fanIn(layer); input++) {
      spread.start();
      for (int unit = 0; unit < units; unit++) {
        spread.add(network.weight(layer, unit, input));
      }
    }
    spread.start();
    for (int unit = 0; unit < units; unit++) {
      spread.add(network.bias(layer, unit));
    }
    for (int next = 0; next < shape.units(layer + 1); next++) {
      spread.start();
      for (int unit = 0; unit < units; unit++) {
        spread.add(network.weight(layer + 1, next, unit));
      }
    }
  }

  /** Follows the values of corresponding parameters of the units of a layer. */
  private static final class Spread {
    private double least;
    private double greatest;
    private double gap;
    private double size;

    void start() {
      least = Double.POSITIVE_INFINITY;
      greatest = Double.NEGATIVE_INFINITY;
    }

    void add(double value) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
      gap = Math.max(gap, greatest - least);
      size = Math.max(size, Math.abs(value));
    }
  }
}
