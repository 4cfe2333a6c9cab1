package whyrandom.kernel;

import whyrandom.wasm.Code;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Instruction;
import whyrandom.wasm.Local;

/**
 * A place in memory: a constant, or so many bytes after where a local points to.
 *
 * @param base what the offset is added to: an integer
 * @param offset in bytes
 */
record Address(Expression base, int offset) {
  static Address of(int address) {
    return new Address(Expression.integer(0), address);
  }

  static Address of(Local base, int offset) {
    return new Address(base.get(), offset);
  }

  Address plus(int bytes) {
    return new Address(base, offset + bytes);
  }

  /** Puts a vector there. */
  void put(Code code, Expression vector) {
    code.store(Instruction.V128_STORE, base, offset, vector);
  }

  /** The vector that stands there. */
  Expression vector() {
    return load(Instruction.V128_LOAD);
  }

  /** What an instruction loads from there. */
  Expression load(Instruction load) {
    return Expression.load(load, base, offset);
  }
}
