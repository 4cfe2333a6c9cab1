package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;

/** What is noted of a run follows from its document alone. */
class ChronicleTest {
  private static final Experiment XOR =
      Lab.regression(
          Lab.XOR_SIGNS, List.of(3), Activation.TANH, Initializer.of(Scheme.XAVIER_UNIFORM), 0.1);

  @Test
  void everyOneOfTheFirstStepsIsMeasuredThenFewerAndFewer() {
    Chronicle chronicle = Lab.run(XOR, 5000).chronicle();
    assertThat(chronicle.size()).isEqualTo(1024 + 512 + 512 + (5000 - 4096) / 8 + 1);
    for (int i = 0; i < chronicle.size(); i++) {
      int step = chronicle.step(i);
      int stride = step < 1024 ? 1 : step < 2048 ? 2 : step < 4096 ? 4 : 8;
      assertThat(step % stride).isZero();
      assertThat(chronicle.upTo(step)).isEqualTo(i + 1);
    }
  }

  @Test
  void whatIsNotedIsWhatTheRunIsThere() {
    Run run = Lab.run(XOR, 1500);
    for (int step : new int[] {0, 1, 77, 1023, 1024, 1500}) {
      run.seek(step);
      int i = run.chronicle().nearest(step);
      assertThat(run.chronicle().step(i)).isEqualTo(step);
      assertThat(run.chronicle().trainLoss(i)).isEqualTo(run.evaluateTrain().loss());
    }
  }

  @Test
  void anEditAndAWayBackLeaveTheSameNotesAsAFreshRun() {
    Run run = Lab.run(XOR, 700);
    run.seek(300);
    run = run.with(new Edit.SetWeight(300, 1, 0, 0, 2));
    run.seek(800);
    run.seek(20);
    run.seek(900);
    Run fresh = new Run(run.experiment(), run.edits());
    fresh.seek(900);
    assertThat(run.chronicle().size()).isEqualTo(fresh.chronicle().size());
    for (int i = 0; i < fresh.chronicle().size(); i++) {
      assertThat(run.chronicle().step(i)).isEqualTo(fresh.chronicle().step(i));
      assertThat(run.chronicle().trainLoss(i)).isEqualTo(fresh.chronicle().trainLoss(i));
      assertThat(Double.compare(run.chronicle().right(i), fresh.chronicle().right(i))).isZero();
    }
  }

  @Test
  void theNearestNoteIsTheNearestTheEarlierOfTwo() {
    Chronicle chronicle = Lab.run(XOR, 3000).chronicle();
    assertThat(chronicle.step(chronicle.nearest(0))).isZero();
    assertThat(chronicle.step(chronicle.nearest(1501))).isEqualTo(1500);
    assertThat(chronicle.step(chronicle.nearest(2051))).isEqualTo(2052);
    assertThat(chronicle.step(chronicle.nearest(9999))).isEqualTo(3000);
  }

  @Test
  void aLargeNetworkIsMeasuredMoreSparsely() {
    assertThat(Chronicle.stride(5, 7_000_000)).isEqualTo(64);
    assertThat(Chronicle.stride(5, 200_000)).isEqualTo(1);
    assertThat(Chronicle.stride(100_000_000, 0)).isEqualTo(131072);
  }
}
