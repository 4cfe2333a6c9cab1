package whyrandom.explain;

import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Run;
import whyrandom.experiment.Symmetry;

/** What kind of start a run had, of the kinds whose fate is known, and what follows from it. */
public enum StartRow {
  /** Nothing to tell apart. */
  NO_HIDDEN_LAYER(
      "It has no hidden layer, so there are no units to tell apart: zero is a fine start."),
  /** All weights 0, hidden activations 0. */
  ZERO_SILENT(
      "All weights started at 0, and the hidden units output 0: no error travels back through zero"
          + " weights, so only the output bias can learn."),
  /** All weights 0, hidden activations not 0. */
  ZERO_SPEAKING(
      "All weights started at 0, but the hidden units output g(0), which is not 0. The output weights"
          + " move first, then one layer more with each step; the units of a layer stay one unit."),
  /** All units of each layer equal, not 0. */
  CONSTANT(
      "All units of a layer started with the same weights: whatever it learns, it learns as if each"
          + " layer had a single unit."),
  /** Weights equal within each unit. */
  SAME_WITHIN_UNIT(
      "The weights of each unit started equal, but the units differ. That is no symmetry: only"
          + " different units of a layer must differ."),
  /** Weights into the hidden units 0, weights out not. */
  INCOMING_ZERO(
      "The weights into the hidden units started at 0, those of the output did not. To each unit of the"
          + " last hidden layer its own weight out brings back the error, if the slope at 0 lets it"
          + " through; relu’s is 0. To layers before it nothing comes back at first."),
  /** Equal weights in, different weights out. */
  EQUAL_INCOMING(
      "All units of a layer started with the same weights in, but different weights out: the error"
          + " that comes back to each differs, and the first step can tell them apart."),
  /** The same with several hidden layers, of which only the last has different weights out. */
  EQUAL_INCOMING_DEEP(
      "All units of a layer started with the same weights in. Only the last hidden layer has different"
          + " weights out: the first step can tell its units apart, but the units of the layers before"
          + " it stay the same as each other."),
  /** Random weights in, weights out 0. */
  OUTPUT_ZERO(
      "The output weights started at 0 and the others differ. That is usually fine: the output moves"
          + " first, and from then on the error gets back."),
  /** Different but tiny. */
  SMALL(
      "The units started different but tiny. Near 0 the gradient is tiny too: being different is"
          + " necessary, not enough."),
  /** Different, neither tiny nor equal. */
  DIFFERENT("The units started different: there is no symmetry to break.");

  private static final double TINY = 0.05;

  private final String words;

  StartRow(String words) {
    this.words = words;
  }

  /** What it is, and what follows. */
  public String words() {
    return words;
  }

  /** The kind of start that a run had, its edits of step 0 made. */
  public static StartRow of(Run run) {
    Run start = new Run(run.experiment(), run.editsUpTo(0));
    return of(start.network());
  }

  private static StartRow of(Network network) {
    Shape shape = network.shape();
    int last = shape.layers();
    if (shape.hiddenLayers() == 0) {
      return NO_HIDDEN_LAYER;
    }
    boolean isHiddenZero = true;
    for (int layer = 1; layer < last; layer++) {
      isHiddenZero &= Saddle.isZero(network, layer);
    }
    boolean isOutputZero = Saddle.isZero(network, last);
    if (isHiddenZero && isOutputZero) {
      return isSilent(network) ? ZERO_SILENT : ZERO_SPEAKING;
    }
    if (isEach(network, true)) {
      return CONSTANT;
    }
    if (isHiddenZero) {
      return INCOMING_ZERO;
    }
    if (isEach(network, false)) {
      boolean isDeep = last > 2 && Symmetry.identical(network).get(0).size() == 1;
      return isDeep && shape.units(1) > 1 ? EQUAL_INCOMING_DEEP : EQUAL_INCOMING;
    }
    if (isOutputZero) {
      return OUTPUT_ZERO;
    }
    if (isSameWithinUnits(network)) {
      return SAME_WITHIN_UNIT;
    }
    return largest(network) <= TINY && isSilent(network) ? SMALL : DIFFERENT;
  }

  private static boolean isSilent(Network network) {
    for (int layer = 1; layer < network.shape().layers(); layer++) {
      Activation g = network.activation(layer);
      for (int unit = 0; unit < network.shape().units(layer); unit++) {
        if (g.value(network.bias(layer, unit)) != 0 && largest(network) == 0 || g.value(0) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether all units of each hidden layer with several are identical, or one function. */
  private static boolean isEach(Network network, boolean isOutgoingToo) {
    boolean hasSeveral = false;
    for (int layer = 1; layer < network.shape().layers(); layer++) {
      for (int unit = 1; unit < network.shape().units(layer); unit++) {
        hasSeveral = true;
        boolean isSame =
            isOutgoingToo
                ? Symmetry.areIdentical(network, layer, 0, unit)
                : Symmetry.sameFunction(network, layer, 0, unit);
        if (!isSame) {
          return false;
        }
      }
    }
    return hasSeveral;
  }

  private static boolean isSameWithinUnits(Network network) {
    Shape shape = network.shape();
    boolean hasSeveral = false;
    for (int layer = 1; layer < shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int input = 1; input < shape.fanIn(layer); input++) {
          hasSeveral = true;
          if (network.weight(layer, unit, input) != network.weight(layer, unit, 0)) {
            return false;
          }
        }
      }
    }
    return hasSeveral;
  }

  private static double largest(Network network) {
    double largest = 0;
    for (double p : network.parameters) {
      largest = Math.max(largest, Math.abs(p));
    }
    return largest;
  }
}
