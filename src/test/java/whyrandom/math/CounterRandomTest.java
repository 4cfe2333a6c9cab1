package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CounterRandomTest {

  private static final CounterRandom RANDOM = new CounterRandom(42, CounterRandom.WEIGHT);

  @Test
  void uniformIsTheFirstTwoWordsOfTheBlockAtPurposeAndIndices() {
    long seed = 0x0012_3456_89AB_CDEFL;
    int[] words = Philox.block(CounterRandom.NOISE, 5, 6, 7, 0x89ABCDEF, 0x00123456);
    long bits = ((Integer.toUnsignedLong(words[0]) >>> 5) << 26) | (words[1] >>> 6);
    assertThat(new CounterRandom(seed, CounterRandom.NOISE).uniform(5, 6, 7))
        .isEqualTo(bits * 0x1p-53);
  }

  @Test
  void everyPartOfTheAddressChangesTheNumber() {
    Set<Double> numbers = new HashSet<>();
    numbers.add(new CounterRandom(42, 1).uniform(0, 0, 0));
    numbers.add(new CounterRandom(43, 1).uniform(0, 0, 0));
    numbers.add(new CounterRandom(42 + (1L << 32), 1).uniform(0, 0, 0));
    numbers.add(new CounterRandom(42, 2).uniform(0, 0, 0));
    numbers.add(new CounterRandom(42, 1).uniform(1, 0, 0));
    numbers.add(new CounterRandom(42, 1).uniform(0, 1, 0));
    numbers.add(new CounterRandom(42, 1).uniform(0, 0, 1));
    assertThat(numbers).hasSize(7);
  }

  @Test
  void equalAddressesGiveEqualNumbers() {
    CounterRandom same = new CounterRandom(42, CounterRandom.WEIGHT);
    assertThat(same.uniform(1, 2, 3)).isEqualTo(RANDOM.uniform(1, 2, 3));
    assertThat(same.normal(1, 2, 3)).isEqualTo(RANDOM.normal(1, 2, 3));
  }

  @Test
  void uniformNumbersFillTheUnitIntervalEvenly() {
    int[] counts = new int[100];
    for (int i = 0; i < 100_000; i++) {
      double u = RANDOM.uniform(i % 10, i / 10, 3);
      assertThat(u >= 0 && u < 1).isTrue();
      counts[(int) (u * 100)]++;
    }
    // 99 degrees of freedom: above 148.2 once in a thousand seeds.
    assertThat(chiSquared(counts, 1000)).isLessThan(148.2);
  }

  @Test
  void normalNumbersHaveTheMomentsOfTheNormalDistribution() {
    int n = 100_000;
    double[] moments = new double[5];
    int withinOne = 0;
    for (int i = 0; i < n; i++) {
      double z = RANDOM.normal(0, i, 0);
      double power = 1;
      for (int m = 1; m < 5; m++) {
        power *= z;
        moments[m] += power / n;
      }
      withinOne += Math.abs(z) < 1 ? 1 : 0;
    }
    // Four standard errors each.
    assertThat(moments[1]).isBetween(-0.0127, 0.0127);
    assertThat(moments[2]).isBetween(1 - 0.018, 1 + 0.018);
    assertThat(moments[3]).isBetween(-0.049, 0.049);
    assertThat(moments[4]).isBetween(3 - 0.124, 3 + 0.124);
    assertThat(withinOne / (double) n).isBetween(0.6827 - 0.0059, 0.6827 + 0.0059);
  }

  @Test
  void belowIsEvenAndStaysBelowTheBound() {
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[RANDOM.below(7, 9, i, 0)]++;
    }
    // 6 degrees of freedom: above 22.5 once in a thousand seeds.
    assertThat(chiSquared(counts, 10_000)).isLessThan(22.5);
    assertThat(RANDOM.below(1, 0, 0, 0)).isZero();
    assertThat(RANDOM.below(Integer.MAX_VALUE, 0, 0, 0)).isBetween(0, Integer.MAX_VALUE - 1);
  }

  @Test
  void permuteGivesEveryOrderEquallyOften() {
    Map<String, Integer> counts = new HashMap<>();
    int[] order = new int[4];
    for (int round = 0; round < 24_000; round++) {
      RANDOM.permute(order, round);
      String key = "" + order[0] + order[1] + order[2] + order[3];
      counts.merge(key, 1, Integer::sum);
    }
    assertThat(counts).hasSize(24);
    int[] values = counts.values().stream().mapToInt(Integer::intValue).toArray();
    // 23 degrees of freedom: above 49.7 once in a thousand seeds.
    assertThat(chiSquared(values, 1000)).isLessThan(49.7);
  }

  @Test
  void permuteForgetsWhatTheArrayHeld() {
    int[] fresh = new int[50];
    int[] used = new int[50];
    RANDOM.permute(used, 1);
    RANDOM.permute(used, 2);
    RANDOM.permute(fresh, 2);
    assertThat(used).isEqualTo(fresh);
    assertThat(fresh).doesNotHaveDuplicates();
    RANDOM.permute(new int[0], 0);
  }

  @Test
  void badArgumentsAreRefusedByName() {
    assertThatThrownBy(() -> new CounterRandom(-1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("seed is -1; a whole number from 0 to 9007199254740991 is allowed");
    assertThatThrownBy(() -> new CounterRandom(1L << 53, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RANDOM.below(0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bound is 0; a number above 0 is allowed");
  }

  private static double chiSquared(int[] counts, double expected) {
    double sum = 0;
    for (int count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
  }
}
