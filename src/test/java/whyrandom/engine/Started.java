package whyrandom.engine;

import java.util.ArrayList;
import java.util.List;

/** A network that an initializer made, to look its weights up. */
final class Started {
  private Started() {}

  /** A network of that shape, of linear units. */
  static Network by(Initializer init, Shape shape) {
    List<Activation> activations = new ArrayList<>();
    for (int layer = 0; layer < shape.hiddenLayers(); layer++) {
      activations.add(Activation.LINEAR);
    }
    Network network = new Network(shape, activations, Output.LINEAR);
    init.apply(network);
    return network;
  }

  /** The weights into a unit. */
  static double[] into(Network network, int layer, int unit) {
    double[] w = new double[network.shape().fanIn(layer)];
    for (int input = 0; input < w.length; input++) {
      w[input] = network.weight(layer, unit, input);
    }
    return w;
  }
}
