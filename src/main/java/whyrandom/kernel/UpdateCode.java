package whyrandom.kernel;

import static whyrandom.kernel.Vectors.and;
import static whyrandom.kernel.Vectors.difference;
import static whyrandom.kernel.Vectors.isAbove;
import static whyrandom.kernel.Vectors.isBelow;
import static whyrandom.kernel.Vectors.or;
import static whyrandom.kernel.Vectors.product;
import static whyrandom.kernel.Vectors.quotient;
import static whyrandom.kernel.Vectors.root;
import static whyrandom.kernel.Vectors.sum;
import static whyrandom.wasm.Expression.both;
import static whyrandom.wasm.Expression.number;
import static whyrandom.wasm.Expression.of;
import static whyrandom.wasm.Instruction.F64X2_SPLAT;
import static whyrandom.wasm.Instruction.F64_DIV;
import static whyrandom.wasm.Instruction.F64_SQRT;
import static whyrandom.wasm.Instruction.F64_SUB;

import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;
import whyrandom.engine.Shape;
import whyrandom.kernel.Loops.Way;
import whyrandom.wasm.Code;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Local;
import whyrandom.wasm.Module;
import whyrandom.wasm.Type;

/**
 * Writes a function that makes an update of the gradient: {@link Regularization} and {@link
 * Optimizer}, two parameters at a time. It leaves a gradient of zeros.
 */
final class UpdateCode {
  /** Places of the loop that are written out. */
  private static final int WRITTEN = 8;

  private final Plan plan;
  private final MemoryMap memory;
  private final Code code;
  private final Local network;
  private final Local g;
  private final Local w;

  /** What the optimizer remembers of a parameter; as many as it needs. */
  private final Local first;

  private final Local second;

  private UpdateCode(Module module, Plan plan, MemoryMap memory) {
    this.plan = plan;
    this.memory = memory;
    code = module.function("update");
    network = code.parameter(Type.I32, "network");
    Local t = code.parameter(Type.I32, "t");
    w = code.local(Type.V128, "w");
    g = code.local(Type.V128, "g");
    first = code.local(Type.V128, "first");
    second = code.local(Type.V128, "second");
    Rule rule = rule(module, t);
    Shape shape = plan.shape();
    for (int layer = 1; layer <= shape.layers(); layer++) {
      int end = layer == shape.layers() ? memory.arrayBytes() : memory.weights(layer + 1);
      update(rule, memory.weights(layer), memory.biases(layer), plan.regularization().isOn());
      update(rule, memory.biases(layer), end, false);
    }
  }

  /** A function {@code (network, t)}, t being the number of the update, from 1. */
  static Code write(Module module, Plan plan, MemoryMap memory) {
    return new UpdateCode(module, plan, memory).code;
  }

  private void update(Rule rule, int from, int to, boolean isPulled) {
    new Loops(code)
        .over(
            (to - from) / Lanes.VECTOR,
            WRITTEN,
            at -> {
              code.set(g, at[1].vector());
              at[1].put(code, both(0));
              code.set(w, at[0].vector());
              if (isPulled) {
                code.set(g, sum(g.get(), pull()));
              }
              rule.write(at);
            },
            ways(from));
  }

  /** Through the parameters, the gradient, and what is remembered. */
  private Way[] ways(int from) {
    Way[] ways = new Way[2 + plan.optimizer().slots()];
    ways[0] = new Way(Address.of(network, from), Lanes.VECTOR);
    ways[1] = new Way(Address.of(memory.gradient() + from), Lanes.VECTOR);
    for (int slot = 0; slot < plan.optimizer().slots(); slot++) {
      int array = memory.arrayBytes() * (1 + slot);
      ways[2 + slot] = new Way(Address.of(network, array + from), Lanes.VECTOR);
    }
    return ways;
  }

  private Expression pull() {
    double rate = plan.regularization().rate();
    return switch (plan.regularization().kind()) {
      case NONE -> both(0);
      case L1 ->
          or(
              and(both(rate), isAbove(w.get(), both(0))),
              and(both(-rate), isBelow(w.get(), both(0))));
      case L2 -> product(both(rate), w.get());
    };
  }

  /** What is done with one vector of parameters, once {@link #w} and {@link #g} are loaded. */
  private interface Rule {
    void write(Address[] at);
  }

  private Rule rule(Module module, Local t) {
    Optimizer optimizer = plan.optimizer();
    Expression rate = both(optimizer.learningRate());
    if (optimizer instanceof Optimizer.Sgd sgd && sgd.momentum() > 0) {
      return at -> momentum(at, sgd, rate);
    } else if (optimizer instanceof Optimizer.Adam adam) {
      return adam(module, adam, t);
    } else if (optimizer instanceof Optimizer.RmsProp rms) {
      return at -> rmsProp(at, rms, rate);
    } else if (optimizer instanceof Optimizer.Adagrad adagrad) {
      return at -> adagrad(at, adagrad, rate);
    }
    return at -> descend(at, product(rate, g.get()));
  }

  private void momentum(Address[] at, Optimizer.Sgd sgd, Expression rate) {
    Expression share = both(sgd.momentum());
    remember(first, at[2], sum(product(share, at[2].vector()), g.get()));
    Expression step = sgd.nesterov() ? sum(g.get(), product(share, first.get())) : first.get();
    descend(at, product(rate, step));
  }

  /** The two powers are the same for all parameters. */
  private Rule adam(Module module, Optimizer.Adam adam, Local t) {
    Code power = PowerCode.write(module);
    Local rate = code.local(Type.V128, "rate");
    Local root = code.local(Type.V128, "root");
    Expression first =
        of(F64_SUB, number(1), Expression.call(power, number(adam.beta1()), t.get()));
    Expression second =
        of(F64_SUB, number(1), Expression.call(power, number(adam.beta2()), t.get()));
    code.set(rate, of(F64X2_SPLAT, of(F64_DIV, number(adam.learningRate()), first)));
    code.set(root, of(F64X2_SPLAT, of(F64_SQRT, second)));
    return at -> adam(at, adam, rate, root);
  }

  private void adam(Address[] at, Optimizer.Adam adam, Local rate, Local root) {
    remember(first, at[2], mean(adam.beta1(), at[2], g.get()));
    remember(second, at[3], meanSquare(adam.beta2(), at[3]));
    Expression size = sum(quotient(root(second.get()), root.get()), both(adam.epsilon()));
    descend(at, quotient(product(rate.get(), first.get()), size));
  }

  private void rmsProp(Address[] at, Optimizer.RmsProp rms, Expression rate) {
    remember(first, at[2], meanSquare(rms.alpha(), at[2]));
    Expression step = quotient(g.get(), sum(root(first.get()), both(rms.epsilon())));
    remember(second, at[3], sum(product(both(rms.momentum()), at[3].vector()), step));
    descend(at, product(rate, second.get()));
  }

  private void adagrad(Address[] at, Optimizer.Adagrad adagrad, Expression rate) {
    remember(first, at[2], sum(at[2].vector(), product(g.get(), g.get())));
    Expression size = sum(root(first.get()), both(adagrad.epsilon()));
    descend(at, quotient(product(rate, g.get()), size));
  }

  /** {@code share · m + (1 − share) · x}. */
  private static Expression mean(double share, Address m, Expression x) {
    return sum(product(both(share), m.vector()), product(both(1 - share), x));
  }

  private Expression meanSquare(double share, Address v) {
    Expression part = product(product(both(1 - share), g.get()), g.get());
    return sum(product(both(share), v.vector()), part);
  }

  private void remember(Local local, Address address, Expression value) {
    code.set(local, value);
    address.put(code, local.get());
  }

  private void descend(Address[] at, Expression step) {
    at[0].put(code, difference(w.get(), step));
  }
}
