package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
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
    List<List<Integer>> groups = new ArrayList<>();
    for (int unit = 0; unit < network.shape().units(layer); unit++) {
      List<Integer> home = null;
      for (List<Integer> group : groups) {
        if (areIdentical(network, layer, group.get(0), unit)) {
          home = group;
          break;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
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
