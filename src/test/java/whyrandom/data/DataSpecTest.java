package whyrandom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DataSpecTest {

  private static final DataSpec XOR = DataSpec.of(DataKind.XOR);
  private static final List<List<Double>> ROWS = List.of(List.of(0.0, 1.0), List.of(2.0, 0.0));

  @Test
  void theEndsOfEveryRangeAreAllowed() {
    assertThat(XOR.withPoints(4).points()).isEqualTo(4);
    assertThat(XOR.withPoints(2000).points()).isEqualTo(2000);
    assertThat(XOR.withNoise(0).withNoise(1).noise()).isEqualTo(1);
    assertThat(XOR.withSeed(0).withSeed((1L << 53) - 1).seed()).isEqualTo((1L << 53) - 1);
    assertThat(XOR.withTestFraction(0).withTestFraction(0.9).testFraction()).isEqualTo(0.9);
    assertThat(DataSpec.custom(ROWS).withPoints(1).points()).isEqualTo(1);
  }

  @Test
  void valuesOutOfRangeAreRefusedWithFieldValueAndWhatIsAllowed() {
    refuses(
        () -> XOR.withPoints(3),
        "data.points: 3 is not allowed; it must be a whole number from 4 to 2000");
    refuses(
        () -> XOR.withPoints(2001),
        "data.points: 2001 is not allowed; it must be a whole number from 4 to 2000");
    refuses(
        () -> DataSpec.custom(ROWS).withPoints(0),
        "data.points: 0 is not allowed; it must be a whole number from 1 to 2000");
    refuses(
        () -> XOR.withNoise(1.5),
        "data.noise: 1.5 is not allowed; it must be a number from 0 to 1");
    refuses(
        () -> XOR.withNoise(Double.NaN),
        "data.noise: NaN is not allowed; it must be a number from 0 to 1");
    refuses(
        () -> XOR.withSeed(-1),
        "data.seed: -1 is not allowed; it must be a whole number from 0 to 9007199254740991");
    refuses(
        () -> XOR.withTestFraction(0.95),
        "data.testFraction: 0.95 is not allowed; it must be a number from 0 to 0.9");
    refuses(
        () -> DataSpec.of(DataKind.PLANE).withTask(Optional.of(Task.CLASSIFICATION)),
        "data.task: classification is not allowed; it must be regression for plane");
  }

  @Test
  void rowsAreRefusedWithTheirPlace() {
    refuses(
        () -> new DataSpec(DataKind.XOR, 200, 0, 1, 0, ROWS, Optional.empty(), 1),
        "data.rows: 2 rows is not allowed; it must be absent for the kind xor");
    refuses(
        () -> DataSpec.custom(List.of()),
        "data.rows: 0 rows is not allowed; it must be 1 to 5000 rows for custom data");
    refuses(
        () -> DataSpec.custom(Collections.nCopies(5001, List.of(0.0, 1.0))),
        "data.rows: 5001 rows is not allowed; it must be 1 to 5000 rows for custom data");
    refuses(
        () -> DataSpec.custom(List.of(List.of(1.0))),
        "data.rows[0]: 1 numbers is not allowed; it must be 1 to 32 inputs and a target");
    refuses(
        () -> DataSpec.custom(List.of(Collections.nCopies(34, 1.0))),
        "data.rows[0]: 34 numbers is not allowed; it must be 1 to 32 inputs and a target");
    refuses(
        () -> DataSpec.custom(List.of(List.of(1.0, 1.0), List.of(1.0, 2.0, 3.0))),
        "data.rows[1]: 3 numbers is not allowed; it must be 2 numbers, as in rows[0]");
    refuses(
        () -> DataSpec.custom(List.of(List.of(1.0, 1.0), List.of(Double.NaN, 1.0))),
        "data.rows[1][0]: NaN is not allowed; it must be a finite number");
    refuses(
        () -> DataSpec.custom(List.of(List.of(1.0, Double.NEGATIVE_INFINITY))),
        "data.rows[0][1]: -Infinity is not allowed; it must be a finite number");
  }

  @Test
  void rowsAreCopied() {
    List<Double> row = new ArrayList<>(List.of(1.0, 0.0));
    List<List<Double>> rows = new ArrayList<>(List.of(row));
    DataSpec spec = DataSpec.custom(rows);
    row.set(0, 7.0);
    rows.clear();
    assertThat(spec.rows()).containsExactly(List.of(1.0, 0.0));
  }

  @Test
  void anotherKindDropsTheRowsAndRowsMakeTheDataCustom() {
    assertThat(DataSpec.custom(ROWS).withKind(DataKind.MOONS).rows()).isEmpty();
    assertThat(XOR.withRows(ROWS).kind()).isEqualTo(DataKind.CUSTOM);
    assertThat(XOR.withRows(ROWS).withSeed(9).rows()).isEqualTo(ROWS);
  }

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
