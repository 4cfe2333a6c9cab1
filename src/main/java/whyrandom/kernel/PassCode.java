package whyrandom.kernel;

import static whyrandom.kernel.Vectors.product;
import static whyrandom.kernel.Vectors.sum;
import static whyrandom.wasm.Expression.both;

import whyrandom.engine.Pass;
import whyrandom.engine.Shape;
import whyrandom.kernel.Loops.Way;
import whyrandom.wasm.Code;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Local;
import whyrandom.wasm.Module;
import whyrandom.wasm.Type;

/**
 * Writes a function that goes forward and backward through the network with a block of examples:
 * {@link Pass}, loop by loop.
 *
 * <pre>
 *   z_j = b_j + Σ_i W_ji a_i          a_j = g(z_j)
 *   ∂L/∂W_ji = Σ_examples δ_j a_i     ∂L/∂b_j = Σ_examples δ_j
 *   δ_i (one layer back) = g′(z_i) Σ_j W_ji δ_j
 * </pre>
 *
 * <p>In each loop one index goes along the lanes (j forward, i in the other two) and one does not:
 * what belongs to the latter is <em>spread</em>, the same for all sums of a vector. For two
 * networks no index goes along the lanes, and both kinds of loading are the same.
 *
 * <p>The outer loops take two vectors of sums at a time, a <em>tile</em>: each number that is
 * spread is loaded once for both, and 10 sums, a number and 2 weights have room in 16 registers.
 */
final class PassCode {
  /** Vectors in a tile. */
  private static final int TILE = 2;

  /** Places of an inner loop that are written out. */
  private static final int INNER = 8;

  private final Block block;
  private final Shape shape;
  private final Lanes lanes;
  private final MemoryMap memory;
  private final Code code;
  private final Loops loops;
  private final int count;
  private final Local[][] sums = new Local[TILE][];
  private final Local[] weights = new Local[TILE];
  private final Local number;

  private PassCode(Block block) {
    this.block = block;
    shape = block.shape;
    lanes = block.lanes;
    memory = block.memory;
    code = block.code;
    loops = block.loops;
    count = block.count;
    for (int v = 0; v < TILE; v++) {
      sums[v] = block.locals(Type.V128, "sum" + v + ".");
      weights[v] = code.local(Type.V128, "weight" + v);
    }
    number = code.local(Type.V128, "number");
  }

  /**
   * A function {@code (network, order, scale)} that adds what a block of examples adds to the
   * gradient.
   *
   * @param examples from 1 to {@link Pass#LANES}; their addresses stand from {@code order} on
   */
  static Code write(Module module, Plan plan, Lanes lanes, MemoryMap memory, int examples) {
    Block block = new Block(module, plan, lanes, memory, examples);
    PassCode pass = new PassCode(block);
    pass.forward();
    new OutputCode(block).deltas();
    pass.backward();
    return block.code;
  }

  private void forward() {
    OutputCode output = new OutputCode(block);
    for (int layer = 1; layer < shape.layers(); layer++) {
      preActivations(layer);
      output.values(layer);
    }
    preActivations(shape.layers());
    output.outputs();
  }

  /** {@code z_j = b_j + Σ_i W_ji a_i}, all examples at once. */
  private void preActivations(int layer) {
    Way weights = forwardWeights(layer);
    int next = lanes.needsColumns() ? memory.blockRow(layer) : Lanes.VECTOR;
    loops.tiles(
        lanes.vectors(shape.units(layer)),
        TILE,
        (tile, at) -> {
          for (int v = 0; v < tile; v++) {
            code.set(sums[v][0], at[1].plus(v * Lanes.VECTOR).vector());
            for (int e = 1; e < count; e++) {
              code.set(sums[v][e], sums[v][0].get());
            }
          }
          Way[] inputs = block.sent(layer - 1, lanes.bytes(layer - 1));
          addProducts(
              shape.fanIn(layer), tile, new Way(at[0], next), weights.stride(), inputs, layer - 1);
          for (int v = 0; v < tile; v++) {
            for (int e = 0; e < count; e++) {
              at[2].plus(e * memory.blockRow(layer) + v * Lanes.VECTOR).put(code, sums[v][e].get());
            }
          }
        },
        weights,
        block.parameters(memory.biases(layer), Lanes.VECTOR),
        block.z(layer, 0));
  }

  /** Where the weights of one vector of units begin, and those of the next. */
  private Way forwardWeights(int layer) {
    return lanes.needsColumns()
        ? block.parameters(memory.columns(layer), Lanes.VECTOR)
        : block.parameters(memory.weights(layer), memory.weightRow(layer));
  }

  /**
   * {@code sum += Σ weight · number} for all sums of a tile.
   *
   * @param first the weights of the tile's first vector
   * @param nextVector bytes to those of the next vector
   * @param numbers of a layer, for each example
   */
  private void addProducts(
      int places, int tile, Way first, int nextVector, Way[] numbers, int layer) {
    loops.over(
        places,
        INNER,
        at -> {
          for (int v = 0; v < tile; v++) {
            code.set(weights[v], at[0].plus(v * nextVector).vector());
          }
          for (int e = 0; e < count; e++) {
            code.set(number, at[1 + e].load(lanes.spread(layer)));
            for (int v = 0; v < tile; v++) {
              code.set(sums[v][e], sum(sums[v][e].get(), product(weights[v].get(), number.get())));
            }
          }
        },
        Way.joined(first, numbers));
  }

  private void backward() {
    for (int layer = shape.layers(); layer > 0; layer--) {
      addGradient(layer);
      if (shape.hasBiases()) {
        addBiasGradient(layer);
      }
      if (layer > 1) {
        carryBack(layer);
      }
    }
  }

  /** {@code ∂L/∂W_ji += Σ δ_j a_i}; here a tile is two units, and their δ stand in {@code sums}. */
  private void addGradient(int layer) {
    int row = memory.weightRow(layer);
    int before = layer - 1;
    loops.tiles(
        shape.units(layer),
        TILE,
        (tile, unit) -> {
          for (int v = 0; v < tile; v++) {
            for (int e = 0; e < count; e++) {
              Address delta = unit[1 + e].plus(v * lanes.bytes(layer));
              code.set(sums[v][e], delta.load(lanes.spread(layer)));
            }
          }
          loops.over(
              lanes.vectors(shape.fanIn(layer)),
              INNER,
              at -> addGradient(tile, row, before, at),
              Way.joined(new Way(unit[0], Lanes.VECTOR), block.sent(before, lanes.stride(before))));
        },
        Way.joined(
            block.gradient(memory.weights(layer), row), block.deltas(layer, lanes.bytes(layer))));
  }

  private void addGradient(int tile, int row, int before, Address[] at) {
    for (int e = 0; e < count; e++) {
      code.set(number, at[1 + e].load(lanes.vector(before)));
      for (int v = 0; v < tile; v++) {
        Expression part = product(sums[v][e].get(), number.get());
        code.set(weights[v], e == 0 ? part : sum(weights[v].get(), part));
      }
    }
    for (int v = 0; v < tile; v++) {
      Address gradient = at[0].plus(v * row);
      gradient.put(code, sum(weights[v].get(), gradient.vector()));
    }
  }

  /** {@code ∂L/∂b_j += Σ δ_j}. */
  private void addBiasGradient(int layer) {
    loops.over(
        lanes.vectors(shape.units(layer)),
        INNER,
        at -> {
          Expression sum = at[1].vector();
          for (int e = 1; e < count; e++) {
            sum = sum(sum, at[1 + e].vector());
          }
          at[0].put(code, sum(sum, at[0].vector()));
        },
        Way.joined(
            block.gradient(memory.biases(layer), Lanes.VECTOR), block.deltas(layer, Lanes.VECTOR)));
  }

  /** {@code δ_i = g′(z_i) Σ_j W_ji δ_j} for the layer before. */
  private void carryBack(int layer) {
    int before = layer - 1;
    Local z = code.local(Type.V128, "z");
    Local a = code.local(Type.V128, "a");
    loops.tiles(
        lanes.vectors(shape.units(before)),
        TILE,
        (tile, at) -> {
          for (int v = 0; v < tile; v++) {
            for (int e = 0; e < count; e++) {
              code.set(sums[v][e], both(0));
            }
          }
          Way weights = new Way(at[0], memory.weightRow(layer));
          Way[] deltas = block.deltas(layer, lanes.bytes(layer));
          addProducts(shape.units(layer), tile, weights, Lanes.VECTOR, deltas, layer);
          for (int v = 0; v < tile; v++) {
            for (int e = 0; e < count; e++) {
              int row = e * memory.blockRow(before) + v * Lanes.VECTOR;
              code.set(z, at[1].plus(row).vector());
              code.set(a, at[2].plus(row).vector());
              Expression delta =
                  block.curves.timesSlope(block.plan.activation(before), z, a, sums[v][e].get());
              at[3].plus(row).put(code, delta);
            }
          }
        },
        block.parameters(memory.weights(layer), Lanes.VECTOR),
        block.z(before, 0),
        block.a(before, 0),
        block.delta(before, 0));
  }
}
