package whyrandom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTest {

  @Test
  void fourPointsWithoutNoiseAreTheTruthTable() {
    assertThat(corners(DataKind.XOR)).containsExactly("-1 -1 0", "-1 1 1", "1 -1 1", "1 1 0");
    assertThat(corners(DataKind.AND)).containsExactly("-1 -1 0", "-1 1 0", "1 -1 0", "1 1 1");
    assertThat(corners(DataKind.OR)).containsExactly("-1 -1 0", "-1 1 1", "1 -1 1", "1 1 1");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM")
  void equalSpecsGiveEqualBits(DataKind kind) {
    assertThat(bits(Dataset.of(DataSpec.of(kind)), 200))
        .isEqualTo(bits(Dataset.of(DataSpec.of(kind)), 200))
        .isNotEqualTo(bits(Dataset.of(DataSpec.of(kind).withSeed(2)), 200));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM")
  void morePointsKeepTheEarlierOnes(DataKind kind) {
    DataSpec spec = DataSpec.of(kind);
    assertThat(bits(Dataset.of(spec.withPoints(500)), 200)).isEqualTo(bits(Dataset.of(spec), 200));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM")
  void noiseOnlyScalesTheSameStrays(DataKind kind) {
    DataSpec spec = DataSpec.of(kind);
    Dataset none = Dataset.of(spec.withNoise(0));
    Dataset little = Dataset.of(spec.withNoise(0.2));
    Dataset much = Dataset.of(spec.withNoise(0.8));
    for (int i = 0; i < none.size(); i++) {
      for (int j = 0; j < 2; j++) {
        double stray = little.input(i, j) - none.input(i, j);
        assertThat(much.input(i, j) - none.input(i, j)).isCloseTo(4 * stray, within(1e-12));
      }
      double stray = little.target(i) - none.target(i);
      assertThat(much.target(i) - none.target(i)).isCloseTo(4 * stray, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"AND", "OR", "PLANE", "BUMPS", "CUSTOM"})
  void classesAreBalanced(DataKind kind) {
    int[] counts = new int[kind.classes()];
    Dataset data = Dataset.of(DataSpec.of(kind).withPoints(240));
    for (int i = 0; i < data.size(); i++) {
      counts[(int) data.target(i)]++;
    }
    for (int count : counts) {
      assertThat(count).isEqualTo(240 / kind.classes());
    }
  }

  /** How often the nearest other point is of another class: an estimate of the hardness. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PLANE", "BUMPS", "CUSTOM"})
  void noiseTakesThePointsFromSeparateToHard(DataKind kind) {
    DataSpec spec = DataSpec.of(kind).withPoints(1000);
    assertThat(confusion(Dataset.of(spec.withNoise(0)))).isLessThan(0.005);
    assertThat(confusion(Dataset.of(spec.withNoise(0.1)))).isLessThan(0.02);
    assertThat(confusion(Dataset.of(spec.withNoise(0.5)))).isBetween(0.01, 0.45);
  }

  @ParameterizedTest
  @CsvSource({
    "XOR, 2",
    "AND, 2",
    "OR, 2",
    "GAUSS, 1",
    "CIRCLE, 0.69",
    "SPIRAL, 0.5",
    "MOONS, 0.7",
    "STRIPES, 0.2",
    "THREE, 0.6"
  })
  void withoutNoiseThereIsSpaceBetweenTheClasses(DataKind kind, double space) {
    Dataset data = Dataset.of(DataSpec.of(kind).withPoints(2000).withNoise(0));
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < data.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (data.target(i) != data.target(j)) {
          least = Math.min(least, distance(data, i, j));
        }
      }
    }
    assertThat(least).isGreaterThanOrEqualTo(space);
  }

  @ParameterizedTest
  @EnumSource(names = {"CIRCLE", "SPIRAL", "MOONS", "STRIPES", "PLANE", "BUMPS"})
  void theSquareIsFilledAndNotExceeded(DataKind kind) {
    Dataset data = Dataset.of(DataSpec.of(kind).withPoints(1000).withNoise(0));
    double least = 0;
    double greatest = 0;
    for (int i = 0; i < data.size(); i++) {
      least = Math.min(least, data.input(i, 0));
      greatest = Math.max(greatest, data.input(i, 0));
      assertThat(data.input(i, 1)).isBetween(-3.0, 3.0);
    }
    assertThat(least).isBetween(-3.0, -2.4);
    assertThat(greatest).isBetween(2.4, 3.0);
  }

  @Test
  void stripesFollowTheSineOfTwiceTheFirstInput() {
    Dataset data = Dataset.of(DataSpec.of(DataKind.STRIPES).withNoise(0));
    for (int i = 0; i < data.size(); i++) {
      assertThat(Math.sin(2 * data.input(i, 0)) > 0).isEqualTo(data.target(i) == 1);
    }
  }

  @Test
  void thePlaneIsLinearAndTheBumpsStayWithinOne() {
    Dataset plane = Dataset.of(DataSpec.of(DataKind.PLANE).withNoise(0));
    Dataset bumps = Dataset.of(DataSpec.of(DataKind.BUMPS).withPoints(2000).withNoise(0));
    for (int i = 0; i < plane.size(); i++) {
      double expected = 0.2 * plane.input(i, 0) - 0.1 * plane.input(i, 1) + 0.1;
      assertThat(plane.target(i)).isCloseTo(expected, within(1e-15)).isBetween(-1.0, 1.0);
    }
    double[] heights = new double[bumps.size()];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = bumps.target(i);
    }
    assertThat(Arrays.stream(heights).min().getAsDouble()).isBetween(-1.0, -0.8);
    assertThat(Arrays.stream(heights).max().getAsDouble()).isBetween(0.8, 1.0);
  }

  @Test
  void classesCanBePredictedAsNumbers() {
    DataSpec spec = DataSpec.of(DataKind.XOR).withTask(Optional.of(Task.REGRESSION));
    Dataset data = Dataset.of(spec);
    assertThat(data.task()).isEqualTo(Task.REGRESSION);
    assertThat(data.classes()).isZero();
    assertThat(data.target(1)).isEqualTo(1);
  }

  private static List<String> corners(DataKind kind) {
    Dataset data = Dataset.of(DataSpec.of(kind).withPoints(4).withNoise(0).withTestFraction(0));
    String[] rows = new String[4];
    for (int i = 0; i < 4; i++) {
      rows[i] = (int) data.input(i, 0) + " " + (int) data.input(i, 1) + " " + (int) data.target(i);
      assertThat(Math.abs(data.input(i, 0))).isEqualTo(1);
      assertThat(Math.abs(data.input(i, 1))).isEqualTo(1);
    }
    return List.of(rows);
  }

  private static double confusion(Dataset data) {
    int confused = 0;
    for (int i = 0; i < data.size(); i++) {
      int nearest = -1;
      for (int j = 0; j < data.size(); j++) {
        if (j != i && (nearest < 0 || distance(data, i, j) < distance(data, i, nearest))) {
          nearest = j;
        }
      }
      confused += data.target(nearest) == data.target(i) ? 0 : 1;
    }
    return confused / (double) data.size();
  }

  private static double distance(Dataset data, int i, int j) {
    return Math.hypot(data.input(i, 0) - data.input(j, 0), data.input(i, 1) - data.input(j, 1));
  }

  private static long[] bits(Dataset data, int count) {
    long[] bits = new long[3 * count];
    for (int i = 0; i < count; i++) {
      bits[3 * i] = Double.doubleToLongBits(data.input(i, 0));
      bits[3 * i + 1] = Double.doubleToLongBits(data.input(i, 1));
      bits[3 * i + 2] = Double.doubleToLongBits(data.target(i));
    }
    return bits;
  }
}
