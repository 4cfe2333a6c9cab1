package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void linearTicksAreRoundNumbersWithEqualDecimals() {
    assertThat(labels(Ticks.linear(0, 1.3, 4))).containsExactly("0.0", "0.5", "1.0");
    assertThat(labels(Ticks.linear(0, 0.3, 3))).containsExactly("0.0", "0.1", "0.2", "0.3");
    assertThat(labels(Ticks.linear(-2, 2, 4))).containsExactly("−2", "−1", "0", "1", "2");
    assertThat(labels(Ticks.linear(0, 387, 4))).containsExactly("0", "100", "200", "300");
    assertThat(labels(Ticks.linear(0, 10, 1))).containsExactly("0", "10");
    assertThat(labels(Ticks.linear(0, 4e7, 4)))
        .containsExactly("0", "1×10⁷", "2×10⁷", "3×10⁷", "4×10⁷");
  }

  @Test
  void linearTicksAreTheNearestDoublesOfTheirLabels() {
    assertThat(Ticks.linear(0, 1, 10)).extracting(Tick::value).contains(0.1, 0.3, 0.7);
  }

  @Test
  void thereIsAtMostOneTickMoreThanWantedAndAllAreInside() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 5000; i++) {
      double low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-8, 9));
      double high = low + random.nextDouble() * Math.pow(10, random.nextInt(-8, 9));
      int about = random.nextInt(1, 9);
      double slack = (high - low) * 1e-6;
      List<Tick> ticks = Ticks.linear(low, high, about);
      assertThat(ticks).hasSizeLessThanOrEqualTo(about + 1);
      assertThat(ticks).allMatch(t -> t.value() >= low - slack && t.value() <= high + slack);
    }
  }

  @Test
  void logarithmicTicksArePowersOfTen() {
    assertThat(labels(Ticks.logarithmic(0.002, 3, 4))).containsExactly("0.01", "0.1", "1");
    assertThat(labels(Ticks.logarithmic(1e-12, 1, 4)))
        .containsExactly("10⁻¹²", "10⁻⁹", "10⁻⁶", "0.001", "1");
    assertThat(labels(Ticks.logarithmic(1, 1e6, 7)).get(6)).isEqualTo("10⁶");
  }

  @Test
  void aNarrowLogarithmicAxisHasTwosAndFivesOrEvenSteps() {
    assertThat(labels(Ticks.logarithmic(0.15, 1.2, 4))).containsExactly("0.2", "0.5", "1");
    assertThat(labels(Ticks.logarithmic(0.6, 0.9, 4))).containsExactly("0.6", "0.7", "0.8", "0.9");
  }

  @Test
  void degenerateIntervalsHaveSpecifiedTicks() {
    assertThat(Ticks.linear(2, 2, 4)).containsExactly(new Tick(2, "2"));
    assertThat(Ticks.linear(0, 0, 4)).containsExactly(new Tick(0, "0"));
    assertThat(Ticks.linear(1, 0, 2)).isEqualTo(Ticks.linear(0, 1, 2));
    assertThat(Ticks.linear(Double.NaN, 1, 4)).isEmpty();
    assertThat(Ticks.linear(0, Double.POSITIVE_INFINITY, 4)).isEmpty();
    assertThat(Ticks.linear(-Double.MAX_VALUE, Double.MAX_VALUE, 4)).hasSizeBetween(2, 5);
    assertThat(Ticks.linear(1, Math.nextUp(1.0), 4)).hasSize(1);
    assertThat(Ticks.linear(0, Double.MIN_VALUE, 4)).hasSize(1);
    assertThat(Ticks.logarithmic(0, 1, 4)).isEmpty();
    assertThat(Ticks.logarithmic(5, 5, 4)).isNotEmpty();
    assertThat(Ticks.logarithmic(Double.MIN_VALUE, Double.MAX_VALUE, 4)).hasSizeBetween(2, 5);
  }

  private static List<String> labels(List<Tick> ticks) {
    return ticks.stream().map(Tick::label).toList();
  }
}
