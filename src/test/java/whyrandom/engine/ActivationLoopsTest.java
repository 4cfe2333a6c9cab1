package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationLoopsTest {
  private static final double[] Z = {
    -800, -3, -0.5, -1e-9, -0.0, 0, 1e-9, 0.5, 3, 800, Double.NEGATIVE_INFINITY, Double.NaN
  };

  @ParameterizedTest
  @EnumSource
  void valuesAreThoseOfTheFormulaToTheBit(Activation activation) {
    double[] a = new double[Z.length];
    activation.values(Z, a);
    assertThat(a).isEqualTo(Arrays.stream(Z).map(activation::value).toArray());
  }

  @ParameterizedTest
  @EnumSource
  void deltasAreMultipliedByTheSlopesOfTheFormulaToTheBit(Activation activation) {
    double[] a = Arrays.stream(Z).map(activation::value).toArray();
    double[] delta = new double[Z.length];
    double[] expected = new double[Z.length];
    for (int i = 0; i < Z.length; i++) {
      delta[i] = 0.3 - i;
      expected[i] = activation.slope(Z[i], a[i]) * delta[i];
    }
    activation.timesSlopes(Z, a, delta);
    assertThat(delta).isEqualTo(expected);
  }
}
