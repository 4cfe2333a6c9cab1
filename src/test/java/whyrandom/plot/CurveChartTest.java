package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.engine.Activation;

class CurveChartTest {
  private static final Box BOX = new Box(0, 0, 320, 130);

  /** What it is drawn with: the slope's line is the first, the function's the second. */
  private static final int LINES = 2;

  private static double slope(Activation g, double z) {
    return g.slope(z, g.value(z));
  }

  private static boolean isFlat(Activation g, double z) {
    return Math.abs(slope(g, z)) < 0.1 * Math.abs(g.largestSlope());
  }

  private static RecordingPen draw(Activation g, double... zs) {
    RecordingPen pen = new RecordingPen();
    new CurveChart(BOX, g::value, z -> slope(g, z), z -> isFlat(g, z), zs).drawOn(pen);
    return pen;
  }

  private static double[] some(int seed, double deviation) {
    Random random = new Random(seed);
    return random.doubles(60).map(u -> (2 * u - 1) * deviation).toArray();
  }

  private static double middle(double[] values) {
    return (Arrays.stream(values).min().orElseThrow() + Arrays.stream(values).max().orElseThrow())
        / 2;
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyExampleIsADotOnTheCurveHollowWhereItIsFlat(Activation g) {
    for (int seed = 0; seed < 10; seed++) {
      double[] zs = some(seed, seed % 2 == 0 ? 2 : 5.9);
      RecordingPen pen = draw(g, zs);
      long flat = Arrays.stream(zs).filter(z -> isFlat(g, z)).count();
      assertThat(pen.discs).hasSize((int) (zs.length - flat));
      assertThat(pen.curves).hasSize((int) (LINES + flat));
      RecordingPen.Curve curve = pen.curves.get(1);
      for (RecordingPen.Disc disc : pen.discs) {
        assertIsOn(curve, disc.x(), disc.y());
      }
      for (RecordingPen.Curve ring : pen.curves.subList(LINES, pen.curves.size())) {
        assertIsOn(curve, middle(ring.xs()), middle(ring.ys()));
      }
    }
  }

  /** Where the curve jumps, from one of its points to the next, it is at one of them. */
  private static void assertIsOn(RecordingPen.Curve curve, double x, double y) {
    int i = 1;
    while (i < curve.xs().length - 1 && curve.xs()[i] < x) {
      i++;
    }
    double share = (x - curve.xs()[i - 1]) / (curve.xs()[i] - curve.xs()[i - 1]);
    double height = curve.ys()[i - 1] + share * (curve.ys()[i] - curve.ys()[i - 1]);
    boolean isJump = Math.abs(curve.ys()[i] - curve.ys()[i - 1]) > 20;
    boolean isNextNearer = Math.abs(y - curve.ys()[i]) < Math.abs(y - curve.ys()[i - 1]);
    double end = isNextNearer ? curve.ys()[i] : curve.ys()[i - 1];
    assertThat(y).isCloseTo(isJump ? end : height, within(1.5));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void nothingButDotsMoves(Activation g) {
    RecordingPen few = draw(g, 0.1);
    RecordingPen many = draw(g, some(3, 5.9));
    for (int i = 0; i < LINES; i++) {
      assertThat(many.curves.get(i).xs()).isEqualTo(few.curves.get(i).xs());
      assertThat(many.curves.get(i).ys()).isEqualTo(few.curves.get(i).ys());
    }
    assertThat(many.lines).isEqualTo(few.lines);
    assertThat(many.words()).isEqualTo(few.words());
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void whatIsBeyondIsCountedAtItsEndAndAllStaysInTheBox(Activation g) {
    RecordingPen pen = draw(g, -7, -1e300, Double.NEGATIVE_INFINITY, 0, 6.5, Double.NaN);
    assertThat(pen.words()).contains("‹ 3", "1 ›");
    assertThat(pen.discs.size() + pen.curves.size() - LINES).as("NaN is left out").isEqualTo(5);
    for (RecordingPen.Curve curve : pen.curves) {
      assertThat(Arrays.stream(curve.xs())).allMatch(x -> x >= 0 && x <= BOX.width());
      assertThat(Arrays.stream(curve.ys())).allMatch(y -> y >= 0 && y <= BOX.height());
    }
    for (RecordingPen.Disc disc : pen.discs) {
      assertThat(disc.x()).isBetween(0.0, BOX.width());
      assertThat(disc.y()).isBetween(0.0, BOX.height());
    }
    for (int i = 0; i < pen.texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(pen.texts.get(i).box().overlaps(pen.texts.get(j).box()))
            .as(pen.texts.get(i).text() + " and " + pen.texts.get(j).text())
            .isFalse();
      }
    }
  }
}
