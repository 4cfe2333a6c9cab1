package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
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
  private static final Choices<Feature> FEATURES =
      new Choices<>(
          Feature::of,
          "one of x1 x2 x1^2 x2^2 x1*x2 sin(x1) sin(x2), or x1 x2 x3… for custom data");
  private static final Choices<Activation> ACTIVATIONS =
      Choices.of(Activation::of, Activation.values(), Activation::id);
  private static final Choices<Output> OUTPUTS =
      Choices.of(Output::of, Output.values(), Output::id);
  private static final Choices<Loss> LOSSES = Choices.of(Loss::of, Loss.values(), Loss::id);
  private static final String FULL = "full";

  private ExperimentJson() {}

  /**
   * Reads an experiment.
   *
   * @param givenData the data set, where it is not these fields that say it
   */
  static Experiment read(Fields fields, Optional<DataSpec> givenData, Notices notices) {
    DataSpec data = givenData.isPresent() ? givenData.get() : DataJson.read(fields);
    Optimizer optimizer = OptimizerJson.read(fields);
    Fields network = fields.object("network");
    List<Integer> hidden = hidden(network, optimizer);
    List<Activation> activations = activations(network, hidden.size());
    Optional<Loss> givenLoss = fields.choice("loss", LOSSES);
    Output output =
        network
            .choice("output", OUTPUTS)
            .orElseGet(() -> Defaults.output(data, givenLoss, optimizer));
    network.noticeRest();
    Experiment experiment =
        new Experiment(
            fields.text("title", ""),
            fields.text("note", ""),
            data,
            features(fields, data),
            hidden,
            activations,
            output,
            givenLoss.orElseGet(() -> Defaults.loss(data, output, optimizer)),
            InitializerJson.read(fields.object("init")),
            List.of(),
            optimizer,
            RegularizationJson.read(fields),
            batchSize(fields, optimizer),
            fields.flag("shuffle", Defaults.shuffle(optimizer)),
            fields.number("dropout", 0));
    Optional<Json> weights = fields.get("weights");
    Initializer init = experiment.init();
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
    Optional<Json> json = fields.get("features");
    if (json.isEmpty()) {
      return Defaults.features(data);
    }
    return Values.list(
        json.get(),
        fields.path("features"),
        "a list of names such as [\"x1\",\"x2\"]",
        (item, path) -> Values.choice(item, path, FEATURES));
  }

  private static int batchSize(Fields fields, Optimizer optimizer) {
    Optional<Json> json = fields.get("batchSize");
    if (json.isEmpty()) {
      return Defaults.batchSize(optimizer);
    }
    return Values.wholeOrWord(
        json.get(), fields.path("batchSize"), 1, Experiment.MAX_BATCH, FULL, Experiment.FULL);
  }

  /** All fields of an experiment; weights only if they are explicit. */
  static JsonObject write(Experiment experiment) {
    return write(experiment, true);
  }

  /** All fields but the two that can be large, data and weights. */
  static JsonObject writeSettings(Experiment experiment) {
    return write(experiment, false);
  }

  private static JsonObject write(Experiment experiment, boolean isWhole) {
    JsonObject.Builder json =
        new JsonObject.Builder().put("title", experiment.title()).put("note", experiment.note());
    if (isWhole) {
      json.put("data", DataJson.write(experiment.data()));
    }
    json.put("features", features(experiment.features()))
        .put("network", network(experiment))
        .put("loss", experiment.loss().id())
        .put("init", InitializerJson.write(experiment.init()));
    if (isWhole && !experiment.weights().isEmpty()) {
      json.put("weights", WeightsJson.write(experiment.weights()));
    }
    return json.put("optimizer", OptimizerJson.write(experiment.optimizer()))
        .put("regularization", RegularizationJson.write(experiment.regularization()))
        .put("batchSize", batchSize(experiment.batchSize()))
        .put("shuffle", experiment.shuffle())
        .put("dropout", experiment.dropout())
        .build();
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
    return json.put("output", experiment.output().id()).build();
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
