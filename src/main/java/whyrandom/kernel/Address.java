package whyrandom.kernel;

import java.util.Optional;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Instruction;
import whyrandom.wasm.Local;

/**
 * A place in memory: a constant, or so many bytes after where a local points to.
 *
 * @param base the local; empty for a constant
 * @param offset in bytes
 */
record Address(Optional<Local> base, int offset) {
  static Address of(int address) {
    return new Address(Optional.empty(), address);
  }

  static Address of(Local base, int offset) {
    return new Address(Optional.of(base), offset);
  }

  Address plus(int bytes) {
    return new Address(base, offset + bytes);
  }

  /** What the offset is added to. */
  Expression start() {
    return base.isPresent() ? base.get().get() : Expression.integer(0);
  }

  /** The vector that stands there. */
  Expression vector() {
    return load(Instruction.V128_LOAD);
  }

  /** What an instruction loads from there. */
  Expression load(Instruction load) {
    return Expression.load(load, start(), offset);
  }
}
