package whyrandom.code;

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
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.experiment.Run;
import whyrandom.refusal.Refusal;

/**
 * Runs of every kind, so tame that they can be computed in another order: small rates and weights,
 * few steps. A pure function of the seed.
 */
public final class RandomRuns {
  private static final List<Scheme> SCHEMES =
      List.of(
          Scheme.XAVIER_UNIFORM,
          Scheme.HE_NORMAL,
          Scheme.LECUN_NORMAL,
          Scheme.PYTORCH,
          Scheme.ORTHOGONAL,
          Scheme.LSUV,
          Scheme.CONSTANT);

  private final SplittableRandom random;

  /** The runs of a seed. */
  public RandomRuns(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The next one; it has not diverged, and stands anywhere. */
  public Run next() {
    while (true) {
      try {
        Experiment experiment = experiment();
        Run run = new Run(experiment, edits(experiment));
        run.seek(is(6) ? 0 : 1 + random.nextInt(40));
        if (!run.hasDiverged() && run.evaluateTrain().loss() < 100) {
          return run;
        }
      } catch (Refusal e) {
        // does not go together: again
      }
    }
  }

  private DataSpec data() {
    if (is(2)) {
      DataKind kind = pick(DataKind.values());
      if (kind.isGenerated()) {
        double test = is(2) ? 0.3 : 0;
        return new DataSpec(
            kind, 5 + random.nextInt(20), 0.2, seed(), test, List.of(), Optional.empty(), 1);
      }
    }
    int columns = 1 + random.nextInt(4);
    int targets = is(3) ? 2 + random.nextInt(2) : 1;
    boolean isRegression = targets > 1 || is(2);
    int classes = 2 + random.nextInt(2);
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 3 + random.nextInt(12); i > 0; i--) {
      List<Double> row = new ArrayList<>();
      for (int k = 0; k < columns; k++) {
        row.add(random.nextDouble(-1, 1));
      }
      for (int k = 0; k < targets; k++) {
        row.add(isRegression ? random.nextDouble() : random.nextInt(classes));
      }
      rows.add(row);
    }
    Task task = isRegression ? Task.REGRESSION : Task.CLASSIFICATION;
    double test = is(2) ? 0.3 : 0;
    return new DataSpec(
        DataKind.CUSTOM, rows.size(), 0, seed(), test, rows, Optional.of(task), targets);
  }

  private Experiment experiment() {
    while (true) {
      try {
        return experiment(data());
      } catch (Refusal e) {
        // does not go together: again
      }
    }
  }

  private Experiment experiment(DataSpec data) {
    List<Integer> hidden = new ArrayList<>();
    List<Activation> activations = new ArrayList<>();
    boolean isOne = is(2);
    for (int layer = random.nextInt(4); layer > 0; layer--) {
      hidden.add(1 + random.nextInt(5));
      boolean isSame = isOne && !activations.isEmpty();
      activations.add(isSame ? activations.get(0) : pick(Activation.values()));
    }
    List<Feature> features = new ArrayList<>();
    int columns = Experiment.columns(data);
    boolean isPlain = is(2);
    for (int column = 0; column < columns; column++) {
      for (Feature.Kind kind : Feature.Kind.values()) {
        Feature feature = new Feature(kind, kind == Feature.Kind.PRODUCT ? 0 : column);
        boolean isWanted = isPlain ? kind == Feature.Kind.COLUMN : is(2);
        if (feature.fits(columns) && !features.contains(feature) && isWanted) {
          features.add(feature);
        }
      }
    }
    return new Experiment(
        is(2) ? "A title \\u000a */ %{ \"\"\" \n and its end" : "",
        is(3) ? "A note. ".repeat(40) : "",
        data,
        features,
        hidden,
        activations,
        pick(Output.values()),
        pick(Loss.values()),
        Initializers.of(initializer()),
        List.of(),
        optimizer(),
        new Regularization(pick(Regularization.Kind.values()), is(2) ? 0 : 0.01),
        is(2) ? Experiment.FULL : 1 + random.nextInt(8),
        is(2),
        is(3) ? 0.3 : 0,
        !is(4));
  }

  private Initializer initializer() {
    Scheme scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
    return new Initializer(scheme, scheme.usual(), Optional.empty(), is(2) ? 0.1 : 0.5, seed());
  }

  private Optimizer optimizer() {
    Optimizer.Kind kind = pick(Optimizer.Kind.values());
    double momentum = is(2) ? 0 : 0.8;
    double[] values = new double[kind.settings().length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (kind.settings()[i]) {
            case MOMENTUM -> momentum;
            case NESTEROV -> momentum > 0 && is(2) ? 1 : 0;
            case BETA1 -> 0.9;
            case BETA2 -> is(2) ? 0.999 : 0.99;
            case ALPHA -> 0.95;
            case EPSILON -> is(2) ? 1e-8 : 0.01;
          };
    }
    return kind.of(is(2) ? 0.05 : 0.01, values);
  }

  private List<Edit> edits(Experiment start) {
    List<Edit> edits = new ArrayList<>();
    Experiment now = start;
    int step = 0;
    for (int i = is(2) ? 0 : random.nextInt(6); i > 0; i--) {
      step += random.nextInt(3) * random.nextInt(8);
      Edit edit = edit(step, now);
      now = edit instanceof Edit.Change change ? change.to() : now;
      edits.add(edit);
    }
    return edits;
  }

  private Edit edit(int step, Experiment now) {
    Shape shape = now.shape();
    int layer = 1 + random.nextInt(shape.layers());
    int anyLayer = is(2) ? layer : Edit.ALL_LAYERS;
    switch (random.nextInt(7)) {
      case 0:
        return new Edit.Fill(step, anyLayer, random.nextDouble(-1, 1));
      case 1:
        return new Edit.Draw(step, anyLayer, initializer());
      case 2:
        return new Edit.Noise(step, anyLayer, 0.1, seed());
      case 3:
        int hidden = 1 + random.nextInt(Math.max(1, shape.hiddenLayers()));
        int units = shape.units(hidden);
        if (shape.hiddenLayers() > 0 && units > 1) {
          int from = random.nextInt(units);
          return new Edit.Copy(step, hidden, from, (from + 1) % units);
        }
        return new Edit.Fill(step, anyLayer, 0.25);
      case 4:
        return new Edit.Change(step, changed(now));
      default:
        int unit = random.nextInt(shape.units(layer));
        int input = shape.hasBiases() && is(3) ? Edit.BIAS : random.nextInt(shape.fanIn(layer));
        return new Edit.SetWeight(step, layer, unit, input, random.nextDouble(-1, 1));
    }
  }

  private Experiment changed(Experiment from) {
    switch (random.nextInt(4)) {
      case 0:
        return from.withTitle("Another title", "");
      case 1:
        return from.withOptimizer(from.optimizer().withLearningRate(0.02));
      case 2:
        return from.withBatchSize(3);
      default:
        return from.optimizer().kind().isForPerceptrons()
            ? from
            : from.withNetwork(from.features(), List.of(3), List.of(Activation.TANH));
    }
  }

  /** True once in so many times. */
  private boolean is(int times) {
    return random.nextInt(times) == 0;
  }

  private <T> T pick(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private long seed() {
    return is(2) ? random.nextInt(100) : random.nextLong(Initializer.MAX_SEED + 1);
  }
}
