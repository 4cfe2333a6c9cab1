package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializers;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.share.Values.Choices;

/**
 * The fields of a document that make up an experiment: all but version, edits, step and compare.
 */
final class ExperimentJson {
  private static final Choices<Feature> FEATURE_NAMES =
      new Choices<>(
          Feature::of,
          "one of x1 x2 x1^2 x2^2 x1*x2 sin(x1) sin(x2), or x1 x2 x3… for custom data");
  private static final Choices<Activation> ACTIVATIONS =
      Choices.of(Activation::of, Activation.values(), Activation::id);
  private static final Choices<Output> OUTPUTS =
      Choices.of(Output::of, Output.values(), Output::id);
  private static final Choices<Loss> LOSSES = Choices.of(Loss::of, Loss.values(), Loss::id);
  private static final String FULL = "full";
  private static final String TITLE = "title";
  private static final String NOTE = "note";
  private static final String DATA = "data";
  private static final String FEATURES = "features";
  private static final String NETWORK = "network";
  private static final String LOSS = "loss";
  private static final String INIT = "init";
  private static final String WEIGHTS = "weights";
  private static final String OPTIMIZER = "optimizer";
  private static final String REGULARIZATION = "regularization";
  private static final String BATCH_SIZE = "batchSize";
  private static final String SHUFFLE = "shuffle";
  private static final String DROPOUT = "dropout";
  private static final String BIAS = "bias";

  /** In the order in which they are written. */
  private static final List<Field> FIELDS =
      List.of(
          new Field(TITLE, Experiment::title, e -> new JsonText(e.title())),
          new Field(NOTE, Experiment::note, e -> new JsonText(e.note())),
          new Field(DATA, Experiment::data, e -> DataJson.write(e.data())),
          new Field(FEATURES, Experiment::features, e -> features(e.features())),
          new Field(
              NETWORK,
              e -> List.of(e.hidden(), e.activations(), e.output(), e.biases()),
              ExperimentJson::network),
          new Field(LOSS, Experiment::loss, e -> new JsonText(e.loss().id())),
          new Field(INIT, Experiment::init, e -> InitializersJson.write(e.init())),
          new Field(WEIGHTS, Experiment::weights, e -> WeightsJson.write(e.weights())),
          new Field(OPTIMIZER, Experiment::optimizer, e -> OptimizerJson.write(e.optimizer())),
          new Field(
              REGULARIZATION,
              Experiment::regularization,
              e -> RegularizationJson.write(e.regularization())),
          new Field(BATCH_SIZE, Experiment::batchSize, e -> batchSize(e.batchSize())),
          new Field(SHUFFLE, Experiment::shuffle, e -> new JsonBoolean(e.shuffle())),
          new Field(DROPOUT, Experiment::dropout, e -> new JsonNumber(e.dropout())));

  private ExperimentJson() {}

  private record Field(
      String name, Function<Experiment, Object> value, Function<Experiment, Json> json) {
    boolean isSetting() {
      return !name.equals(DATA) && !name.equals(WEIGHTS);
    }
  }

  /**
   * What stays as it is in an experiment of which some fields are read anew.
   *
   * @param from the experiment, if there is one
   * @param isKept whether a field of that name stays
   */
  record Kept(Optional<Experiment> from, Predicate<String> isKept) {
    /** Every field is read, or has its default. */
    static final Kept NOTHING = new Kept(Optional.empty(), name -> false);

    private <T> T or(String name, Function<Experiment, T> value, Supplier<T> read) {
      return isKept.test(name) ? value.apply(from.get()) : read.get();
    }
  }

  /** Reads an experiment. */
  static Experiment read(Fields fields, Kept kept, Notices notices) {
    DataSpec data = kept.or(DATA, Experiment::data, () -> DataJson.read(fields));
    Optimizer optimizer =
        kept.or(OPTIMIZER, Experiment::optimizer, () -> OptimizerJson.read(fields));
    Fields network = fields.object(NETWORK);
    List<Integer> hidden = kept.or(NETWORK, Experiment::hidden, () -> hidden(network, optimizer));
    List<Activation> activations =
        kept.or(NETWORK, Experiment::activations, () -> activations(network, hidden.size()));
    Optional<Loss> givenLoss =
        kept.or(LOSS, e -> Optional.of(e.loss()), () -> fields.choice(LOSS, LOSSES));
    Output output =
        kept.or(
            NETWORK,
            Experiment::output,
            () ->
                network
                    .choice("output", OUTPUTS)
                    .orElseGet(() -> Defaults.output(data, givenLoss, optimizer)));
    boolean biases = kept.or(NETWORK, Experiment::biases, () -> network.flag(BIAS, true));
    network.noticeRest();
    Experiment experiment =
        new Experiment(
            kept.or(TITLE, Experiment::title, () -> fields.text(TITLE, "")),
            kept.or(NOTE, Experiment::note, () -> fields.text(NOTE, "")),
            data,
            kept.or(FEATURES, Experiment::features, () -> features(fields, data)),
            hidden,
            activations,
            output,
            givenLoss.orElseGet(() -> Defaults.loss(data, output, optimizer)),
            kept.or(INIT, Experiment::init, () -> InitializersJson.read(fields, INIT, notices)),
            List.of(),
            optimizer,
            kept.or(
                REGULARIZATION, Experiment::regularization, () -> RegularizationJson.read(fields)),
            kept.or(BATCH_SIZE, Experiment::batchSize, () -> batchSize(fields, optimizer)),
            kept.or(
                SHUFFLE,
                Experiment::shuffle,
                () -> fields.flag(SHUFFLE, Defaults.shuffle(optimizer))),
            kept.or(DROPOUT, Experiment::dropout, () -> fields.number(DROPOUT, 0)),
            biases);
    Optional<Json> weights = fields.get(WEIGHTS);
    Initializers init = experiment.init();
    return weights.isPresent()
        ? experiment.withInit(init, WeightsJson.read(weights.get(), experiment, notices))
        : experiment;
  }

  private static List<Integer> hidden(Fields network, Optimizer optimizer) {
    Optional<Json> json = network.get("hidden");
    if (json.isEmpty()) {
      return Defaults.hidden(optimizer);
    }
    return Values.list(
        json.get(),
        network.path("hidden"),
        "a list of whole numbers, the units of each hidden layer",
        (item, path) -> (int) Values.whole(item, path, 1, Shape.MAX_UNITS));
  }

  private static List<Activation> activations(Fields network, int layers) {
    Json json = network.get("activation").orElse(new JsonText(Activation.TANH.id()));
    String path = network.path("activation");
    if (json instanceof JsonArray) {
      return Values.list(json, path, "", (item, at) -> Values.choice(item, at, ACTIVATIONS));
    }
    Activation one = Values.choice(json, path, ACTIVATIONS);
    List<Activation> activations = new ArrayList<>();
    for (int i = 0; i < layers; i++) {
      activations.add(one);
    }
    return activations;
  }

  private static List<Feature> features(Fields fields, DataSpec data) {
    Optional<Json> json = fields.get(FEATURES);
    if (json.isEmpty()) {
      return Defaults.features(data);
    }
    return Values.list(
        json.get(),
        fields.path(FEATURES),
        "a list of names such as [\"x1\",\"x2\"]",
        (item, path) -> Values.choice(item, path, FEATURE_NAMES));
  }

  private static int batchSize(Fields fields, Optimizer optimizer) {
    Optional<Json> json = fields.get(BATCH_SIZE);
    if (json.isEmpty()) {
      return Defaults.batchSize(optimizer);
    }
    return Values.wholeOrWord(
        json.get(), fields.path(BATCH_SIZE), 1, Experiment.MAX_BATCH, FULL, Experiment.FULL);
  }

  /** All fields of an experiment; weights only if they are explicit. */
  static JsonObject write(Experiment experiment) {
    return write(
        experiment, field -> !field.name.equals(WEIGHTS) || !experiment.weights().isEmpty());
  }

  /** All fields but the two that can be large, data and weights. */
  static JsonObject writeSettings(Experiment experiment) {
    return write(experiment, Field::isSetting);
  }

  /** The fields of these names, data and weights apart. */
  static JsonObject writeSettings(Experiment experiment, Set<String> names) {
    return write(experiment, field -> field.isSetting() && names.contains(field.name));
  }

  /** The fields in which an experiment differs from another, data and weights apart. */
  static JsonObject writeSettings(Experiment experiment, Experiment other) {
    return write(
        experiment,
        field ->
            field.isSetting() && !field.value.apply(experiment).equals(field.value.apply(other)));
  }

  private static JsonObject write(Experiment experiment, Predicate<Field> isWanted) {
    JsonObject.Builder json = new JsonObject.Builder();
    for (Field field : FIELDS) {
      if (isWanted.test(field)) {
        json.put(field.name, field.json.apply(experiment));
      }
    }
    return json.build();
  }

  private static Json batchSize(int size) {
    return size == Experiment.FULL ? new JsonText(FULL) : new JsonNumber(size);
  }

  private static JsonArray features(List<Feature> features) {
    List<Json> items = new ArrayList<>();
    for (Feature feature : features) {
      items.add(new JsonText(feature.id()));
    }
    return new JsonArray(items);
  }

  private static JsonObject network(Experiment experiment) {
    List<Json> hidden = new ArrayList<>();
    for (int units : experiment.hidden()) {
      hidden.add(new JsonNumber(units));
    }
    JsonObject.Builder json = new JsonObject.Builder().put("hidden", new JsonArray(hidden));
    if (!hidden.isEmpty()) {
      json.put("activation", activations(experiment.activations()));
    }
    json.put("output", experiment.output().id());
    return experiment.biases() ? json.build() : json.put(BIAS, false).build();
  }

  /** One name where all are the same, so that it also fits another number of layers. */
  private static Json activations(List<Activation> activations) {
    boolean isSame = true;
    List<Json> items = new ArrayList<>();
    for (Activation activation : activations) {
      isSame &= activation == activations.get(0);
      items.add(new JsonText(activation.id()));
    }
    return isSame ? items.get(0) : new JsonArray(items);
  }
}
