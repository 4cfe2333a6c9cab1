package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShortestDecimalTest {

  @Test
  void digitsReadBackAsTheSameDouble() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 50_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        ShortestDecimal decimal = ShortestDecimal.of(value);
        assertThat(read(decimal)).as("%s", value).isEqualTo(value);
      }
    }
  }

  @Test
  void noShorterTextThanThatOfDoubleToStringIsMissed() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 20_000; i++) {
      double value = random.nextDouble() * 100;
      String platform =
          Double.toString(value).replaceAll("[.]0$|[.]|E.*", "").replaceAll("^0+", "");
      assertThat(ShortestDecimal.of(value).digits().length())
          .isLessThanOrEqualTo(platform.length());
    }
  }

  @Test
  void theValueIsDigitsBehindThePointTimesAPowerOfTen() {
    assertThat(ShortestDecimal.of(0.1)).isEqualTo(new ShortestDecimal(false, "1", 0));
    assertThat(ShortestDecimal.of(-1234.5)).isEqualTo(new ShortestDecimal(true, "12345", 4));
    assertThat(ShortestDecimal.of(5e-324)).isEqualTo(new ShortestDecimal(false, "5", -323));
    assertThat(ShortestDecimal.of(-0.0)).isEqualTo(new ShortestDecimal(true, "0", 1));
  }

  @Test
  void halvesAreRoundedAwayFromZeroAndCarried() {
    assertThat(ShortestDecimal.of(0.12345).rounded(4).plain()).isEqualTo("0.1235");
    assertThat(ShortestDecimal.of(9.9996).rounded(4).plain()).isEqualTo("10");
    assertThat(ShortestDecimal.of(1.0004).rounded(4).plain()).isEqualTo("1");
    assertThat(ShortestDecimal.of(0.95).roundedToPlaces(1).plain()).isEqualTo("1");
    assertThat(ShortestDecimal.of(0.05).roundedToPlaces(1).plain()).isEqualTo("0.1");
    assertThat(ShortestDecimal.of(0.04).roundedToPlaces(1).digits()).isEqualTo("0");
    assertThat(ShortestDecimal.of(0.004).roundedToPlaces(1).digits()).isEqualTo("0");
  }

  @Test
  void whatIsNotFiniteIsRefused() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> ShortestDecimal.of(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("finite");
    }
  }

  private static double read(ShortestDecimal decimal) {
    String sign = decimal.isNegative() ? "-" : "";
    return Double.parseDouble(sign + "0." + decimal.digits() + "E" + decimal.point());
  }
}
