package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.math.Moments;

/** Points have the shapes and the labels that {@code dataset.ts} of that tool gives them. */
class TensorFlowPointsTest {
  /** Half a hundredth, to which everything is rounded. */
  private static final double ROUNDED = 0.0051;

  private record Point(double x, double y, double target) {
    double radius() {
      return Math.hypot(x, y);
    }
  }

  private static List<Point> points(String dataset, double noise) {
    List<Point> points = new ArrayList<>();
    for (Json json : TensorFlowPoints.rows(dataset, noise, 7).items()) {
      List<Double> row = Values.numbers(json, "row");
      points.add(new Point(row.get(0), row.get(1), row.get(2)));
    }
    return points;
  }

  @Test
  void theDiscHasHalfOfTheRadiusAndTheRingBeginsAtSevenTenths() {
    for (Point p : points("circle", 0)) {
      double low = p.target == 1 ? 0 : 3.5;
      double high = p.target == 1 ? 2.5 : 5;
      assertThat(p.radius()).isBetween(low - 0.01, high + 0.01);
    }
    long inside = points("circle", 0).stream().filter(p -> p.target == 1).count();
    assertThat(inside).isEqualTo(250);
  }

  @Test
  void xorIsFourSquaresWithAGapAndIsTrueWhereTheSignsAreEqual() {
    for (Point p : points("xor", 0)) {
      assertThat(Math.abs(p.x)).isBetween(0.3 - ROUNDED, 5.3 + ROUNDED);
      assertThat(Math.abs(p.y)).isBetween(0.3 - ROUNDED, 5.3 + ROUNDED);
      assertThat(p.target).isEqualTo(p.x * p.y > 0 ? 1 : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void blobsHaveTheVarianceThatGrowsFromHalfToFour(double noise) {
    Moments strays = new Moments();
    for (Point p : points("gauss", noise)) {
      double center = p.target == 1 ? 2 : -2;
      strays.add(p.x - center);
      strays.add(p.y - center);
    }
    assertThat(strays.mean()).isCloseTo(0, within(0.2));
    assertThat(Math.pow(strays.deviation(), 2)).isCloseTo(0.5 + 7 * noise, within(0.1 + noise));
  }

  /** The spiral without noise has no random number in it: these are the very points. */
  @Test
  void theSpiralHasTheVeryPoints() {
    List<Point> expected = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      for (int arm = 0; arm < 2; arm++) {
        double t = 1.75 * i / 250 * 2 * Math.PI + arm * Math.PI;
        double r = i / 250.0 * 5;
        expected.add(new Point(r * Math.sin(t), r * Math.cos(t), 1 - arm));
      }
    }
    Comparator<Point> byRadius =
        Comparator.comparingLong((Point p) -> Math.round(p.radius() / 0.02))
            .thenComparing(Point::target);
    List<Point> points = new ArrayList<>(points("spiral", 0));
    points.sort(byRadius);
    expected.sort(byRadius);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(points.get(i).x).isCloseTo(expected.get(i).x, within(ROUNDED));
      assertThat(points.get(i).y).isCloseTo(expected.get(i).y, within(ROUNDED));
      assertThat(points.get(i).target).isEqualTo(expected.get(i).target);
    }
  }

  @Test
  void thePlaneIsATenthOfTheSum() {
    for (Point p : points("reg-plane", 0)) {
      assertThat(Math.max(Math.abs(p.x), Math.abs(p.y))).isLessThanOrEqualTo(6);
      assertThat(p.target).isCloseTo((p.x + p.y) / 10, within(2 * ROUNDED));
    }
  }

  @Test
  void bumpsAreConesOfRadiusTwo() {
    int flat = 0;
    for (Point p : points("reg-gauss", 0)) {
      // the nearest of the centres at x = −4, 0, 4 and y = ±2.5, whose signs alternate
      double centerX = 4.0 * Math.round(Math.max(-1, Math.min(1, p.x / 4)));
      double centerY = p.y > 0 ? 2.5 : -2.5;
      double sign = (centerX == 0 ? -1 : 1) * (centerY > 0 ? 1 : -1);
      double height = 1 - Math.hypot(p.x - centerX, p.y - centerY) / 2;
      assertThat(p.target).isCloseTo(sign * Math.max(0, height), within(2 * ROUNDED));
      flat += height <= 0 ? 1 : 0;
    }
    assertThat(flat).isBetween(300, 600);
  }

  /** Noise moves points for their label alone, but on the spiral and in the blobs. */
  @ParameterizedTest
  @ValueSource(strings = {"circle", "xor", "reg-plane", "reg-gauss"})
  void noiseChangesTargetsAndLeavesPlaces(String dataset) {
    List<Point> still = points(dataset, 0);
    List<Point> noisy = points(dataset, 0.3);
    int changed = 0;
    for (int i = 0; i < still.size(); i++) {
      assertThat(noisy.get(i).x).isEqualTo(still.get(i).x);
      assertThat(noisy.get(i).y).isEqualTo(still.get(i).y);
      changed += noisy.get(i).target == still.get(i).target ? 0 : 1;
    }
    assertThat(changed).isGreaterThan(still.size() / 20);
  }

  @Test
  void pointsOfTheSpiralStrayByTheNoise() {
    List<Point> still = points("spiral", 0);
    List<Point> noisy = points("spiral", 0.5);
    Moments strays = new Moments();
    for (int i = 0; i < still.size(); i++) {
      assertThat(noisy.get(i).target).isEqualTo(still.get(i).target);
      strays.add(noisy.get(i).x - still.get(i).x);
    }
    assertThat(strays.deviation()).isCloseTo(0.5 / Math.sqrt(3), within(0.03));
  }

  @Test
  void classesAreMixed() {
    List<Point> points = points("circle", 0);
    long early = points.subList(0, 100).stream().filter(p -> p.target == 1).count();
    assertThat(early).isBetween(30L, 70L);
  }
}
