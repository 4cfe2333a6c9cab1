package whyrandom.kernel;

import static whyrandom.wasm.Expression.both;
import static whyrandom.wasm.Expression.integer;
import static whyrandom.wasm.Expression.of;
import static whyrandom.wasm.Instruction.I32_ADD;
import static whyrandom.wasm.Instruction.I32_GE_S;
import static whyrandom.wasm.Instruction.I32_GT_S;
import static whyrandom.wasm.Instruction.I32_LE_S;
import static whyrandom.wasm.Instruction.I32_MUL;
import static whyrandom.wasm.Instruction.I32_SUB;

import java.util.Optional;
import whyrandom.engine.Pass;
import whyrandom.wasm.Code;
import whyrandom.wasm.Expression;
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
  private final Lanes lanes;
  private final MemoryMap memory;

  /** The functions for blocks of so many examples that are written already. */
  private final Code[] blocks = new Code[Pass.LANES + 1];

  private final Code batch;
  private final Code rest;
  private final Code update;
  private final Optional<Code> columns;
  private final Code code;
  private final Local network;
  private final Local order;
  private final Local position;
  private final Local done;

  private TrainCode(Module module, Plan plan, Lanes lanes, MemoryMap memory) {
    this.module = module;
    this.plan = plan;
    this.lanes = lanes;
    this.memory = memory;
    batch = batch("batch", plan.batchSize());
    rest = plan.rest() == 0 ? batch : batch("rest", plan.rest());
    update = UpdateCode.write(module, plan, memory);
    columns =
        lanes.needsColumns()
            ? Optional.of(ColumnsCode.write(module, plan, memory))
            : Optional.empty();
    code = module.function(Kernel.TRAIN);
    network = code.parameter(Type.I32, "network");
    order = code.parameter(Type.I32, "order");
    position = code.parameter(Type.I32, "position");
    Local updates = code.parameter(Type.I32, "updates");
    done = code.parameter(Type.I32, "done");
    writeColumns();
    code.loop(this::updateOnce, updates.tee(of(I32_SUB, updates.get(), integer(1))));
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
    return new TrainCode(module, plan, lanes, memory).code;
  }

  private void updateOnce() {
    addTo(code, position, plan.batchSize());
    addGradient();
    addTo(code, done, 1);
    code.call(update, network.get(), done.get());
    writeColumns();
    addTo(code, order, plan.batchSize() * Integer.BYTES);
    code.when(of(I32_GE_S, position.get(), integer(plan.examples())), this::beginEpoch);
  }

  private void writeColumns() {
    if (columns.isPresent()) {
      code.call(columns.get(), network.get());
    }
  }

  /** Of the whole mini-batch, or of what is left of the epoch; {@code position} is behind it. */
  private void addGradient() {
    if (plan.rest() == 0) {
      code.call(batch, network.get(), order.get());
      return;
    }
    Expression end = integer(plan.examples());
    code.when(
        of(I32_LE_S, position.get(), end), () -> code.call(batch, network.get(), order.get()));
    code.when(of(I32_GT_S, position.get(), end), () -> code.call(rest, network.get(), order.get()));
  }

  /** Both {@code position} and {@code order} are a whole mini-batch on, perhaps beyond the end. */
  private void beginEpoch() {
    int behind = plan.isShuffled() ? plan.examples() : 0;
    Expression beyond = of(I32_SUB, position.get(), integer(behind));
    Expression bytes = of(I32_MUL, beyond, integer(Integer.BYTES));
    code.set(order, of(I32_SUB, order.get(), bytes));
    code.set(position, integer(0));
  }

  /** A function {@code (network, order)}: the gradient of a mini-batch, block after block. */
  private Code batch(String name, int size) {
    Code function = module.function(name);
    Local ofNetwork = function.parameter(Type.I32, "network");
    Local from = function.parameter(Type.I32, "order");
    Expression scale = both(1.0 / size);
    int whole = size / Pass.LANES;
    if (whole > 0) {
      Code block = block(Pass.LANES);
      Local left = function.local(Type.I32, "left");
      function.set(left, integer(whole));
      function.loop(
          () -> {
            function.call(block, ofNetwork.get(), from.get(), scale);
            addTo(function, from, Pass.LANES * Integer.BYTES);
          },
          left.tee(of(I32_SUB, left.get(), integer(1))));
    }
    if (size % Pass.LANES > 0) {
      function.call(block(size % Pass.LANES), ofNetwork.get(), from.get(), scale);
    }
    return function;
  }

  private Code block(int examples) {
    if (blocks[examples] == null) {
      blocks[examples] = PassCode.write(module, plan, lanes, memory, examples);
    }
    return blocks[examples];
  }

  private static void addTo(Code function, Local local, int value) {
    function.set(local, of(I32_ADD, local.get(), integer(value)));
  }
}
