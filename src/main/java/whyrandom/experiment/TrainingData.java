package whyrandom.experiment;

import whyrandom.data.Dataset;
import whyrandom.data.Task;
import whyrandom.engine.Examples;

/** An experiment's data as the network sees it: features in, targets as the output wants them. */
public final class TrainingData {
  private final Dataset dataset;
  private final Examples train;
  private final Examples test;

  private TrainingData(Dataset dataset, Examples train, Examples test) {
    this.dataset = dataset;
    this.train = train;
    this.test = test;
  }

  /** The data of an experiment. */
  public static TrainingData of(Experiment e) {
    Dataset dataset = Dataset.of(e.data(), e.task());
    return new TrainingData(
        dataset, examples(e, dataset, dataset.train()), examples(e, dataset, dataset.test()));
  }

  private static Examples examples(Experiment e, Dataset dataset, int[] rows) {
    int inputs = e.features().size();
    int outputs = e.shape().outputs();
    double[] x = new double[rows.length * inputs];
    double[] t = new double[rows.length * outputs];
    double[] raw = new double[dataset.columns()];
    for (int r = 0; r < rows.length; r++) {
      for (int column = 0; column < raw.length; column++) {
        raw[column] = dataset.input(rows[r], column);
      }
      for (int i = 0; i < inputs; i++) {
        x[r * inputs + i] = e.features().get(i).value(raw);
      }
      for (int k = 0; k < outputs; k++) {
        t[r * outputs + k] =
            e.data().targets() > 1
                ? dataset.target(rows[r], k)
                : target(e, dataset.target(rows[r]), k);
      }
    }
    return new Examples(rows.length, inputs, outputs, x, t);
  }

  /**
   * A single example of the reader's own, as the network sees it.
   *
   * @param raw a row of raw data
   * @param y its target: a class index, or for a regression a number
   */
  static Examples example(Experiment e, double[] raw, double y) {
    double[] x = new double[e.features().size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = e.features().get(i).value(raw);
    }
    double[] t = new double[e.shape().outputs()];
    for (int k = 0; k < t.length; k++) {
      t[k] = target(e, y, k);
    }
    return new Examples(1, x.length, t.length, x, t);
  }

  private static double target(Experiment e, double target, int output) {
    if (e.task() == Task.REGRESSION) {
      return target;
    }
    boolean isOne = e.output().isOnePerClass() ? target == output : target == 1;
    return isOne ? e.output().highTarget() : e.output().lowTarget();
  }

  /** The raw data. */
  public Dataset dataset() {
    return dataset;
  }

  /** The training set. */
  public Examples train() {
    return train;
  }

  /** The test set; may be empty. */
  public Examples test() {
    return test;
  }
}
