package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {
  @Test
  void theyAreThoseOfTheNumbersThemselves() {
    Moments m = of(2, 4, 4, 4, 5, 5, 7, 9);
    assertThat(m.mean()).isEqualTo(5);
    assertThat(m.deviation()).isEqualTo(2);
    assertThat(m.least()).isEqualTo(2);
    assertThat(m.greatest()).isEqualTo(9);
    assertThat(m.count()).isEqualTo(8);
  }

  @Test
  void aLargeMeanDoesNotDrownASmallDeviation() {
    assertThat(of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).deviation())
        .isCloseTo(Math.sqrt(22.5), within(1e-6));
  }

  @Test
  void equalNumbersDeviateByExactlyNothing() {
    assertThat(of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1).deviation()).isZero();
  }

  @Test
  void whatIsNoNumberIsNotHidden() {
    assertThat(new Moments().deviation()).isNaN();
    assertThat(new Moments().mean()).isNaN();
    assertThat(of(1, Double.NaN, 2).deviation()).isNaN();
    assertThat(of(1, Double.POSITIVE_INFINITY).deviation()).isNaN();
    assertThat(of(-1e200, 1e200).deviation()).isInfinite();
  }

  private static Moments of(double... numbers) {
    Moments m = new Moments();
    for (double number : numbers) {
      m.add(number);
    }
    return m;
  }
}
