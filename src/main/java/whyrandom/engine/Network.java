package whyrandom.engine;

import java.util.List;

/**
 * A fully connected network: its shape, its activations, and its weights and biases.
 *
 * <p>{@code z = W a + b}, {@code a = g(z)} from layer to layer. {@link #parameters} is the one
 * mutable thing, in the order that {@link Shape} gives.
 */
public final class Network {
  private final Shape shape;
  private final Activation[] activations;
  private final Output output;

  /** All weights and biases, in the order of {@link Shape}. */
  public final double[] parameters;

  /**
   * A network with all weights and biases 0.
   *
   * @param activations one for each hidden layer of {@code shape}
   * @throws IllegalArgumentException if their number is not that of the hidden layers
   */
  public Network(Shape shape, List<Activation> activations, Output output) {
    if (activations.size() != shape.hiddenLayers()) {
      throw new IllegalArgumentException(
          "activations: "
              + activations.size()
              + " given for "
              + shape.hiddenLayers()
              + " hidden layers");
    }
    this.shape = shape;
    this.activations = activations.toArray(new Activation[0]);
    this.output = output;
    parameters = new double[shape.parameters()];
  }

  private Network(Network other) {
    shape = other.shape;
    activations = other.activations;
    output = other.output;
    parameters = other.parameters.clone();
  }

  /** The same network with weights and biases of its own. */
  public Network copy() {
    return new Network(this);
  }

  /** The sizes of the layers. */
  public Shape shape() {
    return shape;
  }

  /** The activation of a hidden layer, counted from 1. */
  public Activation activation(int layer) {
    return activations[layer - 1];
  }

  /** What the output layer does. */
  public Output output() {
    return output;
  }

  /** The weight from {@code input} (0-based) to {@code unit} of {@code layer}. */
  public double weight(int layer, int unit, int input) {
    return parameters[shape.weight(layer, unit, input)];
  }

  /** The bias of {@code unit} of {@code layer}. */
  public double bias(int layer, int unit) {
    return parameters[shape.bias(layer, unit)];
  }

  /** Whether all weights and biases are finite numbers. */
  public boolean isFinite() {
    for (double p : parameters) {
      if (!(Math.abs(p) <= Double.MAX_VALUE)) {
        return false;
      }
    }
    return true;
  }
}
