package whyrandom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Optimizer;
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
    assertThat(machines.of(one)).isSameAs(machines.of(equal));
  }

  @Test
  void startsOnTheSameDataShareIt() {
    assertThat(machines.of(large(1)).data()).isSameAs(machines.of(large(2)).data());
  }

  @Test
  void twoHundredRestartsTakeNoMoreMemoryThanAFew() {
    List<Variant> opened = new ArrayList<>();
    for (int seed = 1; seed <= 200; seed++) {
      Variant now = large(seed);
      opened.add(now);
      machines.of(now).seek(1);
      machines.tidy(List.of(now));
      assertThat(machines.bytes()).isLessThan(64 << 20);
    }
    Run first = machines.of(opened.get(0));
    assertThat(first.step()).as("it was thrown away").isZero();
    first.seek(1);
    Run again = new Run(opened.get(0));
    again.seek(1);
    assertThat(first.network().parameters).isEqualTo(again.network().parameters);
  }

  @Test
  void whatIsInUseStays() {
    Run used = machines.of(large(0));
    for (int seed = 1; seed <= 40; seed++) {
      machines.of(large(seed)).seek(1);
      machines.tidy(List.of(large(0), large(seed)));
    }
    assertThat(machines.of(large(0))).isSameAs(used);
  }
}
