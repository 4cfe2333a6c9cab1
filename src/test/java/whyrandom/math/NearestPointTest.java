package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestPointTest {
  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void anEdgeACornerAndTheOriginItselfAreFound() {
    assertThat(NearestPoint.of(new double[][] {{2, 0}, {0, 2}, {5, 5}}))
        .containsExactly(new double[] {1, 1}, within(1e-15));
    assertThat(NearestPoint.of(new double[][] {{3, 4}})).containsExactly(3, 4);
    assertThat(NearestPoint.of(new double[][] {{1, 1}, {2, 1}, {1, 3}})).containsExactly(1, 1);
    assertThat(NearestPoint.of(new double[][] {{0, 0}, {0, 0}})).containsExactly(0, 0);
    assertThat(NearestPoint.of(new double[][] {{1, 0}, {-1, 0}, {0, 7}})).containsExactly(0, 0);
    assertThat(NearestPoint.of(new double[][] {{1, 2}, {-3, 1}, {1, -4}}))
        .containsExactly(new double[] {0, 0}, within(1e-12));
  }

  /** The square with corners (1, ±1, ±1) in space: its middle, of which no corner is needed. */
  @Test
  void manyPointsOfOneFaceMayBeHeldOneAfterTheOther() {
    double[][] square = {{1, 1, 1}, {1, 1, -1}, {1, -1, 1}, {1, -1, -1}, {2, 0, 0}};
    assertThat(NearestPoint.of(square)).containsExactly(new double[] {1, 0, 0}, within(1e-12));
  }

  /**
   * A point of the hull is the nearest if and only if no point of the hull lies further towards the
   * origin: then the plane across it bounds the distance from below. Where the hull holds the
   * origin, that is the answer.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 12, 33})
  void noPointLiesFurtherTowardsTheOrigin(int dimensions) {
    int apart = 0;
    for (int number = 0; number < 300; number++) {
      SplittableRandom random = new SplittableRandom(number);
      double[][] points = new double[1 + random.nextInt(60)][dimensions];
      double shift = random.nextDouble(3);
      boolean areWhole = random.nextBoolean();
      double scale = number % 3 == 0 ? 1e5 : 1;
      for (double[] p : points) {
        for (int i = 0; i < dimensions; i++) {
          p[i] = areWhole ? random.nextInt(-2, 3) : random.nextDouble(-1, 1) + (i == 0 ? shift : 0);
          p[i] *= scale;
        }
      }
      double[] nearest = NearestPoint.of(points);
      double square = dot(nearest, nearest);
      double longest = 0;
      double least = Double.MAX_VALUE;
      for (double[] p : points) {
        longest = Math.max(longest, dot(p, p));
        least = Math.min(least, dot(nearest, p));
      }
      if (square > 1e-18 * longest) {
        apart++;
        double rounding = 1e-10 * Math.sqrt(square * longest);
        assertThat(least).as("%s", number).isGreaterThanOrEqualTo(square - rounding);
        // and it is a point of the hull: not all of that lies further from the origin
        assertThat(least).as("%s", number).isLessThanOrEqualTo(square + rounding);
      }
    }
    assertThat(apart).isPositive();
  }
}
