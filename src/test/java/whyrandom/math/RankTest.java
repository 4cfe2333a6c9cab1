package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RankTest {
  private static final double TOLERANCE = 1e-9;

  @Test
  void knownMatrices() {
    assertThat(Rank.of(new double[][] {{0, 0}, {0, 0}}, TOLERANCE)).isZero();
    assertThat(Rank.of(new double[][] {{1, 2}, {2, 4}}, TOLERANCE)).isEqualTo(1);
    assertThat(Rank.of(new double[][] {{1, 0}, {0, 1e-3}}, TOLERANCE)).isEqualTo(2);
    assertThat(Rank.of(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}, TOLERANCE)).isEqualTo(2);
    assertThat(Rank.of(new double[][] {{1}, {2}, {3}}, TOLERANCE)).isEqualTo(1);
    assertThat(Rank.of(new double[][] {}, TOLERANCE)).isZero();
  }

  @Test
  void productsOfThinMatricesHaveTheRankOfTheThinOne() {
    Random random = new Random(1);
    for (int rank = 1; rank <= 5; rank++) {
      double[][] rows = new double[8][10];
      for (int k = 0; k < rank; k++) {
        double[] left = random.doubles(8, -1, 1).toArray();
        double[] right = random.doubles(10, -1, 1).toArray();
        for (int i = 0; i < 8; i++) {
          for (int j = 0; j < 10; j++) {
            rows[i][j] += left[i] * right[j];
          }
        }
      }
      assertThat(Rank.of(rows, TOLERANCE)).isEqualTo(rank);
    }
  }

  @Test
  void whatIsNotFiniteHasNoRank() {
    assertThat(Rank.of(new double[][] {{1, Double.NaN}}, TOLERANCE)).isZero();
    assertThat(Rank.of(new double[][] {{1, Double.POSITIVE_INFINITY}}, TOLERANCE)).isZero();
  }

  @Test
  void theMatrixIsLeftAsItIs() {
    double[][] rows = {{3, 4}, {6, 8}};
    Rank.of(rows, TOLERANCE);
    assertThat(rows).isDeepEqualTo(new double[][] {{3, 4}, {6, 8}});
  }
}
