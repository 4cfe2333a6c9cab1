package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.data.Dataset;
import whyrandom.data.Task;
import whyrandom.engine.Activation;
import whyrandom.engine.Examples;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

/**
 * Everything that determines a run but the reader's edits. Immutable, and valid if it exists.
 *
 * @param title shown above it; may be empty
 * @param note shown with it; may be empty
 * @param data the data set
 * @param features the network's inputs, 1 to 32
 * @param hidden units of each hidden layer; empty for a single-layer network
 * @param activations one per hidden layer
 * @param output what the output layer does
 * @param loss what is minimised
 * @param init the initial weights
 * @param weights explicit initial weights of all layers, which win over {@code init}; empty for
 *     none
 * @param optimizer the update rule
 * @param regularization pull of the weights towards 0
 * @param batchSize examples in a mini-batch; {@link #FULL} for all
 * @param shuffle whether each epoch takes the examples in a new order, drawn from the data's seed
 * @param dropout probability that training drops a hidden activation
 * @param biases whether units have biases
 */
public record Experiment(
    String title,
    String note,
    DataSpec data,
    List<Feature> features,
    List<Integer> hidden,
    List<Activation> activations,
    Output output,
    Loss loss,
    Initializers init,
    List<LayerWeights> weights,
    Optimizer optimizer,
    Regularization regularization,
    int batchSize,
    boolean shuffle,
    double dropout,
    boolean biases) {

  /** The batch size that means the whole training set. */
  public static final int FULL = 0;

  /** The longest title and note, in characters. */
  public static final int MAX_TITLE = 200;

  /** The longest note, in characters. */
  public static final int MAX_NOTE = 2000;

  /** The largest batch size that can be asked for. */
  public static final int MAX_BATCH = 5000;

  private static final String OUTPUT = "network.output";

  /** Checks that everything fits together; messages name the field as documents do. */
  public Experiment {
    features = List.copyOf(features);
    hidden = List.copyOf(hidden);
    activations = List.copyOf(activations);
    weights = List.copyOf(weights);
    Checks.text("title", title, MAX_TITLE);
    Checks.text("note", note, MAX_NOTE);
    Checks.range("network.hidden", hidden.size(), 0, Shape.MAX_HIDDEN_LAYERS, "hidden layers");
    for (int i = 0; i < hidden.size(); i++) {
      Checks.range("network.hidden[" + i + "]", hidden.get(i), 1, Shape.MAX_UNITS, "units");
    }
    if (activations.size() != hidden.size()) {
      throw Refusal.because(
          "network.activation",
          activations.size() + " given",
          "; there must be one, or one for each of the " + hidden.size() + " hidden layers");
    }
    if (!init.fits(hidden.size() + 1)) {
      throw Refusal.because(
          "init",
          init.each().size() + " initializers",
          " are not allowed; there must be one, or one for each of the "
              + (hidden.size() + 1)
              + " layers of weights, the first hidden layer’s first and the output’s last");
    }
    Checks.range("features", features.size(), 1, Shape.MAX_INPUTS, "features");
    Checks.range("batchSize", batchSize, FULL, MAX_BATCH, "examples (or \"full\")");
    if (!(dropout >= 0 && dropout <= 0.95)) {
      throw Refusal.notAllowed("dropout", DecimalText.of(dropout), "from 0 to 0.95");
    }
    checkFeatures(data, features);
    checkOutput(data, task(data, output, loss), output, loss);
    checkOptimizer(optimizer, loss, hidden);
    checkWeights(weights, shape(features, hidden, outputs(data, output, loss)).withBiases(biases));
  }

  private static void checkFeatures(DataSpec data, List<Feature> features) {
    int columns = columns(data);
    for (int i = 0; i < features.size(); i++) {
      Feature feature = features.get(i);
      if (!feature.fits(columns)) {
        throw Refusal.because(
            "features[" + i + "]",
            quoted(feature.id()),
            " is not allowed; the data has " + columns + (columns == 1 ? " column" : " columns"));
      }
      if (features.indexOf(feature) != i) {
        throw Refusal.because("features[" + i + "]", quoted(feature.id()), " is there already");
      }
    }
  }

  private static void checkOutput(DataSpec data, Task task, Output output, Loss loss) {
    if (!loss.fits(output)) {
      throw Refusal.because(
          "loss",
          quoted(loss.id()),
          " is not allowed with the output " + quoted(output.id()) + "; " + allowedLosses(output));
    }
    if (data.targets() > 1) {
      checkSeveral(data, output, loss);
      return;
    }
    if (task == Task.REGRESSION) {
      if (!loss.isForRegression() || !output.isForRegression()) {
        throw refusal(output, loss, " is not allowed for a regression; " + allowedForRegression());
      }
      return;
    }
    int classes = classes(data, task);
    if (classes > 2 && !output.isOnePerClass()) {
      throw Refusal.because(
          OUTPUT,
          quoted(output.id()),
          " tells two classes apart and the data has " + classes + "; use softmax");
    }
  }

  private static Refusal refusal(Output output, Loss loss, String reason) {
    return Refusal.because(OUTPUT, quoted(output.id()) + " with loss " + quoted(loss.id()), reason);
  }

  private static String quoted(String id) {
    return '"' + id + '"';
  }

  private static void checkSeveral(DataSpec data, Output output, Loss loss) {
    if (!output.isForSeveral() || !loss.isForSeveral()) {
      throw refusal(
          output,
          loss,
          " is not allowed for several targets; use sigmoid, tanh, linear or relu with mse,"
              + " half-mse or half-sse, or sigmoid with bce");
    }
    for (int row = 0; loss.isOfProbabilities() && row < data.rows().size(); row++) {
      for (int i = data.columns(); i < data.columns() + data.targets(); i++) {
        double y = data.rows().get(row).get(i);
        if (!(y >= 0 && y <= 1)) {
          throw Refusal.because(
              "data.rows[" + row + "][" + i + "]",
              DecimalText.of(y),
              " is not allowed; with the loss " + loss.id() + " a target must be from 0 to 1");
        }
      }
    }
  }

  private static String allowedForRegression() {
    List<String> outputs = new ArrayList<>();
    for (Output output : Output.values()) {
      if (output.isForRegression()) {
        outputs.add(output.id());
      }
    }
    List<String> losses = new ArrayList<>();
    for (Loss loss : Loss.values()) {
      if (loss.isForRegression()) {
        losses.add(loss.id());
      }
    }
    return "use " + Checks.either(outputs) + " with " + Checks.either(losses);
  }

  private static String allowedLosses(Output output) {
    StringBuilder text = new StringBuilder("use ");
    String separator = "";
    for (Loss loss : Loss.values()) {
      if (loss.fits(output)) {
        text.append(separator).append(loss.id());
        separator = ", ";
      }
    }
    return text.toString();
  }

  private static void checkOptimizer(Optimizer optimizer, Loss loss, List<Integer> hidden) {
    if (optimizer.kind().isForPerceptrons() && (loss != Loss.PERCEPTRON || !hidden.isEmpty())) {
      throw Refusal.because(
          "optimizer.kind",
          quoted(optimizer.kind().id()),
          " is only for a network without hidden layers and the loss \"perceptron\"; use "
              + forAllNetworks());
    }
  }

  private static String forAllNetworks() {
    List<String> kinds = new ArrayList<>();
    for (Optimizer.Kind kind : Optimizer.Kind.values()) {
      if (!kind.isForPerceptrons()) {
        kinds.add(kind.id());
      }
    }
    return Checks.either(kinds);
  }

  private static void checkWeights(List<LayerWeights> weights, Shape shape) {
    if (weights.isEmpty()) {
      return;
    }
    if (weights.size() != shape.layers()) {
      throw Refusal.because(
          "weights",
          weights.size() + " layers",
          " are not allowed; the network " + shape + " has " + shape.layers());
    }
    for (int layer = 1; layer <= shape.layers(); layer++) {
      Optional<Refusal> problem = weights.get(layer - 1).problem(shape, layer);
      if (problem.isPresent()) {
        throw problem.get();
      }
    }
  }

  /** The experiment of a document that says nothing: XOR, one hidden layer of four tanh units. */
  public static Experiment standard() {
    return new Experiment(
        "",
        "",
        DataSpec.of(DataKind.XOR),
        List.of(Feature.ofColumn(0), Feature.ofColumn(1)),
        List.of(4),
        List.of(Activation.TANH),
        Output.SIGMOID,
        Loss.BCE,
        Initializers.of(Initializer.of(Scheme.XAVIER_UNIFORM)),
        List.of(),
        new Optimizer.Sgd(0.1, 0, false),
        Regularization.NONE,
        FULL,
        true,
        0,
        true);
  }

  /** Number of columns of the raw data. */
  public static int columns(DataSpec data) {
    return data.columns();
  }

  /** Whether the data is a regression or a classification for this output and loss. */
  public Task task() {
    return task(data, output, loss);
  }

  private static Task task(DataSpec data, Output output, Loss loss) {
    if (data.task().isPresent()) {
      return data.task().get();
    }
    if (data.kind().isGenerated()) {
      return data.kind().task();
    }
    if (data.targets() > 1) {
      return Task.REGRESSION;
    }
    boolean isRegression = output.isLogit() && loss.isForRegression();
    return isRegression ? Task.REGRESSION : Task.CLASSIFICATION;
  }

  private static int classes(DataSpec data, Task task) {
    if (data.kind().isGenerated()) {
      return data.kind().classes();
    }
    return task == Task.CLASSIFICATION ? Dataset.countClasses(data) : 0;
  }

  private static int outputs(DataSpec data, Output output, Loss loss) {
    return output.isOnePerClass()
        ? Math.max(2, classes(data, task(data, output, loss)))
        : data.targets();
  }

  private static Shape shape(List<Feature> features, List<Integer> hidden, int outputs) {
    int[] sizes = new int[hidden.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = hidden.get(i);
    }
    return Shape.of(features.size(), sizes, outputs);
  }

  /** The sizes of the network's layers. */
  public Shape shape() {
    return shape(features, hidden, outputs(data, output, loss)).withBiases(biases);
  }

  /** A new network with this experiment's initial weights. */
  public Network initialNetwork() {
    return initialNetwork(() -> TrainingData.of(this).train());
  }

  /**
   * A new network with this experiment's initial weights.
   *
   * @param examples the training set, for initializers that depend on it
   */
  Network initialNetwork(Supplier<Examples> examples) {
    Network network = emptyNetwork();
    if (weights.isEmpty()) {
      init.apply(network, examples);
    } else {
      for (int layer = 1; layer <= weights.size(); layer++) {
        weights.get(layer - 1).put(network, layer);
      }
    }
    return network;
  }

  /** The same before its weights and biases are set. */
  Network emptyNetwork() {
    return new Network(shape(), activations, output);
  }

  /** This experiment with other data. */
  public Experiment withData(DataSpec value) {
    return changed(draft -> draft.data = value);
  }

  /** This experiment with another title and note. */
  public Experiment withTitle(String newTitle, String newNote) {
    return changed(
        draft -> {
          draft.title = newTitle;
          draft.note = newNote;
        });
  }

  /**
   * This experiment with other inputs, hidden layers and activations; explicit weights are kept
   * where they can be.
   */
  public Experiment withNetwork(
      List<Feature> newFeatures, List<Integer> newHidden, List<Activation> newActivations) {
    return changed(
        draft -> {
          draft.features = newFeatures;
          draft.hidden = newHidden;
          draft.activations = newActivations;
          draft.init = init.fitted(newHidden.size() + 1);
          draft.resizeWeights(this);
        });
  }

  /** This experiment with or without biases. */
  public Experiment withBiases(boolean value) {
    return changed(
        draft -> {
          draft.biases = value;
          draft.resizeWeights(this);
        });
  }

  /** This experiment with other data, another output and loss, which may depend on each other. */
  public Experiment withGoal(
      DataSpec newData, List<Feature> newFeatures, Output newOutput, Loss newLoss) {
    return changed(
        draft -> {
          draft.data = newData;
          draft.features = newFeatures;
          draft.output = newOutput;
          draft.loss = newLoss;
          draft.resizeWeights(this);
        });
  }

  /** This experiment with other initial weights drawn by an initializer; explicit ones go. */
  public Experiment withInit(Initializer value) {
    return withInit(Initializers.of(value));
  }

  /** This experiment with other initial weights, layer by layer; explicit ones go. */
  public Experiment withInit(Initializers value) {
    return withInit(value, List.of());
  }

  /** This experiment with initializers and explicit weights, which win over them. */
  public Experiment withInit(Initializers value, List<LayerWeights> explicit) {
    return changed(
        draft -> {
          draft.init = value;
          draft.weights = explicit;
        });
  }

  /**
   * These settings with the initial weights of {@code start}, resized where they differ in shape.
   */
  public Experiment withStartOf(Experiment start) {
    Initializers fitted = start.init.fitted(hidden.size() + 1);
    if (start.weights.isEmpty()) {
      return withInit(fitted);
    }
    Experiment resized =
        start
            .withGoal(data, features, output, loss)
            .withNetwork(features, hidden, activations)
            .withBiases(biases);
    return withInit(fitted, resized.weights);
  }

  /** This experiment with another update rule. */
  public Experiment withOptimizer(Optimizer value) {
    return changed(draft -> draft.optimizer = value);
  }

  /** This experiment with another regularization. */
  public Experiment withRegularization(Regularization value) {
    return changed(draft -> draft.regularization = value);
  }

  /** This experiment with another batch size, {@link #FULL} for all examples. */
  public Experiment withBatchSize(int value) {
    return changed(draft -> draft.batchSize = value);
  }

  /** This experiment with or without a new order of examples for each epoch. */
  public Experiment withShuffle(boolean value) {
    return changed(draft -> draft.shuffle = value);
  }

  /** This experiment with another dropout rate. */
  public Experiment withDropout(double value) {
    return changed(draft -> draft.dropout = value);
  }

  private Experiment changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** The parts of an experiment while some of them are being changed. */
  private static final class Draft {
    private String title;
    private String note;
    private DataSpec data;
    private List<Feature> features;
    private List<Integer> hidden;
    private List<Activation> activations;
    private Output output;
    private Loss loss;
    private Initializers init;
    private List<LayerWeights> weights;
    private Optimizer optimizer;
    private Regularization regularization;
    private int batchSize;
    private boolean shuffle;
    private double dropout;
    private boolean biases;

    Draft(Experiment e) {
      title = e.title;
      note = e.note;
      data = e.data;
      features = e.features;
      hidden = e.hidden;
      activations = e.activations;
      output = e.output;
      loss = e.loss;
      init = e.init;
      weights = e.weights;
      optimizer = e.optimizer;
      regularization = e.regularization;
      batchSize = e.batchSize;
      shuffle = e.shuffle;
      dropout = e.dropout;
      biases = e.biases;
    }

    /** Explicit weights for another shape: kept where they can be, else chosen by init. */
    void resizeWeights(Experiment from) {
      weights = List.of();
      if (from.weights.isEmpty()) {
        return;
      }
      Experiment drawn = done();
      if (drawn.shape().equals(from.shape())) {
        weights = from.weights;
        return;
      }
      Network network = drawn.initialNetwork();
      Transfer.of(from.shape(), from.features, drawn.shape(), drawn.features)
          .copy(from.initialNetwork().parameters, network.parameters);
      weights = LayerWeights.of(drawn.shape(), network.parameters);
    }

    Experiment done() {
      return new Experiment(
          title,
          note,
          data,
          features,
          hidden,
          activations,
          output,
          loss,
          init,
          weights,
          optimizer,
          regularization,
          batchSize,
          shuffle,
          dropout,
          biases);
    }
  }
}
