package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class MarchenkoPasturTest {
  @Test
  void itsMassIsOneAndItsMeanSquareThatOfTheMatrix() {
    for (int[] size : new int[][] {{4, 4}, {8, 2}, {2, 8}, {256, 256}, {30, 100}}) {
      for (double sigma : new double[] {0.1, 1, 3}) {
        MarchenkoPastur law = new MarchenkoPastur(size[0], size[1], sigma);
        assertThat(mean(law, s -> 1)).isCloseTo(1, within(1e-4));
        double square = Math.max(size[0], size[1]) * sigma * sigma;
        assertThat(mean(law, s -> s * s) / square).isCloseTo(1, within(1e-4));
      }
    }
  }

  @Test
  void itsEdgesAreSumAndDifferenceOfTheRoots() {
    MarchenkoPastur law = new MarchenkoPastur(4, 9, 2);
    assertThat(law.low()).isEqualTo(2);
    assertThat(law.high()).isEqualTo(10);
    assertThat(law.density(1.99)).isZero();
    assertThat(law.density(2.01)).isPositive();
    assertThat(law.density(10.01)).isZero();
    assertThat(new MarchenkoPastur(9, 4, 2).density(5)).isEqualTo(law.density(5));
    assertThat(new MarchenkoPastur(9, 9, 1).density(0))
        .isCloseTo(1 / (3 * Math.PI) * 2, within(1e-12));
  }

  @Test
  void aLargeMatrixFollowsIt() {
    int rows = 60;
    int columns = 120;
    double[] values = SingularValues.of(SingularValuesTest.drawn(rows, columns), rows, columns);
    MarchenkoPastur law = new MarchenkoPastur(rows, columns, 1);
    double furthest = 0;
    for (int i = 0; i < rows; i++) {
      double below = 0;
      int points = 2000;
      for (int k = 0; k < points; k++) {
        double s = law.low() + (values[i] - law.low()) * (k + 0.5) / points;
        below += law.density(s) * (values[i] - law.low()) / points;
      }
      furthest = Math.max(furthest, Math.abs(below - (rows - i - 0.5) / rows));
    }
    assertThat(furthest).isLessThan(0.05);
  }

  private static double mean(MarchenkoPastur law, DoubleUnaryOperator function) {
    double sum = 0;
    int points = 20_000;
    for (int k = 0; k < points; k++) {
      double s = law.low() + (law.high() - law.low()) * (k + 0.5) / points;
      sum += function.applyAsDouble(s) * law.density(s) * (law.high() - law.low()) / points;
    }
    return sum;
  }
}
