package whyrandom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;

/**
 * What is seen of large networks while they move is whole, of one step, and again and again new.
 */
class SightTest {
  private static Document document(int... hidden) {
    Experiment e = Experiment.standard();
    List<Integer> units = new ArrayList<>();
    List<Activation> activations = new ArrayList<>();
    for (int size : hidden) {
      units.add(size);
      activations.add(Activation.TANH);
    }
    Experiment sized = e.withNetwork(e.features(), units, activations);
    return new Document(new Variant(sized, List.of()), Optional.empty(), 0);
  }

  private static void isRight(Seen seen) {
    Run again = new Run(seen.variant());
    again.seek(seen.step());
    assertThat(seen.network().parameters).containsExactly(again.network().parameters);
    assertThat(seen.train()).isEqualTo(again.evaluateTrain());
    assertThat(seen.test()).isEqualTo(again.evaluateTest());
  }

  @Test
  void smallNetworksAreSeenAtEveryStep() {
    Workbench workbench = new Workbench(document(8, 8));
    workbench.play();
    for (int step = 1; step < 4; step++) {
      workbench.update();
      assertThat(workbench.look()).isTrue();
      assertThat(workbench.main().step()).isEqualTo(step);
    }
  }

  @Test
  void aLargeOneIsSeenAsItWasUntilTheNextLookIsMeasured() {
    Workbench workbench = new Workbench(document(40, 40, 40));
    workbench.compare(true);
    assertThat(workbench.lanes()).hasSize(2);
    workbench.play();
    int seen = 0;
    for (int look = 0; look < 3; look++) {
      workbench.update();
      int begun = workbench.step();
      while (!workbench.look()) {
        assertThat(workbench.main().step()).isEqualTo(seen);
        workbench.update();
      }
      assertThat(workbench.lanes()).allMatch(lane -> lane.step() == begun);
      workbench.lanes().forEach(SightTest::isRight);
      seen = begun;
    }
    assertThat(workbench.now().step()).isEqualTo(workbench.step());
    assertThat(workbench.main().step()).isEqualTo(seen);
  }

  @Test
  void whatStandsStillIsSeenAsItIs() {
    Workbench workbench = new Workbench(document(40, 40, 40));
    workbench.lanes();
    workbench.play();
    workbench.update();
    workbench.look();
    workbench.update();
    assertThat(workbench.main().step()).isZero();
    workbench.pause();
    assertThat(workbench.main().step()).isEqualTo(2);
    isRight(workbench.main());
  }

  @Test
  void anotherDocumentIsSeenAtOnce() {
    Workbench workbench = new Workbench(document(40, 40, 40));
    workbench.lanes();
    workbench.play();
    workbench.update();
    workbench.change(e -> e.withBatchSize(20));
    assertThat(workbench.main().step()).isEqualTo(1);
    assertThat(workbench.main().settings().batchSize()).isEqualTo(20);
  }
}
