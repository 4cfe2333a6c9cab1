package whyrandom.explain;

import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Run;
import whyrandom.experiment.State;
import whyrandom.experiment.Symmetry;
import whyrandom.explain.statement.Origin;

/** Tells what kind of start a run had. */
public final class Origins {
  private static final double TINY = 0.05;

  private final Network network;
  private final Shape shape;

  private Origins(Network network) {
    this.network = network;
    shape = network.shape();
  }

  /** The kind of start that a run had, its edits of step 0 made. */
  public static Origin of(State run) {
    return new Origins(new Run(run.experiment(), run.editsUpTo(0)).network()).origin();
  }

  private Origin origin() {
    int last = shape.layers();
    if (shape.hiddenLayers() == 0) {
      return Origin.NO_HIDDEN_LAYER;
    }
    if (Weights.areZero(network)) {
      return fromZero();
    }
    if (areAll(true)) {
      return Origin.CONSTANT;
    }
    if (areHiddenZero()) {
      return Origin.INCOMING_ZERO;
    }
    if (areAll(false)) {
      boolean isFirstLocked = shape.units(1) > 1 && groups(1) == 1;
      return last > 2 && isFirstLocked ? Origin.EQUAL_INCOMING_DEEP : Origin.EQUAL_INCOMING;
    }
    for (int layer = 1; layer < last; layer++) {
      if (groups(layer) < shape.units(layer)) {
        return Origin.PARTLY_CONSTANT;
      }
    }
    if (Weights.areZero(network, last)) {
      return Origin.OUTPUT_ZERO;
    }
    if (areSameWithinUnits()) {
      return Origin.SAME_WITHIN_UNIT;
    }
    return largest() <= TINY && areZeroAtZero() ? Origin.SMALL : Origin.DIFFERENT;
  }

  private Origin fromZero() {
    int last = shape.hiddenLayers();
    for (int layer = 1; layer <= last; layer++) {
      if (groups(layer) > 1) {
        return Origin.ZERO_BUT_BIASES;
      }
    }
    if (isSilent(last)) {
      return Origin.ZERO_SILENT;
    }
    for (int layer = 1; layer < last; layer++) {
      if (isSilent(layer)) {
        return Origin.ZERO_HALF_SPEAKING;
      }
    }
    return Origin.ZERO_SPEAKING;
  }

  /** Whether the units of a layer, which get 0 from the one before, output 0. */
  private boolean isSilent(int layer) {
    return network.activation(layer).value(network.bias(layer, 0)) == 0;
  }

  private boolean areHiddenZero() {
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      if (!Weights.areZero(network, layer)) {
        return false;
      }
    }
    return true;
  }

  /** Number of groups of identical units. */
  private int groups(int layer) {
    return Symmetry.identical(network).get(layer - 1).size();
  }

  /** Whether all units of each hidden layer are identical, or one function; some have several. */
  private boolean areAll(boolean isOutgoingToo) {
    boolean isSeveral = false;
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      for (int unit = 1; unit < shape.units(layer); unit++) {
        isSeveral = true;
        boolean isSame =
            isOutgoingToo
                ? Symmetry.areIdentical(network, layer, 0, unit)
                : Symmetry.sameFunction(network, layer, 0, unit);
        if (!isSame) {
          return false;
        }
      }
    }
    return isSeveral;
  }

  private boolean areSameWithinUnits() {
    boolean isSeveral = false;
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int input = 1; input < shape.fanIn(layer); input++) {
          isSeveral = true;
          if (network.weight(layer, unit, input) != network.weight(layer, unit, 0)) {
            return false;
          }
        }
      }
    }
    return isSeveral;
  }

  private boolean areZeroAtZero() {
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      Activation g = network.activation(layer);
      if (g.value(0) != 0) {
        return false;
      }
    }
    return true;
  }

  private double largest() {
    return Observation.largest(network.parameters);
  }
}
