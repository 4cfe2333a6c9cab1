package whyrandom.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.experiment.Variant;
import whyrandom.model.Workbench;

/** Experiments for tests of the diagram. */
public final class Samples {
  private Samples() {}

  /** Data of a kind for hidden layers of one activation, started by a scheme. */
  public static Experiment experiment(
      DataKind kind, Activation activation, Scheme scheme, int... hidden) {
    boolean isRegression = kind == DataKind.PLANE || kind == DataKind.BUMPS;
    boolean isThree = kind == DataKind.THREE;
    return experiment(
        DataSpec.of(kind),
        List.of(Feature.ofColumn(0), Feature.ofColumn(1)),
        isRegression ? Output.LINEAR : isThree ? Output.SOFTMAX : Output.SIGMOID,
        isRegression ? Loss.MSE : isThree ? Loss.CROSS_ENTROPY : Loss.BCE,
        activation,
        scheme,
        hidden);
  }

  public static Experiment experiment(
      DataSpec data,
      List<Feature> features,
      Output output,
      Loss loss,
      Activation activation,
      Scheme scheme,
      int... hidden) {
    List<Integer> sizes = new ArrayList<>();
    List<Activation> activations = new ArrayList<>();
    for (int units : hidden) {
      sizes.add(units);
      activations.add(activation);
    }
    return new Experiment(
        "",
        "",
        data,
        features,
        sizes,
        activations,
        output,
        loss,
        Initializers.of(Initializer.of(scheme)),
        List.of(),
        new Optimizer.Sgd(0.1, 0, false),
        Regularization.NONE,
        Experiment.FULL,
        true,
        0,
        true);
  }

  /** A workbench with one network. */
  /** A workbench with an experiment. */
  public static Workbench workbench(Experiment experiment) {
    return new Workbench(new Document(new Variant(experiment, List.of()), Optional.empty(), 0));
  }

  /** A workbench with tanh networks on XOR: A all ones, B random. */
  public static Workbench comparison(int... hidden) {
    Experiment a = experiment(DataKind.XOR, Activation.TANH, Scheme.ONES, hidden);
    Experiment b = a.withInit(Initializer.of(Scheme.XAVIER_UNIFORM));
    return new Workbench(
        new Document(new Variant(a, List.of()), Optional.of(new Variant(b, List.of())), 0));
  }
}
