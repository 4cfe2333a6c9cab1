package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntervalTest {
  /** The ends of Wilson's interval solve (p − x)² n = z² x (1 − x): its definition. */
  @ParameterizedTest
  @CsvSource({"1,1", "8,10", "3,10", "50,100", "64,100", "999,1000", "1,10000"})
  void itsEndsAreTheSharesThatAreJustProbableEnough(int successes, int trials) {
    Interval interval = Interval.wilson(successes, trials);
    double p = (double) successes / trials;
    double z = 1.959963984540054;
    for (double x : new double[] {interval.low(), interval.high()}) {
      boolean isExact = x == 0 || x == 1;
      if (!isExact) {
        assertThat((p - x) * (p - x) * trials).isCloseTo(z * z * x * (1 - x), within(1e-9));
      }
    }
    assertThat(interval.low()).isLessThan(p);
    assertThat(interval.high()).isGreaterThanOrEqualTo(p);
  }

  /** Values of Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81,263,0.2553,0.3662",
    "15,148,0.0624,0.1605",
    "0,20,0,0.1611",
    "1,29,0.0061,0.1718"
  })
  void agreesWithPublishedValues(int successes, int trials, double low, double high) {
    Interval interval = Interval.wilson(successes, trials);
    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void impossibleCountsAreRefused() {
    assertThatThrownBy(() -> Interval.wilson(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Interval.wilson(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
