package whyrandom.data;

import java.util.List;
import whyrandom.math.CounterRandom;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

/**
 * The rows of a data set: inputs x, a target y, and which rows are for training and which for
 * testing. Immutable, and a pure function of its {@link DataSpec}.
 *
 * <p>Example: {@code Dataset.of(DataSpec.of(DataKind.XOR).withPoints(4).withNoise(0))} has the
 * corners (-1, -1), (-1, 1), (1, -1), (1, 1) with the classes 0, 1, 1, 0.
 */
public final class Dataset {

  /** The largest class index of custom data. */
  private static final int LARGEST_CLASS = 9;

  private final Task task;
  private final int size;
  private final int columns;
  private final int classes;

  /** Targets of a row. */
  private final int outputs;

  /** Row by row. */
  private final double[] inputs;

  private final double[] targets;
  private final int[] train;
  private final int[] test;
  private final View[] views;

  /**
   * Makes the data set of a spec; custom rows of which the spec does not say what they are for are
   * a classification.
   *
   * @throws Refusal where a target is no class index, with its place
   */
  public static Dataset of(DataSpec spec) {
    return of(spec, spec.targets() > 1 ? Task.REGRESSION : spec.kind().task());
  }

  /**
   * Makes the data set of a spec.
   *
   * @param task what custom rows are for, where the spec does not say; ignored otherwise
   * @throws Refusal where a target is no class index, with its place
   */
  public static Dataset of(DataSpec spec, Task task) {
    Task usual = spec.kind().isGenerated() ? spec.kind().task() : task;
    return new Dataset(spec, spec.task().orElse(usual));
  }

  private Dataset(DataSpec spec, Task task) {
    this.task = task;
    boolean isGenerated = spec.kind().isGenerated();
    size = isGenerated ? spec.points() : spec.rows().size();
    columns = spec.columns();
    outputs = spec.targets();
    inputs = new double[size * columns];
    targets = new double[size * outputs];
    if (isGenerated) {
      generate(spec);
    } else {
      copy(spec.rows());
    }
    int customClasses =
        task == Task.CLASSIFICATION && !isGenerated ? classify(targets, columns) : 0;
    classes = task == Task.REGRESSION ? 0 : Math.max(customClasses, spec.kind().classes());
    boolean[] isTest = split(spec);
    train = rowsWhere(isTest, false);
    test = rowsWhere(isTest, true);
    views = View.of(inputs, columns, isGenerated);
  }

  /** What is to be predicted. */
  public Task task() {
    return task;
  }

  /** The number of rows. */
  public int size() {
    return size;
  }

  /** The number of inputs of a row. */
  public int columns() {
    return columns;
  }

  /** The number of classes, at least 2; 0 for a regression. */
  public int classes() {
    return classes;
  }

  /** An input as given, before any feature is made of it. */
  public double input(int row, int column) {
    return inputs[checked("row", row, size) * columns + checked("column", column, columns)];
  }

  /** The class index from 0 on for a classification, the number to predict for a regression. */
  public double target(int row) {
    return target(row, 0);
  }

  /** One of the numbers to predict, where there are several. */
  public double target(int row, int number) {
    return targets[checked("row", row, size) * outputs + checked("target", number, outputs)];
  }

  /** The rows of the training set, ascending; never empty. */
  public int[] train() {
    return train.clone();
  }

  /** The rows of the test set, ascending. */
  public int[] test() {
    return test.clone();
  }

  /** The lower end of what a map shows of a column; two columns are shown equally wide. */
  public double low(int column) {
    return views[checked("column", column, columns)].low();
  }

  /** The upper end of what a map shows of a column. */
  public double high(int column) {
    return views[checked("column", column, columns)].high();
  }

  private void generate(DataSpec spec) {
    Generator generator = new Generator(spec);
    for (int i = 0; i < size; i++) {
      generator.point(i);
      inputs[2 * i] = generator.x1;
      inputs[2 * i + 1] = generator.x2;
      targets[i] = generator.target;
    }
  }

  private void copy(List<List<Double>> rows) {
    for (int i = 0; i < size; i++) {
      List<Double> row = rows.get(i);
      for (int j = 0; j < columns; j++) {
        inputs[i * columns + j] = row.get(j);
      }
      for (int k = 0; k < outputs; k++) {
        targets[i * outputs + k] = row.get(columns + k);
      }
    }
  }

  /**
   * The number of classes of custom rows.
   *
   * @throws Refusal naming the first target that is no class
   */
  public static int countClasses(DataSpec spec) {
    double[] targets = new double[spec.rows().size()];
    int columns = spec.columns();
    for (int i = 0; i < targets.length; i++) {
      targets[i] = spec.rows().get(i).get(columns);
    }
    return classify(targets, columns);
  }

  /** Turns targets into class indices, or refuses them; returns the number of classes. */
  private static int classify(double[] targets, int columns) {
    if (areSigned(targets)) {
      for (int i = 0; i < targets.length; i++) {
        targets[i] = targets[i] > 0 ? 1 : 0;
      }
    }
    int largest = 1;
    for (int i = 0; i < targets.length; i++) {
      double y = targets[i];
      if (!(y >= 0 && y <= LARGEST_CLASS && y == Math.floor(y))) {
        throw Refusal.because(
            "data.rows[" + i + "][" + columns + "]",
            DecimalText.of(y),
            " is not allowed; as a class it must be a whole number from 0 to "
                + LARGEST_CLASS
                + ", or all targets -1 or 1");
      }
      largest = Math.max(largest, (int) y);
      targets[i] = (int) y;
    }
    return largest + 1;
  }

  private static boolean areSigned(double[] targets) {
    for (double y : targets) {
      if (y != -1 && y != 1) {
        return false;
      }
    }
    return true;
  }

  private boolean[] split(DataSpec spec) {
    int wanted = (int) Math.floor(size * spec.testFraction() + 0.5);
    int count = Math.min(wanted, size - 1);
    int[] order = new int[size];
    new CounterRandom(spec.seed(), CounterRandom.SPLIT).permute(order, 0);
    boolean[] isTest = new boolean[size];
    for (int i = 0; i < count; i++) {
      isTest[order[i]] = true;
    }
    return isTest;
  }

  private static int[] rowsWhere(boolean[] isTest, boolean wanted) {
    int count = 0;
    for (boolean value : isTest) {
      count += value == wanted ? 1 : 0;
    }
    int[] rows = new int[count];
    int next = 0;
    for (int i = 0; i < isTest.length; i++) {
      if (isTest[i] == wanted) {
        rows[next++] = i;
      }
    }
    return rows;
  }

  /** JavaScript reads beyond the end of an array without complaint. */
  private static int checked(String name, int index, int length) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException(name + " is " + index + "; 0 to " + (length - 1));
    }
    return index;
  }
}
