package whyrandom.explain;

import whyrandom.engine.Network;
import whyrandom.engine.Shape;

/** What is true of the weights of a layer. */
final class Weights {
  private Weights() {}

  /** Whether all weights of a layer are 0. */
  static boolean areZero(Network network, int layer) {
    Shape shape = network.shape();
    for (int i = shape.firstWeight(layer); i < shape.bias(layer, 0); i++) {
      if (network.parameters[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether all weights of a network are 0. */
  static boolean areZero(Network network) {
    for (int layer = 1; layer <= network.shape().layers(); layer++) {
      if (!areZero(network, layer)) {
        return false;
      }
    }
    return true;
  }
}
