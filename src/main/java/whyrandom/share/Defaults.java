package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.data.DataSpec;
import whyrandom.data.Dataset;
import whyrandom.data.Task;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;

/** What a document means where it leaves out a field whose value depends on others. */
final class Defaults {
  private static final List<Integer> HIDDEN = List.of(4);

  private Defaults() {}

  /** {@code x1 x2}; all columns of custom data. */
  static List<Feature> features(DataSpec data) {
    List<Feature> features = new ArrayList<>();
    for (int column = 0; column < Experiment.columns(data); column++) {
      features.add(Feature.ofColumn(column));
    }
    return features;
  }

  /** One hidden layer of four units; none for the perceptron rule, which knows no other. */
  static List<Integer> hidden(Optimizer optimizer) {
    return isPerceptron(optimizer) ? List.of() : HIDDEN;
  }

  /**
   * For several targets sigmoid with the loss {@code bce}, else linear. For one:
   *
   * <p>Softmax for more than two classes or the loss {@code cross-entropy}, linear for a regression
   * or {@code hinge}, step for the perceptron's loss or rule, else sigmoid.
   */
  static Output output(DataSpec data, Optional<Loss> loss, Optimizer optimizer) {
    if (isRegression(data)) {
      boolean isOther = data.targets() > 1 && loss.isPresent() && !loss.get().fits(Output.LINEAR);
      return isOther ? loss.get().usualOutput() : Output.LINEAR;
    }
    Output usual = loss.isPresent() ? loss.get().usualOutput() : Output.SIGMOID;
    if (usual.isOnePerClass()) {
      return usual;
    }
    if (classes(data) > 2) {
      return Output.SOFTMAX;
    }
    return isPerceptron(optimizer) && usual == Output.SIGMOID ? Output.STEP : usual;
  }

  /**
   * {@code perceptron} for the perceptron rule, {@code mse} for a regression, else by output:
   * sigmoid {@code bce}, softmax {@code cross-entropy}, step {@code perceptron}, linear and tanh
   * {@code mse}.
   */
  static Loss loss(DataSpec data, Output output, Optimizer optimizer) {
    if (isPerceptron(optimizer)) {
      return Loss.PERCEPTRON;
    }
    if (isRegression(data)) {
      return Loss.MSE;
    }
    return output.usualLoss();
  }

  /** The full batch; one example after the other for the perceptron rule. */
  static int batchSize(Optimizer optimizer) {
    return isPerceptron(optimizer) ? 1 : Experiment.FULL;
  }

  /** Yes; in the order of the rows for the perceptron rule. */
  static boolean shuffle(Optimizer optimizer) {
    return !isPerceptron(optimizer);
  }

  private static boolean isPerceptron(Optimizer optimizer) {
    return optimizer.kind().isForPerceptrons();
  }

  private static boolean isRegression(DataSpec data) {
    return data.targets() > 1 || data.task().orElse(data.kind().task()) == Task.REGRESSION;
  }

  private static int classes(DataSpec data) {
    return data.kind().isGenerated() ? data.kind().classes() : Dataset.of(data).classes();
  }
}
