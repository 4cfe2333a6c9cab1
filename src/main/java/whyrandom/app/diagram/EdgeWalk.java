package whyrandom.app.diagram;

import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;

/**
 * The way of the arrow keys through the weights and biases of a network.
 *
 * <p>Up and down go through a layer: unit by unit, for each its incoming weights from the first
 * input to the last and then its bias. Right follows the edge into its unit and on to an edge that
 * leaves it, left follows it back to an edge into the unit it comes from. Home and End are the ends
 * of the layer, with Control those of the network.
 */
final class EdgeWalk {
  private EdgeWalk() {}

  /** The first weight of a network. */
  static Place first() {
    return new Place(1, 0, 0);
  }

  /** Where a key leads; the same place if it leads nowhere. */
  static Place next(Shape shape, Place from, String key, boolean isWhole) {
    switch (key) {
      case "ArrowUp":
        return along(shape, from, -1);
      case "ArrowDown":
        return along(shape, from, 1);
      case "ArrowLeft":
        return back(shape, from);
      case "ArrowRight":
        return forward(shape, from);
      case "Home":
        return at(shape, isWhole ? 1 : from.layer(), 0);
      case "End":
        int layer = isWhole ? shape.layers() : from.layer();
        return at(shape, layer, count(shape, layer) - 1);
      default:
        return from;
    }
  }

  /** Weights and biases of a layer. */
  private static int count(Shape shape, int layer) {
    return shape.units(layer) * shape.edgesInto(layer);
  }

  private static Place at(Shape shape, int layer, int position) {
    int each = shape.edgesInto(layer);
    int input = position % each;
    return new Place(layer, position / each, input == shape.fanIn(layer) ? Edit.BIAS : input);
  }

  private static Place along(Shape shape, Place from, int by) {
    int each = shape.edgesInto(from.layer());
    int position = from.unit() * each + (from.isBias() ? each - 1 : from.input());
    int last = count(shape, from.layer()) - 1;
    return at(shape, from.layer(), Math.max(0, Math.min(last, position + by)));
  }

  private static Place forward(Shape shape, Place from) {
    int layer = from.layer() + 1;
    if (layer > shape.layers()) {
      return from;
    }
    int unit = level(from.unit(), shape.units(from.layer()), shape.units(layer));
    return new Place(layer, unit, from.unit());
  }

  private static Place back(Shape shape, Place from) {
    int layer = from.layer() - 1;
    if (layer < 1) {
      return from;
    }
    if (from.isBias()) {
      int unit = level(from.unit(), shape.units(from.layer()), shape.units(layer));
      return new Place(layer, unit, Edit.BIAS);
    }
    return new Place(
        layer, from.input(), level(from.input(), shape.units(layer), shape.fanIn(layer)));
  }

  /** Of {@code others} things in a column the one at about the height of one of {@code count}. */
  private static int level(int index, int count, int others) {
    return (int) ((index + 0.5) / count * others);
  }
}
