package whyrandom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetTest {

  private static final DataSpec MOONS = DataSpec.of(DataKind.MOONS);

  @ParameterizedTest
  @CsvSource({"200, 0.3, 60", "200, 0, 0", "10, 0.25, 3", "4, 0.9, 3", "5, 0.9, 4", "7, 0.5, 4"})
  void trainingAndTestSetShareTheRowsInOrder(int points, double fraction, int expected) {
    Dataset data = Dataset.of(MOONS.withPoints(points).withTestFraction(fraction));
    assertThat(data.test()).hasSize(expected).isSorted();
    assertThat(data.train()).hasSize(points - expected).isSorted().isNotEmpty();
    List<Integer> all = new ArrayList<>();
    for (int row : data.test()) {
      all.add(row);
    }
    for (int row : data.train()) {
      all.add(row);
    }
    assertThat(all).doesNotHaveDuplicates().hasSize(points);
  }

  @Test
  void theSplitFollowsTheSeedAndNothingElse() {
    assertThat(Dataset.of(MOONS).test())
        .isEqualTo(Dataset.of(DataSpec.of(DataKind.GAUSS).withNoise(1)).test())
        .isNotEqualTo(Dataset.of(MOONS.withSeed(2)).test());
  }

  @Test
  void aLargerTestSetKeepsTheRowsOfASmallerOne() {
    assertThat(Dataset.of(MOONS.withTestFraction(0.5)).test())
        .contains(Dataset.of(MOONS.withTestFraction(0.2)).test());
  }

  @Test
  void aSingleRowIsForTraining() {
    Dataset data = Dataset.of(custom(row(1, 0)).withTestFraction(0.9));
    assertThat(data.train()).containsExactly(0);
    assertThat(data.test()).isEmpty();
  }

  @Test
  void whatIsHandedOutCannotChangeTheData() {
    Dataset data = Dataset.of(MOONS);
    data.train()[0] = -1;
    assertThat(data.train()[0]).isNotNegative();
  }

  @Test
  void customRowsAreInputsAndAClassUnlessTheSpecOrTheCallerSaysOtherwise() {
    DataSpec spec = custom(row(0.5, 2, 3), row(7, 8, 0));
    Dataset data = Dataset.of(spec);
    assertThat(data.columns()).isEqualTo(2);
    assertThat(data.input(1, 0)).isEqualTo(7);
    assertThat(data.target(0)).isEqualTo(3);
    assertThat(data.classes()).isEqualTo(4);
    assertThat(Dataset.of(spec, Task.REGRESSION).classes()).isZero();
    DataSpec said = spec.withTask(Optional.of(Task.REGRESSION));
    assertThat(Dataset.of(said, Task.CLASSIFICATION).task()).isEqualTo(Task.REGRESSION);
    assertThat(Dataset.of(MOONS, Task.REGRESSION).task()).isEqualTo(Task.CLASSIFICATION);
  }

  @Test
  void minusOneAndOneThroughoutAreTwoClasses() {
    Dataset data = Dataset.of(custom(row(0, -1), row(1, 1), row(2, -1)));
    assertThat(data.classes()).isEqualTo(2);
    assertThat(data.target(0)).isZero();
    assertThat(data.target(1)).isEqualTo(1);
    assertThat(Dataset.of(custom(row(0, 1))).target(0)).isEqualTo(1);
    assertThat(Dataset.of(custom(row(0, 0))).classes()).isEqualTo(2);
  }

  @Test
  void targetsThatAreNoClassAreRefusedWithTheirPlace() {
    assertThatThrownBy(() -> Dataset.of(custom(row(0, 0), row(0, 1.5))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "data.rows[1][1]: 1.5 is not allowed; as a class it must be a whole number from 0 to 9, "
                + "or all targets -1 or 1");
    assertThatThrownBy(() -> Dataset.of(custom(row(3, 4, 10))))
        .hasMessageStartingWith("data.rows[0][2]: 10 is not allowed;");
    assertThatThrownBy(() -> Dataset.of(custom(row(3, 2), row(3, -1))))
        .hasMessageStartingWith("data.rows[1][1]: -1 is not allowed;");
    assertThat(Dataset.of(custom(row(0, 1.5)), Task.REGRESSION).target(0)).isEqualTo(1.5);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM")
  void theViewIsASquareRoundTheOriginThatHoldsAllPointsWithAMargin(DataKind kind) {
    for (double noise = 0; noise <= 1; noise += 0.125) {
      Dataset data = Dataset.of(DataSpec.of(kind).withNoise(noise));
      double half = data.high(0);
      assertThat(data.low(0)).isEqualTo(-half).isEqualTo(data.low(1));
      assertThat(data.high(1)).isEqualTo(half);
      double farthest = 0;
      for (int i = 0; i < data.size(); i++) {
        farthest = Math.max(farthest, Math.abs(data.input(i, 0)));
        farthest = Math.max(farthest, Math.abs(data.input(i, 1)));
      }
      assertThat(half / farthest).isBetween(1.15, 1.73);
    }
  }

  @Test
  void theViewStaysPutWhenNoiseMovesALittle() {
    assertThat(halfWidth(DataKind.XOR, 0)).isEqualTo(1.5);
    assertThat(halfWidth(DataKind.CIRCLE, 0)).isEqualTo(4);
    assertThat(halfWidth(DataKind.CIRCLE, 0.02)).isEqualTo(4);
    int changes = 0;
    for (int i = 1; i <= 100; i++) {
      changes +=
          halfWidth(DataKind.SPIRAL, i / 100.0) == halfWidth(DataKind.SPIRAL, (i - 1) / 100.0)
              ? 0
              : 1;
    }
    assertThat(changes).isLessThanOrEqualTo(3);
  }

  @Test
  void theViewOfCustomDataIsCentredOnIt() {
    Dataset unit = Dataset.of(custom(row(0, 0, 0), row(1, 1, 1)));
    assertThat(unit.low(0)).isCloseTo(-0.1, within(1e-15));
    assertThat(unit.high(1)).isCloseTo(1.1, within(1e-15));
    Dataset wide = Dataset.of(custom(row(100, 0, 0), row(140, 1, 1)));
    assertThat(wide.low(0)).isEqualTo(90);
    assertThat(wide.high(0)).isEqualTo(150);
    assertThat(wide.high(1) - wide.low(1)).isEqualTo(60);
    Dataset three = Dataset.of(custom(row(0, 0, 0, 0), row(1, 10, 100, 1)));
    assertThat(three.high(2) - three.low(2)).isEqualTo(120);
    assertThat(three.high(1) - three.low(1)).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0", "5, 5", "1e300, 1e300", "-1.7976931348623157e308, 1.7976931348623157e308",
    "4.9e-324, 0", "1e20, 100000000000000000001", "1e-200, 3e-200", "1.7e308, 1.7e308"
  })
  void theViewOfAnyColumnIsFiniteAndNotEmpty(double a, double b) {
    Dataset data = Dataset.of(custom(row(a, 0), row(b, 1)));
    assertThat(data.low(0)).isFinite().isLessThanOrEqualTo(Math.min(a, b));
    assertThat(data.high(0)).isFinite().isGreaterThanOrEqualTo(Math.max(a, b));
    assertThat(data.low(0)).isLessThan(data.high(0));
  }

  @Test
  void rowsAndColumnsThatAreNotThereAreRefused() {
    Dataset data = Dataset.of(MOONS);
    assertThatThrownBy(() -> data.input(200, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> data.input(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> data.target(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static double halfWidth(DataKind kind, double noise) {
    return Dataset.of(DataSpec.of(kind).withNoise(noise)).high(0);
  }

  @SafeVarargs
  private static DataSpec custom(List<Double>... rows) {
    return DataSpec.custom(List.of(rows));
  }

  private static List<Double> row(double... values) {
    List<Double> row = new ArrayList<>();
    for (double value : values) {
      row.add(value);
    }
    return row;
  }
}
