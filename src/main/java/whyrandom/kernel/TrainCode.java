package whyrandom.kernel;

import static whyrandom.wasm.Expression.both;
import static whyrandom.wasm.Expression.integer;
import static whyrandom.wasm.Expression.of;

import java.util.function.IntFunction;
import whyrandom.engine.Pass;
import whyrandom.wasm.Code;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Instruction;
import whyrandom.wasm.Local;
import whyrandom.wasm.Module;
import whyrandom.wasm.Type;

/**
 * Writes the function that is called from outside: so many updates of a network, mini-batch after
 * mini-batch and epoch after epoch.
 */
final class TrainCode {
  private final Module module;
  private final Plan plan;
  private final IntFunction<Code> blocks;

  private TrainCode(Module module, Plan plan, IntFunction<Code> blocks) {
    this.module = module;
    this.plan = plan;
    this.blocks = blocks;
  }

  /**
   * A function {@code (network, order, position, updates, done)}.
   *
   * <p>{@code network}: its address, or that of a pair. {@code order}: address of the place of the
   * next example in the order of training; after the epoch's last place comes the next epoch's
   * first, or again this one's if epochs are all the same. {@code position}: examples of this epoch
   * that have been used. {@code updates}: how many, at least 1. {@code done}: updates before.
   */
  static Code write(Module module, Plan plan, Lanes lanes, MemoryMap memory) {
    Code[] written = new Code[Pass.LANES + 1];
    IntFunction<Code> blocks =
        size -> {
          if (written[size] == null) {
            written[size] = PassCode.write(module, plan, lanes, memory, size);
          }
          return written[size];
        };
    return new TrainCode(module, plan, blocks).write(memory, lanes);
  }

  private Code write(MemoryMap memory, Lanes lanes) {
    Code batch = batch("batch", plan.batchSize());
    Code rest = plan.rest() == 0 ? batch : batch("rest", plan.rest());
    Code update = UpdateCode.write(module, plan, memory);
    Runnable[] columns = {() -> {}};
    Code train = module.function(Kernel.TRAIN);
    Local network = train.parameter(Type.I32, "network");
    Local order = train.parameter(Type.I32, "order");
    Local position = train.parameter(Type.I32, "position");
    Local updates = train.parameter(Type.I32, "updates");
    Local done = train.parameter(Type.I32, "done");
    if (lanes.needsColumns()) {
      Code write = ColumnsCode.write(module, plan, memory);
      columns[0] = () -> train.call(write, network.get());
    }
    columns[0].run();
    train.loop(
        () -> {
          addTo(train, position, plan.batchSize());
          callOne(train, batch, rest, position, network, order);
          addTo(train, done, 1);
          train.call(update, network.get(), done.get());
          columns[0].run();
          addTo(train, order, plan.batchSize() * Integer.BYTES);
          train.when(
              of(Instruction.I32_GE_S, position.get(), integer(plan.examples())),
              () -> beginEpoch(train, order, position));
        },
        updates.tee(of(Instruction.I32_SUB, updates.get(), integer(1))));
    return train;
  }

  /** The whole mini-batch, or what is left of the epoch. */
  private void callOne(
      Code train, Code batch, Code rest, Local position, Local network, Local order) {
    if (rest == batch) {
      train.call(batch, network.get(), order.get());
      return;
    }
    Expression end = integer(plan.examples());
    train.when(
        of(Instruction.I32_LE_S, position.get(), end),
        () -> train.call(batch, network.get(), order.get()));
    train.when(
        of(Instruction.I32_GT_S, position.get(), end),
        () -> train.call(rest, network.get(), order.get()));
  }

  /** {@code position} and {@code order} are a mini-batch on, and perhaps beyond the epoch's end. */
  private void beginEpoch(Code train, Local order, Local position) {
    int behind = plan.isShuffled() ? plan.examples() : 0;
    Expression beyond = of(Instruction.I32_SUB, position.get(), integer(behind));
    Expression bytes = of(Instruction.I32_MUL, beyond, integer(Integer.BYTES));
    train.set(order, of(Instruction.I32_SUB, order.get(), bytes));
    train.set(position, integer(0));
  }

  /** A function {@code (network, order)}: the gradient of a mini-batch, block after block. */
  private Code batch(String name, int size) {
    Expression scale = both(1.0 / size);
    int whole = size / Pass.LANES;
    int rest = size % Pass.LANES;
    Code wholeBlock = blocks.apply(whole > 0 ? Pass.LANES : rest);
    Code restBlock = blocks.apply(rest > 0 ? rest : Pass.LANES);
    Code code = module.function(name);
    Local network = code.parameter(Type.I32, "network");
    Local order = code.parameter(Type.I32, "order");
    if (whole > 0) {
      Local left = code.local(Type.I32, "left");
      code.set(left, integer(whole));
      code.loop(
          () -> {
            code.call(wholeBlock, network.get(), order.get(), scale);
            addTo(code, order, Pass.LANES * Integer.BYTES);
          },
          left.tee(of(Instruction.I32_SUB, left.get(), integer(1))));
    }
    if (rest > 0) {
      code.call(restBlock, network.get(), order.get(), scale);
    }
    return code;
  }

  private static void addTo(Code code, Local local, int value) {
    code.set(local, of(Instruction.I32_ADD, local.get(), integer(value)));
  }
}
