package whyrandom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Variant;

class PlayerTest {
  private double now = 1000;
  private double perLook = 0.001;

  private final Workbench workbench = new Workbench(document(Experiment.standard()));
  private final Player player = new Player(workbench, () -> now += perLook);

  private static Document document(Experiment e) {
    return new Document(new Variant(e, List.of()), Optional.empty(), 0);
  }

  private void playFrames(int frames, double millisApart) {
    for (int i = 0; i < frames; i++) {
      player.frame(4);
      now += millisApart;
    }
  }

  @Test
  void playsAsManyStepsASecondAsItSays() {
    workbench.travel(1);
    for (Speed speed : List.of(Speed.SLOW, Speed.STEADY, Speed.BRISK)) {
      workbench.setSpeed(speed);
      int before = workbench.step();
      workbench.play();
      playFrames(601, 1000 / 60.0);
      workbench.pause();
      playFrames(1, 0);
      assertThat((double) workbench.step() - before)
          .isBetween(speed.perSecond() * 10.0 - 2, speed.perSecond() * 10.0 + 2);
    }
  }

  @Test
  void theFirstStepComesAtOnce() {
    workbench.travel(1);
    workbench.setSpeed(Speed.SLOW);
    workbench.play();
    playFrames(1, 0);
    assertThat(workbench.step()).isEqualTo(1);
  }

  @Test
  void aLongWayIsGoneInPiecesOfTheBudget() {
    perLook = 1;
    workbench.seek(1000);
    int frames = 0;
    while (player.frame(4) || workbench.isTravelling()) {
      frames++;
    }
    assertThat(workbench.step()).isEqualTo(1000);
    assertThat(frames).isGreaterThan(10);
  }

  @Test
  void stopsByItselfWhenTheNetworkHasDiverged() {
    Experiment wild =
        Experiment.standard()
            .withInit(Initializer.of(Scheme.NORMAL).withParameter(10))
            .withOptimizer(new Optimizer.Sgd(100, 0, false));
    wild = wild.withGoal(wild.data(), wild.features(), Output.LINEAR, whyrandom.engine.Loss.MSE);
    wild =
        wild.withNetwork(wild.features(), List.of(4), List.of(whyrandom.engine.Activation.LINEAR));
    workbench.open(document(wild));
    workbench.travel(1);
    workbench.setSpeed(Speed.FASTEST);
    workbench.play();
    playFrames(1000, 16);
    assertThat(workbench.isPlaying()).isFalse();
    assertThat(workbench.main().hasDiverged()).isTrue();
  }
}
