package whyrandom.site.still;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolylineTest {
  @Test
  void aStraightLineHasTwoPoints() {
    double[] xs = {0, 1, 2, 3};
    double[] ys = {0, 1, 2.01, 3};
    assertThat(Polyline.kept(xs, ys, 4)).containsExactly(true, false, false, true);
  }

  @Test
  void cornersStay() {
    double[] xs = {0, 1, 2, 3, 4};
    double[] ys = {0, 0, 5, 0, 0};
    assertThat(Polyline.kept(xs, ys, 5)).containsOnly(true);
  }

  @Test
  void onlyTheFirstPointsCount() {
    assertThat(Polyline.kept(new double[] {0, 1, 9}, new double[3], 2)).containsExactly(true, true);
  }
}
