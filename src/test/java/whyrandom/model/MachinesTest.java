package whyrandom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Optimizer;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;

/** Runs are kept as long as there is room, and come back to the same bits when there was none. */
class MachinesTest {
  private final Machines machines = new Machines();

  private static Variant large(long seed) {
    Experiment e = Experiment.standard().withOptimizer(Optimizer.Kind.ADAM.usual(0.01));
    e =
        e.withNetwork(
            e.features(), Collections.nCopies(10, 64), Collections.nCopies(10, Activation.TANH));
    return new Variant(e.withInit(e.init().withSeed(seed)), List.of());
  }

  @Test
  void theSameDocumentHasTheSameRun() {
    Variant one = large(1);
    Variant equal = new Variant(one.experiment(), List.of());
    assertThat(machines.of(one, 0)).isSameAs(machines.of(equal, 0));
  }

  @Test
  void startsOnTheSameDataShareIt() {
    assertThat(machines.of(large(1), 0).data()).isSameAs(machines.of(large(2), 0).data());
  }

  @Test
  void twoHundredRestartsTakeNoMoreMemoryThanAFew() {
    List<Variant> opened = new ArrayList<>();
    for (int seed = 1; seed <= 200; seed++) {
      Variant now = large(seed);
      opened.add(now);
      machines.of(now, 0).seek(1);
      machines.tidy(List.of(now));
      assertThat(machines.bytes()).isLessThan(64 << 20);
    }
    Run first = machines.of(opened.get(0), 0);
    assertThat(first.step()).as("it was thrown away").isZero();
    first.seek(1);
    Run again = new Run(opened.get(0));
    again.seek(1);
    assertThat(first.network().parameters).isEqualTo(again.network().parameters);
  }

  /** A run at an early step that would do is no better than a later one of the same past. */
  @Test
  void whatWasThrownAwayIsMadeFromThePastThatReachesFurthest() {
    Variant plain = new Variant(Experiment.standard(), List.of());
    Run early = machines.of(plain, 0);
    early.seek(40);
    Variant edited = plain.with(3000, List.of(new Edit.Fill(3000, Edit.ALL_LAYERS, 0.5)));
    Run far = machines.of(edited, 3000);
    far.seek(5000);
    Variant other = plain.with(3000, List.of(new Edit.Fill(3000, Edit.ALL_LAYERS, 0.25)));
    assertThat(machines.of(other, 3000).step()).isGreaterThan(2900);
  }

  @Test
  void whatIsInUseStays() {
    Run used = machines.of(large(0), 0);
    for (int seed = 1; seed <= 40; seed++) {
      machines.of(large(seed), 0).seek(1);
      machines.tidy(List.of(large(0), large(seed)));
    }
    assertThat(machines.of(large(0), 0)).isSameAs(used);
  }
}
