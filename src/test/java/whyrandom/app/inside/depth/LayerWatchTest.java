package whyrandom.app.inside.depth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import whyrandom.experiment.Edit;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.Run;
import whyrandom.explain.Presets;
import whyrandom.model.Seen;

class LayerWatchTest {
  private double millis;
  private double pace;
  private final LayerWatch watch = new LayerWatch(() -> millis += pace);

  private static Run run() {
    return new Run(Presets.of("xavier").orElseThrow().document().main());
  }

  @Test
  void theReportIsThatOfThePlaceWhereTheRunStands() {
    Run run = run();
    run.seek(7);
    Seen lane = Seen.of(run.state());
    assertThat(watch.isBehind(lane)).isTrue();
    assertThat(watch.work(lane, false)).isTrue();
    assertThat(watch.isBehind(lane)).isFalse();
    LayerReport expected = LayerReport.of(lane.state());
    LayerReport report = watch.report().orElseThrow();
    assertThat(report.step()).isEqualTo(7);
    assertThat(report.steps().get(0).median()).isEqualTo(expected.steps().get(0).median());
    assertThat(report.layers().get(0).deltaDeviation())
        .isEqualTo(expected.layers().get(0).deltaDeviation());
    assertThat(watch.work(lane, false)).as("nothing new").isFalse();
  }

  @Test
  void whatTakesLongIsMadeInPieces() {
    pace = 1.5;
    Seen lane = Seen.of(run().state());
    int calls = 1;
    while (!watch.work(lane, false)) {
      calls++;
    }
    assertThat(calls).isGreaterThan(5);
    assertThat(watch.report()).isPresent();
  }

  @Test
  void whileItTrainsAFewReportsASecondAreEnough() {
    Run run = run();
    int reports = 0;
    for (int frame = 0; frame < 60; frame++) {
      millis = frame * 16.7;
      run.update();
      reports += watch.work(Seen.of(run.state()), true) ? 1 : 0;
    }
    Seen lane = Seen.of(run.state());
    assertThat(reports).isBetween(3, 5);
    assertThat(watch.isBehind(lane)).isTrue();
    assertThat(watch.work(lane, false)).as("it stands still").isTrue();
    assertThat(watch.report().orElseThrow().step()).isEqualTo(60);
  }

  @Test
  void anEditIsAnotherLane() {
    Run run = run();
    watch.work(Seen.of(run.state()), false);
    Seen edited = Seen.of(run.with(new Edit.Fill(0, 1, 0)).state());
    assertThat(watch.work(edited, true)).isTrue();
    assertThat(watch.report().orElseThrow().steps().get(0).sizes().total()).isLessThan(16);
  }
}
