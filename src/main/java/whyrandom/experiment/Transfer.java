package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Shape;

/**
 * Which parameters of a network live on in a network of another shape: those of the same hidden
 * layer, unit and input, and the output's weights from units that are still there. Inputs are
 * matched by feature.
 */
final class Transfer {
  private final List<int[]> pairs = new ArrayList<>();

  private Transfer() {}

  static Transfer of(Shape from, List<Feature> fromFeatures, Shape to, List<Feature> toFeatures) {
    Transfer transfer = new Transfer();
    int hidden = Math.min(from.hiddenLayers(), to.hiddenLayers());
    for (int layer = 1; layer <= hidden; layer++) {
      transfer.layer(from, layer, to, layer, layer == 1 ? inputs(fromFeatures, toFeatures) : null);
    }
    boolean fromInputs = from.hiddenLayers() == 0 && to.hiddenLayers() == 0;
    if (fromInputs || from.hiddenLayers() > 0 && to.hiddenLayers() > 0) {
      transfer.layer(
          from,
          from.layers(),
          to,
          to.layers(),
          fromInputs ? inputs(fromFeatures, toFeatures) : null);
    }
    return transfer;
  }

  /** For each new feature its place among the old ones, or −1. */
  private static int[] inputs(List<Feature> from, List<Feature> to) {
    int[] places = new int[to.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = from.indexOf(to.get(i));
    }
    return places;
  }

  private void layer(Shape from, int fromLayer, Shape to, int toLayer, int[] places) {
    int units = Math.min(from.units(fromLayer), to.units(toLayer));
    for (int unit = 0; unit < units; unit++) {
      for (int input = 0; input < to.fanIn(toLayer); input++) {
        int old = places == null ? input : places[input];
        if (old >= 0 && old < from.fanIn(fromLayer)) {
          pairs.add(new int[] {from.weight(fromLayer, unit, old), to.weight(toLayer, unit, input)});
        }
      }
      if (from.hasBiases() && to.hasBiases()) {
        pairs.add(new int[] {from.bias(fromLayer, unit), to.bias(toLayer, unit)});
      }
    }
  }

  /** Copies what lives on; the rest of {@code to} stays as it is. */
  void copy(double[] from, double[] to) {
    for (int[] pair : pairs) {
      to[pair[1]] = from[pair[0]];
    }
  }
}
