package whyrandom.engine;

/**
 * Inputs and targets of a number of examples, row after row.
 *
 * <p>Row {@code r} has {@code inputs} numbers in {@code x} from {@code r·inputs} on, and {@code
 * outputs} numbers in {@code t} from {@code r·outputs} on. The arrays are shared, not copied:
 * nobody writes to them once they are here.
 */
public final class Examples {
  final int size;
  final int inputs;
  final int outputs;
  final double[] x;
  final double[] t;

  /**
   * Examples in these arrays.
   *
   * @throws IllegalArgumentException if the lengths do not fit the numbers of inputs and outputs
   */
  public Examples(int size, int inputs, int outputs, double[] x, double[] t) {
    if (x.length != size * inputs || t.length != size * outputs) {
      throw new IllegalArgumentException(
          "examples: "
              + x.length
              + " inputs and "
              + t.length
              + " targets do not make "
              + size
              + " rows of "
              + inputs
              + " and "
              + outputs);
    }
    this.size = size;
    this.inputs = inputs;
    this.outputs = outputs;
    this.x = x;
    this.t = t;
  }

  /** Number of examples. */
  public int size() {
    return size;
  }

  /** Number of inputs of each example. */
  public int inputs() {
    return inputs;
  }

  /** Number of targets of each example. */
  public int outputs() {
    return outputs;
  }

  /** Input {@code input} of example {@code row}. */
  public double x(int row, int input) {
    return x[row * inputs + input];
  }

  /** Target {@code output} of example {@code row}. */
  public double t(int row, int output) {
    return t[row * outputs + output];
  }
}
