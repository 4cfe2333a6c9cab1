package whyrandom.app.diagram;

import java.util.List;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.experiment.Place;

/** What the parts of the diagram are called aloud. */
final class DiagramNames {
  private DiagramNames() {}

  /** A weight or bias, for example {@code weight from x1 to hidden unit 2 of layer 1}. */
  static String of(Place place, Shape shape, List<Feature> features) {
    String unit = unit(place.layer(), place.unit(), shape);
    if (place.isBias()) {
      return "bias of " + unit;
    }
    String from =
        place.layer() == 1
            ? input(features.get(place.input()))
            : unit(place.layer() - 1, place.input(), shape);
    return "weight from " + from + " to " + unit;
  }

  private static String unit(int layer, int unit, Shape shape) {
    if (layer < shape.layers()) {
      return "hidden unit " + (unit + 1) + " of layer " + layer;
    }
    return shape.outputs() == 1 ? "the output" : "output " + (unit + 1);
  }

  private static String input(Feature feature) {
    String x = "x" + (feature.column() + 1);
    return switch (feature.kind()) {
      case COLUMN -> x;
      case SQUARE -> x + " squared";
      case PRODUCT -> "x1 times x2";
      case SINE -> "sine of " + x;
    };
  }

  /**
   * The whole network in a sentence or two.
   *
   * @param identical for each hidden layer its units, grouped by being identical
   */
  static String network(Experiment e, Network network, List<List<List<Integer>>> identical) {
    StringBuilder text = new StringBuilder("Network. Inputs: ");
    String separator = "";
    for (Feature feature : e.features()) {
      text.append(separator).append(input(feature));
      separator = ", ";
    }
    for (int layer = 1; layer <= network.shape().hiddenLayers(); layer++) {
      int units = network.shape().units(layer);
      text.append(". Hidden layer ").append(layer).append(": ").append(units).append(" ");
      text.append(network.activation(layer).id()).append(units == 1 ? " unit" : " units");
      if (units > 1) {
        text.append(", ").append(identical.get(layer - 1).size()).append(" distinct");
      }
    }
    int outputs = network.shape().outputs();
    text.append(
        network.output().isOnePerClass()
            ? ". Softmax output over " + outputs + " classes"
            : ". Output: " + network.output().id());
    return text.append(".").toString();
  }
}
