package whyrandom.kernel;

import java.util.function.Consumer;

/**
 * An instance of a kernel's module, in a browser or elsewhere: of a {@link Kernel}, which trains,
 * or of a {@link MapKernel}, which maps. Numbers are written with the lowest byte first, as {@code
 * Float64Array} and {@code Int32Array} do it on every machine that has a browser; addresses of
 * doubles are multiples of 8.
 */
public interface Machine {
  /** Makes machines. */
  interface Opener {
    /**
     * Makes an instance of a module.
     *
     * @param then is given it, now or later
     * @param refused is called if there can be none here
     */
    void open(byte[] module, Consumer<Machine> then, Runnable refused);
  }

  /** Writes doubles to memory, the first at {@code address}. */
  void putNumbers(int address, double[] numbers);

  /** Writes integers of 32 bits to memory, the first at {@code address}. */
  void putIntegers(int address, int[] integers);

  /** Reads as many doubles as there is room for in {@code into}, the first at {@code address}. */
  void takeNumbers(int address, double[] into);

  /**
   * So many doubles, the first at {@code address}: a copy, or where that can be memory itself,
   * whose changes are then seen.
   */
  double[] numbers(int address, int count);

  /**
   * Calls the exported function {@link Kernel#TRAIN}.
   *
   * @param network address of a network, or of a pair
   * @param order address of the next example's place in the order of training
   * @param position examples of this epoch that have been used
   * @param updates how many, at least 1
   * @param done updates before
   */
  void train(int network, int order, int position, int updates, int done);

  /**
   * Calls the exported function {@link MapKernel#MAP}.
   *
   * @param offset bytes from the first point of a map to the first that is computed
   * @param tiles how many tiles of {@link MapCode#POINTS} points, at least 1
   */
  void map(int offset, int tiles);
}
