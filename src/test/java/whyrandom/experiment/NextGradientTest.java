package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;

/** What a run says of its next gradient is what the next update uses. */
class NextGradientTest {
  private static Experiment experiment() {
    return Lab.regression(
        IdenticalUnitsTest.scattered(),
        List.of(3, 2),
        Activation.SILU,
        Initializer.of(Scheme.XAVIER_NORMAL),
        0.1);
  }

  @Test
  void itIsTheSlopeOfTheTrainingLoss() {
    Run run = Lab.run(experiment(), 10);
    double[] gradient = run.nextGradient();
    double h = 1e-5;
    for (int unit = 0; unit < 3; unit++) {
      double w = run.network().weight(1, unit, 1);
      double up = run.with(new Edit.SetWeight(10, 1, unit, 1, w + h)).evaluateTrain().loss();
      double down = run.with(new Edit.SetWeight(10, 1, unit, 1, w - h)).evaluateTrain().loss();
      assertThat(gradient[run.network().shape().weight(1, unit, 1)])
          .isCloseTo((up - down) / (2 * h), within(1e-9));
    }
  }

  @Test
  void plainDescentMovesEachParameterByTheRateTimesIt() {
    for (Experiment e :
        List.of(
            experiment(),
            experiment().withBatchSize(7).withShuffle(true),
            experiment().withBatchSize(1).withDropout(0.3))) {
      Run run = Lab.run(e, 5);
      double[] before = run.network().parameters.clone();
      double[] gradient = run.nextGradient();
      run.update();
      for (int i = 0; i < before.length; i++) {
        assertThat(run.network().parameters[i]).isEqualTo(before[i] - 0.1 * gradient[i]);
      }
    }
  }

  /**
   * It is kept for the update, so it must be forgotten where anything that it depends on changes.
   */
  @Test
  void askingForItMakesNoDifference() {
    Experiment e = experiment().withBatchSize(7).withShuffle(true).withDropout(0.2);
    List<Edit> edits =
        List.of(
            new Edit.SetWeight(3, 1, 0, 0, 0.25),
            new Edit.Change(5, e.withBatchSize(4)),
            new Edit.Fill(8, 2, 0.5),
            new Edit.Change(9, e.withOptimizer(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8))));
    Run quiet = new Run(e, edits);
    Run asked = new Run(e, edits);
    for (int step : new int[] {1, 2, 3, 4, 5, 6, 2, 7, 8, 9, 10, 4, 11}) {
      asked.nextGradient();
      asked.nextParameters();
      asked.copy().nextGradient();
      asked.seek(step);
      quiet.seek(step);
      assertThat(asked.network().parameters).isEqualTo(quiet.network().parameters);
      Run fresh = new Run(e, edits);
      fresh.seek(step);
      assertThat(asked.nextGradient()).isEqualTo(fresh.nextGradient());
    }
  }

  @Test
  void itLeavesOutTheRegularizationTerm() {
    Run plain = Lab.run(experiment());
    Run pulled =
        Lab.run(experiment().withRegularization(new Regularization(Regularization.Kind.L2, 0.5)));
    assertThat(pulled.nextGradient()).isEqualTo(plain.nextGradient());
    double w = plain.network().weight(2, 1, 2);
    double g = plain.nextGradient()[plain.network().shape().weight(2, 1, 2)];
    pulled.update();
    assertThat(pulled.network().weight(2, 1, 2)).isCloseTo(w - 0.1 * (g + 0.5 * w), within(1e-15));
    double b = plain.network().bias(2, 1);
    double gb = plain.nextGradient()[plain.network().shape().bias(2, 1)];
    assertThat(pulled.network().bias(2, 1)).isEqualTo(b - 0.1 * gb);
  }

  @Test
  void weightsThatTheRuleRemembersKeepMovingWithoutAGradient() {
    Experiment e = experiment().withOptimizer(new Optimizer.Sgd(0.05, 0.9, false));
    Run run = Lab.run(e, 20).with(new Edit.Fill(20, Edit.ALL_LAYERS, 0));
    double before = run.network().weight(1, 0, 0);
    assertThat(run.nextGradient()[0]).isZero();
    run.update();
    assertThat(run.network().weight(1, 0, 0)).isNotEqualTo(before);
  }
}
