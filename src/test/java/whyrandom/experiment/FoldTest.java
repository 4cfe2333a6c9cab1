package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;
import whyrandom.engine.Rules;
import whyrandom.engine.Scheme;

/** {@code state(n) = fold(experiment, edits, n)}: how a step was reached makes no difference. */
class FoldTest {
  private static final int LAST = 400;

  static List<Optimizer> rules() {
    return Rules.ALL;
  }

  /** Mini-batches, shuffling, regularization and dropout: all that could lose its place. */
  private static Experiment busy(Optimizer rule) {
    return Lab.regression(
            IdenticalUnitsTest.scattered(),
            List.of(3, 2),
            Activation.TANH,
            Initializer.of(Scheme.XAVIER_UNIFORM).withSeed(4),
            0.1)
        .withOptimizer(rule)
        .withBatchSize(7)
        .withShuffle(true)
        .withDropout(0.2)
        .withRegularization(new Regularization(Regularization.Kind.L2, 0.01));
  }

  /** Edits of every kind, several at one step, at step 0, and changes of every kind of setting. */
  private static List<Edit> edits(Experiment e) {
    Experiment faster = e.withOptimizer(e.optimizer().withLearningRate(0.07));
    Experiment wider =
        faster.withNetwork(
            faster.features(), List.of(5, 2), List.of(Activation.TANH, Activation.TANH));
    Experiment sigmoid =
        wider.withNetwork(
            wider.features(), wider.hidden(), List.of(Activation.SIGMOID, Activation.RELU));
    Experiment batch = sigmoid.withBatchSize(3).withShuffle(false);
    Experiment adam = batch.withOptimizer(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8));
    Experiment narrower =
        adam.withNetwork(adam.features(), List.of(2), List.of(Activation.ELU)).withDropout(0);
    return List.of(
        new Edit.SetWeight(0, 1, 2, 1, 0.25),
        new Edit.SetWeight(0, 3, 0, Edit.BIAS, -0.5),
        new Edit.Fill(13, 2, 0.5),
        new Edit.SetWeight(13, 2, 1, 0, 0.75),
        new Edit.Change(50, faster),
        new Edit.Draw(64, 1, Initializer.of(Scheme.HE_NORMAL).withSeed(8)),
        new Edit.Change(100, wider),
        new Edit.SetWeight(101, 1, 4, 0, 1.5),
        new Edit.Change(150, sigmoid),
        new Edit.Change(200, batch),
        new Edit.Fill(222, Edit.ALL_LAYERS, 0.3),
        new Edit.Change(250, adam),
        new Edit.Change(300, narrower),
        new Edit.Draw(333, Edit.ALL_LAYERS, Initializer.of(Scheme.PYTORCH)));
  }

  /** The states at all steps, reached one step at a time. */
  private static List<State> states(Experiment e, List<Edit> edits) {
    Run run = new Run(e, edits);
    List<State> states = new ArrayList<>();
    for (int step = 0; step <= LAST; step++) {
      states.add(State.of(run));
      run.update();
    }
    return states;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void anyWayToAStepLeadsToTheSameBits(Optimizer rule) {
    Experiment e = busy(rule);
    List<State> states = states(e, edits(e));
    Run run = new Run(e, edits(e));
    int[] way = {
      400, 399, 0, 13, 12, 14, 100, 99, 101, 64, 301, 300, 299, 0, 222, 250, 50, 49, 333, 400
    };
    for (int step : way) {
      run.seek(step);
      assertThat(State.of(run)).as("step %d", step).isEqualTo(states.get(step));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void goingInPiecesIsGoing(Optimizer rule) {
    Experiment e = busy(rule);
    List<State> states = states(e, edits(e));
    Run run = new Run(e, edits(e));
    for (int goal : new int[] {300, 20, 350}) {
      int calls = 1;
      while (!run.approach(goal, 9)) {
        calls++;
      }
      assertThat(calls).isLessThan(60);
      assertThat(State.of(run)).isEqualTo(states.get(goal));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aBranchIsTheRunThatHadTheEditFromTheStart(Optimizer rule) {
    Experiment e = busy(rule);
    Run run = new Run(e, List.of());
    List<Edit> made = new ArrayList<>();
    for (Edit edit : edits(e)) {
      run.seek(edit.step());
      run = run.with(edit);
      made.add(edit);
      assertThat(run.edits()).isEqualTo(made);
    }
    List<State> states = states(e, edits(e));
    for (int step : new int[] {LAST, 0, 13, 14, 151, 300}) {
      run.seek(step);
      assertThat(State.of(run)).as("step %d", step).isEqualTo(states.get(step));
    }
  }

  @Test
  void aBranchLeavesTheRunItCameFromAlone() {
    Experiment e = busy(new Optimizer.Sgd(0.1, 0.9, false));
    Run run = Lab.run(e, 60);
    Run branch = run.with(new Edit.SetWeight(60, 1, 0, 0, 3));
    branch.seek(200);
    branch.seek(10);
    branch.seek(61);
    assertThat(State.of(run)).isEqualTo(State.of(Lab.run(e, 60)));
    run.seek(200);
    assertThat(State.of(run)).isEqualTo(State.of(Lab.run(e, 200)));
    assertThat(run.edits()).isEmpty();
  }

  @Test
  void anEditInThePastDropsTheFutureItWouldHaveHad() {
    Experiment e = busy(new Optimizer.Sgd(0.1, 0, false));
    Edit early = new Edit.SetWeight(5, 1, 0, 0, 1);
    Edit late = new Edit.SetWeight(90, 1, 0, 0, 2);
    Run run = new Run(e, List.of(late));
    run.seek(100);
    run.seek(5);
    Run branch = run.with(early);
    assertThat(branch.edits()).containsExactly(early);
    branch.seek(100);
    Run fresh = new Run(e, List.of(early));
    fresh.seek(100);
    assertThat(State.of(branch)).isEqualTo(State.of(fresh));
  }

  @Test
  void aSecondValueForAWeightTakesThePlaceOfTheFirst() {
    Experiment e = busy(new Optimizer.Sgd(0.1, 0, false));
    Run run = Lab.run(e, 7);
    Edit second = new Edit.SetWeight(7, 1, 0, 0, 2);
    run = run.with(new Edit.SetWeight(7, 1, 0, 0, 1)).with(second);
    assertThat(run.edits()).containsExactly(second);
  }

  @Test
  void anEditThatTheNetworkHasNoPlaceForIsRefused() {
    Experiment e = busy(new Optimizer.Sgd(0.1, 0, false));
    assertThatThrownBy(() -> new Run(e, List.of(new Edit.SetWeight(3, 1, 3, 0, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("edits[0].unit: 3 is not allowed; it must be from 0 to 2");
    Run run = Lab.run(e, 3);
    assertThatThrownBy(() -> run.with(new Edit.SetWeight(3, 1, 0, 2, 1)))
        .hasMessageContaining("input: 2");
    assertThatThrownBy(() -> run.with(new Edit.SetWeight(2, 1, 0, 0, 1)))
        .hasMessageContaining("edit.step: 2");
    assertThat(State.of(run)).isEqualTo(State.of(Lab.run(e, 3)));
  }

  @Test
  void theNextGradientChangesNothing() {
    Experiment e = busy(new Optimizer.Sgd(0.1, 0.9, true));
    Run run = Lab.run(e, 33);
    double[] gradient = run.nextGradient();
    assertThat(run.nextGradient()).isEqualTo(gradient);
    run.seek(80);
    assertThat(State.of(run)).isEqualTo(State.of(Lab.run(e, 80)));
  }

  @Test
  void anEpochUsesEveryExampleOnce() {
    Run run = Lab.run(busy(new Optimizer.Sgd(0.1, 0, false)));
    run.finishEpoch();
    assertThat(run.step()).isEqualTo(3); // 7 + 7 + 6 of 20 examples
    assertThat(run.epoch()).isEqualTo(1);
    run.update();
    run.finishEpoch();
    assertThat(run.step()).isEqualTo(6);
  }

  @Test
  void aMillionStepsAreNeverMoreThanAShortReplayAway() {
    Experiment e =
        Lab.regression(
                Lab.LOPSIDED, List.of(1), Activation.LINEAR, Initializer.of(Scheme.NORMAL), 1e-4)
            .withBatchSize(1);
    Run run = Lab.run(e, 123_457);
    State there = State.of(run);
    run.seek(1_000_000);
    assertThat(run.approach(123_457, 4096)).isTrue();
    assertThat(State.of(run)).isEqualTo(there);
    for (int step : new int[] {999_999, 1, 0, 777_777, 2047}) {
      run.seek(1_000_000);
      assertThat(run.approach(step, 4096)).as("step %d", step).isTrue();
    }
  }

  @Test
  void checkpointsAreBoundedAndEvenlySpread() {
    Setup setup = Setup.of(busy(new Optimizer.Sgd(0.1, 0, false)));
    Snapshot start = new Trainer(setup).snapshot();
    Checkpoints checkpoints = new Checkpoints();
    int last = 3_000_000;
    for (int step = 0; step <= last; step++) {
      if (checkpoints.isDue(step)) {
        checkpoints.add(new Snapshot(setup, step, 0, 0, 0, start.parameters(), start.memory()));
      }
    }
    assertThat(checkpoints.count()).isBetween(200, 520);
    for (int step = 0; step <= last; step += 12_345) {
      assertThat(step - checkpoints.before(step).step()).isBetween(0, last / 200);
    }
  }

  /** Everything that can be seen of a run at a step. */
  private record State(
      int step, int epoch, Experiment settings, List<Double> parameters, List<Double> gradient) {
    static State of(Run run) {
      return new State(
          run.step(),
          run.epoch(),
          run.settings(),
          boxed(run.network().parameters),
          boxed(run.nextGradient()));
    }

    private static List<Double> boxed(double[] numbers) {
      List<Double> list = new ArrayList<>();
      for (double number : numbers) {
        list.add(number);
      }
      return list;
    }
  }
}
