package whyrandom.engine;

import java.util.ArrayList;
import java.util.List;
import whyrandom.math.CounterRandom;

/** A network that an initializer made, to look its weights up. */
final class Started {
  private Started() {}

  /** Normal inputs, each with a mean and a width of its own, and the target 0. */
  static Examples examples(int size, int inputs) {
    CounterRandom random = new CounterRandom(1, CounterRandom.DATA);
    double[] x = new double[size * inputs];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.normal(0, i, 0) * (1 + i % inputs) + i % inputs / 10.0;
    }
    return new Examples(size, inputs, 1, x, new double[size]);
  }

  /** A network of that shape, of linear units. */
  static Network by(Initializer init, Shape shape) {
    List<Activation> activations = new ArrayList<>();
    for (int layer = 0; layer < shape.hiddenLayers(); layer++) {
      activations.add(Activation.LINEAR);
    }
    Network network = new Network(shape, activations, Output.LINEAR);
    init.apply(network, () -> examples(40, shape.inputs()));
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
