package whyrandom.wasm;

/** What follows an instruction in the code and belongs to it, beside its operands on the stack. */
public enum Immediate {
  /** Nothing. */
  NONE,
  /** The number of a local. */
  LOCAL,
  /** The number of a function. */
  FUNCTION,
  /** How many blocks out of the innermost one a jump goes to; 0 is that one itself. */
  DEPTH,
  /** That a block gives no value. */
  BLOCK,
  /** Alignment, and the offset that is added to the address. */
  MEMORY,
  /** An integer. */
  I32,
  /** A double. */
  F64,
  /** Two doubles. */
  F64X2,
  /** Sixteen numbers of bytes: 0 to 15 of the first operand, 16 to 31 of the second. */
  SHUFFLE,
  /** The number of a lane. */
  LANE
}
