package whyrandom.explain.perceptron;

import java.util.ArrayList;
import java.util.List;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.refusal.Refusal;

/**
 * Makes perceptrons as MATLAB does: {@code net = perceptron; net = configure(net,x,t)}.
 *
 * <pre>
 *   Run run = new Run(Perceptrons.on(Gate.AND), List.of());
 *   run.seek(24);                       // six passes
 *   run.network().parameters            // 1, 2, −3
 * </pre>
 */
public final class Perceptrons {
  /** Units of the hidden layer that is put beside a perceptron. */
  public static final int HIDDEN = 4;

  private static final double RATE_BESIDE = 0.5;

  private Perceptrons() {}

  /** Whether it is one. */
  public static boolean isOne(Experiment e) {
    return Requirement.unmet(e).isEmpty();
  }

  /**
   * A perceptron for the same data: as many inputs as it has columns, every weight and the bias 0,
   * one example after the other, in their order.
   *
   * @throws Refusal if the data is not of two classes
   */
  public static Experiment configured(Experiment e) {
    return on(e.data(), e.biases());
  }

  /** A perceptron for a gate's four examples. */
  public static Experiment on(Gate gate) {
    return on(gate.data(), true).withTitle("A perceptron on " + gate.name(), "");
  }

  static Experiment on(DataSpec data, boolean biases) {
    List<Feature> features = new ArrayList<>();
    for (int column = 0; column < data.columns(); column++) {
      features.add(Feature.ofColumn(column));
    }
    return new Experiment(
        "",
        "",
        data,
        features,
        List.of(),
        List.of(),
        Output.STEP,
        Loss.PERCEPTRON,
        Initializers.of(Initializer.of(Scheme.ZEROS)),
        List.of(),
        new Optimizer.Perceptron(1),
        Regularization.NONE,
        1,
        false,
        0,
        biases);
  }

  /**
   * A network for the same examples with a hidden layer of tanh units, trained by gradient descent,
   * one example after the other as well. It starts with zeros, or with {@code initnw}, as MATLAB's
   * {@code feedforwardnet} does.
   */
  public static Experiment withHiddenLayer(Experiment e, boolean fromZeros) {
    Scheme scheme = fromZeros ? Scheme.ZEROS : Scheme.NGUYEN_WIDROW;
    return new Experiment(
        fromZeros ? "A hidden layer, from zero" : "A hidden layer, by initnw",
        "",
        e.data(),
        e.features(),
        List.of(HIDDEN),
        List.of(Activation.TANH),
        Output.SIGMOID,
        Loss.BCE,
        Initializers.of(Initializer.of(scheme)),
        List.of(),
        new Optimizer.Sgd(RATE_BESIDE, 0, false),
        Regularization.NONE,
        1,
        e.shuffle(),
        0,
        e.biases());
  }
}
