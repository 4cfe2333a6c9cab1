package whyrandom.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;

/**
 * Which hidden units of a layer are identical: same activation (a layer has one), same bias, same
 * incoming and same outgoing weights, to the bit.
 *
 * <p>Identical units compute the same function and get the same gradient, so under any rule that
 * treats them alike they stay identical for ever: equal inputs give equal z and a, equal outgoing
 * weights give equal δ, equal δ and inputs give equal updates.
 *
 * <p>What is not a number equals nothing: in a network that has a weight or bias which is not
 * finite, every unit is alone.
 */
public final class Symmetry {
  private Symmetry() {}

  /** For each hidden layer its units in groups of identical ones, in order of their first unit. */
  public static List<List<List<Integer>>> identical(Network network) {
    boolean isFinite = network.isFinite();
    List<List<List<Integer>>> layers = new ArrayList<>();
    for (int layer = 1; layer <= network.shape().hiddenLayers(); layer++) {
      layers.add(isFinite ? groups(network, layer) : alone(network.shape().units(layer)));
    }
    return layers;
  }

  private static List<List<Integer>> alone(int units) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      groups.add(List.of(unit));
    }
    return groups;
  }

  private static List<List<Integer>> groups(Network network, int layer) {
    return groups(network, layer, (unit, other) -> areIdentical(network, layer, unit, other));
  }

  /** Units of a layer that have the same bias and weights in, in groups. */
  public static List<List<Integer>> byFunction(Network network, int layer) {
    return groups(network, layer, (unit, other) -> sameFunction(network, layer, unit, other));
  }

  /** Whether two units are the same; then they have the same first weight in. */
  private interface Sameness {
    boolean are(int unit, int other);
  }

  /** Units in groups; of a large layer only those are compared that may be the same. */
  private static List<List<Integer>> groups(Network network, int layer, Sameness same) {
    List<List<Integer>> groups = new ArrayList<>();
    Map<Double, List<List<Integer>>> byFirstWeight = new HashMap<>();
    for (int unit = 0; unit < network.shape().units(layer); unit++) {
      double firstWeight = network.weight(layer, unit, 0) + 0.0; // −0 becomes 0
      List<List<Integer>> near = byFirstWeight.get(firstWeight);
      if (near == null) {
        near = new ArrayList<>();
        byFirstWeight.put(firstWeight, near);
      }
      List<Integer> home = null;
      for (List<Integer> group : near) {
        if (same.are(group.get(0), unit)) {
          home = group;
          break;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        near.add(home);
        groups.add(home);
      }
      home.add(unit);
    }
    return groups;
  }

  /** Whether two units of a hidden layer are identical. */
  public static boolean areIdentical(Network network, int layer, int unit, int other) {
    return sameFunction(network, layer, unit, other) && sameOutgoing(network, layer, unit, other);
  }

  /** Whether two units have the same bias and incoming weights, and so the same activation. */
  public static boolean sameFunction(Network network, int layer, int unit, int other) {
    if (!same(network.bias(layer, unit), network.bias(layer, other))) {
      return false;
    }
    for (int input = 0; input < network.shape().fanIn(layer); input++) {
      if (!same(network.weight(layer, unit, input), network.weight(layer, other, input))) {
        return false;
      }
    }
    return true;
  }

  /** Whether two units have the same weights to every unit of the next layer. */
  public static boolean sameOutgoing(Network network, int layer, int unit, int other) {
    Shape shape = network.shape();
    for (int next = 0; next < shape.units(layer + 1); next++) {
      if (!same(network.weight(layer + 1, next, unit), network.weight(layer + 1, next, other))) {
        return false;
      }
    }
    return true;
  }

  /** Whether two numbers are equal and finite. */
  private static boolean same(double a, double b) {
    return a == b && Math.abs(a) <= Double.MAX_VALUE;
  }
}
