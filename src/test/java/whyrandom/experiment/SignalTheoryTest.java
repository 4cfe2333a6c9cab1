package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Network;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;

/** The variance recursion against networks that are really drawn. */
class SignalTheoryTest {
  private static final Experiment BASE = Experiment.standard();

  private static Experiment network(int width, int depth, Activation activation) {
    List<Integer> hidden = new ArrayList<>();
    List<Activation> activations = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      hidden.add(width);
      activations.add(activation);
    }
    return BASE.withNetwork(BASE.features(), hidden, activations);
  }

  private record Signals(SignalTheory theory, SignalMeasurement measured) {}

  private static Signals of(Experiment start) {
    TrainingData data = TrainingData.of(start);
    Network network = start.initialNetwork();
    SignalMeasurement measured = new SignalMeasurement(network, start.loss(), data.train());
    while (!measured.advance(3)) {}
    SignalTheory theory = SignalTheory.of(start, network);
    for (int i = 0; i < measured.size(); i++) {
      theory.add(data.train(), i, measured.outputSquare(i));
    }
    return new Signals(theory, measured);
  }

  /** Mean over seeds of measured, over theory. */
  private static void assertAgree(Experiment start, double tolerance) {
    int layers = start.shape().layers();
    int seeds = 60;
    double[] forward = new double[layers + 1];
    double[] backward = new double[layers + 1];
    double[] expectedForward = new double[layers + 1];
    double[] expectedBackward = new double[layers + 1];
    for (int seed = 0; seed < seeds; seed++) {
      Signals s = of(start.withInit(start.init().withSeed(seed)));
      for (int layer = 1; layer <= layers; layer++) {
        forward[layer] += s.measured.forward(layer);
        expectedForward[layer] += s.theory.forward(layer);
        backward[layer] += s.measured.backward(layer);
        expectedBackward[layer] += s.theory.backward(layer);
      }
    }
    for (int layer = 1; layer < layers; layer++) { // the one output varies much with the seed
      assertThat(forward[layer] / expectedForward[layer])
          .as("forward, layer %s of %s", layer, start.init())
          .isCloseTo(1, within(tolerance));
      boolean isNothing = backward[layer] == 0 && expectedBackward[layer] == 0;
      assertThat(isNothing ? 1 : backward[layer] / expectedBackward[layer])
          .as("backward, layer %s of %s", layer, start.init())
          .isCloseTo(1, within(2 * tolerance));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STEP")
  void wideNetworksDoWhatItSays(Activation activation) {
    Experiment start = network(48, 3, activation);
    assertAgree(start.withInit(Initializer.of(Scheme.XAVIER_NORMAL)), 0.15);
    assertAgree(start.withInit(Initializer.of(Scheme.HE_UNIFORM)), 0.15);
  }

  @Test
  void everySchemeWithATheoryDoes() {
    Experiment start = network(48, 2, Activation.TANH);
    List<Scheme> without = new ArrayList<>();
    for (Scheme scheme : Scheme.values()) {
      Experiment its = start.withInit(Initializer.of(scheme));
      double last = of(its).theory.forward(its.shape().layers());
      if (Double.isNaN(last)) {
        without.add(scheme);
      } else if (scheme != Scheme.ZEROS) {
        assertAgree(its, 0.3); // two inputs are not many
      }
    }
    assertThat(without)
        .containsExactlyInAnyOrder(
            Scheme.ONES,
            Scheme.CONSTANT,
            Scheme.SAME_WITHIN_UNIT,
            Scheme.EQUAL_INCOMING,
            Scheme.IDENTITY,
            Scheme.LSUV,
            Scheme.ZERO_HADAMARD,
            Scheme.NGUYEN_WIDROW,
            Scheme.MIDPOINT,
            Scheme.COUNTING,
            Scheme.COPIES);
  }

  @Test
  void heKeepsWhatReluPassesOnAndXavierHalvesIt() {
    Experiment start = network(100, 6, Activation.RELU);
    Shape shape = start.shape();
    TrainingData data = TrainingData.of(start);
    SignalTheory he = SignalTheory.of(Recipe.HE, start.initialNetwork());
    SignalTheory xavier = SignalTheory.of(Recipe.XAVIER, start.initialNetwork());
    he.add(data.train(), 0, 1);
    xavier.add(data.train(), 0, 1);
    for (int layer = 2; layer < shape.layers(); layer++) {
      assertThat(he.forward(layer) / he.forward(layer - 1)).isCloseTo(1, within(1e-6));
      assertThat(xavier.forward(layer) / xavier.forward(layer - 1)).isCloseTo(0.5, within(1e-6));
      assertThat(xavier.backward(layer - 1) / xavier.backward(layer))
          .isCloseTo(layer == shape.layers() ? 1 : 0.5, within(1e-6));
    }
  }

  @Test
  void zerosSendNothing() {
    Signals s = of(network(4, 2, Activation.TANH).withInit(Initializer.of(Scheme.ZEROS)));
    for (int layer = 1; layer <= 3; layer++) {
      assertThat(s.theory.forward(layer)).isZero();
      assertThat(s.measured.forward(layer)).isZero();
    }
    assertThat(s.measured.backward(1)).isZero();
    assertThat(s.measured.backward(3)).isEqualTo(1);
  }

  /** Standard deviations of activations, mean over seeds, over theory. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STEP")
  void activationsOfWideNetworksSpreadAsItSays(Activation activation) {
    for (Initializer init :
        List.of(Initializer.of(Scheme.XAVIER_NORMAL), Initializer.of(Scheme.HE_UNIFORM))) {
      Experiment start = network(48, 3, activation).withInit(init);
      double[] measured = new double[4];
      double[] expected = new double[4];
      for (int seed = 0; seed < 40; seed++) {
        Experiment one = start.withInit(start.init().withSeed(seed));
        TrainingData data = TrainingData.of(one);
        List<LayerStats> layers =
            LayerMeasurement.of(one.initialNetwork(), one.loss(), data.train());
        SignalTheory theory = of(one).theory;
        for (int layer = 1; layer <= 3; layer++) {
          measured[layer] += layers.get(layer - 1).activationDeviation();
          expected[layer] += theory.spread(layer);
        }
      }
      for (int layer = 1; layer <= 3; layer++) {
        assertThat(measured[layer] / expected[layer])
            .as("layer %s of %s", layer, init)
            .isCloseTo(1, within(0.1));
      }
    }
  }

  /** For σ so small that a function is its tangent, it is √n·σ·g′(0) times the signal. */
  @Test
  void smallWeightsSpreadBySlopeAndFan() {
    for (Activation activation : List.of(Activation.TANH, Activation.SIGMOID)) {
      Initializer small = Initializer.of(Scheme.NORMAL).with(Scheme.Parameter.SIGMA, 1e-6);
      SignalTheory theory = of(network(16, 3, activation).withInit(small)).theory;
      double slope = activation.slope(0, activation.value(0));
      double square = theory.forward(1);
      assertThat(theory.spread(1) / Math.sqrt(square)).isCloseTo(slope, within(1e-6));
      double sent = activation.value(0) * activation.value(0) + slope * slope * square;
      assertThat(theory.spread(2) / (slope * Math.sqrt(16e-12 * sent))).isCloseTo(1, within(1e-6));
    }
  }
}
