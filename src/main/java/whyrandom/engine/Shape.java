package whyrandom.engine;

import java.util.Arrays;
import whyrandom.refusal.Refusal;

/**
 * The sizes of a network's layers, and where each weight and bias stands in one flat array.
 *
 * <p>Layer 0 holds the inputs, layers 1 to {@code layers() - 1} are hidden, layer {@code layers()}
 * is the output. Layer {@code l} owns {@code W} (row = unit, column = input) and then {@code b}:
 *
 * <pre>
 *   Shape shape = Shape.of(2, new int[] {3}, 1);
 *   shape.parameters()      // 3·2 + 3 + 1·3 + 1 = 13
 *   shape.weight(1, 2, 0)   // 4: the weight from input 0 to unit 2 of layer 1
 *   shape.bias(2, 0)        // 12: the output's bias
 * </pre>
 */
public final class Shape {
  /** The largest number of hidden layers. */
  public static final int MAX_HIDDEN_LAYERS = 50;

  /** The largest number of units in a hidden layer. */
  public static final int MAX_UNITS = 256;

  /** The largest number of inputs. */
  public static final int MAX_INPUTS = 32;

  private final int[] sizes;
  private final int[] weightStart;
  private final int[] biasStart;
  private final int parameters;
  private final boolean hasBiases;

  private Shape(int[] sizes, boolean hasBiases) {
    this.sizes = sizes;
    this.hasBiases = hasBiases;
    weightStart = new int[sizes.length];
    biasStart = new int[sizes.length];
    int next = 0;
    for (int layer = 1; layer < sizes.length; layer++) {
      weightStart[layer] = next;
      biasStart[layer] = next + sizes[layer] * sizes[layer - 1];
      next = biasStart[layer] + sizes[layer];
    }
    parameters = next;
  }

  /**
   * A shape with these sizes.
   *
   * @param inputs number of inputs, 1 to {@link #MAX_INPUTS}
   * @param hidden units of each hidden layer, 1 to {@link #MAX_UNITS} each; empty for a
   *     single-layer network
   * @param outputs number of outputs, at least 1
   * @throws Refusal naming the size that is out of range
   */
  public static Shape of(int inputs, int[] hidden, int outputs) {
    require(inputs, 1, MAX_INPUTS, "inputs");
    require(hidden.length, 0, MAX_HIDDEN_LAYERS, "hidden layers");
    require(outputs, 1, MAX_UNITS, "outputs");
    int[] sizes = new int[hidden.length + 2];
    sizes[0] = inputs;
    for (int i = 0; i < hidden.length; i++) {
      if (hidden[i] < 1 || hidden[i] > MAX_UNITS) {
        require(hidden[i], 1, MAX_UNITS, "units of hidden layer " + (i + 1));
      }
      sizes[i + 1] = hidden[i];
    }
    sizes[hidden.length + 1] = outputs;
    return new Shape(sizes, true);
  }

  /**
   * The same sizes with or without biases. A network without has their places all the same; what
   * stands there is 0 and stays so.
   */
  public Shape withBiases(boolean value) {
    return value == hasBiases ? this : new Shape(sizes, value);
  }

  private static void require(int value, int low, int high, String what) {
    if (value < low || value > high) {
      throw Refusal.notAllowed(what, "" + value, "from " + low + " to " + high);
    }
  }

  /** Number of layers that have weights: the hidden layers and the output. */
  public int layers() {
    return sizes.length - 1;
  }

  /** Number of hidden layers. */
  public int hiddenLayers() {
    return sizes.length - 2;
  }

  /** Number of units of a layer; layer 0 counts the inputs. */
  public int units(int layer) {
    return sizes[layer];
  }

  /** Number of inputs of the network. */
  public int inputs() {
    return sizes[0];
  }

  /** Number of outputs of the network. */
  public int outputs() {
    return sizes[sizes.length - 1];
  }

  /** Number of inputs of each unit of a layer, from 1 to {@link #layers()}. */
  public int fanIn(int layer) {
    return sizes[layer - 1];
  }

  /** Number of units that each unit of a layer feeds; for the output layer, its own size. */
  public int fanOut(int layer) {
    return sizes[layer];
  }

  /** Whether units have biases. */
  public boolean hasBiases() {
    return hasBiases;
  }

  /** Number of weights of each unit of a layer, and its bias if it has one. */
  public int edgesInto(int layer) {
    return hasBiases ? fanIn(layer) + 1 : fanIn(layer);
  }

  /** Number of places for weights and biases together. */
  public int parameters() {
    return parameters;
  }

  /** Where the weight from {@code input} (0-based) to {@code unit} of {@code layer} stands. */
  public int weight(int layer, int unit, int input) {
    return weightStart[layer] + unit * sizes[layer - 1] + input;
  }

  /** Where the first weight of a layer stands; its biases end the run of weights. */
  public int firstWeight(int layer) {
    return weightStart[layer];
  }

  /** Where the bias of {@code unit} of {@code layer} stands. */
  public int bias(int layer, int unit) {
    return biasStart[layer] + unit;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape
        && Arrays.equals(sizes, shape.sizes)
        && hasBiases == shape.hasBiases;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sizes) * 2 + (hasBiases ? 1 : 0);
  }

  /** The sizes in a row, for example {@code 2-8-8-1}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(sizes[0]);
    for (int layer = 1; layer < sizes.length; layer++) {
      text.append('-').append(sizes[layer]);
    }
    return text.toString();
  }
}
