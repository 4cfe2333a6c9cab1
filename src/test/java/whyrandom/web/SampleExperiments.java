package whyrandom.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.data.Task;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Rules;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.experiment.Variant;

/**
 * Experiments that together use everything an experiment can be made of: every activation, every
 * output with every loss that it allows, every kind of data, scheme, optimizer, regularization and
 * edit, batches of many sizes.
 */
final class SampleExperiments {
  /** Enough for each output to meet each of its losses three times or more. */
  static final int COUNT = 60;

  private static final int POINTS = 28;
  private static final int[] BATCHES = {Experiment.FULL, 1, 4, 5, 7, 10, 18, 100};
  private static final double[] DROPOUTS = {0, 0, 0, 0.3};

  private static final List<List<Integer>> HIDDEN =
      List.of(
          List.of(4),
          List.of(3, 5),
          List.of(8, 8),
          List.of(2, 1, 6),
          List.of(7),
          List.of(4, 4, 4, 4));

  private static final List<List<Feature>> FEATURES =
      List.of(
          List.of(Feature.ofColumn(0), Feature.ofColumn(1)),
          List.of(
              Feature.ofColumn(0),
              Feature.ofColumn(1),
              new Feature(Feature.Kind.SQUARE, 0),
              new Feature(Feature.Kind.SQUARE, 1),
              new Feature(Feature.Kind.PRODUCT, 0),
              new Feature(Feature.Kind.SINE, 0),
              new Feature(Feature.Kind.SINE, 1)),
          List.of(Feature.ofColumn(1)));

  private static final List<Optimizer> OPTIMIZERS =
      Rules.withTheRest(
          new Optimizer.Sgd(0.3, 0, false),
          new Optimizer.Sgd(0.05, 0.9, false),
          new Optimizer.Sgd(0.05, 0.9, true),
          new Optimizer.Adam(0.02, 0.9, 0.999, 1e-8),
          new Optimizer.RmsProp(0.01, 0.99, 1e-8, 0),
          new Optimizer.RmsProp(0.01, 0.9, 1e-8, 0.5),
          new Optimizer.Adagrad(0.1, 1e-10));

  private static final List<Regularization> REGULARIZATIONS =
      List.of(
          Regularization.NONE,
          new Regularization(Regularization.Kind.L1, 0.003),
          new Regularization(Regularization.Kind.L2, 0.01));

  /** What the output is and what is minimised. */
  private record Goal(Output output, Loss loss) {}

  private SampleExperiments() {}

  /** The documents, always the same. */
  static List<Document> all() {
    List<Document> documents = new ArrayList<>();
    for (int n = 0; n < COUNT; n++) {
      Experiment experiment = experiment(n);
      documents.add(
          new Document(new Variant(experiment, edits(experiment, n)), Optional.empty(), 0));
    }
    return documents;
  }

  /** Takes all values in turn, each time round from another place, so that all pairs come up. */
  private static <T> T turn(List<T> values, int n, int pace) {
    int size = values.size();
    return values.get((n + n / size * pace) % size);
  }

  private static Experiment experiment(int n) {
    Goal goal = turn(goals(), n, 1);
    if (goal.loss() == Loss.PERCEPTRON && n % 2 == 0) {
      return perceptron(goal);
    }
    List<Integer> hidden = turn(HIDDEN, n, 1);
    List<Activation> activations = new ArrayList<>();
    for (int layer = 0; layer < hidden.size(); layer++) {
      activations.add(turn(List.of(Activation.values()), n + 3 * layer, 3));
    }
    DataSpec data = data(goal, n);
    List<Feature> features = turn(FEATURES, n, 1);
    return new Experiment(
        "",
        "",
        data,
        features,
        hidden,
        activations,
        goal.output(),
        goal.loss(),
        initializers(n),
        List.of(),
        turn(OPTIMIZERS, n, 2),
        turn(REGULARIZATIONS, n, 1),
        BATCHES[n % BATCHES.length],
        n % 3 != 0,
        DROPOUTS[n % DROPOUTS.length],
        true);
  }

  private static Experiment perceptron(Goal goal) {
    return new Experiment(
        "",
        "",
        DataSpec.of(DataKind.AND).withPoints(POINTS),
        FEATURES.get(0),
        List.of(),
        List.of(),
        goal.output(),
        goal.loss(),
        Initializers.of(Initializer.of(Scheme.ZEROS)),
        List.of(),
        new Optimizer.Perceptron(1),
        Regularization.NONE,
        1,
        true,
        0,
        true);
  }

  private static List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    for (Output output : Output.values()) {
      for (Loss loss : Loss.values()) {
        if (loss.fits(output)) {
          goals.add(new Goal(output, loss));
        }
      }
    }
    return goals;
  }

  /** Data for the goal: a regression where it can be one every other time. */
  private static DataSpec data(Goal goal, int n) {
    boolean isSquared = goal.loss() == Loss.MSE || goal.loss() == Loss.HALF_MSE;
    boolean isBounded = goal.output() == Output.SOFTMAX || goal.output() == Output.STEP;
    boolean isRegression = isSquared && !isBounded && n % 2 == 0;
    List<DataKind> kinds = new ArrayList<>();
    for (DataKind kind : DataKind.values()) {
      boolean fitsTask = (kind.task() == Task.REGRESSION) == isRegression;
      if (fitsTask && (kind.classes() <= 2 || goal.output() == Output.SOFTMAX)) {
        kinds.add(kind);
      }
    }
    if (isRegression) {
      kinds.add(DataKind.CUSTOM);
    }
    DataKind kind = turn(kinds, n, 1);
    double noise = n % 5 / 10.0;
    if (kind == DataKind.CUSTOM) {
      Task task = isRegression ? Task.REGRESSION : Task.CLASSIFICATION;
      return DataSpec.custom(rows(isRegression)).withTask(Optional.of(task));
    }
    return DataSpec.of(kind).withPoints(POINTS).withNoise(noise).withSeed(n);
  }

  private static List<List<Double>> rows(boolean isRegression) {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      double x1 = i / 3.0 - 2;
      double x2 = i * i % 7 / 2.0;
      rows.add(List.of(x1, x2, isRegression ? x1 * x2 / 10 : i % 2));
    }
    return rows;
  }

  private static Initializers initializers(int n) {
    return Initializers.of(initializer(n));
  }

  private static Initializer initializer(int n) {
    Initializer init = Initializer.of(turn(List.of(Scheme.values()), n, 4));
    init = n % 4 == 1 ? init.withBias(0.1) : init;
    init = n % 7 == 2 ? init.withNoise(1e-3) : init;
    return init.withSeed(n % 5 == 0 ? n : Initializer.MAX_SEED - n);
  }

  private static List<Edit> edits(Experiment experiment, int n) {
    Experiment changed =
        experiment
            .withOptimizer(experiment.optimizer().withLearningRate(0.07))
            .withBatchSize(6)
            .withShuffle(!experiment.shuffle());
    return switch (n % 5) {
      case 0 ->
          List.of(
              new Edit.SetWeight(0, 1, 0, 0, -0.7), new Edit.SetWeight(9, 1, 0, Edit.BIAS, 0.2));
      case 1 ->
          List.of(new Edit.Fill(7, Edit.ALL_LAYERS, 0.3), new Edit.SetWeight(7, 1, 0, 0, 0.31));
      case 2 -> List.of(new Edit.Draw(11, 1, Initializer.of(Scheme.HE_NORMAL)));
      case 3 -> List.of(new Edit.Change(13, changed));
      default -> {
        boolean hasTwo = !experiment.hidden().isEmpty() && experiment.hidden().get(0) > 1;
        Edit noise = new Edit.Noise(4, Edit.ALL_LAYERS, 0.01, n);
        yield hasTwo ? List.of(noise, new Edit.Copy(15, 1, 0, 1)) : List.of(noise);
      }
    };
  }
}
