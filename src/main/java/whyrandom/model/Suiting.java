package whyrandom.model;

import java.util.List;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.data.Task;
import whyrandom.engine.Loss;
import whyrandom.engine.Output;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;

/** Data, output and loss that suit each other, when the reader changes one of them. */
public final class Suiting {
  private Suiting() {}

  /** The experiment with another generated data set; output and loss stay if they suit it. */
  public static Experiment withData(Experiment e, DataKind kind) {
    DataSpec old = e.data();
    DataSpec data =
        old.kind().isGenerated()
            ? DataSpec.of(kind)
                .withPoints(old.points())
                .withNoise(old.noise())
                .withSeed(old.seed())
                .withTestFraction(old.testFraction())
            : DataSpec.of(kind);
    List<Feature> features =
        Experiment.columns(old) == 2
            ? e.features()
            : List.of(Feature.ofColumn(0), Feature.ofColumn(1));
    Output output = outputFor(kind, e.output(), e.task());
    Loss loss = lossFor(kind.task(), output, e.loss());
    return e.withGoal(data, features, output, loss);
  }

  private static Output outputFor(DataKind kind, Output now, Task taskNow) {
    if (kind.task() == Task.REGRESSION) {
      boolean isSigned = now.isForRegression() && now.each().least() < 0; // as the targets are
      return isSigned ? now : Output.LINEAR;
    }
    if (kind.classes() > 2) {
      return Output.SOFTMAX;
    }
    return taskNow == Task.REGRESSION || now.isOnePerClass() ? Output.SIGMOID : now;
  }

  /** The experiment with another output layer; the loss stays if it suits it. */
  public static Experiment withOutput(Experiment e, Output output) {
    return e.withGoal(e.data(), e.features(), output, lossFor(e.task(), output, e.loss()));
  }

  /** The experiment with another loss; refused if it does not suit the output. */
  public static Experiment withLoss(Experiment e, Loss loss) {
    return e.withGoal(e.data(), e.features(), e.output(), loss);
  }

  /** The loss that goes with an output: the one in use if it can stay, else the usual one. */
  private static Loss lossFor(Task task, Output output, Loss now) {
    if (task == Task.REGRESSION) {
      return now.isForRegression() ? now : Loss.MSE;
    }
    return now.fits(output) ? now : output.usualLoss();
  }
}
