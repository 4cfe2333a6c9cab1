package whyrandom.app.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.app.Lane;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.Run;
import whyrandom.explain.Presets;

class LayerWatchTest {
  private double millis;
  private double pace;
  private final LayerWatch watch = new LayerWatch(() -> millis += pace);

  private static Lane lane() {
    Experiment e = Presets.of("xavier").orElseThrow().document().main().experiment();
    return new Lane(new Run(e, List.of()));
  }

  @Test
  void theReportIsThatOfThePlaceWhereTheRunStands() {
    Lane lane = lane();
    lane.run().seek(7);
    assertThat(watch.isBehind(lane)).isTrue();
    assertThat(watch.work(lane, false)).isTrue();
    assertThat(watch.isBehind(lane)).isFalse();
    LayerReport expected = LayerReport.of(lane.run());
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
    Lane lane = lane();
    int calls = 1;
    while (!watch.work(lane, false)) {
      calls++;
    }
    assertThat(calls).isGreaterThan(5);
    assertThat(watch.report()).isPresent();
  }

  @Test
  void whileItTrainsAFewReportsASecondAreEnough() {
    Lane lane = lane();
    int reports = 0;
    for (int frame = 0; frame < 60; frame++) {
      millis = frame * 16.7;
      lane.run().update();
      reports += watch.work(lane, true) ? 1 : 0;
    }
    assertThat(reports).isBetween(3, 5);
    assertThat(watch.isBehind(lane)).isTrue();
    assertThat(watch.work(lane, false)).as("it stands still").isTrue();
    assertThat(watch.report().orElseThrow().step()).isEqualTo(60);
  }

  @Test
  void anEditIsAnotherLane() {
    Lane lane = lane();
    watch.work(lane, false);
    Lane edited = new Lane(lane.run().with(new Edit.Fill(0, 1, 0)));
    assertThat(watch.work(edited, true)).isTrue();
    assertThat(watch.report().orElseThrow().steps().get(0).sizes().total()).isLessThan(16);
  }
}
