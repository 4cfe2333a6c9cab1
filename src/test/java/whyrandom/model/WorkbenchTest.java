package whyrandom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.Variant;

class WorkbenchTest {
  private static final Place FIRST = new Place(1, 0, 0);

  private final Workbench workbench = new Workbench(alone(Experiment.standard()));

  private static Document alone(Experiment e) {
    return new Document(new Variant(e, List.of()), Optional.empty(), 0);
  }

  private void go(Runnable verb) {
    verb.run();
    while (!workbench.travel(1000)) {}
  }

  private double first() {
    return workbench.main().network().weight(1, 0, 0);
  }

  private double[] weights() {
    return workbench.main().network().parameters.clone();
  }

  @Test
  void steppingBackGivesTheSameWeightsToTheBit() {
    go(() -> workbench.stepBy(37));
    double[] there = weights();
    go(() -> workbench.stepBy(100));
    go(() -> workbench.back(100));
    assertThat(workbench.step()).isEqualTo(37);
    assertThat(weights()).isEqualTo(there);
  }

  @Test
  void twoPressesOfStepAreTwoStepsEvenBeforeTheFirstIsDone() {
    workbench.stepBy(1);
    workbench.stepBy(1);
    go(() -> {});
    assertThat(workbench.step()).isEqualTo(2);
  }

  @Test
  void undoGoesBackToTheStepOfTheChangeAndRedoToWhereItWasPressed() {
    go(() -> workbench.stepBy(12));
    double before = first();
    workbench.setWeight(0, FIRST, 0.5);
    go(() -> workbench.stepBy(8));
    double later = first();
    workbench.undo();
    assertThat(workbench.step()).isEqualTo(12);
    assertThat(first()).isEqualTo(before);
    workbench.redo();
    assertThat(workbench.step()).isEqualTo(20);
    assertThat(first()).isEqualTo(later);
  }

  @Test
  void severalEditsAtOnceAreOneUndo() {
    go(() -> workbench.stepBy(12));
    double[] before = weights();
    List<Edit> edits = new ArrayList<>();
    for (int unit = 0; unit < 4; unit++) {
      edits.add(new Edit.SetWeight(12, 1, unit, 0, unit));
    }
    workbench.edit("", 0, edits);
    assertThat(workbench.main().network().weight(1, 3, 0)).isEqualTo(3);
    assertThat(workbench.main().state().edits()).isEqualTo(edits);
    double[] after = weights();
    workbench.undo();
    assertThat(weights()).isEqualTo(before);
    assertThat(workbench.main().state().edits()).isEmpty();
    workbench.redo();
    assertThat(weights()).isEqualTo(after);
  }

  @Test
  void oneBadEditAmongSeveralIsRefusedAndNothingHasChanged() {
    double[] before = weights();
    List<Edit> edits =
        List.of(new Edit.SetWeight(0, 1, 0, 0, 7), new Edit.SetWeight(0, 1, 99, 0, 7));
    assertThatThrownBy(() -> workbench.edit("", 0, edits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unit");
    assertThat(weights()).isEqualTo(before);
    assertThat(workbench.canUndo()).isFalse();
  }

  @Test
  void aDraggedWeightIsOneUndo() {
    double before = first();
    workbench.setWeight("drag", 0, FIRST, 0.1);
    workbench.setWeight("drag", 0, FIRST, 0.2);
    workbench.setWeight("drag", 0, FIRST, 0.3);
    assertThat(first()).isEqualTo(0.3);
    assertThat(workbench.main().state().edits()).hasSize(1);
    workbench.undo();
    assertThat(first()).isEqualTo(before);
    assertThat(workbench.canUndo()).isFalse();
  }

  @Test
  void anotherChangeEndsAGesture() {
    workbench.setWeight("drag", 0, FIRST, 0.1);
    workbench.change(e -> e.withShuffle(false));
    workbench.setWeight("drag", 0, FIRST, 0.2);
    workbench.undo();
    assertThat(first()).isEqualTo(0.1);
  }

  @Test
  void aRefusedChangeLeavesEverythingAsItWas() {
    workbench.setWeight("drag", 0, FIRST, 0.1);
    Document before = workbench.document();
    assertThatThrownBy(() -> workbench.change("drag", e -> e.withBatchSize(-3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> workbench.setWeight("drag", 0, new Place(1, 9, 0), 1))
        .hasMessageContaining("unit: 9");
    assertThat(workbench.document()).isEqualTo(before);
    workbench.undo();
    assertThat(workbench.canUndo()).isFalse();
  }

  @Test
  void changingTheRateLaterKeepsTheWeightsAndReplays() {
    go(() -> workbench.stepBy(10));
    double[] at10 = weights();
    workbench.change(e -> e.withOptimizer(new Optimizer.Sgd(0.7, 0, false)));
    assertThat(weights()).isEqualTo(at10);
    go(() -> workbench.stepBy(10));
    double[] at20 = weights();
    go(() -> workbench.seek(3));
    assertThat(workbench.main().state().settings().optimizer().learningRate()).isEqualTo(0.1);
    go(() -> workbench.seek(20));
    assertThat(weights()).isEqualTo(at20);
  }

  @Test
  void rewindKeepsInitialWeightsEditsOfStepZeroAndCurrentSettings() {
    workbench.setWeight(0, FIRST, 0.25);
    double[] start = weights();
    go(() -> workbench.stepBy(10));
    workbench.setWeight(0, FIRST, 5);
    workbench.change(e -> e.withOptimizer(new Optimizer.Sgd(0.7, 0, false)));
    go(() -> workbench.stepBy(10));
    go(workbench::rewind);
    assertThat(workbench.step()).isZero();
    assertThat(weights()).isEqualTo(start);
    assertThat(workbench.main().state().settings().optimizer().learningRate()).isEqualTo(0.7);
    assertThat(workbench.main().state().edits()).hasSize(1);
    workbench.undo();
    assertThat(workbench.step()).isEqualTo(20);
  }

  @Test
  void addingAUnitKeepsTheOthersAndTakingItAwayAgainToo() {
    go(() -> workbench.stepBy(5));
    double[] before = weights();
    resize(5);
    assertThat(workbench.main().network().weight(1, 0, 0)).isEqualTo(before[0]);
    assertThat(workbench.main().network().shape()).hasToString("2-5-1");
    resize(4);
    assertThat(weights()).isEqualTo(before);
  }

  private void resize(int units) {
    workbench.change(e -> e.withNetwork(e.features(), List.of(units), List.of(Activation.TANH)));
  }

  @Test
  void aNewStartGoesToStepZeroWithTheSettingsOfNow() {
    go(() -> workbench.stepBy(5));
    resize(3);
    workbench.start(0, Initializer.of(Scheme.ONES));
    assertThat(workbench.step()).isZero();
    assertThat(workbench.main().network().shape()).hasToString("2-3-1");
    assertThat(workbench.main().identical()).isEqualTo(List.of(List.of(List.of(0, 1, 2))));
  }

  @Test
  void oneLayerCanBeDrawnAnew() {
    double[] before = weights();
    workbench.startLayer(0, 2, Initializer.of(Scheme.ZEROS));
    assertThat(workbench.main().network().weight(1, 0, 0)).isEqualTo(before[0]);
    assertThat(workbench.main().network().weight(2, 0, 3)).isZero();
    assertThat(workbench.main().state().edits()).hasOnlyElementsOfType(Edit.Draw.class);
  }

  @Test
  void reinitializeTakesTheNextSeedOrTheGivenOne() {
    go(() -> workbench.stepBy(5));
    workbench.reinitialize(Optional.empty());
    assertThat(workbench.step()).isZero();
    assertThat(workbench.main().state().experiment().init().seed()).isEqualTo(2);
    workbench.reinitialize(Optional.of(77L));
    assertThat(workbench.main().state().experiment().init().seed()).isEqualTo(77);
  }

  @Test
  void twoNetworksAreSteppedTogetherAndOnlyDifferInWhatWasChanged() {
    workbench.compare(true);
    go(() -> workbench.stepBy(30));
    assertThat(workbench.lanes().get(1).state().step()).isEqualTo(30);
    assertThat(workbench.lanes().get(1).identical().get(0)).hasSize(1);
    assertThat(workbench.lanes().get(0).identical().get(0)).hasSize(4);
    workbench.change(e -> e.withBatchSize(10));
    assertThat(workbench.lanes().get(1).state().settings().batchSize()).isEqualTo(10);
    workbench.compare(false);
    assertThat(workbench.lanes()).hasSize(1);
    workbench.undo();
    assertThat(workbench.lanes()).hasSize(2);
  }

  @Test
  void openingTheDocumentOfNowGivesTheSameNetwork() {
    go(() -> workbench.stepBy(4));
    workbench.setWeight(0, FIRST, -1);
    go(() -> workbench.stepBy(9));
    double[] there = weights();
    Workbench other = new Workbench(workbench.document());
    while (!other.travel(1000)) {}
    assertThat(other.main().network().parameters).isEqualTo(there);
  }

  @Test
  void openingADocumentCanBeUndone() {
    go(() -> workbench.stepBy(4));
    double[] there = weights();
    workbench.open(alone(Experiment.standard().withInit(Initializer.of(Scheme.ONES))));
    assertThat(workbench.step()).isZero();
    workbench.undo();
    assertThat(weights()).isEqualTo(there);
  }

  @Test
  void theSelectionGoesWhenItsWeightGoes() {
    workbench.select(new Selection(0, new Place(1, 3, 0)));
    assertThat(workbench.selection()).isPresent();
    resize(2);
    assertThat(workbench.selection()).isEmpty();
  }

  @Test
  void epochsEndWhereTheyShould() {
    workbench.change(e -> e.withBatchSize(30));
    go(() -> workbench.epochs(1));
    assertThat(workbench.step()).isEqualTo(5);
    go(() -> workbench.stepBy(2));
    go(() -> workbench.epochs(2));
    assertThat(workbench.step()).isEqualTo(15);
  }

  @Test
  void aTitleChangesNothingElseAndTypingItIsOneUndo() {
    go(() -> workbench.stepBy(5));
    workbench.change(e -> e.withDropout(0.25));
    go(() -> workbench.stepBy(50));
    double[] there = weights();
    workbench.entitle("title", 0, "S", "");
    workbench.entitle("title", 0, "So", "Look");
    assertThat(workbench.main().state().experiment().title()).isEqualTo("So");
    assertThat(workbench.main().state().settings().title()).isEqualTo("So");
    assertThat(workbench.step()).isEqualTo(55);
    assertThat(weights()).isEqualTo(there);
    go(() -> workbench.stepBy(10));
    go(() -> workbench.back(10));
    assertThat(weights()).isEqualTo(there);
    go(() -> workbench.back(53));
    assertThat(workbench.main().state().settings().title()).isEqualTo("So");
    go(() -> workbench.seek(55));
    workbench.undo();
    assertThat(workbench.main().state().experiment().title()).isEmpty();
    assertThat(workbench.main().state().settings().dropout()).isEqualTo(0.25);
  }

  @Test
  void aTitleDoesNotStopTime() {
    workbench.seek(500);
    workbench.travel(10);
    workbench.entitle("title", 0, "On the way", "");
    assertThat(workbench.isTravelling()).isTrue();
    go(() -> {});
    assertThat(workbench.step()).isEqualTo(500);
  }

  @Test
  void aTitleThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> workbench.entitle("title", 0, "x".repeat(201), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("title: ");
    assertThat(workbench.canUndo()).isFalse();
  }

  @Test
  void aStopStaysAtTheStepReachedAndSoDoesTheDocument() {
    workbench.seek(1000);
    assertThat(workbench.document().step()).isEqualTo(1000);
    assertThat(workbench.travel(7)).isFalse();
    workbench.play();
    workbench.stop();
    assertThat(workbench.step()).isEqualTo(7);
    assertThat(workbench.document().step()).isEqualTo(7);
    assertThat(workbench.isMoving()).isFalse();
    go(() -> {});
    assertThat(workbench.step()).isEqualTo(7);
  }

  @Test
  void aWayThatIsEndedIsToldWithItsGoalAtTheStepReached() {
    List<String> told = new ArrayList<>();
    workbench.travel(1);
    workbench.onStop(goal -> told.add(goal.number() + " at " + workbench.step()));
    go(() -> workbench.seek(9));
    assertThat(told).isEmpty();
    workbench.seek(1000);
    workbench.travel(7);
    workbench.fill(0, Edit.ALL_LAYERS, 0.5);
    workbench.seek(2000);
    workbench.travel(3);
    workbench.open(alone(Experiment.standard()));
    assertThat(told).containsExactly("1000 at 16", "2000 at 19");
  }

  @Test
  void undoLeadsToWhereAWayWasEndedByAnEdit() {
    workbench.seek(1000);
    workbench.travel(7);
    double[] there = weights();
    workbench.reinitialize(Optional.empty());
    assertThat(workbench.step()).isZero();
    workbench.undo();
    go(() -> {});
    assertThat(workbench.step()).isEqualTo(7);
    assertThat(weights()).isEqualTo(there);
    workbench.redo();
    go(() -> {});
    assertThat(workbench.step()).isZero();
  }

  @Test
  void redoOfADocumentLeadsToWhereItHadCome() {
    workbench.open(
        new Document(new Variant(Experiment.standard(), List.of()), Optional.empty(), 900));
    workbench.travel(7);
    workbench.undo();
    workbench.redo();
    go(() -> {});
    assertThat(workbench.step()).isEqualTo(7);
  }

  @Test
  void whatIsNotOfTheRunDoesNotEndAWay() {
    workbench.seek(1000);
    workbench.travel(7);
    workbench.entitle("", 0, "A title", "");
    workbench.keep(0);
    workbench.forget(workbench.kept().get(0));
    workbench.select(new Selection(0, FIRST));
    go(() -> {});
    assertThat(workbench.step()).isEqualTo(1000);
  }

  @Test
  void anEditThatIsRefusedDoesNotEndAWay() {
    workbench.seek(1000);
    workbench.travel(7);
    assertThatThrownBy(() -> workbench.setWeight(0, new Place(1, 99, 0), 1))
        .isInstanceOf(IllegalArgumentException.class);
    go(() -> {});
    assertThat(workbench.step()).isEqualTo(1000);
  }

  @Test
  void theWayBackBeginsAtACheckpoint() {
    go(() -> workbench.seek(100_000));
    workbench.seek(50_000);
    int pieces = 0;
    while (!workbench.travel(4)) {
      pieces++;
    }
    assertThat(workbench.step()).isEqualTo(50_000);
    assertThat(pieces).isLessThan(256 / 4);
  }
}
