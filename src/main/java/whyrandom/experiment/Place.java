package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Shape;
import whyrandom.refusal.Refusal;

/**
 * Where a weight or bias stands.
 *
 * @param layer 1 = first hidden layer
 * @param unit 0-based
 * @param input 0-based, or {@link Edit#BIAS}
 */
public record Place(int layer, int unit, int input) {
  /** Whether it is a bias. */
  public boolean isBias() {
    return input == Edit.BIAS;
  }

  /** All weights and biases of a network, unit by unit, the bias of each before its weights. */
  static List<Place> all(Shape shape) {
    List<Place> places = new ArrayList<>();
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int input = shape.hasBiases() ? Edit.BIAS : 0; input < shape.fanIn(layer); input++) {
          places.add(new Place(layer, unit, input));
        }
      }
    }
    return places;
  }

  /** Its index in the network's parameters. */
  public int index(Shape shape) {
    return isBias() ? shape.bias(layer, unit) : shape.weight(layer, unit, input);
  }

  /** Whether a network of that shape has it. */
  public boolean isIn(Shape shape) {
    return layer >= 1
        && layer <= shape.layers()
        && unit >= 0
        && unit < shape.units(layer)
        && input >= (shape.hasBiases() ? Edit.BIAS : 0)
        && input < shape.fanIn(layer);
  }

  /**
   * Refuses a place that the network does not have.
   *
   * @throws Refusal naming what is out of range
   */
  public void check(Shape shape) {
    if (isIn(shape)) {
      return;
    }
    Checks.range("layer", layer, 1, shape.layers(), "in this network (" + shape + ")");
    Checks.range("unit", unit, 0, shape.units(layer) - 1, "in layer " + layer);
    if (isBias()) {
      throw Refusal.because("input", "\"bias\"", " is not allowed; the network has no biases");
    }
    Checks.range("input", input, 0, shape.fanIn(layer) - 1, "in layer " + layer + ", or \"bias\"");
  }

  static void checkLayer(Shape shape, int layer) {
    if (layer >= Edit.ALL_LAYERS && layer <= shape.layers()) {
      return;
    }
    Checks.range(
        "layer",
        layer,
        Edit.ALL_LAYERS,
        shape.layers(),
        "(0 = all) in this network (" + shape + ")");
  }
}
