package whyrandom.kernel;

import static whyrandom.kernel.Vectors.product;
import static whyrandom.kernel.Vectors.quotient;
import static whyrandom.kernel.Vectors.sum;
import static whyrandom.wasm.Expression.both;
import static whyrandom.wasm.Expression.load;
import static whyrandom.wasm.Instruction.I32_LOAD;

import java.util.function.IntFunction;
import whyrandom.engine.Activation;
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
 */
final class PassCode {
  /** Places of an inner loop that are written out, and of an outer one. */
  private static final int INNER = Integer.getInteger("I",8);

  private static final int OUTER = Integer.getInteger("O",1);

  private final Plan plan;
  private final Shape shape;
  private final Lanes lanes;
  private final MemoryMap memory;
  private final Code code;
  private final Loops loops;
  private final Curves curves;

  /** Examples of the block; {@code count} of them are computed. */
  private final int examples;

  private final int count;
  private final Local network;
  private final Local scale;
  private final Local[] rows;
  private final Local[] sums;
  private final Local[] errors;
  private final Local weight;

  private PassCode(Module module, Plan plan, Lanes lanes, MemoryMap memory, int examples) {
    this.plan = plan;
    this.lanes = lanes;
    this.memory = memory;
    this.examples = examples;
    shape = plan.shape();
    // A block that is not full has one more, which stands for all that the engine fills it with.
    count = Math.min(Pass.LANES, examples + 1);
    code = module.function("block" + examples);
    network = code.parameter(Type.I32, "network");
    Local order = code.parameter(Type.I32, "order");
    scale = code.parameter(Type.V128, "scale");
    rows = locals(Type.I32, "row");
    sums = locals(Type.V128, "sum");
    errors = locals(Type.V128, "delta");
    weight = code.local(Type.V128, "weight");
    loops = new Loops(code);
    curves = new Curves(new LaneMath(code, memory));
    for (int e = 0; e < count; e++) {
      int place = Math.min(e, examples - 1);
      code.set(rows[e], load(I32_LOAD, order.get(), place * Integer.BYTES));
    }
  }

  private Local[] locals(Type type, String name) {
    Local[] locals = new Local[count];
    for (int e = 0; e < count; e++) {
      locals[e] = code.local(type, name + e);
    }
    return locals;
  }

  /**
   * A function {@code (network, order, scale)} that adds what a block of examples adds to the
   * gradient.
   *
   * @param examples from 1 to {@link Pass#LANES}; their addresses stand from {@code order} on
   */
  static Code write(Module module, Plan plan, Lanes lanes, MemoryMap memory, int examples) {
    PassCode pass = new PassCode(module, plan, lanes, memory, examples);
    pass.forward();
    pass.deltas();
    pass.backward();
    return pass.code;
  }

  private void forward() {
    for (int layer = 1; layer <= shape.layers(); layer++) {
      preActivations(layer);
      values(layer);
    }
  }

  /** {@code z_j = b_j + Σ_i W_ji a_i}, all examples at once. */
  private void preActivations(int layer) {
    int row = memory.blockRow(layer);
    Way biases = parameters(memory.biases(layer), Lanes.VECTOR);
    Way z = new Way(Address.of(memory.z(layer, 0)), Lanes.VECTOR);
    loops.over(
        lanes.vectors(shape.units(layer)),
        OUTER,
        at -> {
          code.set(sums[0], at[1].vector());
          for (int e = 1; e < count; e++) {
            code.set(sums[e], sums[0].get());
          }
          Way weights =
              new Way(at[0], lanes.needsColumns() ? memory.blockRow(layer) : Lanes.VECTOR);
          addProducts(shape.fanIn(layer), weights, sent(layer - 1, lanes.bytes(layer - 1)), layer - 1);
          for (int e = 0; e < count; e++) {
            at[2].plus(e * row).put(code, sums[e].get());
          }
        },
        forwardWeights(layer),
        biases,
        z);
  }

  /** Where the weights of one vector of units begin, and those of the next. */
  private Way forwardWeights(int layer) {
    return lanes.needsColumns()
        ? parameters(memory.columns(layer), Lanes.VECTOR)
        : parameters(memory.weights(layer), memory.weightRow(layer));
  }

  /** {@code sum_e += Σ weight · number_e}, numbers of a layer being spread. */
  private void addProducts(int places, Way weights, Way[] numbers, int layer) {
    loops.over(
        places,
        INNER,
        at -> {
          code.set(weight, at[0].vector());
          for (int e = 0; e < count; e++) {
            Expression number = at[1 + e].load(lanes.spread(layer));
            code.set(sums[e], sum(sums[e].get(), product(weight.get(), number)));
          }
        },
        joined(weights, numbers));
  }

  /** {@code a = g(z)}, vector by vector. */
  private void values(int layer) {
    Activation g = plan.activation(layer);
    if (g == Activation.LINEAR) {
      return;
    }
    int row = memory.blockRow(layer);
    loops.over(
        lanes.vectors(shape.units(layer)),
        OUTER,
        at -> {
          for (int e = 0; e < count; e++) {
            code.set(sums[e], at[0].plus(e * row).vector());
          }
          IntFunction<Expression> a = curves.values(g, sums);
          for (int e = 0; e < count; e++) {
            at[1].plus(e * row).put(code, a.apply(e));
          }
        },
        new Way(Address.of(memory.z(layer, 0)), Lanes.VECTOR),
        new Way(Address.of(memory.a(layer, 0)), Lanes.VECTOR));
  }

  /** {@code δ = ∂L/∂z} of the output layer, 0 for the example that fills the block. */
  private void deltas() {
    int last = shape.layers();
    Local o = code.local(Type.V128, "o");
    Local t = code.local(Type.V128, "t");
    for (int e = 0; e < examples; e++) {
      loops.over(
          lanes.vectors(shape.outputs()),
          1,
          at -> {
            code.set(o, at[0].vector());
            code.set(t, at[1].load(lanes.vector(0)));
            at[2].put(code, delta(at[3].vector(), o, t));
          },
          new Way(Address.of(memory.a(last, e)), Lanes.VECTOR),
          new Way(Address.of(rows[e], memory.targets()), lanes.stride(0)),
          new Way(Address.of(memory.delta(last, e)), Lanes.VECTOR),
          new Way(Address.of(memory.z(last, e)), Lanes.VECTOR));
    }
    for (int e = examples; e < count; e++) {
      loops.over(
          lanes.vectors(shape.outputs()),
          INNER,
          at -> at[0].put(code, both(0)),
          new Way(Address.of(memory.delta(last, e)), Lanes.VECTOR));
    }
  }

  private Expression delta(Expression z, Local o, Local t) {
    int divisor = plan.loss().divisor(shape.outputs());
    Expression slope = product(curves.slope(plan.loss(), z, o, t), scale.get());
    Expression delta = divisor == 1 ? slope : quotient(slope, both(divisor));
    return plan.loss().isOnLogits() ? delta : timesSlope(shape.layers(), o, delta);
  }

  /** {@code g′(z) δ}. */
  private Expression timesSlope(int layer, Local a, Expression delta) {
    Activation g = plan.activation(layer);
    return g == Activation.LINEAR ? delta : product(curves.slope(g, a), delta);
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

  /** {@code ∂L/∂W_ji += Σ δ_j a_i}. */
  private void addGradient(int layer) {
    Way gradient = gradient(memory.weights(layer), memory.weightRow(layer));
    loops.over(
        shape.units(layer),
        OUTER,
        unit -> {
          for (int e = 0; e < count; e++) {
            code.set(errors[e], unit[1 + e].load(lanes.spread(layer)));
          }
          loops.over(
              lanes.vectors(shape.fanIn(layer)),
              INNER,
              at -> {
                Expression sum = product(errors[0].get(), at[1].load(lanes.vector(layer - 1)));
                for (int e = 1; e < count; e++) {
                  Expression a = at[1 + e].load(lanes.vector(layer - 1));
                  sum = sum(sum, product(errors[e].get(), a));
                }
                at[0].put(code, sum(sum, at[0].vector()));
              },
              joined(
                  new Way(unit[0], Lanes.VECTOR), sent(layer - 1, lanes.stride(layer - 1))));
        },
        joined(gradient, deltas(layer, lanes.bytes(layer))));
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
        joined(gradient(memory.biases(layer), Lanes.VECTOR), deltas(layer, Lanes.VECTOR)));
  }

  /** {@code δ_i = g′(z_i) Σ_j W_ji δ_j} for the layer before. */
  private void carryBack(int layer) {
    int before = layer - 1;
    Local a = code.local(Type.V128, "a");
    loops.over(
        lanes.vectors(shape.units(before)),
        OUTER,
        at -> {
          for (int e = 0; e < count; e++) {
            code.set(sums[e], both(0));
          }
          Way weights = new Way(at[0], memory.weightRow(layer));
          addProducts(shape.units(layer), weights, deltas(layer, lanes.bytes(layer)), layer);
          for (int e = 0; e < count; e++) {
            int row = e * memory.blockRow(before);
            code.set(a, at[1].plus(row).vector());
            at[2].plus(row).put(code, timesSlope(before, a, sums[e].get()));
          }
        },
        parameters(memory.weights(layer), Lanes.VECTOR),
        new Way(Address.of(memory.a(before, 0)), Lanes.VECTOR),
        new Way(Address.of(memory.delta(before, 0)), Lanes.VECTOR));
  }

  // Ways through memory

  private Way parameters(int offset, int stride) {
    return new Way(Address.of(network, offset), stride);
  }

  private Way gradient(int offset, int stride) {
    return new Way(Address.of(memory.gradient() + offset), stride);
  }

  /** What a layer sends on, for each example: activations, or inputs. */
  private Way[] sent(int layer, int stride) {
    Way[] ways = new Way[count];
    for (int e = 0; e < count; e++) {
      Address first = layer == 0 ? Address.of(rows[e], 0) : Address.of(memory.a(layer, e));
      ways[e] = new Way(first, stride);
    }
    return ways;
  }

  private Way[] deltas(int layer, int stride) {
    Way[] ways = new Way[count];
    for (int e = 0; e < count; e++) {
      ways[e] = new Way(Address.of(memory.delta(layer, e)), stride);
    }
    return ways;
  }

  private static Way[] joined(Way first, Way[] others) {
    Way[] all = new Way[1 + others.length];
    all[0] = first;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }
}
