package whyrandom.kernel;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.engine.Output;
import whyrandom.engine.Shape;

/**
 * What the code of a kernel for maps depends on.
 *
 * @param shape of the network
 * @param activations one for each hidden layer
 * @param output what the output layer does
 * @param points of a map at most
 */
public record MapPlan(Shape shape, List<Activation> activations, Output output, int points) {
  /** Checks that the parts fit together. */
  public MapPlan {
    activations = List.copyOf(activations);
    if (activations.size() != shape.hiddenLayers()) {
      throw new IllegalArgumentException(
          "activations: " + activations.size() + " given for " + shape.hiddenLayers() + " layers");
    }
  }

  /** What a layer, counted from 1, does with each pre-activation by itself. */
  Activation activation(int layer) {
    return layer == shape.layers() ? output.each() : activations.get(layer - 1);
  }

  /** The plan of a network. */
  public static MapPlan of(Network network, int points) {
    List<Activation> activations = new ArrayList<>();
    for (int layer = 1; layer < network.shape().layers(); layer++) {
      activations.add(network.activation(layer));
    }
    return new MapPlan(network.shape(), activations, network.output(), points);
  }
}
