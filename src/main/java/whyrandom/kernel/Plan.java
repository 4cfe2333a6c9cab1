package whyrandom.kernel;

import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Shape;

/**
 * What the code of a kernel depends on: all of an experiment but its data and its weights.
 *
 * @param shape of the network
 * @param activations one for each hidden layer
 * @param output what the output layer does
 * @param loss what is minimised
 * @param optimizer the update rule
 * @param regularization pull of the weights towards 0
 * @param examples in the training set, at least 1
 * @param batchSize examples in a mini-batch, from 1 to {@code examples}
 * @param isShuffled whether each epoch has an order of its own
 * @param dropout probability that training drops a hidden activation
 */
public record Plan(
    Shape shape,
    List<Activation> activations,
    Output output,
    Loss loss,
    Optimizer optimizer,
    Regularization regularization,
    int examples,
    int batchSize,
    boolean isShuffled,
    double dropout) {

  /** Checks that the parts fit together. */
  public Plan {
    activations = List.copyOf(activations);
    if (activations.size() != shape.hiddenLayers()) {
      throw new IllegalArgumentException(
          "activations: " + activations.size() + " given for " + shape.hiddenLayers() + " layers");
    }
    if (batchSize < 1 || batchSize > examples) {
      throw new IllegalArgumentException(
          "batchSize: " + batchSize + " is not allowed; it must be from 1 to " + examples);
    }
  }

  /** What a layer, counted from 1, does with each pre-activation by itself. */
  Activation activation(int layer) {
    return layer == shape.layers() ? output.each() : activations.get(layer - 1);
  }

  /** Examples in the last mini-batch of an epoch if it is smaller; 0 if all are equal. */
  int rest() {
    return examples % batchSize;
  }
}
