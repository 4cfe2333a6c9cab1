package whyrandom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.share.Documents;

/** Two networks side by side, and runs that are kept: what their verbs do, and undo. */
class CompareTest {
  private static final Place FIRST = new Place(1, 0, 0);

  private final Workbench workbench = comparison();

  private static Workbench comparison() {
    Experiment a =
        Experiment.standard()
            .withInit(Initializer.of(Scheme.ONES))
            .withBatchSize(11)
            .withDropout(0.1);
    Workbench workbench =
        new Workbench(new Document(new Variant(a, List.of()), Optional.empty(), 0));
    workbench.compare(true);
    return workbench;
  }

  private void go(Runnable verb) {
    verb.run();
    while (!workbench.travel(1000)) {}
  }

  private Seen b() {
    return workbench.lanes().get(1);
  }

  private static double[] weights(Seen lane) {
    return lane.network().parameters.clone();
  }

  @Test
  void aNetworkThatIsStillOnItsWayComesToTheStepOfTheOtherWhateverIsDone() {
    List<Runnable> verbs =
        List.of(
            () -> workbench.setWeight(0, FIRST, 0.5),
            () -> workbench.change(e -> e.withBatchSize(7)),
            () -> workbench.epochs(1),
            () -> workbench.keep(0),
            workbench::swap,
            workbench::undo);
    for (Runnable verb : verbs) {
      go(() -> workbench.compare(false));
      workbench.reinitialize(Optional.empty());
      go(() -> workbench.seek(30));
      workbench.compare(true);
      assertThat(b().state().step()).isZero();
      go(verb);
      for (Seen lane : workbench.lanes()) {
        assertThat(lane.state().step()).isEqualTo(workbench.step());
      }
    }
  }

  static List<UnaryOperator<Experiment>> settings() {
    Map<String, UnaryOperator<Experiment>> all = new TreeMap<>();
    all.put("adam", e -> e.withOptimizer(Optimizer.Kind.ADAM.usual(0.01)));
    all.put("momentum", e -> e.withOptimizer(new Optimizer.Sgd(0.3, 0.9, true)));
    all.put("dropout", e -> e.withDropout(0.5));
    all.put("batch", e -> e.withBatchSize(30).withShuffle(false));
    all.put("pull", e -> e.withRegularization(new Regularization(Regularization.Kind.L1, 0.01)));
    all.put(
        "network",
        e ->
            e.withNetwork(
                e.features(), List.of(5, 2), List.of(Activation.RELU, Activation.SIGMOID)));
    all.put("start", e -> e.withInit(Initializer.of(Scheme.HE_NORMAL).withSeed(6)));
    return List.copyOf(all.values());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void eachNetworkOfAComparisonIsTheSameExperimentRunAlone(UnaryOperator<Experiment> how) {
    workbench.changeOne("", 1, how);
    go(() -> workbench.stepBy(25));
    workbench.setWeight(0, FIRST, 0.5);
    go(() -> workbench.stepBy(10));
    workbench.changeOne("", 0, how);
    workbench.fill(1, 1, 0.25);
    go(() -> workbench.stepBy(30));
    go(() -> workbench.back(20));
    assertThat(workbench.step()).isEqualTo(45);
    for (Seen lane : workbench.lanes()) {
      isAsIfAlone(lane, 45);
    }
  }

  private static void isAsIfAlone(Seen lane, int step) {
    Variant variant = lane.variant();
    Run alone = new Run(variant.experiment(), variant.edits());
    alone.seek(step);
    assertThat(lane.state().step()).isEqualTo(step);
    assertThat(lane.network().parameters).isEqualTo(alone.network().parameters);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aSettingOfOneLeavesTheOtherAlone(UnaryOperator<Experiment> how) {
    go(() -> workbench.stepBy(7));
    Variant before = workbench.main().variant();
    workbench.changeOne("", 1, how);
    assertThat(workbench.main().variant()).isEqualTo(before);
    assertThat(b().state().settings()).isNotEqualTo(b().state().experiment());
    Document document = workbench.document();
    assertThat(Documents.read(Documents.write(document)).document()).isEqualTo(document);
  }

  @Test
  void draggingASettingOfOneIsOneUndoAndAnotherNetworkIsAnotherGesture() {
    Document before = workbench.document();
    workbench.changeOne("batch", 1, e -> e.withBatchSize(20));
    workbench.changeOne("batch", 1, e -> e.withBatchSize(21));
    workbench.changeOne("batch", 0, e -> e.withBatchSize(22));
    assertThat(b().state().settings().batchSize()).isEqualTo(21);
    assertThat(workbench.main().state().settings().batchSize()).isEqualTo(22);
    workbench.undo();
    assertThat(workbench.main().state().settings().batchSize()).isEqualTo(11);
    assertThat(b().state().settings().batchSize()).isEqualTo(21);
    workbench.undo();
    assertThat(workbench.document()).isEqualTo(before);
  }

  @Test
  void whatBAloneRefusesIsToldOfBAndChangesNeither() {
    workbench.changeOne("", 1, e -> Suiting.withOutput(e, whyrandom.engine.Output.TANH));
    Document before = workbench.document();
    assertThatThrownBy(() -> workbench.change(e -> Suiting.withLoss(e, whyrandom.engine.Loss.BCE)))
        .hasMessageStartingWith("In B, loss: \"bce\" is not allowed");
    assertThat(workbench.document()).isEqualTo(before);
  }

  @Test
  void dataOfBothChangesTogetherEvenIfOnlyOneWasChangedAtItsStart() {
    Document document =
        Documents.read(
                "{\"version\":1,\"edits\":[{\"step\":0,\"set\":{\"dropout\":0.1}}],\"compare\":{}}")
            .document();
    Workbench other = new Workbench(document);
    other.change(e -> e.withData(e.data().withNoise(0.5)));
    assertThat(other.document().compare().orElseThrow().hasDataOf(other.document().main()))
        .isTrue();
  }

  @Test
  void aComparisonBegunAfterASettingWasChangedHasTheSameSettingsAtEveryStep() {
    workbench.compare(false);
    go(() -> workbench.stepBy(10));
    workbench.change(e -> e.withData(DataSpec.of(DataKind.MOONS)).withBatchSize(5));
    go(() -> workbench.stepBy(10));
    workbench.setWeight(0, FIRST, 3);
    go(() -> workbench.compare(true));
    assertThat(workbench.document().compare()).isPresent();
    assertThat(b().state().step()).isEqualTo(20);
    assertThat(b().state().settings().batchSize()).isEqualTo(5);
    isAsIfAlone(b(), 20);
    go(() -> workbench.seek(4));
    assertThat(b().state().settings().batchSize()).isEqualTo(11);
  }

  @Test
  void startingBFromAGivesTwoOfTheSame() {
    go(() -> workbench.stepBy(12));
    workbench.setWeight(0, FIRST, 0.5);
    go(() -> workbench.stepBy(20));
    workbench.startFromA();
    assertThat(b().variant()).isEqualTo(workbench.main().variant());
    assertThat(b().state().step()).isEqualTo(32);
    go(() -> workbench.stepBy(50));
    assertThat(weights(b())).isEqualTo(weights(workbench.main()));
    go(() -> workbench.seek(5));
    assertThat(weights(b())).isEqualTo(weights(workbench.main()));
    assertThat(b().curve().size()).isEqualTo(workbench.main().curve().size());
  }

  @Test
  void swappingTwiceIsAsIfNothingHadHappened() {
    workbench.setWeight(1, FIRST, 0.75);
    go(() -> workbench.stepBy(12));
    Document before = workbench.document();
    double[] a = weights(workbench.main());
    double[] b = weights(b());
    workbench.swap();
    assertThat(weights(workbench.main())).isEqualTo(b);
    assertThat(weights(b())).isEqualTo(a);
    assertThat(workbench.document()).isNotEqualTo(before);
    workbench.swap();
    assertThat(workbench.document()).isEqualTo(before);
    assertThat(weights(workbench.main())).isEqualTo(a);
    assertThat(weights(b())).isEqualTo(b);
  }

  @Test
  void aKeptRunComesBackToTheSameBits() {
    go(() -> workbench.stepBy(12));
    workbench.setWeight(0, FIRST, 0.5);
    go(() -> workbench.stepBy(28));
    double[] there = weights(workbench.main());
    Variant variant = workbench.main().variant();
    workbench.keep(0);
    Kept kept = workbench.kept().get(0);
    assertThat(kept.name()).isEqualTo("all weights 1, edited, step 40");
    workbench.reinitialize(Optional.of(5L));
    go(() -> workbench.stepBy(60));
    go(() -> workbench.returnTo(kept, 0));
    assertThat(workbench.step()).isEqualTo(40);
    assertThat(weights(workbench.main())).isEqualTo(there);
    assertThat(workbench.main().variant()).isEqualTo(variant);
    isAsIfAlone(b(), 40);
    go(() -> workbench.stepBy(10));
    assertThat(kept.step()).isEqualTo(40);
    isAsIfAlone(workbench.main(), 50);
  }

  @Test
  void aKeptRunCanTakeTheOtherPlace() {
    workbench.keep(0);
    go(() -> workbench.returnTo(workbench.kept().get(0), 1));
    assertThat(b().variant()).isEqualTo(workbench.main().variant());
  }

  @Test
  void aKeptRunOnOtherDataComesBackAlone() {
    workbench.keep(1);
    Variant variant = b().variant();
    workbench.change(e -> e.withData(DataSpec.of(DataKind.MOONS)));
    go(() -> workbench.returnTo(workbench.kept().get(0), 1));
    assertThat(workbench.lanes()).hasSize(1);
    assertThat(workbench.main().variant()).isEqualTo(variant);
    workbench.undo();
    assertThat(workbench.lanes()).hasSize(2);
  }

  @Test
  void aKeptRunIsOnItsWayAfterAReloadAndComesBackToTheSameBits() {
    go(() -> workbench.stepBy(40));
    workbench.keep(1);
    Kept kept = workbench.kept().get(0);
    double[] there = weights(b());
    Document text = Documents.read(Documents.write(kept.document())).document();
    go(() -> workbench.compare(false));
    Workbench reloaded = new Workbench(workbench.document());
    reloaded.restore(List.of(Kept.of(text)));
    assertThat(reloaded.kept().get(0).name()).isEqualTo(kept.name());
    assertThat(reloaded.catchUp(7)).isTrue();
    reloaded.returnTo(reloaded.kept().get(0), 0);
    while (!reloaded.travel(1000)) {}
    assertThat(weights(reloaded.main())).isEqualTo(there);
  }

  @Test
  void theCurveOfAKeptRunComesBackAfterAReload() {
    go(() -> workbench.stepBy(40));
    workbench.keep(1);
    Kept kept = workbench.kept().get(0);
    workbench.compare(false);
    Workbench reloaded = new Workbench(workbench.document());
    reloaded.restore(List.of(kept));
    while (reloaded.catchUp(7)) {}
    assertThat(reloaded.curve(kept).size()).isEqualTo(41);
    assertThat(reloaded.curve(kept).train(40)).isEqualTo(workbench.curve(kept).train(40));
  }

  @Test
  void theSameRunIsKeptOnceAndNoMoreThanFour() {
    workbench.keep(0);
    assertThatThrownBy(() -> workbench.keep(0)).hasMessageContaining("kept already");
    for (int i = 1; i < 4; i++) {
      go(() -> workbench.stepBy(1));
      workbench.keep(0);
    }
    go(() -> workbench.stepBy(1));
    assertThatThrownBy(() -> workbench.keep(0)).hasMessageContaining("No more than 4");
    assertThat(workbench.kept()).hasSize(4);
  }

  @Test
  void keptRunsStayWhenSomethingElseIsUndoneOrOpened() {
    workbench.keep(0);
    workbench.setWeight(0, FIRST, 3);
    workbench.undo();
    assertThat(workbench.kept()).hasSize(1);
    workbench.open(new Document(b().variant(), Optional.empty(), 0));
    assertThat(workbench.kept()).hasSize(1);
  }

  private record State(Document document, List<Kept> kept, List<List<Double>> weights) {
    static State of(Workbench workbench) {
      List<List<Double>> weights = new ArrayList<>();
      for (Seen lane : workbench.lanes()) {
        List<Double> all = new ArrayList<>();
        for (double p : lane.network().parameters) {
          all.add(p);
        }
        weights.add(all);
      }
      return new State(workbench.document(), workbench.kept(), weights);
    }
  }

  static Map<String, java.util.function.Consumer<Workbench>> verbs() {
    Map<String, java.util.function.Consumer<Workbench>> all = new TreeMap<>();
    all.put("setting of B", w -> w.changeOne("", 1, e -> e.withDropout(0.4)));
    all.put("setting of both", w -> w.change(e -> e.withDropout(0.4)));
    all.put("weight of A", w -> w.setWeight(0, FIRST, 0.5));
    all.put("weights of B", w -> w.fill(1, 0, 0.5));
    all.put("start B from A", Workbench::startFromA);
    all.put("swap", Workbench::swap);
    all.put("one", w -> w.compare(false));
    all.put("keep", w -> w.keep(1));
    all.put("forget", w -> w.forget(w.kept().get(0)));
    all.put("return", w -> w.returnTo(w.kept().get(0), 1));
    return all;
  }

  static List<Map.Entry<String, java.util.function.Consumer<Workbench>>> entries() {
    return List.copyOf(verbs().entrySet());
  }

  /** Training goes on after the verb: what is past must not move with it. */
  @ParameterizedTest
  @MethodSource("entries")
  void everyVerbCanBeUndoneAndRedone(
      Map.Entry<String, java.util.function.Consumer<Workbench>> verb) {
    workbench.keep(0);
    go(() -> workbench.stepBy(15));
    State before = State.of(workbench);
    verb.getValue().accept(workbench);
    go(() -> {});
    go(() -> workbench.stepBy(10));
    State later = State.of(workbench);
    assertThat(later).isNotEqualTo(before);

    go(workbench::undo);
    assertThat(State.of(workbench)).isEqualTo(before);
    for (Seen lane : workbench.lanes()) {
      isAsIfAlone(lane, 15);
    }
    go(workbench::redo);
    assertThat(State.of(workbench)).isEqualTo(later);
    go(() -> workbench.stepBy(5));
    for (Seen lane : workbench.lanes()) {
      isAsIfAlone(lane, later.document().step() + 5);
    }
  }

  private void areAbreast() {
    assertThat(b().state().step()).isEqualTo(workbench.step());
  }

  @Test
  void bothGoSideBySideAndStopAtTheSameStep() {
    go(() -> workbench.seek(300));
    workbench.seek(10_000);
    for (int i = 1; i <= 5; i++) {
      workbench.travel(100);
      areAbreast();
      assertThat(workbench.step()).isEqualTo(300 + 100 * i);
    }
    workbench.stop();
    assertThat(workbench.step()).isEqualTo(800);
    areAbreast();
  }

  @Test
  void aNewNetworkIsAccompaniedOnItsWay() {
    workbench.compare(false);
    go(() -> workbench.seek(5000));
    double[] a = weights(workbench.main());
    workbench.compare(true);
    for (int i = 0; i < 5; i++) {
      workbench.travel(100);
      areAbreast();
    }
    workbench.stop();
    assertThat(workbench.step()).isEqualTo(500);
    areAbreast();
    go(() -> workbench.seek(5000));
    areAbreast();
    assertThat(weights(workbench.main())).isEqualTo(a);
  }

  @Test
  void anEditBeforeTheyAreTogetherIsMadeWhereBothStand() {
    go(() -> workbench.seek(700));
    workbench.keep(0);
    go(() -> workbench.seek(5000));
    workbench.returnTo(workbench.kept().get(0), 1);
    workbench.travel(3);
    workbench.setWeight(1, FIRST, 0.5);
    areAbreast();
    assertThat(b().state().edits().get(0).step()).isEqualTo(workbench.step());
    workbench.undo();
    areAbreast();
  }

  @Test
  void theyComeTogetherBeforeTheyGoOn() {
    go(() -> workbench.seek(700));
    workbench.keep(0);
    go(() -> workbench.seek(5000));
    go(() -> workbench.returnTo(workbench.kept().get(0), 1));
    areAbreast();
    assertThat(workbench.step()).isEqualTo(700);
    go(() -> workbench.seek(6000));
    areAbreast();
    workbench.seek(3000);
    while (!workbench.travel(3)) {
      areAbreast();
    }
    assertThat(workbench.step()).isEqualTo(3000);
  }
}
