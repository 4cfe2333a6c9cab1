package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** However numbers are spread, they come out as {@link Arrays#sort(double[])} has them. */
class ManyNumbersTest {
  private static final int[] SIZES = {0, 1, 2, 3, 17, 1000, 20_000};

  private static void check(DoubleUnaryOperator of) {
    for (int size : SIZES) {
      SplittableRandom random = new SplittableRandom(size);
      double[] numbers = new double[size];
      for (int i = 0; i < size; i++) {
        numbers[i] = of.applyAsDouble(random.nextDouble());
      }
      double[] expected = numbers.clone();
      Arrays.sort(expected);
      ManyNumbers.sort(numbers);
      assertThat(numbers).isEqualTo(expected);
    }
  }

  @Test
  void spreadEvenly() {
    check(u -> u - 0.5);
  }

  @Test
  void allTheSameOrOfFewValues() {
    check(u -> 0.5);
    check(u -> Math.floor(4 * u) + 1);
  }

  @Test
  void nearlyAllInOnePlace() {
    check(u -> u < 0.001 ? 1e9 * u : u * u * 1e-9);
    check(u -> Math.pow(10, 600 * u - 300));
  }

  @Test
  void atTheEndsOfWhatThereIs() {
    check(u -> (u - 0.5) * Double.MAX_VALUE * 2);
    check(u -> Math.floor(10 * u + 1) * Double.MIN_VALUE);
    check(u -> u < 0.1 ? Double.NaN : u);
    check(u -> u < 0.1 ? Double.POSITIVE_INFINITY : u);
  }
}
