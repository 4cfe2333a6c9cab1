package whyrandom.share;

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
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.experiment.LayerWeights;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.refusal.Refusal;

/** Valid documents of every kind, a pure function of the seed. */
final class RandomDocuments {
  private static final double[] SPECIAL = {
    0, -0.0, 1, -1, 0.1, 1e-7, 123456.789, 1e21, -1e300, Double.MIN_VALUE, Double.MAX_VALUE
  };
  private static final String[] TEXTS = {
    "",
    "All weights equal",
    "\"quoted\" \\ back\nnew line\t",
    "π ≈ 3,14 · 😀",
    "\ud83d lone",
    "</a>",
    "Равные веса остаются равными. ".repeat(4) // long enough to be packed as prose
  };

  private final SplittableRandom random;

  RandomDocuments(long seed) {
    random = new SplittableRandom(seed);
  }

  Document next() {
    boolean isCompared = is(3);
    Experiment experiment = experiment(data());
    Variant main = new Variant(experiment, edits(experiment, !isCompared));
    Optional<Variant> compare = isCompared ? Optional.of(compared(experiment)) : Optional.empty();
    return new Document(main, compare, is(2) ? 0 : random.nextInt(Run.MAX_STEP + 1));
  }

  private Variant compared(Experiment main) {
    Experiment other = is(2) ? changed(main, false) : experiment(main.data());
    return new Variant(other, edits(other, false));
  }

  private DataSpec data() {
    DataKind kind = pick(DataKind.values());
    int columns = 1 + random.nextInt(4);
    boolean isRegression = is(3) || kind.task() == Task.REGRESSION;
    List<List<Double>> rows = new ArrayList<>();
    if (kind == DataKind.CUSTOM) {
      int classes = 2 + random.nextInt(3);
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        List<Double> row = numbers(columns);
        row.add(isRegression ? number() : random.nextInt(classes));
        rows.add(row);
      }
    }
    Optional<Task> task =
        isRegression
            ? Optional.of(Task.REGRESSION)
            : is(2) ? Optional.of(Task.CLASSIFICATION) : Optional.empty();
    return new DataSpec(
        kind, 4 + random.nextInt(20), fraction(), seed(), 0.9 * fraction(), rows, task, 1);
  }

  /** Draws until all parts go together. */
  private Experiment experiment(DataSpec data) {
    while (true) {
      try {
        return anyExperiment(data);
      } catch (Refusal e) {
        // does not go together: again
      }
    }
  }

  private Experiment anyExperiment(DataSpec data) {
    List<Integer> hidden = new ArrayList<>();
    List<Activation> activations = new ArrayList<>();
    boolean isOneActivation = is(2);
    for (int layer = is(4) ? 3 : random.nextInt(3); layer > 0; layer--) {
      hidden.add(1 + random.nextInt(is(200) ? Shape.MAX_UNITS : 4));
      activations.add(
          isOneActivation && !activations.isEmpty()
              ? activations.get(0)
              : pick(Activation.values()));
    }
    Experiment experiment =
        new Experiment(
            pick(TEXTS),
            pick(TEXTS),
            data,
            features(data),
            hidden,
            activations,
            pick(Output.values()),
            pick(Loss.values()),
            initializers(hidden.size() + 1),
            List.of(),
            optimizer(),
            regularization(),
            is(2) ? Experiment.FULL : 1 + random.nextInt(Experiment.MAX_BATCH),
            is(2),
            is(2) ? 0 : 0.95 * fraction(),
            !is(4));
    return is(3) ? experiment.withInit(experiment.init(), weights(experiment)) : experiment;
  }

  private List<LayerWeights> weights(Experiment experiment) {
    Shape shape = experiment.shape();
    double[] parameters = new double[shape.parameters()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = number();
    }
    for (int layer = 1; layer <= shape.layers() && !shape.hasBiases(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        parameters[shape.bias(layer, unit)] = 0;
      }
    }
    return LayerWeights.of(shape, parameters);
  }

  private List<Feature> features(DataSpec data) {
    List<Feature> features = new ArrayList<>();
    int columns = Experiment.columns(data);
    for (int column = 0; column < columns; column++) {
      for (Feature.Kind kind : Feature.Kind.values()) {
        Feature feature = new Feature(kind, kind == Feature.Kind.PRODUCT ? 0 : column);
        if (feature.fits(columns) && !features.contains(feature) && is(2)) {
          features.add(feature);
        }
      }
    }
    return features;
  }

  /** One for all layers, or one each. */
  private Initializers initializers(int layers) {
    List<Initializer> each = new ArrayList<>();
    for (int i = is(3) ? layers : 1; i > 0; i--) {
      each.add(initializer());
    }
    return new Initializers(each);
  }

  private Initializer initializer() {
    Scheme scheme = pick(Scheme.values());
    Optional<Initializer> bias = is(2) ? Optional.of(biases()) : Optional.empty();
    return new Initializer(scheme, values(scheme), bias, is(2) ? 0 : fraction(), seed());
  }

  private Initializer biases() {
    Scheme scheme = Scheme.CONSTANT;
    while (is(2)) {
      scheme = pick(Scheme.values());
    }
    return scheme.isForBiases()
        ? new Initializer(scheme, values(scheme), Optional.empty(), is(2) ? 0 : fraction(), 1)
        : biases();
  }

  private List<Double> values(Scheme scheme) {
    List<Double> values = new ArrayList<>();
    for (Scheme.Parameter parameter : scheme.parameters()) {
      double usual = scheme.usual().get(values.size());
      values.add(
          is(2)
              ? usual
              : switch (parameter) {
                case VALUE, A, SIGMA, GAIN, SLOPE, STEP -> random.nextDouble(-1e6, 1e6);
                case SCALE, TOLERANCE -> random.nextDouble(1e6);
                case MODE, DISTRIBUTION -> random.nextInt(3);
                case SPARSITY -> fraction();
                case DISTINCT -> 1 + random.nextInt(8);
              });
    }
    return values;
  }

  private Optimizer optimizer() {
    double rate = is(3) ? 0.1 : 1000 * fraction();
    double momentum = is(2) ? 0 : 0.999 * fraction();
    Optimizer.Kind kind = pick(Optimizer.Kind.values());
    double[] values = new double[kind.settings().length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (kind.settings()[i]) {
            case MOMENTUM -> momentum;
            case NESTEROV -> momentum > 0 && is(2) ? 1 : 0;
            case BETA1, BETA2, ALPHA -> 0.99 * fraction();
            case EPSILON -> fraction();
          };
    }
    return kind.of(rate, values);
  }

  private Regularization regularization() {
    return new Regularization(pick(Regularization.Kind.values()), is(2) ? 0 : fraction());
  }

  /** Edits; those of a comparison leave the data alone, for it must be the same for both. */
  private List<Edit> edits(Experiment start, boolean isDataFree) {
    List<Edit> edits = new ArrayList<>();
    Experiment now = start;
    int step = 0;
    for (int i = random.nextInt(5); i > 0; i--) {
      step += random.nextInt(3) * random.nextInt(100);
      Edit edit = edit(step, now, isDataFree);
      now = edit instanceof Edit.Change change ? change.to() : now;
      edits.add(edit);
    }
    return edits;
  }

  private Edit edit(int step, Experiment now, boolean isDataFree) {
    Shape shape = now.shape();
    int layer = 1 + random.nextInt(shape.layers());
    int anyLayer = is(2) ? layer : Edit.ALL_LAYERS;
    switch (random.nextInt(6)) {
      case 4:
        return new Edit.Noise(step, anyLayer, 1e-9 + fraction(), seed());
      case 5:
        int hidden = 1 + random.nextInt(Math.max(1, shape.hiddenLayers()));
        int units = shape.units(hidden);
        if (shape.hiddenLayers() == 0 || units < 2) {
          return new Edit.Fill(step, anyLayer, number());
        }
        int from = random.nextInt(units);
        return new Edit.Copy(step, hidden, from, (from + 1 + random.nextInt(units - 1)) % units);
      case 0:
        return new Edit.Fill(step, anyLayer, number());
      case 1:
        return new Edit.Draw(step, anyLayer, initializer());
      case 2:
        DataSpec data = isDataFree ? data() : now.data();
        return new Edit.Change(step, is(3) ? experiment(data) : changed(now, isDataFree));
      default:
        int unit = random.nextInt(shape.units(layer));
        int input = shape.hasBiases() && is(3) ? Edit.BIAS : random.nextInt(shape.fanIn(layer));
        return new Edit.SetWeight(step, layer, unit, input, number());
    }
  }

  /** An experiment in which one or two things are different. */
  private Experiment changed(Experiment from, boolean isDataFree) {
    switch (random.nextInt(isDataFree ? 8 : 7)) {
      case 0:
        return from.withInit(initializer());
      case 1:
        return from.withInit(from.init(), weights(from));
      case 2:
        return from.withRegularization(regularization()).withTitle(pick(TEXTS), pick(TEXTS));
      case 3:
        return from.withDropout(0.5 * fraction()).withShuffle(!from.shuffle());
      case 4:
        Experiment network = experiment(from.data());
        boolean isPerceptron = from.optimizer().kind().isForPerceptrons();
        return isPerceptron
            ? from
            : from.withNetwork(network.features(), network.hidden(), network.activations());
      case 5:
        return from.withOptimizer(from.optimizer().withLearningRate(fraction()));
      case 6:
        return from.withInit(from.init().withSeed(seed()), from.weights());
      default:
        return from.withData(from.data().withSeed(seed()).withNoise(fraction()));
    }
  }

  /** True once in so many times. */
  private boolean is(int times) {
    return random.nextInt(times) == 0;
  }

  private <T> T pick(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private double fraction() {
    return is(4) ? 0.25 : random.nextDouble();
  }

  private long seed() {
    return is(2) ? random.nextInt(100) : random.nextLong(Initializer.MAX_SEED + 1);
  }

  private List<Double> numbers(int count) {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(number());
    }
    return numbers;
  }

  private double number() {
    int usual = SPECIAL.length - 3;
    return is(2)
        ? random.nextDouble(-2, 2)
        : SPECIAL[random.nextInt(is(20) ? SPECIAL.length : usual)];
  }
}
