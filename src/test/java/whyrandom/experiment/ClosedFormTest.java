package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.data.Task;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;

/** Runs whose course is known on paper. */
class ClosedFormTest {

  /** A linear network 1-1-1 on t = s·x with x = ±1; both weights √u0. */
  private static Run linear(double s, double u0, double rate) {
    Experiment e =
        Lab.regression(
            Lab.rows(new double[][] {{1, s}, {-1, -s}}),
            List.of(1),
            Activation.LINEAR,
            Initializer.of(Scheme.CONSTANT).withParameter(Math.sqrt(u0)),
            rate);
    return Lab.run(e);
  }

  @Test
  void aLinearNetworkLearnsAModeAlongTheSigmoidOfSaxeAndOthers() {
    // Saxe, McClelland, Ganguli 2013: u(t) = s e^{2st/τ} / (e^{2st/τ} − 1 + s/u0), τ = 1/rate
    double s = 1.7;
    double u0 = 0.001;
    double rate = 1e-4;
    Run run = linear(s, u0, rate);
    for (int step = 2000; step <= 40_000; step += 2000) {
      run.seek(step);
      double e = Math.exp(2 * s * step * rate);
      double expected = s * e / (e - 1 + s / u0);
      double u = run.network().weight(1, 0, 0) * run.network().weight(2, 0, 0);
      assertThat(u).as("step %d", step).isCloseTo(expected, within(0.002 * expected + 1e-6));
    }
    assertThat(run.network().bias(1, 0)).isZero();
    assertThat(run.network().bias(2, 0)).isZero();
  }

  @Test
  void aLinearNetworkAtZeroNeverLeaves() {
    Run run = linear(1.7, 0, 0.1);
    run.seek(1000);
    assertThat(run.network().parameters).containsOnly(0.0);
  }

  @Test
  void aSingleLinearLayerReachesTheLeastSquaresSolutionFromZero() {
    // Lab.LOPSIDED, solved by the normal equations on paper is long; the residuals say it too:
    // they are orthogonal to each input and to 1
    Run run =
        Lab.run(
            Lab.regression(
                Lab.LOPSIDED, List.of(), Activation.TANH, Initializer.of(Scheme.ZEROS), 0.3),
            20_000);
    for (double g : run.nextGradient()) {
      assertThat(g).isCloseTo(0, within(1e-15));
    }
    Run other =
        Lab.run(
            Lab.regression(
                Lab.LOPSIDED, List.of(), Activation.TANH, Initializer.of(Scheme.NORMAL), 0.3),
            20_000);
    for (int i = 0; i < 3; i++) {
      assertThat(other.network().parameters[i])
          .isCloseTo(run.network().parameters[i], within(1e-12));
    }
  }

  @Test
  void thePerceptronOfTheMatlabExampleNeedsFiveEpochsFromZero() {
    Experiment e =
        new Experiment(
            "",
            "",
            Lab.rows(
                new double[][] {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 1, 1}}, Task.CLASSIFICATION),
            List.of(Feature.ofColumn(0), Feature.ofColumn(1)),
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
            true);
    Run run = Lab.run(e);
    List<Integer> errors = new ArrayList<>();
    for (int epoch = 0; epoch < 6; epoch++) {
      int wrong = 0;
      for (int row = 0; row < 4; row++) {
        double[] before = run.network().parameters.clone();
        run.update();
        wrong += java.util.Arrays.equals(before, run.network().parameters) ? 0 : 1;
      }
      errors.add(wrong);
    }
    assertThat(errors).containsExactly(2, 3, 3, 2, 1, 0);
    assertThat(run.network().parameters).containsExactly(1, 2, -3);
    run.seek(0);
    assertThat(run.network().parameters).containsExactly(0, 0, 0);
  }
}
