package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SingularValuesTest {
  @Test
  void ofKnownMatricesAreKnown() {
    assertThat(SingularValues.of(new double[] {3, 0, 0, -4}, 2, 2)).containsExactly(4, 3);
    double[] values = SingularValues.of(new double[] {1, 2, 3, 4}, 2, 2);
    assertThat(values[0]).isCloseTo(5.4649857042190427, within(1e-14));
    assertThat(values[1]).isCloseTo(0.36596619062625746, within(1e-14));
    assertThat(SingularValues.of(new double[] {3, 4}, 1, 2)).containsExactly(5);
    assertThat(SingularValues.of(new double[] {3, 4}, 2, 1)).containsExactly(5);
  }

  @Test
  void ofEqualWeightsAllButOneAreNothing() {
    double[] half = new double[12];
    java.util.Arrays.fill(half, 0.5);
    double[] values = SingularValues.of(half, 4, 3);
    assertThat(values[0]).isCloseTo(0.5 * Math.sqrt(12), within(1e-14));
    assertThat(values[1]).isLessThan(1e-14);
    assertThat(values[2]).isLessThan(1e-14);
    assertThat(SingularValues.of(new double[12], 4, 3)).containsExactly(0, 0, 0);
  }

  @Test
  void theirSquaresAndFourthPowersSumToTheTracesOfTheGramMatrix() {
    int rows = 23;
    int columns = 17;
    double[] matrix = drawn(rows, columns);
    double[] values = SingularValues.of(matrix, rows, columns);
    double squares = 0;
    double fourths = 0;
    for (double s : values) {
      squares += s * s;
      fourths += s * s * s * s;
    }
    double trace = 0;
    double traceOfSquare = 0;
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        double gram = 0;
        for (int k = 0; k < rows; k++) {
          gram += matrix[k * columns + i] * matrix[k * columns + j];
        }
        trace += i == j ? gram : 0;
        traceOfSquare += gram * gram;
      }
    }
    assertThat(values).hasSize(columns).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(squares).isCloseTo(trace, within(1e-11));
    assertThat(fourths).isCloseTo(traceOfSquare, within(1e-9));
  }

  @Test
  void theTransposeHasTheSameAndPiecesMakeNoDifference() {
    double[] matrix = drawn(9, 5);
    double[] transpose = new double[45];
    for (int i = 0; i < 45; i++) {
      transpose[i % 5 * 9 + i / 5] = matrix[i];
    }
    SingularValues slow = new SingularValues(matrix, 9, 5);
    while (!slow.advance(1)) {}
    assertThat(slow.descending())
        .containsExactly(SingularValues.of(matrix, 9, 5))
        .containsExactly(SingularValues.of(transpose, 5, 9));
  }

  static double[] drawn(int rows, int columns) {
    CounterRandom random = new CounterRandom(7, CounterRandom.WEIGHT);
    double[] matrix = new double[rows * columns];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = random.normal(1, i / columns, i % columns);
    }
    return matrix;
  }
}
