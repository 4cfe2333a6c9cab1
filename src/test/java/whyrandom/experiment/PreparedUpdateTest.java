package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;

/** An update in parts is the update at once, to the bit, whatever comes between. */
class PreparedUpdateTest {
  private static final int STEPS = 3;

  private static Experiment large(int batchSize) {
    Experiment e = Experiment.standard();
    return e.withNetwork(
            e.features(),
            List.of(64, 64, 64, 64),
            List.of(Activation.TANH, Activation.RELU, Activation.TANH, Activation.TANH))
        .withOptimizer(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8))
        .withRegularization(new Regularization(Regularization.Kind.L2, 0.01))
        .withDropout(0.2)
        .withBatchSize(batchSize);
  }

  private static Run prepared(Experiment e) {
    Run run = new Run(e, List.of());
    for (int step = 0; step < STEPS; step++) {
      int parts = 1;
      while (!run.prepare()) {
        parts++;
      }
      assertThat(parts).isGreaterThan(1);
      run.update();
    }
    return run;
  }

  private static Run atOnce(Experiment e) {
    Run run = new Run(e, List.of());
    run.seek(STEPS);
    return run;
  }

  private static void areSame(Run one, Run other) {
    assertThat(one.step()).isEqualTo(other.step());
    assertThat(one.network().parameters).containsExactly(other.network().parameters);
    for (int slot = 0; slot < one.memory().length; slot++) {
      assertThat(one.memory()[slot]).containsExactly(other.memory()[slot]);
    }
    assertThat(one.chronicle().size()).isEqualTo(other.chronicle().size());
    for (int i = 0; i < one.chronicle().size(); i++) {
      assertThat(one.chronicle().step(i)).isEqualTo(other.chronicle().step(i));
      assertThat(one.chronicle().trainLoss(i)).isEqualTo(other.chronicle().trainLoss(i));
      assertThat(one.chronicle().testLoss(i)).isEqualTo(other.chronicle().testLoss(i));
      assertThat(one.chronicle().right(i)).isEqualTo(other.chronicle().right(i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Experiment.FULL, 117})
  void inPartsItIsTheUpdateAtOnce(int batchSize) {
    areSame(prepared(large(batchSize)), atOnce(large(batchSize)));
  }

  @Test
  void whatIsPreparedInPartIsFinishedByTheUpdate() {
    Run run = new Run(large(Experiment.FULL), List.of());
    for (int step = 0; step < STEPS; step++) {
      for (int part = 0; part <= step; part++) {
        run.prepare();
      }
      run.update();
    }
    areSame(run, atOnce(large(Experiment.FULL)));
  }

  @Test
  void whatIsPreparedIsForgottenWhereTheRunGoesElsewhere() {
    Run run = new Run(large(Experiment.FULL), List.of());
    run.seek(2);
    run.prepare();
    run.prepare();
    run.seek(0);
    run.seek(STEPS);
    areSame(run, atOnce(large(Experiment.FULL)));
  }

  @Test
  void whoLooksBetweenTwoPartsSeesTheStateOfTheStep() {
    Run run = new Run(large(Experiment.FULL), List.of());
    run.prepare();
    areSame(run.state().run(), new Run(large(Experiment.FULL), List.of()));
    double[] gradient = run.nextGradient();
    while (!run.prepare()) {
      assertThat(run.nextGradient()).containsExactly(gradient);
    }
  }

  @Test
  void ofSmallNetworksThereIsNothingToPrepare() {
    Run run = new Run(Experiment.standard(), List.of());
    assertThat(run.isSlow()).isFalse();
    assertThat(run.prepare()).isTrue();
  }
}
