package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.plot.PhaseChart.Spot;

/** The plane with the edge of chaos. */
class PhaseChartTest {
  private static final Box BOX = new Box(0, 0, 300, 200);
  private static final List<Spot> EDGE =
      List.of(new Spot(1, 0), new Spot(1.3, 0.2), new Spot(1.9, 1), new Spot(3, 4));

  private static RecordingPen draw(List<Spot> edge, Spot start, Spot now) {
    RecordingPen pen = new RecordingPen(10);
    new PhaseChart(BOX, edge, List.of(start), List.of(now), 2.5, 1, "ordered", "chaotic")
        .drawOn(pen);
    return pen;
  }

  @Test
  void orderIsLeftOfTheEdgeAndChaosRight() {
    RecordingPen pen = draw(EDGE, new Spot(0.5, 0.1), new Spot(2.2, 0.1));
    RecordingPen.Curve edge = pen.curves.get(0);
    assertThat(edge.ys()).as("upwards").isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(edge.ys()[edge.ys().length - 1]).as("to the upper end").isBetween(0.0, 25.0);
    double foot = edge.xs()[0];
    RecordingPen.Curve ring = pen.curves.get(1);
    assertThat(ring.xs()[0]).as("the start is ordered").isLessThan(foot);
    assertThat(pen.discs).hasSize(1);
    assertThat(pen.discs.get(0).x()).as("now it is not").isGreaterThan(foot);
    assertThat(pen.words()).contains("ordered", "chaotic", "σ_w", "σ_b");
  }

  @Test
  void whatLiesBeyondIsHollowAtTheEnd() {
    RecordingPen pen = draw(EDGE, new Spot(0.5, 0.1), new Spot(99, 0.1));
    assertThat(pen.discs).isEmpty();
    assertThat(pen.curves).hasSize(3);
  }

  @Test
  void withoutAnEdgeThereAreNoSides() {
    RecordingPen pen = draw(List.of(), new Spot(0.5, 0.1), new Spot(Double.NaN, 0));
    assertThat(pen.words()).doesNotContain("ordered", "chaotic");
    assertThat(pen.curves).hasSize(1);
    assertThat(pen.discs).isEmpty();
  }
}
