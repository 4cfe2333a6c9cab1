package whyrandom.experiment;

import whyrandom.data.Dataset;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

/**
 * An example to look at: a row of the training set, or one of the reader's own.
 *
 * @param row its number in the training set, from 0; {@link #OWN} for one of the reader's own
 * @param raw a row of raw data, before any feature is made of it
 * @param y its target: a class index, or for a regression a number
 */
public record Example(int row, double[] raw, double y) {
  /** The row number of an example that is not in the training set. */
  public static final int OWN = -1;

  /** Copies the row; every number must be finite. */
  public Example {
    raw = raw.clone();
    for (int column = 0; column < raw.length; column++) {
      Checks.finite("x" + (column + 1), raw[column]);
    }
    Checks.finite("target", y);
  }

  /**
   * An example of the reader's own.
   *
   * @throws Refusal if the run's data has no such class, or a number is not finite
   */
  public static Example own(State run, double[] raw, double y) {
    int classes = run.data().dataset().classes();
    if (classes > 0 && !(y >= 0 && y < classes && y == Math.floor(y))) {
      throw Refusal.because(
          "target",
          DecimalText.of(y),
          " is not allowed; as a class it must be a whole number from 0 to " + (classes - 1));
    }
    return new Example(OWN, raw, y);
  }

  /** An example of the training set of a run. */
  public static Example of(State run, int row) {
    Dataset data = run.data().dataset();
    int[] train = data.train();
    Checks.range("example", row, 0, train.length - 1, "(of the training set)");
    double[] raw = new double[data.columns()];
    for (int column = 0; column < raw.length; column++) {
      raw[column] = data.input(train[row], column);
    }
    return new Example(row, raw, data.target(train[row]));
  }

  /** Whether it is the reader's own. */
  public boolean isOwn() {
    return row == OWN;
  }
}
