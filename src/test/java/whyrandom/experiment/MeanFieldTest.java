package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.engine.Activation;

/** The theory of mean fields against closed forms and published numbers. */
class MeanFieldTest {
  private static MeanField field(Activation g, double weights, double biases) {
    return new MeanField(g, weights * weights, biases * biases);
  }

  /** χ = σ_w² / 2 (He et al. 2015), whatever the biases are. */
  @Test
  void reluIsOnTheEdgeAtTwoAndNowhereElse() {
    assertThat(new MeanField(Activation.RELU, 2, 0).slope()).isCloseTo(1, within(1e-9));
    assertThat(new MeanField(Activation.RELU, 1, 0.3).slope()).isCloseTo(0.5, within(1e-9));
    assertThat(new MeanField(Activation.RELU, 1, 0.3).length()).isCloseTo(0.6, within(1e-9));
    assertThat(new MeanField(Activation.RELU, 3, 0).slope()).isCloseTo(1.5, within(1e-9));
    assertThat(new MeanField(Activation.RELU, 3, 0).length()).isInfinite();
    assertThat(new MeanField(Activation.RELU, 1, 0).length()).isZero();
  }

  @Test
  void linearLayersMultiplyByTheirVariance() {
    assertThat(new MeanField(Activation.LINEAR, 0.7, 0.3).slope()).isCloseTo(0.7, within(1e-9));
    assertThat(new MeanField(Activation.LINEAR, 0.7, 0.3).length()).isCloseTo(1, within(1e-9));
    assertThat(new MeanField(Activation.LINEAR, 1, 0).length()).isCloseTo(1, within(1e-9));
    MeanField leaky = new MeanField(Activation.LEAKY_RELU, 2 / 1.0001, 0);
    assertThat(leaky.slope()).isCloseTo(1, within(1e-9));
  }

  /** Poole et al. 2016; Schoenholz et al. 2017: σ_b, and the σ_w on the edge. */
  @ParameterizedTest
  @CsvSource({"0.05, 1.123", "0.1, 1.193", "0.2, 1.304", "0.3, 1.396", "0.5, 1.550", "1, 1.856"})
  void tanhHasThePublishedEdge(double biases, double weights) {
    assertThat(field(Activation.TANH, weights - 0.002, biases).slope()).isLessThan(1);
    assertThat(field(Activation.TANH, weights + 0.002, biases).slope()).isGreaterThan(1);
    assertThat(weightsAt(MeanField.edge(Activation.TANH), biases))
        .isCloseTo(weights, within(0.003));
  }

  @Test
  void withoutBiasesTanhIsOnTheEdgeAtOne() {
    assertThat(field(Activation.TANH, 0.9, 0).length()).isZero();
    assertThat(field(Activation.TANH, 0.9, 0).slope()).isCloseTo(0.81, within(1e-6));
    assertThat(field(Activation.TANH, 1, 0).slope()).isCloseTo(1, within(1e-3));
    assertThat(field(Activation.TANH, 1.1, 0).slope()).isGreaterThan(1.005);
    MeanField.Point first = MeanField.edge(Activation.TANH).get(0);
    assertThat(first.weights()).isCloseTo(1, within(1e-3));
    assertThat(first.biases()).isCloseTo(0, within(1e-3));
  }

  @Test
  void theLogisticFunctionHasNoneBelowTen() {
    MeanField.Point first = MeanField.edge(Activation.SIGMOID).get(0);
    assertThat(first.weights()).isCloseTo(10.149, within(0.003));
    assertThat(first.biases()).isCloseTo(0, within(1e-4));
    assertThat(field(Activation.SIGMOID, 1, 0).slope()).isLessThan(0.07);
  }

  @ParameterizedTest
  @EnumSource
  void thePointsOfAnEdgeAreOnIt(Activation g) {
    double before = -1;
    for (MeanField.Point point : MeanField.edge(g)) {
      assertThat(point.biases()).as(g.id()).isGreaterThanOrEqualTo(before);
      before = point.biases();
      if (point.weights() < 20 && point.biases() < 20 && point.biases() > 0.02) {
        assertThat(field(g, point.weights(), point.biases()).slope())
            .as(g + " " + point)
            .isCloseTo(1, within(1e-3));
      }
    }
  }

  /** With t from N(0, 1): E g′(s t)² for large s comes to ∫ g′² / (s √2π); of tanh that is 4/3. */
  @Test
  void whatIsNarrowBesideTheNormalDistributionIsNotMissed() {
    for (double weights : List.of(30.0, 300.0, 3000.0)) {
      MeanField field = field(Activation.TANH, weights, 0);
      double deviation = Math.sqrt(field.length());
      double expected = weights * weights * 4 / 3 / (deviation * Math.sqrt(2 * Math.PI));
      assertThat(field.slope() / expected).as("σ_w " + weights).isCloseTo(1, within(0.02));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatHasSettledStays(Activation g) {
    for (double weights : List.of(0.3, 0.9, 1.3, 1.8, 4.0)) {
      for (double biases : List.of(0.0, 0.1, 1.0)) {
        MeanField field = field(g, weights, biases);
        double q = field.length();
        if (q > 0 && q < 1e6) {
          assertThat(field.next(q) / q).as(g + " " + field).isCloseTo(1, within(1e-6));
        }
        assertThat(field.slope()).as(g + " " + field).isGreaterThanOrEqualTo(0);
      }
    }
  }

  @Test
  void theDepthScaleIsTheDepthOfAFactorOfE() {
    assertThat(MeanField.depthScale(Math.exp(-0.2))).isCloseTo(5, within(1e-9));
    assertThat(MeanField.depthScale(Math.exp(0.5))).isCloseTo(2, within(1e-9));
    assertThat(MeanField.depthScale(1)).isInfinite();
  }

  private static double weightsAt(List<MeanField.Point> edge, double biases) {
    for (int i = 1; i < edge.size(); i++) {
      MeanField.Point a = edge.get(i - 1);
      MeanField.Point b = edge.get(i);
      if (a.biases() <= biases && b.biases() > biases) {
        double share = (biases - a.biases()) / (b.biases() - a.biases());
        return a.weights() + share * (b.weights() - a.weights());
      }
    }
    throw new AssertionError("no edge at " + biases);
  }
}
