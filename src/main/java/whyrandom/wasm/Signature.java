package whyrandom.wasm;

import java.util.List;

/** What is taken from the stack, the topmost last, and what is put there. */
record Signature(List<Type> operands, List<Type> results) {
  Signature {
    operands = List.copyOf(operands);
    results = List.copyOf(results);
  }

  static Signature takes(Type... operands) {
    return new Signature(List.of(operands), List.of());
  }

  static Signature gives(Type result, Type... operands) {
    return new Signature(List.of(operands), List.of(result));
  }
}
