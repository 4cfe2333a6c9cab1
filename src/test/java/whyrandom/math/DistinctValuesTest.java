package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class DistinctValuesTest {
  private static int count(double... numbers) {
    DistinctValues values = new DistinctValues(numbers.clone());
    int parts = 1;
    while (!values.advance()) {
      parts++;
    }
    assertThat(parts).isLessThanOrEqualTo(1 + numbers.length / 100_000);
    return values.count();
  }

  private static void check(DoubleUnaryOperator of) {
    for (int size : new int[] {2, 1000, 250_000}) {
      SplittableRandom random = new SplittableRandom(size);
      double[] numbers = new double[size];
      Set<Double> expected = new HashSet<>();
      for (int i = 0; i < size; i++) {
        numbers[i] = of.applyAsDouble(random.nextDouble());
        expected.add(numbers[i] + 0.0);
      }
      assertThat(count(numbers)).isEqualTo(expected.size());
    }
  }

  @Test
  void howeverTheyAreSpread() {
    check(u -> u - 0.5);
    check(u -> 0.5);
    check(u -> Math.floor(1000 * u) / 1000 - 0.5);
    check(u -> u < 0.001 ? 1e9 * u : u * u * 1e-9);
    check(u -> (u - 0.5) * Double.MAX_VALUE * 2);
    check(u -> Math.floor(10 * u + 1) * Double.MIN_VALUE);
    check(u -> u < 0.1 ? Double.POSITIVE_INFINITY : u);
  }

  @Test
  void zeroHasNoSignAndWhatIsNotANumberEqualsNothing() {
    assertThat(count(0.0, -0.0, 1, -1, 1)).isEqualTo(3);
    assertThat(count()).isZero();
    assertThat(count(Double.NaN, 1, Double.NaN)).isEqualTo(3);
  }
}
