package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.experiment.Lab;
import whyrandom.experiment.Run;
import whyrandom.refusal.Refusal;

/**
 * Runs of small experiments of all kinds, edited on the way and standing at some step, each a pure
 * function of a number: what statements are held to.
 *
 * <pre>
 *   for (int number = 0; number &lt; RandomStates.count(10_000); number++) {
 *     Run run = RandomStates.state(number);
 *   }
 * </pre>
 *
 * <p>{@code -Dwhyrandom.states=200000} takes more of them than a test does by itself.
 */
public final class RandomStates {
  /** The rules that {@link #anyOptimizer} has no settings for. */
  private static final List<Optimizer> OTHERS = others();

  private static final int MOST_STEPS = 24;
  private static final int MOST_ROWS = 10;

  private final SplittableRandom random;

  private RandomStates(int number) {
    random = new SplittableRandom(number);
  }

  /** How many states to look at. */
  public static int count(int usual) {
    return Integer.getInteger("whyrandom.states", usual);
  }

  /**
   * A run where it stands; it may have stood further on before, and so have edits of later steps.
   */
  public static Run state(int number) {
    RandomStates states = new RandomStates(number);
    while (true) {
      try {
        return states.anyRun();
      } catch (Refusal e) {
        // what was drawn does not go together: again
      }
    }
  }

  private Run anyRun() {
    Run run = new Run(anyExperiment(), List.of());
    int edited = random.nextInt(4);
    for (int i = 0; i < edited; i++) {
      run.seek(run.step() + (is(3) ? 0 : random.nextInt(MOST_STEPS)));
      run = run.with(anyEdits(run));
    }
    run.seek(is(6) ? random.nextInt(run.step() + 1) : run.step() + anySteps());
    return run;
  }

  private int anySteps() {
    return is(3) ? 0 : is(10) ? 10 * MOST_STEPS : random.nextInt(MOST_STEPS);
  }

  // ---- experiments

  private Experiment anyExperiment() {
    DataSpec data = anyData();
    boolean isSingle = is(25);
    int depth = isSingle ? 0 : is(8) ? 4 + random.nextInt(2) : 1 + random.nextInt(3);
    List<Integer> hidden = new ArrayList<>();
    List<Activation> activations = new ArrayList<>();
    boolean isOneKind = !is(3);
    for (int layer = 0; layer < depth; layer++) {
      hidden.add(is(8) ? 1 : 2 + random.nextInt(4));
      activations.add(isOneKind && layer > 0 ? activations.get(0) : pick(Activation.values()));
    }
    Output output = is(2) ? Output.LINEAR : pick(Output.values());
    Loss loss = output == Output.LINEAR && is(2) ? Loss.HALF_MSE : pick(Loss.values());
    boolean isPerceptron = isSingle && loss == Loss.PERCEPTRON && is(2);
    return new Experiment(
        "",
        "",
        data,
        anyFeatures(data),
        hidden,
        activations,
        output,
        loss,
        Initializers.of(anyInit()),
        List.of(),
        isPerceptron ? new Optimizer.Perceptron(1) : anyOptimizer(),
        anyRegularization(),
        is(2) ? Experiment.FULL : 1 + random.nextInt(MOST_ROWS),
        is(2),
        is(4) ? 0.1 + 0.5 * random.nextDouble() : 0,
        true);
  }

  /** Corners, one row, rows of one to four columns, or a few generated points. */
  private DataSpec anyData() {
    switch (random.nextInt(8)) {
      case 0:
        return Lab.XOR_SIGNS;
      case 1:
        return Lab.XOR_01;
      case 2:
        return pick(Lab.LOPSIDED, Lab.XOR_SIGNS_TO_01.withTask(Optional.of(Task.CLASSIFICATION)));
      case 3:
        DataKind kind = pick(DataKind.values());
        boolean isTold = is(4);
        return kind.isGenerated()
            ? new DataSpec(
                kind,
                4 + random.nextInt(20),
                is(2) ? 0 : 0.1,
                random.nextInt(100),
                is(2) ? 0 : 0.3,
                List.of(),
                isTold ? Optional.of(Task.REGRESSION) : Optional.empty(),
                1)
            : anyRows(1, 2);
      case 4:
        return anyRows(1, 1 + random.nextInt(3));
      default:
        return anyRows(2 + random.nextInt(MOST_ROWS - 1), is(3) ? 1 + random.nextInt(4) : 2);
    }
  }

  private DataSpec anyRows(int count, int columns) {
    boolean isRegression = !is(3);
    boolean isWhole = is(3);
    double[][] rows = new double[count][columns + 1];
    for (double[] row : rows) {
      for (int column = 0; column < columns; column++) {
        row[column] = isWhole ? random.nextInt(-1, 2) : 2 * random.nextDouble() - 1;
      }
      row[columns] = isRegression ? 2 * random.nextDouble() - 1 : random.nextInt(is(4) ? 3 : 2);
    }
    return Lab.rows(rows, isRegression ? Task.REGRESSION : Task.CLASSIFICATION);
  }

  private List<Feature> anyFeatures(DataSpec data) {
    int columns = Experiment.columns(data);
    List<Feature> features = new ArrayList<>();
    boolean areColumns = !is(4);
    for (int column = 0; column < columns; column++) {
      if (areColumns || is(2)) {
        features.add(Feature.ofColumn(column));
      }
    }
    for (Feature.Kind kind : Feature.Kind.values()) {
      Feature feature = new Feature(kind, 0);
      if (!areColumns && feature.fits(columns) && !features.contains(feature) && is(2)) {
        features.add(feature);
      }
    }
    return features;
  }

  private Initializer anyInit() {
    Initializer init =
        Initializer.of(
            is(3) ? pick(Scheme.ZEROS, Scheme.CONSTANT, Scheme.ONES) : pick(Scheme.values()));
    switch (random.nextInt(6)) {
      case 0:
        init = init.withParameter(pick(0.0, 0.01, -1.0, 3.0, 20.0));
        break;
      case 1:
        init = init.withNoise(pick(1e-9, 1e-4, 0.1));
        break;
      case 2:
        init = init.withBias(pick(-2.0, -0.5, 0.5, 1.0));
        break;
      default:
        break;
    }
    return init.withSeed(random.nextInt(1000));
  }

  private static List<Optimizer> others() {
    List<Optimizer> all =
        Rules.withTheRest(
            Optimizer.Kind.SGD.usual(0.1),
            Optimizer.Kind.ADAM.usual(0.1),
            Optimizer.Kind.RMSPROP.usual(0.1),
            Optimizer.Kind.ADAGRAD.usual(0.1));
    return all.subList(4, all.size());
  }

  private Optimizer anyOptimizer() {
    double rate = is(12) ? 0 : is(12) ? 5 : pick(0.01, 0.1, 0.1, 0.5);
    double momentum = is(2) ? 0 : 0.9;
    switch (random.nextInt(8)) {
      case 0:
        return new Optimizer.Adam(rate, pick(0.0, 0.9), pick(0.0, 0.9, 0.999), pick(0.0, 1e-8));
      case 1:
        return new Optimizer.RmsProp(rate, pick(0.0, 0.99), pick(0.0, 1e-8), momentum);
      case 2:
        return new Optimizer.Adagrad(rate, pick(0.0, 1e-10));
      case 3:
      case 4:
        return new Optimizer.Sgd(rate, 0.9, is(2));
      case 5:
        return OTHERS.isEmpty()
            ? new Optimizer.Sgd(rate, 0, false)
            : OTHERS.get(random.nextInt(OTHERS.size())).withLearningRate(rate);
      default:
        return new Optimizer.Sgd(rate, 0, false);
    }
  }

  private Regularization anyRegularization() {
    return is(3)
        ? new Regularization(pick(Regularization.Kind.values()), pick(0.0, 0.01, 0.3))
        : Regularization.NONE;
  }

  // ---- edits

  private List<Edit> anyEdits(Run run) {
    Shape shape = run.network().shape();
    int step = run.step();
    int layer = 1 + random.nextInt(shape.layers());
    int anyLayer = is(2) ? layer : Edit.ALL_LAYERS;
    switch (random.nextInt(8)) {
      case 0:
        return List.of(new Edit.Fill(step, anyLayer, anyNumber()));
      case 1:
        return List.of(new Edit.Draw(step, anyLayer, anyInit()));
      case 2:
        return List.of(new Edit.Noise(step, anyLayer, pick(1e-6, 0.1), random.nextInt(100)));
      case 3:
        return List.of(new Edit.Change(step, changed(run.settings())));
      case 4:
      case 5:
      case 6:
        return likened(run);
      default:
        int input = is(3) ? Edit.BIAS : random.nextInt(shape.fanIn(layer));
        int unit = random.nextInt(shape.units(layer));
        return List.of(new Edit.SetWeight(step, layer, unit, input, anyNumber()));
    }
  }

  /** Two hidden units of a layer become the same, mirrored, scaled, or the same but for one end. */
  private List<Edit> likened(Run run) {
    Shape shape = run.network().shape();
    int layer = 1 + random.nextInt(Math.max(1, shape.hiddenLayers()));
    int units = shape.units(layer);
    if (shape.hiddenLayers() == 0 || units < 2 || run.hasDiverged()) {
      return List.of();
    }
    int from = random.nextInt(units);
    int to = (from + 1 + random.nextInt(units - 1)) % units;
    if (is(3)) {
      return List.of(new Edit.Copy(run.step(), layer, from, to));
    }
    double in = pick(1.0, -1.0, -1.0, 2.0, 0.5);
    double out = is(2) ? in : pick(1.0, -1.0, 0.0, 0.3);
    return scaled(run, layer, from, to, in, out);
  }

  private static List<Edit> scaled(
      Run run, int layer, int from, int to, double inScale, double outScale) {
    Shape shape = run.network().shape();
    double[] w = run.network().parameters;
    List<Edit> edits = new ArrayList<>();
    int step = run.step();
    for (int input = 0; input < shape.fanIn(layer); input++) {
      double value = inScale * w[shape.weight(layer, from, input)];
      edits.add(new Edit.SetWeight(step, layer, to, input, value));
    }
    double bias = inScale * w[shape.bias(layer, from)];
    edits.add(new Edit.SetWeight(step, layer, to, Edit.BIAS, bias));
    for (int unit = 0; unit < shape.units(layer + 1); unit++) {
      double value = outScale * w[shape.weight(layer + 1, unit, from)];
      edits.add(new Edit.SetWeight(step, layer + 1, unit, to, value));
    }
    return edits;
  }

  private Experiment changed(Experiment now) {
    switch (random.nextInt(8)) {
      case 0:
        return now.withOptimizer(anyOptimizer());
      case 1:
        return now.withRegularization(anyRegularization());
      case 2:
        return now.withDropout(is(2) ? 0 : 0.3);
      case 3:
        return now.withBatchSize(is(2) ? Experiment.FULL : 1 + random.nextInt(3));
      case 4:
        return now.withShuffle(!now.shuffle());
      case 5:
        DataSpec data = anyData();
        return now.withGoal(data, anyFeatures(data), now.output(), now.loss());
      case 6:
        return now.withInit(anyInit());
      default:
        Experiment other = anyExperiment();
        return now.withNetwork(now.features(), other.hidden(), other.activations());
    }
  }

  // ---- draws

  private double anyNumber() {
    return is(2) ? pick(0.0, 0.5, 1.0, -1.0, 8.0) : 2 * random.nextDouble() - 1;
  }

  /** True once in so many times. */
  private boolean is(int times) {
    return random.nextInt(times) == 0;
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
