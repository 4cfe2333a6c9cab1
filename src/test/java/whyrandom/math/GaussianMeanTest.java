package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaussianMeanTest {
  @Test
  void momentsAreThoseOfTheNormalDistribution() {
    assertThat(GaussianMean.of(x -> 1, 3, 4)).isCloseTo(1, within(1e-13));
    assertThat(GaussianMean.of(x -> x, 3, 4)).isCloseTo(3, within(1e-12));
    assertThat(GaussianMean.of(x -> x * x, 3, 4)).isCloseTo(13, within(1e-11));
    assertThat(GaussianMean.of(x -> x * x, 3, 0)).isEqualTo(9);
  }

  @Test
  void cornersAndJumpsAtTheMeanAreHalfAndHalf() {
    assertThat(GaussianMean.of(x -> x > 0 ? x * x : 0, 0, 2)).isCloseTo(1, within(1e-10));
    assertThat(GaussianMean.of(x -> x > 0 ? 1 : 0, 0, 2)).isCloseTo(0.5, within(1e-12));
    assertThat(GaussianMean.of(x -> x > 0 ? x : 0, 0, 1))
        .isCloseTo(1 / Math.sqrt(2 * Math.PI), within(1e-3));
  }

  @Test
  void tanhPassesOnWhatIsKnown() {
    // SciPy: quad(lambda z: np.tanh(z)**2 * norm.pdf(z), -inf, inf)
    assertThat(GaussianMean.of(z -> Math.tanh(z) * Math.tanh(z), 0, 1))
        .isCloseTo(0.3942944, within(1e-6));
  }
}
