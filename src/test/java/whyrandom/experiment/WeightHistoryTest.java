package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Scheme;

/** The law: every note is what a plain replay gives, to the last bit. */
class WeightHistoryTest {
  private static final Experiment EXPERIMENT =
      Lab.regression(
          Lab.LOPSIDED, List.of(3), Activation.TANH, Initializer.of(Scheme.XAVIER_NORMAL), 0.1);

  private final WeightHistory history = new WeightHistory();

  private void fill(Run run) {
    history.follow(run);
    while (!history.fill(7)) {}
  }

  private void assertIsAReplayOf(Run run) {
    assertThat(history.size()).isPositive();
    assertThat(history.step(history.size() - 1)).isLessThanOrEqualTo(run.furthest());
    Run replay = new Run(run.experiment(), run.edits());
    for (int i = 0; i < history.size(); i++) {
      while (replay.step() < history.step(i)) {
        replay.update();
      }
      assertThat(history.parameters(i))
          .as("step %s", replay.step())
          .containsExactly(replay.network().parameters);
      assertThat(history.settings(i)).isEqualTo(replay.settings());
    }
  }

  @Test
  void itIsThatOfARunThatPlays() {
    Run run = Lab.run(EXPERIMENT);
    for (int frame = 0; frame < 300; frame++) {
      history.follow(run);
      history.fill(5);
      for (int i = 0; i < 1 + frame % 7; i++) {
        run.update();
      }
    }
    fill(run);
    assertIsAReplayOf(run);
    assertThat(history.step(history.at(run.step()))).isGreaterThan(run.step() - 8);
  }

  @Test
  void itIsThereForARunThatHasPlayedLongBefore() {
    Run run = Lab.run(EXPERIMENT, 5000);
    fill(run);
    assertThat(history.size()).isBetween(200, 480);
    assertThat(history.step(0)).isZero();
    assertIsAReplayOf(run);
  }

  @Test
  void goingBackKeepsWhatLiesAhead() {
    Run run = Lab.run(EXPERIMENT, 90);
    fill(run);
    run.seek(13);
    fill(run);
    assertThat(history.size()).isEqualTo(91);
    assertThat(history.at(13)).isEqualTo(13);
    assertThat(history.at(1000)).isEqualTo(90);
    assertIsAReplayOf(run);
  }

  @Test
  void anEditMakesAnotherFutureAndUndoBringsTheOldOneBack() {
    Run run = Lab.run(EXPERIMENT, 60);
    fill(run);
    run.seek(20);
    Run edited = run.with(new Edit.SetWeight(20, 1, 0, 1, 9));
    fill(edited);
    assertThat(history.size()).isEqualTo(21);
    assertIsAReplayOf(edited);
    edited.seek(100);
    fill(edited);
    assertIsAReplayOf(edited);
    fill(run);
    assertThat(history.size()).isEqualTo(61);
    assertIsAReplayOf(run);
  }

  @Test
  void aShortRunAfterALongOneIsNotedFinelyAgain() {
    Run run = Lab.run(EXPERIMENT, 4000);
    fill(run);
    run.seek(100);
    Run edited = run.with(new Edit.Fill(100, 1, 0.5));
    fill(edited);
    assertThat(history.size()).isEqualTo(101);
    assertIsAReplayOf(edited);
  }

  @Test
  void settingsThatChangeTheShapeAreFollowed() {
    Run run = Lab.run(EXPERIMENT, 30);
    Experiment wider =
        Lab.regression(
            Lab.LOPSIDED, List.of(5, 2), Activation.TANH, EXPERIMENT.init().first(), 0.1);
    Run changed = run.with(new Edit.Change(30, wider));
    changed.seek(70);
    fill(changed);
    assertThat(history.parameters(29)).hasSize(EXPERIMENT.shape().parameters());
    assertThat(history.parameters(30)).hasSize(wider.shape().parameters());
    assertIsAReplayOf(changed);
  }

  @Test
  void memoryIsBoundedForLargeNetworksToo() {
    Experiment large =
        Lab.regression(
            Lab.LOPSIDED, List.of(64, 64, 64), Activation.RELU, EXPERIMENT.init().first(), 0.01);
    Run run = Lab.run(large, 200);
    fill(run);
    assertThat(history.size()).isBetween(24, 70);
    assertIsAReplayOf(run);
  }

  /** Whatever a reader does, in whatever order. */
  @Test
  void itEqualsAPlainReplayAfterAnyTurns() {
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      List<Run> past = new ArrayList<>();
      Run run = Lab.run(EXPERIMENT);
      for (int turn = 0; turn < 25; turn++) {
        switch (random.nextInt(6)) {
          case 0 -> run.seek(random.nextInt(700));
          case 1 -> {
            past.add(run);
            int unit = random.nextInt(3);
            run = run.with(new Edit.SetWeight(run.step(), 1, unit, -1, random.nextGaussian()));
          }
          case 2 -> {
            past.add(run);
            Experiment faster =
                run.settings()
                    .withOptimizer(new Optimizer.Adam(0.01 * (turn + 1), 0.9, 0.999, 1e-8));
            run = run.with(new Edit.Change(run.step(), faster));
          }
          case 3 -> run = past.isEmpty() ? run : past.remove(past.size() - 1);
          case 4 -> run.update();
          default -> run.seek(run.step() + random.nextInt(20));
        }
        history.follow(run);
        for (int i = 0; i < random.nextInt(40); i++) {
          history.fill(random.nextInt(5));
        }
      }
      fill(run);
      assertIsAReplayOf(run);
    }
  }
}
