package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void linearScalesGoThereAndBack() {
    Scale scale = Scale.linear(0, 10, 100, 300);
    assertThat(scale.at(5)).isEqualTo(200);
    assertThat(scale.valueAt(250)).isEqualTo(7.5);
    assertThat(Scale.linear(0, 1, 90, 10).at(0.25)).isEqualTo(70);
  }

  @Test
  void logarithmicScalesPutEqualRatiosEquallyFarApart() {
    Scale scale = Scale.logarithmic(0.001, 1000, 0, 600);
    assertThat(scale.at(0.1)).isCloseTo(200, within(1e-9));
    assertThat(scale.at(1)).isCloseTo(300, within(1e-9));
    assertThat(scale.valueAt(400)).isCloseTo(10, within(1e-9));
  }

  @Test
  void whatHasNoPlaceIsNowhere() {
    assertThat(Scale.linear(0, 1, 0, 1).at(Double.NaN)).isNaN();
    assertThat(Scale.linear(0, 1, 0, 1).at(Double.POSITIVE_INFINITY)).isNaN();
    assertThat(Scale.logarithmic(1, 10, 0, 1).at(0)).isNaN();
    assertThat(Scale.logarithmic(1, 10, 0, 1).at(-1)).isNaN();
  }

  @Test
  void aDomainOfOnePointIsInTheMiddle() {
    assertThat(Scale.linear(3, 3, 0, 100).at(7)).isEqualTo(50);
    assertThat(Scale.linear(0, 1, 5, 5).valueAt(5)).isEqualTo(0);
  }

  @Test
  void aLogarithmicScaleHasNoZero() {
    assertThatThrownBy(() -> Scale.logarithmic(0, 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above 0");
  }
}
