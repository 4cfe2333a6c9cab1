package whyrandom.kernel;

/** Deals out a kernel's memory from its beginning. */
final class Room {
  /** Every part begins at a multiple of this: a line of a processor's cache. */
  static final int ALIGNMENT = 64;

  private int next;

  /** The address of the next part, of so many bytes. */
  int take(int bytes) {
    int address = next;
    next += aligned(bytes);
    return address;
  }

  /** So many bytes, filled up to whole lines. */
  static int aligned(int bytes) {
    return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /** Bytes of all parts, and at least what the tables need. */
  int end() {
    return Math.max(next, Tables.LEAST_MEMORY);
  }
}
