package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationLoopsTest {
  private static final double[] Z = {
    -800, -3, -0.5, -1e-9, -0.0, 0, 1e-9, 0.5, 3, 800, Double.NEGATIVE_INFINITY, Double.NaN
  };

  @ParameterizedTest
  @EnumSource
  void valuesAreThoseOfTheFormula(Activation activation) {
    double[] a = new double[Z.length];
    activation.values(Z, a);
    for (int i = 0; i < Z.length; i++) {
      assertThat(a[i]).as("at %s", Z[i]).isEqualTo(Double.valueOf(activation.value(Z[i])));
    }
  }

  @ParameterizedTest
  @EnumSource
  void deltasAreMultipliedByTheSlopesOfTheFormula(Activation activation) {
    double[] a = new double[Z.length];
    double[] delta = new double[Z.length];
    activation.values(Z, a);
    for (int i = 0; i < Z.length; i++) {
      delta[i] = 0.3 - i;
    }
    activation.timesSlopes(Z, a, delta);
    for (int i = 0; i < Z.length; i++) {
      double expected = activation.slope(Z[i], a[i]) * (0.3 - i);
      assertThat(delta[i]).as("at %s", Z[i]).isEqualTo(Double.valueOf(expected));
    }
  }
}
