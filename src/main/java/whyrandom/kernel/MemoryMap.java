package whyrandom.kernel;

import whyrandom.engine.Pass;
import whyrandom.engine.Shape;

/**
 * What stands where in the kernel's memory. Addresses are in bytes; a <em>number</em> takes {@link
 * Lanes#bytes}, a <em>row</em> of numbers is filled up to whole vectors.
 *
 * <pre>
 *   tables      of tanh and exp
 *   block       for each layer from 1: z, a, δ, each a row of units for each of 5 examples (a is z if linear)
 *   gradient    as one of a network's arrays
 *   examples    for each a row of inputs and a row of targets, as single doubles
 *   order       the addresses of examples in the order of training, 4 bytes each
 *   networks    for each, or each two: parameters, then an array for each slot of the optimizer,
 *               then (one network only) the weights of each layer in columns
 * </pre>
 *
 * <p>An array of parameters is, for each layer, W as a row of inputs for each unit (their number
 * filled up like a row), then b as a row of units: for two networks that is the order of {@link
 * Shape}.
 */
public final class MemoryMap {
  private final Plan plan;
  private final Shape shape;
  private final Lanes lanes;
  private final Tables tables;
  private final int[] z;
  private final int[] a;
  private final int[] delta;
  private final int[] weights;
  private final int[] biases;
  private final int[] columns;
  private final int arrayBytes;
  private final int gradient;
  private final int examples;
  private final int order;
  private final int networks;
  private final int networkBytes;
  private final int end;

  /**
   * A map with room for so many networks.
   *
   * @param networks how many
   * @param places in the order of training
   */
  MemoryMap(Plan plan, Lanes lanes, int networks, int places) {
    this.plan = plan;
    this.lanes = lanes;
    shape = plan.shape();
    Room room = new Room();
    tables = Tables.in(room);
    int layers = shape.layers() + 1;
    z = new int[layers];
    a = new int[layers];
    delta = new int[layers];
    for (int layer = 1; layer < layers; layer++) {
      z[layer] = room.take(blockRow(layer) * Pass.LANES);
      boolean isLast = layer == shape.layers();
      boolean isSame =
          plan.activation(layer).isIdentity() && !(isLast && plan.output().isOnePerClass());
      a[layer] = isSame ? z[layer] : room.take(blockRow(layer) * Pass.LANES);
      delta[layer] = room.take(blockRow(layer) * Pass.LANES);
    }
    weights = new int[layers];
    biases = new int[layers];
    columns = new int[layers];
    arrayBytes = layOutParameters();
    gradient = room.take(arrayBytes);
    examples = room.take(plan.examples() * exampleBytes());
    order = room.take(Integer.BYTES * places);
    networkBytes = layOutColumns();
    this.networks =
        room.take(networkBytes * ((networks + lanes.networks() - 1) / lanes.networks()));
    end = room.end();
  }

  private int layOutParameters() {
    int at = 0;
    for (int layer = 1; layer <= shape.layers(); layer++) {
      weights[layer] = at;
      at += lanes.places(shape.units(layer)) * weightRow(layer);
      biases[layer] = at;
      at += lanes.row(shape.units(layer));
    }
    return at;
  }

  private int layOutColumns() {
    int at = arrayBytes * (1 + plan.optimizer().slots());
    for (int layer = 1; layer <= shape.layers() && lanes.needsColumns(); layer++) {
      columns[layer] = at;
      at += lanes.places(shape.fanIn(layer)) * blockRow(layer);
    }
    return at;
  }

  /** Where the numbers of tanh and exp stand. */
  Tables tables() {
    return tables;
  }

  /** Bytes from one example's numbers of a layer to the next one's. */
  int blockRow(int layer) {
    return lanes.row(shape.units(layer));
  }

  /** Pre-activations of a layer for an example of the block. */
  int z(int layer, int example) {
    return z[layer] + example * blockRow(layer);
  }

  /** Activations of a layer for an example of the block. */
  int a(int layer, int example) {
    return a[layer] + example * blockRow(layer);
  }

  /** {@code ∂L/∂z} of a layer for an example of the block. */
  int delta(int layer, int example) {
    return delta[layer] + example * blockRow(layer);
  }

  /** The gradient of the mini-batch. */
  int gradient() {
    return gradient;
  }

  /** Bytes of an array of parameters. */
  int arrayBytes() {
    return arrayBytes;
  }

  /** Where W of a layer begins in an array of parameters. */
  int weights(int layer) {
    return weights[layer];
  }

  /** Bytes from one unit's weights to the next one's. */
  int weightRow(int layer) {
    return lanes.row(shape.fanIn(layer));
  }

  /** Where b of a layer begins in an array of parameters. */
  int biases(int layer) {
    return biases[layer];
  }

  /** Where the columns of W of a layer begin, counted from the network: a row of units each. */
  int columns(int layer) {
    return columns[layer];
  }

  /** Bytes of an example. */
  int exampleBytes() {
    return targets() + Double.BYTES * lanes.places(shape.outputs());
  }

  /** Where an example's targets begin, counted from the example. */
  int targets() {
    return Double.BYTES * lanes.places(shape.inputs());
  }

  /** Where an example's inputs begin. */
  int example(int row) {
    return examples + row * exampleBytes();
  }

  /** Where the order of training begins. */
  int order() {
    return order;
  }

  /** Where a network begins, or the pair that it is of. */
  int network(int number) {
    return networks + number / lanes.networks() * networkBytes;
  }

  /** Bytes of all of it. */
  int end() {
    return end;
  }
}
