package whyrandom.app.figure.charts;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.LayerMeasurement;
import whyrandom.experiment.LayerStats;
import whyrandom.experiment.State;
import whyrandom.math.Percent;
import whyrandom.plot.Numbers;

/**
 * How large activations and gradients are in each layer of a network, on the training set.
 *
 * @param activations standard deviations of the activations a, from layer 1 to the output
 * @param deltas standard deviations of ∂L/∂z, from layer 1 to the output
 * @param flat for each hidden layer the share of its activations that are saturated
 * @param bends whether any of its functions saturates
 */
record LayerSizes(List<Double> activations, List<Double> deltas, List<Double> flat, boolean bends) {
  /** From this factor on something shrinks or grows, in words. */
  private static final double LITTLE = 1.5;

  /** Those of a run where it stands. */
  static LayerSizes of(State run) {
    List<Double> activations = new ArrayList<>();
    List<Double> deltas = new ArrayList<>();
    List<Double> flat = new ArrayList<>();
    boolean bends = false;
    int hidden = run.network().shape().hiddenLayers();
    for (LayerStats layer :
        LayerMeasurement.of(run.network(), run.settings().loss(), run.data().train())) {
      activations.add(layer.activationDeviation());
      deltas.add(layer.deltaDeviation());
      if (layer.layer() <= hidden) {
        flat.add(layer.flatShare());
        bends |= run.network().activation(layer.layer()).saturates();
      }
    }
    return new LayerSizes(activations, deltas, flat, bends);
  }

  private int hidden() {
    return flat.size();
  }

  /** What becomes of both on their way through the hidden layers. */
  String told() {
    int last = hidden();
    if (last < 2) {
      return "Standard deviations, by layer";
    }
    return "From layer 1 to "
        + last
        + " activations "
        + way(activations.get(0), activations.get(last - 1), "shrink ", "grow ", "keep their size")
        + "; from "
        + last
        + " back to 1 ∂L/∂z "
        + way(deltas.get(last - 1), deltas.get(0), "shrinks ", "grows ", "keeps its size");
  }

  private static String way(double from, double to, String less, String more, String same) {
    double factor = from / to;
    if (!(from > 0 && to >= 0 && from <= Double.MAX_VALUE && to <= Double.MAX_VALUE)) {
      return "cannot be compared";
    }
    if (to == 0) {
      return less + "to 0";
    }
    return factor >= LITTLE
        ? less + Numbers.text(factor, 2) + "-fold"
        : factor <= 1 / LITTLE ? more + Numbers.text(to / from, 2) + "-fold" : same;
  }

  /** All of it in words. */
  String inWords() {
    StringBuilder text = new StringBuilder(told());
    int last = hidden();
    if (last == 0) {
      return text.toString();
    }
    text.append(". Activations: ").append(Numbers.text(activations.get(0), 2));
    text.append(" in layer 1, ").append(Numbers.text(activations.get(last - 1), 2));
    text.append(" in layer ").append(last);
    text.append(". ∂L/∂z: ").append(Numbers.text(deltas.get(0), 2));
    text.append(" in layer 1, ").append(Numbers.text(deltas.get(last - 1), 2));
    text.append(" in layer ").append(last);
    if (bends) {
      text.append(". Saturated, layer by layer:");
      for (double share : flat) {
        text.append(' ').append(Percent.of(share));
      }
    }
    return text.append('.').toString();
  }
}
