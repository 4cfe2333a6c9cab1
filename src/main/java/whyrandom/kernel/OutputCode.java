package whyrandom.kernel;

import static whyrandom.kernel.Vectors.difference;
import static whyrandom.kernel.Vectors.product;
import static whyrandom.kernel.Vectors.quotient;
import static whyrandom.kernel.Vectors.sum;
import static whyrandom.wasm.Expression.both;

import java.util.function.IntFunction;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.wasm.Code;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Instruction;
import whyrandom.wasm.Local;
import whyrandom.wasm.Type;

/**
 * Writes what happens between the sums: activations, outputs, and δ of the output layer. Softmax,
 * whose outputs depend on each other, takes its sums over the outputs in the engine's order: both
 * lanes hold the same sum, or that of their network.
 */
final class OutputCode {
  private final Block block;
  private final Code code;
  private final Loss loss;
  private final int last;
  private final int outputs;
  private final int vectors;

  OutputCode(Block block) {
    this.block = block;
    code = block.code;
    loss = block.plan.loss();
    last = block.shape.layers();
    outputs = block.shape.outputs();
    vectors = block.lanes.vectors(outputs);
  }

  /** {@code a = g(z)} of a layer, a vector of all examples at a time. */
  void values(int layer) {
    Activation g = block.plan.activation(layer);
    if (g.isIdentity()) {
      return;
    }
    int row = block.memory.blockRow(layer);
    Local[] z = block.locals(Type.V128, "z");
    block.loops.over(
        block.lanes.vectors(block.shape.units(layer)),
        1,
        at -> {
          for (int e = 0; e < block.count; e++) {
            code.set(z[e], at[0].plus(e * row).vector());
          }
          IntFunction<Expression> a = block.curves.values(g, z);
          for (int e = 0; e < block.count; e++) {
            at[1].plus(e * row).put(code, a.apply(e));
          }
        },
        block.z(layer, 0),
        block.a(layer, 0));
  }

  /** What the output layer does with its logits. */
  void outputs() {
    if (!block.plan.output().isOnePerClass()) {
      values(last);
      return;
    }
    for (int e = 0; e < block.count; e++) {
      softmax(e);
    }
  }

  /** {@code p_k = e^(z_k − max) / Σ_j e^(z_j − max)}. */
  private void softmax(int example) {
    Local max = code.local(Type.V128, "max");
    Local sum = code.local(Type.V128, "sum");
    Local[] z = {code.local(Type.V128, "z")};
    code.set(max, spread(block.memory.z(last, example), 0));
    for (int k = 1; k < outputs; k++) {
      Expression logit = spread(block.memory.z(last, example), k);
      code.set(max, Expression.of(Instruction.F64X2_MAX, max.get(), logit));
    }
    block.loops.over(
        vectors,
        1,
        at -> {
          code.set(z[0], difference(at[0].vector(), max.get()));
          at[1].put(code, block.curves.exp(z).apply(0));
        },
        block.z(last, example),
        block.a(last, example));
    code.set(sum, both(0));
    for (int k = 0; k < outputs; k++) {
      code.set(sum, sum(sum.get(), spread(block.memory.a(last, example), k)));
    }
    block.loops.over(
        vectors,
        8,
        at -> at[0].put(code, quotient(at[0].vector(), sum.get())),
        block.a(last, example));
  }

  /** The number of one output, in both lanes or for both networks. */
  private Expression spread(int address, int output) {
    int offset = output * block.lanes.bytes(last);
    return Address.of(address + offset).load(block.lanes.spread(last));
  }

  /** {@code δ = ∂L/∂z} of the output layer, 0 for the example that fills the block. */
  void deltas() {
    for (int e = 0; e < block.examples; e++) {
      boolean isThroughSoftmax = block.plan.output().isOnePerClass() && !loss.isOnLogits();
      if (isThroughSoftmax) {
        deltasThroughSoftmax(e);
      } else {
        deltas(e);
      }
    }
    for (int e = block.examples; e < block.count; e++) {
      block.loops.over(vectors, 8, at -> at[0].put(code, both(0)), block.delta(last, e));
    }
  }

  private void deltas(int example) {
    Local z = code.local(Type.V128, "z");
    Local o = code.local(Type.V128, "o");
    Local t = code.local(Type.V128, "t");
    block.loops.over(
        vectors,
        1,
        at -> {
          code.set(z, at[0].vector());
          code.set(o, at[1].vector());
          code.set(t, at[2].load(block.lanes.vector(0)));
          Expression slope = product(block.curves.slope(loss, z, o, t), block.scale.get());
          int divisor = loss.divisor(outputs);
          Expression delta = divisor == 1 ? slope : quotient(slope, both(divisor));
          Activation g = block.plan.activation(last);
          at[3].put(code, loss.isOnLogits() ? delta : block.curves.timesSlope(g, z, o, delta));
        },
        block.z(last, example),
        block.a(last, example),
        block.targets(example),
        block.delta(last, example));
  }

  /** {@code δ_k = p_k (s_k − Σ_j s_j p_j)} with {@code s = ∂L/∂p}. */
  private void deltasThroughSoftmax(int example) {
    Local p = code.local(Type.V128, "p");
    Local t = code.local(Type.V128, "t");
    Local mean = code.local(Type.V128, "mean");
    Address target = block.targets(example).start();
    code.set(mean, both(0));
    for (int k = 0; k < outputs; k++) {
      code.set(p, spread(block.memory.a(last, example), k));
      code.set(t, target.plus(k * block.lanes.bytes(0)).load(block.lanes.spread(0)));
      code.set(mean, sum(product(block.curves.slope(loss, p, p, t), p.get()), mean.get()));
    }
    block.loops.over(
        vectors,
        1,
        at -> {
          code.set(p, at[0].vector());
          code.set(t, at[1].load(block.lanes.vector(0)));
          Expression tilt = difference(block.curves.slope(loss, p, p, t), mean.get());
          Expression scale = quotient(block.scale.get(), both(outputs));
          at[2].put(code, product(product(tilt, p.get()), scale));
        },
        block.a(last, example),
        block.targets(example),
        block.delta(last, example));
  }
}
