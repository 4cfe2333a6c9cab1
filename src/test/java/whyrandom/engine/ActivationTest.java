package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {
  /** A run that diverges hands on what is not a number; it must come to an end all the same. */
  @ParameterizedTest
  @EnumSource
  void whatIsNotANumberStaysSo(Activation g) {
    assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThat(g.value(Double.NaN)).isNaN());
  }

  @ParameterizedTest
  @EnumSource
  void hugeAndInfinitePreActivationsHaveAnAnswer(Activation g) {
    for (double z :
        new double[] {Double.NEGATIVE_INFINITY, -1e308, 1e308, Double.POSITIVE_INFINITY}) {
      double a = g.value(z);
      assertThat(a).as("g(%s)", z).isNotNaN();
      if (Math.abs(z) <= Double.MAX_VALUE) {
        assertThat(g.slope(z, a)).as("slope at %s", z).isBetween(-0.2, 1.2);
      }
    }
  }
}
