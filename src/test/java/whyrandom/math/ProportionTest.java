package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProportionTest {
  @Test
  void multiplesAreMultiplesWhateverTheirSizeAndSign() {
    double[] list = {0.1, -0.3, 0};
    assertThat(Proportion.isBetween(list, list)).isTrue();
    assertThat(Proportion.isBetween(list, new double[] {-0.1, 0.3, 0})).isTrue();
    assertThat(Proportion.isBetween(list, new double[] {0.1 * 4, -0.3 * 4, 0})).isTrue();
    assertThat(Proportion.isBetween(new double[] {1e300, 0}, new double[] {-1e-300, 0})).isTrue();
    assertThat(Proportion.isBetween(new double[] {0, 0, 3}, new double[] {0, 0, -7})).isTrue();
  }

  @Test
  void aDifferenceInTheLastBitTells() {
    double[] list = {0.3, 0.9};
    double[] other = {0.3, Math.nextUp(0.9)};
    assertThat(0.3 * Math.nextUp(0.9)).isEqualTo(0.9 * 0.3); // rounded products would not
    assertThat(Proportion.isBetween(list, other)).isFalse();
    assertThat(Proportion.isBetween(new double[] {1, 0}, new double[] {0, 1})).isFalse();
    assertThat(Proportion.isBetween(new double[] {1, 0}, new double[] {1, 1e-300})).isFalse();
  }
}
