package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BinsTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void aBinHoldsItsLowerEdgeAndTheLastOneItsUpperEdgeToo() {
    Bins bins = Bins.linear(-1, 1, 4);
    for (double v : new double[] {-1, -0.5, Math.nextDown(0.0), 0, 0.5, 1}) {
      bins.add(v);
    }
    assertThat(counts(bins)).containsExactly(1, 2, 1, 2);
  }

  @Test
  void whatHasNoPlaceIsCountedBeside() {
    Bins bins = Bins.linear(0, 1, 2);
    for (double v : new double[] {NAN, -INFINITY, -0.1, 1.1, INFINITY, -0.0}) {
      bins.add(v);
    }
    assertThat(bins.notNumbers()).isEqualTo(1);
    assertThat(bins.below()).isEqualTo(2);
    assertThat(bins.above()).isEqualTo(2);
    assertThat(counts(bins)).containsExactly(1, 0);
    assertThat(bins.total()).isEqualTo(6);
  }

  @Test
  void decadesTakeSizesAndCountZerosApart() {
    Bins bins = Bins.decades(-2, 1);
    for (double v : new double[] {0, -0.0, 0.01, -0.01, 1, -9.99, 10, 0.001, -INFINITY, NAN}) {
      bins.add(v);
    }
    assertThat(bins.zeros()).isEqualTo(2);
    assertThat(bins.count(0)).isEqualTo(2);
    assertThat(bins.count(4)).isEqualTo(1);
    assertThat(bins.count(5)).isEqualTo(1);
    assertThat(bins.above()).isEqualTo(2);
    assertThat(bins.below()).isEqualTo(1);
    assertThat(bins.notNumbers()).isEqualTo(1);
  }

  @Test
  void powersOfTenAreEdgesThemselves() {
    Bins bins = Bins.decades(-20, 20);
    for (int k = -20; k <= 20; k++) {
      double power = Double.parseDouble("1e" + k);
      assertThat(bins.edge((k + 20) * 2)).isCloseTo(power, within(power * 1e-14));
    }
    for (int i = 0; i < bins.size(); i++) {
      bins.add(bins.edge(i));
      assertThat(bins.count(i)).as("edge %s", bins.edge(i)).isEqualTo(1);
      bins.add(Math.nextDown(bins.edge(i + 1)));
      assertThat(bins.count(i)).isEqualTo(2);
    }
  }

  @Test
  void growingBinsReachTheLeastPowerOfTwoWithRoomForAll() {
    Bins bins = Bins.growing(4);
    bins.add(0.3);
    assertThat(bins.edge(8)).isEqualTo(0.5);
    bins.add(0.5);
    assertThat(bins.edge(8)).isEqualTo(1);
    bins.add(-1);
    assertThat(bins.edge(0)).isEqualTo(-1);
    bins.add(-1.5);
    assertThat(bins.edge(0)).isEqualTo(-2);
    assertThat(counts(bins)).containsExactly(0, 1, 1, 0, 1, 1, 0, 0);
    bins.add(INFINITY);
    bins.add(NAN);
    assertThat(bins.edge(8)).isEqualTo(2);
    bins.add(1e300);
    assertThat(bins.edge(8)).isFinite();
    assertThat(bins.total()).isEqualTo(7);
  }

  @Test
  void growingBinsAreTheSameInWhateverOrderNumbersCome() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      double[] numbers = new double[1 + random.nextInt(40)];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = random.nextGaussian() * Math.exp(6 * random.nextGaussian());
      }
      Bins there = Bins.growing(8);
      Bins back = Bins.growing(8);
      for (int i = 0; i < numbers.length; i++) {
        there.add(numbers[i]);
        back.add(numbers[numbers.length - 1 - i]);
      }
      assertThat(counts(there)).isEqualTo(counts(back));
      for (int i = 0; i < there.size(); i++) {
        int expected = 0;
        for (double v : numbers) {
          expected += there.edge(i) <= v && v < there.edge(i + 1) ? 1 : 0;
        }
        assertThat(there.count(i)).isEqualTo(expected);
      }
    }
  }

  @Test
  void rangesWithoutRoomAreRefused() {
    assertThatThrownBy(() -> Bins.linear(1, 1, 3)).hasMessageContaining("from 1 to 1;");
    assertThatThrownBy(() -> Bins.linear(0, NAN, 3)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Bins.linear(0, 1, 0)).hasMessageContaining("0 from");
    assertThatThrownBy(() -> Bins.decades(3, 3)).hasMessageContaining("10^3");
    assertThatThrownBy(() -> Bins.growing(6)).hasMessageContaining("power of two");
  }

  private static int[] counts(Bins bins) {
    int[] counts = new int[bins.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = bins.count(i);
    }
    return counts;
  }
}
