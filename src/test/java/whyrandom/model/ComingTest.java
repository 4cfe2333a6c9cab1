package whyrandom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.app.Samples;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.Variant;

class ComingTest {
  private static final List<Scheme> SCHEMES =
      List.of(Scheme.XAVIER_UNIFORM, Scheme.HE_NORMAL, Scheme.ONES, Scheme.ORTHOGONAL, Scheme.LSUV);

  /** What a reader may do to a large network. */
  private static final List<Consumer<Workbench>> VERBS =
      List.of(
          w -> w.start(0, Initializer.of(SCHEMES.get(1)).withSeed(4)),
          w -> w.change("rate", e -> e.withOptimizer(new Optimizer.Sgd(0.25, 0, false))),
          w -> w.change("rate", e -> e.withOptimizer(new Optimizer.Sgd(0.125, 0, false))),
          w -> w.setWeight(0, new Place(2, 3, 1), 0.75),
          w -> w.reinitialize(Optional.empty()),
          w -> w.compare(!w.isComparing()),
          w -> w.open(small(Scheme.ZEROS)),
          w -> w.open(large(SCHEMES.get(3))),
          Workbench::undo,
          Workbench::redo,
          w -> w.stepBy(2),
          w -> w.keep(0),
          w -> w.fill(0, 1, 0.5));

  private static Document of(Scheme scheme, int... hidden) {
    Experiment e = Samples.experiment(DataKind.CIRCLE, Activation.TANH, scheme, hidden);
    return new Document(new Variant(e, List.of()), Optional.empty(), 0);
  }

  private static Document small(Scheme scheme) {
    return of(scheme, 3);
  }

  private static Document large(Scheme scheme) {
    return of(scheme, 256, 256, 128);
  }

  private static Workbench patient() {
    Workbench workbench = new Workbench(small(Scheme.ONES));
    workbench.comeInParts(() -> true);
    return workbench;
  }

  private static void go(Workbench workbench) {
    workbench.settle();
    while (!workbench.travel(1000)) {}
  }

  private static void assertSame(Workbench one, Workbench other) {
    assertThat(one.step()).isEqualTo(other.step());
    assertThat(one.documentNow()).isEqualTo(other.documentNow());
    assertThat(one.canUndo()).isEqualTo(other.canUndo());
    assertThat(one.canRedo()).isEqualTo(other.canRedo());
    for (int lane = 0; lane < one.lanes().size(); lane++) {
      Seen a = one.lanes().get(lane);
      Seen b = other.lanes().get(lane);
      assertThat(a.network().parameters).isEqualTo(b.network().parameters);
      assertThat(a.train()).isEqualTo(b.train());
      assertThat(a.test()).isEqualTo(b.test());
      assertThat(a.gradient()).isEqualTo(b.gradient());
      assertThat(a.next()).isEqualTo(b.next());
      assertThat(a.sentence().plain()).isEqualTo(b.sentence().plain());
    }
  }

  @Test
  void everySchemeComesToTheSameBits() {
    for (Scheme scheme : SCHEMES) {
      Workbench inParts = patient();
      inParts.open(large(scheme));
      inParts.forgetPast(); // as when a page is opened by a link
      int parts = 0;
      while (!inParts.come()) {
        parts++;
      }
      assertThat(parts).as(scheme.id()).isGreaterThan(5);
      assertSame(inParts, new Workbench(large(scheme)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsDoneWhileItComesItIsAsIfItHadComeAtOnce(long seed) {
    Random random = new Random(seed);
    Workbench inParts = patient();
    Workbench atOnce = new Workbench(small(Scheme.ONES));
    inParts.open(large(SCHEMES.get(0)));
    atOnce.open(large(SCHEMES.get(0)));
    for (int i = 0; i < 8; i++) {
      for (int part = random.nextInt(6); part > 0; part--) {
        inParts.come();
      }
      Consumer<Workbench> verb = VERBS.get(random.nextInt(VERBS.size()));
      verb.accept(inParts);
      verb.accept(atOnce);
      if (inParts.isTravelling() || random.nextBoolean()) {
        go(inParts);
        go(atOnce);
        assertSame(inParts, atOnce);
      }
    }
    go(inParts);
    go(atOnce);
    assertSame(inParts, atOnce);
  }

  @Test
  void untilItIsThereWhatWasOpenIsSeenAndWhatIsKeptIsWhatComes() {
    Workbench workbench = patient();
    workbench.open(large(Scheme.HE_NORMAL));
    workbench.come();
    assertThat(workbench.isComing()).isTrue();
    assertThat(workbench.scene().document()).isEqualTo(small(Scheme.ONES));
    assertThat(workbench.document()).isEqualTo(large(Scheme.HE_NORMAL));
    workbench.stop();
    assertThat(workbench.isComing()).isFalse();
    assertThat(workbench.document()).isEqualTo(small(Scheme.ONES));
    assertThat(workbench.canUndo()).isFalse();
  }

  /** Whatever was to come and is stopped, nothing has changed, and it can be asked for again. */
  @Test
  void whatIsStoppedIsAsIfItHadNotBeenAskedFor() {
    for (Consumer<Workbench> verb : VERBS) {
      Workbench workbench = new Workbench(large(Scheme.ONES));
      workbench.setWeight(0, new Place(1, 0, 0), 0.25);
      workbench.fill(0, 1, 0.75);
      workbench.undo();
      workbench.comeInParts(() -> true);
      Document before = workbench.document();
      verb.accept(workbench);
      if (!workbench.isComing()) {
        continue;
      }
      workbench.come();
      workbench.stop();
      assertThat(workbench.document()).isEqualTo(before);
      assertThat(workbench.canUndo()).isTrue();
      assertThat(workbench.canRedo()).isTrue();
      workbench.redo();
      workbench.settle();
      workbench.undo();
      workbench.settle();
      assertThat(workbench.document()).isEqualTo(before);
      workbench.undo();
      workbench.settle();
      assertThat(workbench.document()).isEqualTo(large(Scheme.ONES));
    }
  }

  @Test
  void aGestureThatGoesOnBeginsWhereItBegan() {
    Workbench workbench = new Workbench(large(Scheme.ONES));
    workbench.comeInParts(() -> true);
    for (double rate : new double[] {0.25, 0.5, 1}) {
      workbench.change("rate", e -> e.withOptimizer(new Optimizer.Sgd(rate, 0, false)));
      workbench.come();
    }
    workbench.settle();
    assertThat(workbench.document().main().experiment().optimizer())
        .isEqualTo(new Optimizer.Sgd(1, 0, false));
    workbench.undo();
    workbench.settle();
    assertThat(workbench.document()).isEqualTo(large(Scheme.ONES));
    assertThat(workbench.canUndo()).isFalse();
  }

  @Test
  void whatIsRefusedIsRefusedAtOnce() {
    Workbench workbench = new Workbench(large(Scheme.ONES));
    workbench.comeInParts(() -> true);
    Edit bad = new Edit.SetWeight(0, 1, 999, 0, 1);
    assertThatThrownBy(() -> workbench.edit("", 0, List.of(bad)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(workbench.isComing()).isFalse();
  }

  @Test
  void aPlayerBringsItAndSaysHowFarItIs() {
    double[] now = {0};
    Workbench workbench = patient();
    Player player = new Player(workbench, () -> now[0] += 30);
    workbench.open(large(Scheme.HE_NORMAL));
    int frames = 0;
    String words = "";
    while (player.frame(2.5)) {
      frames++;
      if (player.travel().isLong()) {
        words = player.travel().words();
      }
    }
    assertThat(frames).isGreaterThan(10);
    assertThat(words).matches("getting \\S+ numbers ready · \\d\\d %");
    assertThat(player.travel().isLong()).isFalse();
    assertThat(workbench.isComing()).isFalse();
  }
}
