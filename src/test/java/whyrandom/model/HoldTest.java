package whyrandom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.Variant;
import whyrandom.explain.perceptron.Perceptrons;

/** What is changed while a hand holds something is one change, or none. */
class HoldTest {
  private final Random random = new Random(11);

  private Workbench opened() {
    Scheme scheme = Scheme.values()[random.nextInt(4)];
    Experiment e =
        Experiment.standard()
            .withInit(Initializer.of(scheme).withSeed(random.nextInt(9)))
            .withBatchSize(1 + random.nextInt(20));
    Variant variant = new Variant(e, List.of());
    Workbench workbench = new Workbench(new Document(variant, Optional.empty(), 0));
    workbench.compare(random.nextBoolean());
    workbench.forgetPast();
    return workbench;
  }

  private static void settle(Workbench workbench) {
    while (!workbench.travel(1000)) {}
  }

  /** Some steps, a change, and perhaps an undo, so that there is something to undo and redo. */
  private void begin(Workbench workbench) {
    workbench.stepBy(random.nextInt(4));
    settle(workbench);
    workbench.setWeight(0, first(), random.nextGaussian());
    if (random.nextBoolean()) {
      workbench.undo();
      settle(workbench);
    }
  }

  private static Place first() {
    return new Place(1, 0, 0);
  }

  /** Any number of changes, of several kinds. */
  private void drag(Workbench workbench) {
    int moves = random.nextInt(6);
    for (int i = 0; i < moves; i++) {
      switch (random.nextInt(4)) {
        case 0 -> workbench.change(e -> e.withShuffle(!e.shuffle()));
        case 1 -> workbench.fill(0, 0, random.nextGaussian());
        case 2 -> workbench.reinitialize(Optional.empty());
        default -> workbench.setWeight(0, first(), random.nextGaussian());
      }
      settle(workbench);
    }
  }

  @Test
  void whatIsTakenBackWasNever() {
    for (int i = 0; i < 100; i++) {
      Workbench workbench = opened();
      begin(workbench);
      Scene before = workbench.scene();
      double[] weights = workbench.main().network().parameters.clone();
      boolean couldUndo = workbench.canUndo();
      boolean couldRedo = workbench.canRedo();
      workbench.hold();
      drag(workbench);
      workbench.takeBack();
      settle(workbench);
      assertThat(workbench.scene()).isEqualTo(before);
      assertThat(workbench.main().network().parameters).isEqualTo(weights);
      assertThat(workbench.canUndo()).isEqualTo(couldUndo);
      assertThat(workbench.canRedo()).isEqualTo(couldRedo);
      assertThat(workbench.isHeld()).isFalse();
    }
  }

  @Test
  void aDragIsOneUndo() {
    for (int i = 0; i < 100; i++) {
      Workbench workbench = opened();
      begin(workbench);
      Scene before = workbench.scene();
      workbench.hold();
      workbench.setWeight(0, first(), 0.25);
      drag(workbench);
      workbench.setWeight(0, first(), 0.75);
      settle(workbench);
      workbench.release();
      workbench.undo();
      settle(workbench);
      assertThat(workbench.scene()).isEqualTo(before);
      workbench.redo();
      settle(workbench);
      assertThat(workbench.main().network().weight(1, 0, 0)).isEqualTo(0.75);
    }
  }

  @Test
  void theNextDragIsAChangeOfItsOwn() {
    Workbench workbench = opened();
    for (double value : new double[] {0.125, 0.375}) {
      workbench.hold();
      workbench.setWeight(0, first(), value);
      workbench.release();
    }
    workbench.undo();
    assertThat(workbench.main().network().weight(1, 0, 0)).isEqualTo(0.125);
  }

  @Test
  void timeStandsStillInTheHandAndGoesOnAfterwards() {
    Workbench workbench = opened();
    for (boolean isKept : new boolean[] {true, false}) {
      workbench.play();
      workbench.hold();
      assertThat(workbench.isPlaying()).isFalse();
      workbench.setWeight(0, first(), 0.5);
      if (isKept) {
        workbench.release();
      } else {
        workbench.takeBack();
      }
      assertThat(workbench.isPlaying()).isTrue();
    }
    workbench.pause();
    workbench.hold();
    workbench.release();
    assertThat(workbench.isPlaying()).isFalse();
  }

  @Test
  void undoEndsIt() {
    Workbench workbench = opened();
    Scene before = workbench.scene();
    workbench.hold();
    workbench.setWeight(0, first(), 0.5);
    workbench.undo();
    assertThat(workbench.isHeld()).isFalse();
    assertThat(workbench.takeBack()).isFalse();
    assertThat(workbench.scene()).isEqualTo(before);
  }

  @Test
  void zeroAgainstRandomSharesAllButTheStart() {
    for (int i = 0; i < 100; i++) {
      Workbench workbench = opened();
      Scene before = workbench.scene();
      workbench.zeroAgainstRandom();
      settle(workbench);
      assertThat(workbench.isComparing()).isTrue();
      assertThat(workbench.step()).isZero();
      assertThat(workbench.lanes().get(0).network().parameters).containsOnly(0);
      var a = workbench.lanes().get(0).state().settings();
      var b = workbench.lanes().get(1).state().settings();
      assertThat(b.withInit(a.init()).withTitle(a.title(), "")).isEqualTo(a);
      assertThat(b.init().seed()).isEqualTo(before.settings(0).init().seed());
      assertThat(workbench.lanes().get(1).identical().get(0)).hasSize(b.hidden().get(0));
      workbench.undo();
      settle(workbench);
      assertThat(workbench.scene()).isEqualTo(before);
    }
  }

  @Test
  void configureMakesAPerceptronOfAnyNetworkAndUndoBringsItBack() {
    for (int i = 0; i < 30; i++) {
      Workbench workbench = opened();
      Scene before = workbench.scene();
      workbench.configurePerceptron(0);
      settle(workbench);
      assertThat(Perceptrons.isOne(workbench.main().settings())).isTrue();
      assertThat(workbench.main().network().parameters).containsOnly(0);
      assertThat(workbench.step()).isZero();
      workbench.putHiddenLayerBeside(0, true);
      settle(workbench);
      assertThat(workbench.lanes().get(1).variant().hasDataOf(workbench.main().variant())).isTrue();
      assertThat(workbench.lanes().get(1).network().parameters).containsOnly(0);
      workbench.undo();
      workbench.undo();
      settle(workbench);
      assertThat(workbench.scene()).isEqualTo(before);
    }
  }
}
