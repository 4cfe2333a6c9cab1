package whyrandom.wasm;

import java.util.ArrayList;
import java.util.List;

/** The types that stand on the stack while a function is written, and the blocks that are open. */
final class OperandStack {
  private final String function;
  private final List<Type> types = new ArrayList<>();

  /** How many types stood there when each open block began: what is below is out of its reach. */
  private final List<Integer> blocks = new ArrayList<>();

  OperandStack(String function) {
    this.function = function;
  }

  /** Takes what an instruction takes and puts there what it gives. */
  void apply(String what, Signature signature) {
    int first = types.size() - signature.operands().size();
    boolean fits = first >= floor();
    for (int i = 0; fits && i < signature.operands().size(); i++) {
      fits = types.get(first + i) == signature.operands().get(i);
    }
    if (!fits) {
      throw new IllegalStateException(
          function + ": " + what + " takes " + Type.text(signature.operands()) + onTheStack());
    }
    while (types.size() > first) {
      types.remove(types.size() - 1);
    }
    types.addAll(signature.results());
  }

  void push(Type type) {
    types.add(type);
  }

  void pop(String what, Type type) {
    int last = types.size() - 1;
    if (last < floor() || types.get(last) != type) {
      throw new IllegalStateException(
          function + ": " + what + " takes " + type.toString() + onTheStack());
    }
    types.remove(last);
  }

  private int floor() {
    return blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1);
  }

  private List<Type> reach() {
    return types.subList(floor(), types.size());
  }

  private String onTheStack() {
    return "; on the stack: " + Type.text(reach());
  }

  void open() {
    blocks.add(types.size());
  }

  void close() {
    if (blocks.isEmpty()) {
      throw new IllegalStateException(function + ": end of a block that did not begin");
    }
    checkIsEmpty("a block leaves");
    blocks.remove(blocks.size() - 1);
  }

  void checkIsEmpty(String what) {
    if (!reach().isEmpty()) {
      throw new IllegalStateException(
          function + ": " + what + " " + Type.text(reach()) + " on the stack");
    }
  }

  void checkDepth(int depth) {
    if (depth < 0 || depth >= blocks.size()) {
      throw new IllegalStateException(
          function + ": a jump out of " + depth + " blocks; open: " + blocks.size());
    }
  }

  /** The function ends: nothing is open, and what stands there are its results. */
  void finish(List<Type> results) {
    if (!blocks.isEmpty() || !types.equals(results)) {
      throw new IllegalStateException(
          function
              + ": ends with "
              + blocks.size()
              + " open blocks and "
              + Type.text(types)
              + " on the stack; its results are "
              + Type.text(results));
    }
  }
}
