package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import whyrandom.plot.ZeroLine.Window;

class ZeroLineTest {
  private static final Window SQUARE = new Window(-1, 1, -1, 1);

  @Test
  void bothEndsHaveAPreActivationOfZeroAndLieOnTheEdgeOfTheWindow() {
    Random random = new Random(3);
    int drawn = 0;
    for (int i = 0; i < 10_000; i++) {
      double scale = Math.exp(8 * random.nextGaussian());
      ZeroLine line =
          new ZeroLine(
              scale * random.nextGaussian(),
              scale * random.nextGaussian(),
              scale * random.nextGaussian());
      Window window =
          new Window(-random.nextDouble(), 1 + random.nextDouble(), -3 * random.nextDouble(), 2);
      double[] ends = line.within(window);
      if (ends.length == 0) {
        continue;
      }
      drawn++;
      double size = Math.abs(line.w1()) + Math.abs(line.w2()) + Math.abs(line.b());
      for (int end = 0; end < 4; end += 2) {
        assertThat(Math.abs(line.at(ends[end], ends[end + 1]))).isLessThan(1e-14 * size);
        assertThat(ends[end]).isBetween(window.low1(), window.high1());
        assertThat(ends[end + 1]).isBetween(window.low2(), window.high2());
        boolean isOnEdge =
            ends[end] == window.low1()
                || ends[end] == window.high1()
                || ends[end + 1] == window.low2()
                || ends[end + 1] == window.high2();
        assertThat(isOnEdge).isTrue();
      }
    }
    assertThat(drawn).isGreaterThan(5000);
  }

  /** By the intermediate value theorem: there is a line if and only if z has both signs. */
  @Test
  void aLineIsFoundWheneverThereIsOne() {
    Random random = new Random(4);
    for (int i = 0; i < 5000; i++) {
      ZeroLine line =
          new ZeroLine(random.nextGaussian(), random.nextGaussian(), 3 * random.nextGaussian());
      boolean hasNegative = false;
      boolean hasPositive = false;
      for (int corner = 0; corner < 4; corner++) {
        double z = line.at(corner % 2 == 0 ? -1 : 1, corner < 2 ? -1 : 1);
        hasNegative |= z < 0;
        hasPositive |= z > 0;
      }
      assertThat(line.within(SQUARE).length == 4).isEqualTo(hasNegative && hasPositive);
    }
  }

  @Test
  void linesAlongAxesDiagonalsAndEdges() {
    assertThat(new ZeroLine(1, 0, -0.5).within(SQUARE)).containsExactly(0.5, -1, 0.5, 1);
    assertThat(new ZeroLine(0, 2, 1).within(SQUARE)).containsExactly(1, -0.5, -1, -0.5);
    assertThat(new ZeroLine(1, 1, 0).within(SQUARE)).containsExactly(1, -1, -1, 1);
    assertThat(new ZeroLine(1, 0, -1).within(SQUARE)).containsExactly(1, -1, 1, 1);
  }

  @Test
  void withoutALineThereIsNone() {
    assertThat(new ZeroLine(0, 0, 0).within(SQUARE)).isEmpty();
    assertThat(new ZeroLine(0, -0.0, 1).within(SQUARE)).isEmpty();
    assertThat(new ZeroLine(1, 1, 3).within(SQUARE)).as("passes by").isEmpty();
    assertThat(new ZeroLine(1, 1, 2).within(SQUARE)).as("touches a corner").isEmpty();
    assertThat(new ZeroLine(Double.NaN, 1, 0).within(SQUARE)).isEmpty();
    assertThat(new ZeroLine(1, Double.POSITIVE_INFINITY, 0).within(SQUARE)).isEmpty();
    assertThat(new ZeroLine(1, 1, Double.NEGATIVE_INFINITY).within(SQUARE)).isEmpty();
  }

  @Test
  void hugeAndTinyWeightsHaveTheLineThatTheirRatiosHave() {
    double[] expected = new ZeroLine(1, -2, 0.5).within(SQUARE);
    for (double scale : new double[] {0x1p-1000, 0x1p-500, 0x1p500, 0x1p1022}) {
      assertThat(new ZeroLine(scale, -2 * scale, 0.5 * scale).within(SQUARE))
          .containsExactly(expected);
    }
  }

  @Test
  void equalUnitsHaveEqualLinesToTheBitAndMirroredOnesTheSameLine() {
    ZeroLine line = new ZeroLine(0.1, 0.7, -0.3);
    assertThat(new ZeroLine(0.1, 0.7, -0.3).within(SQUARE)).containsExactly(line.within(SQUARE));
    assertThat(new ZeroLine(-0.1, -0.7, 0.3).within(SQUARE)).containsExactly(line.within(SQUARE));
  }
}
