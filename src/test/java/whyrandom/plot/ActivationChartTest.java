package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.engine.Activation;

class ActivationChartTest {
  private static RecordingPen draw(Activation g, double[] zs, double z) {
    RecordingPen pen = new RecordingPen();
    double slope = g.slope(z, g.value(z));
    new ActivationChart(160, 80, g::value, zs, z, slope).drawOn(pen);
    return pen;
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void dotsAndCurveStayInThePictureAndDotsLieOnTheCurve(Activation g) {
    double[] zs = {-6, -1, 0, 0.5, 4};
    RecordingPen pen = draw(g, zs, 1);
    RecordingPen.Curve curve = pen.curves.get(0);
    assertThat(Arrays.stream(curve.xs())).allMatch(x -> x >= 0 && x <= 160);
    assertThat(Arrays.stream(curve.ys())).allMatch(y -> y >= 0 && y <= 80);
    assertThat(pen.discs).hasSize(zs.length + 1);
    for (RecordingPen.Disc disc : pen.discs) {
      int piece = 0;
      while (curve.xs()[piece + 1] < disc.x()) {
        piece++;
      }
      double low = Math.min(curve.ys()[piece], curve.ys()[piece + 1]);
      double high = Math.max(curve.ys()[piece], curve.ys()[piece + 1]);
      assertThat(disc.y()).isBetween(low - 0.5, high + 0.5);
    }
  }

  @Test
  void theTangentHasTheSlopeOfTheCurve() {
    RecordingPen pen = draw(Activation.TANH, new double[0], 0.7);
    RecordingPen.Curve curve = pen.curves.get(0);
    RecordingPen.Line tangent = pen.lines.get(2);
    double middle = (tangent.x1() + tangent.x2()) / 2;
    int piece = 0;
    while (curve.xs()[piece + 1] < middle) {
      piece++;
    }
    double slope =
        (curve.ys()[piece + 1] - curve.ys()[piece]) / (curve.xs()[piece + 1] - curve.xs()[piece]);
    assertThat((tangent.y2() - tangent.y1()) / (tangent.x2() - tangent.x1()))
        .isCloseTo(slope, within(0.05));
  }

  @Test
  void itReachesAsFarAsItsDotsAndLeavesOutWhatIsNoNumber() {
    double[] zs = {1, Double.NaN, -12, Double.POSITIVE_INFINITY};
    RecordingPen pen = draw(Activation.SIGMOID, zs, Double.NaN);
    assertThat(pen.discs).hasSize(2);
    ActivationChart chart = new ActivationChart(10, 10, z -> z, zs, Double.NaN, 0);
    assertThat(chart.reach()).isEqualTo(12);
    assertThat(new ActivationChart(10, 10, z -> z, new double[0], 0, 1).reach()).isEqualTo(3);
  }
}
