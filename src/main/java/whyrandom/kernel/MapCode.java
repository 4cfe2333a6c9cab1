package whyrandom.kernel;

import static whyrandom.kernel.Vectors.difference;
import static whyrandom.kernel.Vectors.product;
import static whyrandom.kernel.Vectors.quotient;
import static whyrandom.kernel.Vectors.sum;
import static whyrandom.wasm.Expression.both;
import static whyrandom.wasm.Expression.integer;
import static whyrandom.wasm.Expression.of;
import static whyrandom.wasm.Instruction.F64X2_MAX;
import static whyrandom.wasm.Instruction.I32_ADD;
import static whyrandom.wasm.Instruction.I32_SUB;
import static whyrandom.wasm.Instruction.V128_LOAD64_SPLAT;

import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import whyrandom.engine.Shape;
import whyrandom.kernel.Loops.Way;
import whyrandom.wasm.Code;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Local;
import whyrandom.wasm.Module;
import whyrandom.wasm.Type;

/**
 * Writes the function that computes the maps of all units: forward through the network, with two
 * neighbouring points in a vector.
 *
 * <pre>
 *   z_j = b_j + Σ_i W_ji a_i          a_j = g(z_j)
 * </pre>
 *
 * <p>It takes a <em>tile</em> of points through all layers before the next, so that what a layer
 * reads was just written. In it, two units are summed up at a time: each number of the layer before
 * is loaded once for both, and 10 sums, a number and 2 weights have room in 16 registers.
 */
final class MapCode {
  /** Vectors of points in a tile. */
  private static final int PAIRS = 5;

  /** Points in a tile. */
  static final int POINTS = 2 * PAIRS;

  /** Units that are summed up at a time. */
  private static final int UNITS = 2;

  /** Places of an inner loop that are written out. */
  private static final int INNER = 8;

  private final MapPlan plan;
  private final Shape shape;
  private final MapMemory memory;
  private final Code code;
  private final Loops loops;
  private final Curves curves;
  private final Local offset;
  private final Local[][] sums = new Local[UNITS][PAIRS];
  private final Local[] weights = new Local[UNITS];
  private final Local number;

  private MapCode(Module module, MapPlan plan, MapMemory memory) {
    this.plan = plan;
    this.memory = memory;
    shape = plan.shape();
    code = module.function(MapKernel.MAP);
    offset = code.parameter(Type.I32, "offset");
    Local tiles = code.parameter(Type.I32, "tiles");
    loops = new Loops(code);
    curves = new Curves(new LaneMath(code, memory.tables()));
    for (int v = 0; v < UNITS; v++) {
      for (int p = 0; p < PAIRS; p++) {
        sums[v][p] = code.local(Type.V128, "sum" + v + "." + p);
      }
      weights[v] = code.local(Type.V128, "weight" + v);
    }
    number = code.local(Type.V128, "number");
    code.loop(
        () -> {
          forward();
          code.set(offset, of(I32_ADD, offset.get(), integer(POINTS * Double.BYTES)));
        },
        tiles.tee(of(I32_SUB, tiles.get(), integer(1))));
  }

  /** A function {@code (offset, tiles)}: see {@link Machine#map}. */
  static Code write(Module module, MapPlan plan, MapMemory memory) {
    return new MapCode(module, plan, memory).code;
  }

  private void forward() {
    for (int layer = 1; layer <= shape.layers(); layer++) {
      layer(layer);
    }
    if (plan.output().isOnePerClass()) {
      softmax();
    }
  }

  /** Through the numbers of a layer's units for the first two points of the tile. */
  private Way numbers(int layer) {
    return new Way(Address.of(offset, memory.map(layer, 0)), memory.mapBytes());
  }

  private Way parameters(int place, int stride) {
    return new Way(Address.of(memory.parameter(place)), stride * Double.BYTES);
  }

  /** {@code a_j = g(b_j + Σ_i W_ji a_i)}. */
  private void layer(int layer) {
    int fanIn = shape.fanIn(layer);
    loops.tiles(
        shape.units(layer),
        UNITS,
        (units, at) -> {
          for (int v = 0; v < units; v++) {
            code.set(sums[v][0], at[1].plus(v * Double.BYTES).load(V128_LOAD64_SPLAT));
            for (int p = 1; p < PAIRS; p++) {
              code.set(sums[v][p], sums[v][0].get());
            }
          }
          addProducts(fanIn, units, at[0], numbers(layer - 1));
          for (int v = 0; v < units; v++) {
            IntFunction<Expression> a = curves.values(plan.activation(layer), sums[v]);
            for (int p = 0; p < PAIRS; p++) {
              at[2].plus(v * memory.mapBytes() + p * Lanes.VECTOR).put(code, a.apply(p));
            }
          }
        },
        parameters(shape.firstWeight(layer), fanIn),
        parameters(shape.bias(layer, 0), 1),
        numbers(layer));
  }

  /** {@code sum += Σ W_ji a_i} for all sums of a tile. */
  private void addProducts(int fanIn, int units, Address row, Way numbers) {
    loops.over(
        fanIn,
        INNER,
        at -> {
          for (int v = 0; v < units; v++) {
            Address weight = at[0].plus(v * fanIn * Double.BYTES);
            code.set(weights[v], weight.load(V128_LOAD64_SPLAT));
          }
          for (int p = 0; p < PAIRS; p++) {
            code.set(number, at[1].plus(p * Lanes.VECTOR).vector());
            for (int v = 0; v < units; v++) {
              code.set(sums[v][p], sum(sums[v][p].get(), product(weights[v].get(), number.get())));
            }
          }
        },
        new Way(row, Double.BYTES),
        numbers);
  }

  /** {@code p_k = e^(z_k − max) / Σ_j e^(z_j − max)} in place of the logits. */
  private void softmax() {
    Way outputs = numbers(shape.layers());
    Local[] max = pairs("max", p -> pair(outputs.start(), p).vector());
    overOutputs((at, p) -> code.set(max[p], of(F64X2_MAX, max[p].get(), at.vector())));
    Local[] total = pairs("total", p -> both(0));
    Local[] z = pairs("z", p -> both(0));
    loops.over(
        shape.outputs(),
        1,
        at -> {
          for (int p = 0; p < PAIRS; p++) {
            code.set(z[p], difference(pair(at[0], p).vector(), max[p].get()));
          }
          IntFunction<Expression> power = curves.exp(z);
          for (int p = 0; p < PAIRS; p++) {
            pair(at[0], p).put(code, z[p].tee(power.apply(p)));
            code.set(total[p], sum(total[p].get(), z[p].get()));
          }
        },
        outputs);
    overOutputs((at, p) -> at.put(code, quotient(at.vector(), total[p].get())));
  }

  private static Address pair(Address first, int p) {
    return first.plus(p * Lanes.VECTOR);
  }

  /** A local for each vector of points, with its first value. */
  private Local[] pairs(String name, IntFunction<Expression> value) {
    Local[] locals = new Local[PAIRS];
    for (int p = 0; p < PAIRS; p++) {
      locals[p] = code.local(Type.V128, name + p);
      code.set(locals[p], value.apply(p));
    }
    return locals;
  }

  /** What is done with the number of each output, for each vector of points. */
  private void overOutputs(BiConsumer<Address, Integer> body) {
    loops.over(
        shape.outputs(),
        INNER,
        at -> {
          for (int p = 0; p < PAIRS; p++) {
            body.accept(pair(at[0], p), p);
          }
        },
        numbers(shape.layers()));
  }
}
