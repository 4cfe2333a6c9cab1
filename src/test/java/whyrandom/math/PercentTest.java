package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PercentTest {
  @Test
  void aShareIsRoundedToTheNearestPercent() {
    assertThat(Percent.of(0.939)).isEqualTo("94 %");
    assertThat(Percent.of(0.934)).isEqualTo("93 %");
    assertThat(Percent.of(0.125)).isEqualTo("13 %");
    assertThat(Percent.of(0.29)).isEqualTo("29 %");
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      double share = 0.01 + 0.98 * random.nextDouble();
      int nearest =
          new BigDecimal(share).movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
      assertThat(Percent.whole(share)).as("" + share).isEqualTo(nearest);
    }
  }

  @Test
  void ofEveryShareTheDecimalIsRounded() {
    for (int all = 1; all <= 400; all++) {
      for (int some = 0; some <= all; some++) {
        double share = some / (double) all;
        ShortestDecimal rounded = ShortestDecimal.of(share).roundedToPlaces(2);
        assertThat(Percent.nearest(share) / 100.0)
            .as("%s of %s", some, all)
            .isEqualTo(Double.parseDouble(rounded.plain()));
      }
    }
    assertThat(Percent.nearest(0.285)).isEqualTo(29);
    assertThat(Percent.nearest(0.999)).isEqualTo(100);
  }

  @Test
  void allAndNoneAreSaidOnlyOfAllAndNone() {
    assertThat(Percent.of(1)).isEqualTo("100 %");
    assertThat(Percent.of(0)).isEqualTo("0 %");
    assertThat(Percent.whole(Math.nextDown(1.0))).isEqualTo(99);
    assertThat(Percent.whole(0.996)).isEqualTo(99);
    assertThat(Percent.whole(0.004)).isEqualTo(1);
    assertThat(Percent.whole(Double.MIN_VALUE)).isEqualTo(1);
  }

  @Test
  void ofNothingThereIsNoShare() {
    assertThat(Percent.of(Double.NaN)).isEqualTo("–");
    assertThat(Percent.of(Optional.empty())).isEqualTo("–");
    assertThat(Percent.of(Optional.of(0.5))).isEqualTo("50 %");
  }
}
