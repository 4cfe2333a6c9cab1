package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The values were worked out in whole numbers; the last ones are those of SciPy 1.17’s binomtest.
 */
class SignTestTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "1, 9, 0.021484375",
    "5, 5, 1",
    "0, 10, 0.001953125",
    "3, 7, 0.34375",
    "9, 60, 2.2444496451277593e-10",
    "400, 600, 2.7284641560660184e-10",
    "16, 4, 0.01181793212890625",
    "2, 25, 5.647540092468262e-06",
    "0, 5, 0.0625",
    "7, 1, 0.0703125",
    "28, 2, 8.67992639541626e-07",
    "121, 59, 4.4344492637551645e-06",
    "150, 86, 3.7159361395713866e-05"
  })
  void coinsFallAsUnevenlySoOften(int one, int other, double p) {
    assertThat(SignTest.probability(one, other)).isCloseTo(p, within(1e-6 * p + 1e-15));
    assertThat(SignTest.probability(other, one)).isEqualTo(SignTest.probability(one, other));
  }
}
