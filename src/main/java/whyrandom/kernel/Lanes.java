package whyrandom.kernel;

import whyrandom.wasm.Instruction;

/**
 * Which two doubles stand side by side in a vector.
 *
 * <p>In both forms a sum {@code Σ_i w_i a_i} is one addition after the other in each lane, in the
 * engine's order: what differs is only whose sums the two lanes hold.
 */
public enum Lanes {
  /**
   * The same number of two networks: every number of the engine becomes a vector. For ensembles.
   */
  NETWORKS(16, 1, Instruction.V128_LOAD),
  /**
   * The numbers of two neighbouring units of one network. Layers of an odd size have one more
   * place, which holds something and is read by nobody.
   */
  UNITS(8, 2, Instruction.V128_LOAD64_SPLAT);

  /** The bytes of a vector. */
  static final int VECTOR = 16;

  private final int bytes;
  private final int units;
  private final Instruction spread;

  Lanes(int bytes, int units, Instruction spread) {
    this.bytes = bytes;
    this.units = units;
    this.spread = spread;
  }

  /** How many networks are trained at a time. */
  public int networks() {
    return 2 / units;
  }

  /** How many vectors hold the numbers of so many units. */
  int vectors(int count) {
    return (count + units - 1) / units;
  }

  /** So many units, filled up to whole vectors. */
  int places(int count) {
    return vectors(count) * units;
  }

  /** Bytes that the numbers of so many units take. */
  int row(int count) {
    return vectors(count) * VECTOR;
  }

  /** Bytes from one number of a layer to the next; inputs are single doubles in both forms. */
  int bytes(int layer) {
    return layer == 0 ? Double.BYTES : bytes;
  }

  /** Loads the number of one unit of a layer for all sums of a vector. */
  Instruction spread(int layer) {
    return layer == 0 ? Instruction.V128_LOAD64_SPLAT : spread;
  }

  /** Loads the numbers of as many neighbouring units of a layer as have room in a vector. */
  Instruction vector(int layer) {
    return layer == 0 && this == NETWORKS ? Instruction.V128_LOAD64_SPLAT : Instruction.V128_LOAD;
  }

  /** Bytes from the numbers of some neighbouring units to those of the next. */
  int stride(int layer) {
    return units * bytes(layer);
  }

  /** Whether weights are needed in columns as well: neighbouring units are not neighbours in W. */
  boolean needsColumns() {
    return this == UNITS;
  }
}
