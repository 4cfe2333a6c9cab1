package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

/**
 * The weights and biases of one layer, as documents hold them.
 *
 * @param w units × inputs
 * @param b one per unit
 */
public record LayerWeights(List<List<Double>> w, List<Double> b) {
  /** Copies the lists. */
  public LayerWeights {
    List<List<Double>> rows = new ArrayList<>();
    for (List<Double> row : w) {
      rows.add(List.copyOf(row));
    }
    w = List.copyOf(rows);
    b = List.copyOf(b);
  }

  /** Numbers of all layers, read from an array in the order of {@link Shape}. */
  public static List<LayerWeights> of(Shape shape, double[] parameters) {
    List<LayerWeights> layers = new ArrayList<>();
    for (int layer = 1; layer <= shape.layers(); layer++) {
      List<List<Double>> w = new ArrayList<>();
      List<Double> b = new ArrayList<>();
      for (int unit = 0; unit < shape.units(layer); unit++) {
        List<Double> row = new ArrayList<>();
        for (int input = 0; input < shape.fanIn(layer); input++) {
          row.add(parameters[shape.weight(layer, unit, input)]);
        }
        w.add(row);
        b.add(parameters[shape.bias(layer, unit)]);
      }
      layers.add(new LayerWeights(w, b));
    }
    return layers;
  }

  /** Puts these numbers into a network whose layer {@code layer} has this size. */
  void put(Network network, int layer) {
    Shape shape = network.shape();
    for (int unit = 0; unit < b.size(); unit++) {
      for (int input = 0; input < w.get(unit).size(); input++) {
        network.parameters[shape.weight(layer, unit, input)] = w.get(unit).get(input);
      }
      network.parameters[shape.bias(layer, unit)] = b.get(unit);
    }
  }

  /** Whether this has the size of layer {@code layer}. */
  boolean fits(Shape shape, int layer) {
    return problem(shape, layer).isEmpty();
  }

  /** Why this cannot be the weights of layer {@code layer}; nothing if it can. */
  Optional<Refusal> problem(Shape shape, int layer) {
    String field = "weights[" + (layer - 1) + "]";
    int units = shape.units(layer);
    String has = " are not allowed; the layer has " + units + " units";
    if (w.size() != units) {
      return Optional.of(Refusal.because(field + ".w", w.size() + " rows", has));
    }
    if (b.size() != units) {
      return Optional.of(Refusal.because(field + ".b", b.size() + " values", has));
    }
    for (int unit = 0; unit < units; unit++) {
      if (!shape.hasBiases() && b.get(unit) != 0) {
        return Optional.of(
            Refusal.notAllowed(
                field + ".b[" + unit + "]",
                DecimalText.of(b.get(unit)),
                "0, for the network has no biases"));
      }
      if (w.get(unit).size() != shape.fanIn(layer)) {
        return Optional.of(
            Refusal.because(
                field + ".w[" + unit + "]",
                w.get(unit).size() + " values",
                " are not allowed; each unit of the layer has " + shape.fanIn(layer) + " inputs"));
      }
    }
    return Optional.empty();
  }
}
