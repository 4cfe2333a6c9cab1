package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.experiment.Experiment;

/** The starts of libraries, by what their sources say of the bounds. */
class LibraryDefaultTest {
  private static final int UNITS = 200;

  private static Experiment wide(Activation activation) {
    Experiment e = Experiment.standard();
    return e.withNetwork(e.features(), List.of(UNITS, UNITS), List.of(activation, activation));
  }

  private static Network started(LibraryDefault library, Activation activation) {
    Experiment e = wide(activation);
    return e.withInit(library.of(e).withSeed(7)).initialNetwork();
  }

  private static double largestWeight(Network n) {
    double largest = 0;
    for (int unit = 0; unit < UNITS; unit++) {
      for (int input = 0; input < UNITS; input++) {
        largest = Math.max(largest, Math.abs(n.weight(2, unit, input)));
      }
    }
    return largest;
  }

  private static double largestBias(Network n) {
    double largest = 0;
    for (int unit = 0; unit < UNITS; unit++) {
      largest = Math.max(largest, Math.abs(n.bias(2, unit)));
    }
    return largest;
  }

  private static void isJustUnder(double value, double bound) {
    assertThat(value).isBetween(bound * 0.95, bound);
  }

  @Test
  void pytorchDrawsWeightsAndBiasesUpToOneThroughTheRootOfTheFanIn() {
    Network n = started(LibraryDefault.PYTORCH_LINEAR, Activation.TANH);
    isJustUnder(largestWeight(n), 1 / Math.sqrt(UNITS));
    isJustUnder(largestBias(n), 1 / Math.sqrt(UNITS));
  }

  @Test
  void scikitLearnTakesSixOrForLogisticUnitsTwo() {
    Network tanh = started(LibraryDefault.SCIKIT_LEARN_MLP, Activation.TANH);
    isJustUnder(largestWeight(tanh), Math.sqrt(6.0 / (2 * UNITS)));
    isJustUnder(largestBias(tanh), Math.sqrt(6.0 / (2 * UNITS)));
    Network logistic = started(LibraryDefault.SCIKIT_LEARN_MLP, Activation.SIGMOID);
    isJustUnder(largestWeight(logistic), Math.sqrt(2.0 / (2 * UNITS)));
    isJustUnder(largestBias(logistic), Math.sqrt(2.0 / (2 * UNITS)));
  }

  @Test
  void kerasAndMatlabDrawXaviersAndNoBiases() {
    for (LibraryDefault library :
        List.of(LibraryDefault.KERAS_DENSE, LibraryDefault.MATLAB_FULLY_CONNECTED)) {
      Network n = started(library, Activation.RELU);
      isJustUnder(largestWeight(n), Math.sqrt(6.0 / (2 * UNITS)));
      assertThat(largestBias(n)).isZero();
    }
  }

  /** Its normal distribution is cut at two deviations and widened by 1/0.8796. */
  @Test
  void flaxDrawsTruncatedNormalsOfVarianceOneThroughTheFanIn() {
    Network n = started(LibraryDefault.FLAX_DENSE, Activation.RELU);
    isJustUnder(largestWeight(n), 2 / 0.87962566103423978 / Math.sqrt(UNITS));
    double sum = 0;
    for (int unit = 0; unit < UNITS; unit++) {
      for (int input = 0; input < UNITS; input++) {
        sum += n.weight(2, unit, input) * n.weight(2, unit, input);
      }
    }
    assertThat(sum / UNITS).isBetween(0.98, 1.02);
    assertThat(largestBias(n)).isZero();
  }

  @Test
  void everyOneHasANameOfItsOwnAndASource() {
    assertThat(LibraryDefault.values())
        .extracting(LibraryDefault::id)
        .doesNotHaveDuplicates()
        .hasSize(6);
    for (LibraryDefault each : LibraryDefault.values()) {
      assertThat(each.source()).endsWith(".").containsPattern("\\d");
    }
  }
}
