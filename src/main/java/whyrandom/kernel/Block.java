package whyrandom.kernel;

import static whyrandom.wasm.Expression.load;
import static whyrandom.wasm.Instruction.I32_LOAD;

import whyrandom.engine.Pass;
import whyrandom.engine.Shape;
import whyrandom.kernel.Loops.Way;
import whyrandom.wasm.Code;
import whyrandom.wasm.Local;
import whyrandom.wasm.Module;
import whyrandom.wasm.Type;

/**
 * The function {@code (network, order, scale)} that goes through the network with a block of
 * examples, while it is written: what it is given, and the ways through the numbers of the block.
 */
final class Block {
  final Plan plan;
  final Shape shape;
  final Lanes lanes;
  final MemoryMap memory;
  final Code code;
  final Loops loops;
  final Curves curves;

  /** Examples of the mini-batch in the block. */
  final int examples;

  /**
   * Examples that are computed: in a block that is not full one more, the last once again, which
   * stands for all those that the engine fills it with.
   */
  final int count;

  /** What δ of the output is multiplied by. */
  final Local scale;

  private final Local network;

  /** Addresses of the examples. */
  private final Local[] rows;

  Block(Module module, Plan plan, Lanes lanes, MemoryMap memory, int examples) {
    this.plan = plan;
    this.lanes = lanes;
    this.memory = memory;
    this.examples = examples;
    shape = plan.shape();
    count = Math.min(Pass.LANES, examples + 1);
    code = module.function("block" + examples);
    network = code.parameter(Type.I32, "network");
    Local order = code.parameter(Type.I32, "order");
    scale = code.parameter(Type.V128, "scale");
    rows = locals(Type.I32, "row");
    loops = new Loops(code);
    curves = new Curves(new LaneMath(code, memory.tables()));
    for (int e = 0; e < count; e++) {
      int place = Math.min(e, examples - 1);
      code.set(rows[e], load(I32_LOAD, order.get(), place * Integer.BYTES));
    }
  }

  /** A local for each example. */
  Local[] locals(Type type, String name) {
    Local[] locals = new Local[count];
    for (int e = 0; e < count; e++) {
      locals[e] = code.local(type, name + e);
    }
    return locals;
  }

  /** A way through the network's parameters. */
  Way parameters(int offset, int stride) {
    return new Way(Address.of(network, offset), stride);
  }

  /** A way through the gradient. */
  Way gradient(int offset, int stride) {
    return new Way(Address.of(memory.gradient() + offset), stride);
  }

  /** Through what a layer sends on, for each example: activations, or inputs. */
  Way[] sent(int layer, int stride) {
    Way[] ways = new Way[count];
    for (int e = 0; e < count; e++) {
      Address first = layer == 0 ? Address.of(rows[e], 0) : Address.of(memory.a(layer, e));
      ways[e] = new Way(first, stride);
    }
    return ways;
  }

  /** Through δ of a layer, for each example. */
  Way[] deltas(int layer, int stride) {
    Way[] ways = new Way[count];
    for (int e = 0; e < count; e++) {
      ways[e] = new Way(Address.of(memory.delta(layer, e)), stride);
    }
    return ways;
  }

  /** Through vectors of pre-activations of a layer for an example. */
  Way z(int layer, int example) {
    return new Way(Address.of(memory.z(layer, example)), Lanes.VECTOR);
  }

  /** Through vectors of activations of a layer for an example. */
  Way a(int layer, int example) {
    return new Way(Address.of(memory.a(layer, example)), Lanes.VECTOR);
  }

  /** Through vectors of δ of a layer for an example. */
  Way delta(int layer, int example) {
    return new Way(Address.of(memory.delta(layer, example)), Lanes.VECTOR);
  }

  /** Through vectors of an example's targets. */
  Way targets(int example) {
    return new Way(Address.of(rows[example], memory.targets()), lanes.stride(0));
  }
}
