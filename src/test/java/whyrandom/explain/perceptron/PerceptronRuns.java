package whyrandom.explain.perceptron;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import whyrandom.data.DataSpec;
import whyrandom.data.Task;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;

/** Perceptrons on small data of all kinds, each a pure function of a number. */
final class PerceptronRuns {
  private PerceptronRuns() {}

  static Run of(Experiment e) {
    return new Run(e, List.of());
  }

  static Passes followed(Run run) {
    Passes passes = new Passes(run.state());
    while (!passes.follow(run.step(), 100)) {}
    return passes;
  }

  static Separation separation(Run run) {
    return Separation.of(run.data().train(), run.network().shape().hasBiases());
  }

  /** Examples that a line separates or not, on a grid or anywhere; zeros or any start, any rate. */
  static Experiment any(int number) {
    SplittableRandom random = new SplittableRandom(number);
    int inputs = 1 + random.nextInt(3);
    int count = 2 + random.nextInt(12);
    boolean isOnGrid = random.nextBoolean();
    boolean isSeparable = random.nextInt(3) > 0;
    double[] line = new double[inputs + 1];
    for (int i = 0; i < line.length; i++) {
      line[i] = random.nextDouble(-1, 1);
    }
    List<List<Double>> rows = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      List<Double> row = new ArrayList<>();
      double z = line[inputs];
      for (int i = 0; i < inputs; i++) {
        double x = isOnGrid ? random.nextInt(-2, 3) : random.nextDouble(-2, 2);
        row.add(x);
        z += line[i] * x;
      }
      boolean isOne = isSeparable ? z > 0 : random.nextBoolean();
      row.add(isOne ? 1.0 : 0.0);
      rows.add(row);
    }
    DataSpec data = DataSpec.custom(rows).withTask(Optional.of(Task.CLASSIFICATION));
    boolean isFromZero = random.nextBoolean();
    double rate = random.nextBoolean() ? 1 : random.nextDouble(0.1, 3);
    Initializer init =
        isFromZero
            ? Initializer.of(Scheme.ZEROS)
            : Initializer.of(Scheme.UNIFORM).withParameter(4).withSeed(number);
    return Perceptrons.on(data, true)
        .withInit(init)
        .withOptimizer(new Optimizer.Perceptron(rate))
        .withShuffle(random.nextInt(4) == 0)
        .withBiases(random.nextInt(4) > 0);
  }
}
