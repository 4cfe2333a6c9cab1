package whyrandom.kernel;

import whyrandom.math.Exponential;
import whyrandom.math.HyperbolicTangent;

/**
 * Where the numbers stand from which tanh and exp are made: at the beginning of a kernel's memory.
 *
 * @param tanh address of {@link HyperbolicTangent#table}
 * @param exp address of {@link Exponential#table}
 */
record Tables(int tanh, int exp) {
  /** What memory must have at least: any index of 16 bits into the table of tanh is an address. */
  static final int LEAST_MEMORY = 2 << 16;

  /** Takes room for both. */
  static Tables in(Room room) {
    return new Tables(
        room.take(Double.BYTES * HyperbolicTangent.table().length),
        room.take(Double.BYTES * Exponential.table().length));
  }

  /** Writes the numbers. */
  void put(Machine machine) {
    machine.putNumbers(tanh, HyperbolicTangent.table());
    machine.putNumbers(exp, Exponential.table());
  }
}
