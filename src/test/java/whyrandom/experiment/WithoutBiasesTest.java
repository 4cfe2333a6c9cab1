package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Rules;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;

/** A network without biases has none: whatever starts or trains it, 0 stands where they would. */
class WithoutBiasesTest {
  private static final Experiment PLAIN =
      Experiment.standard()
          .withNetwork(
              Experiment.standard().features(),
              List.of(3, 2),
              List.of(Activation.SIGMOID, Activation.SIGMOID))
          .withBiases(false);

  private static void assertNoBiases(Run run) {
    Shape shape = run.network().shape();
    assertThat(shape.hasBiases()).isFalse();
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        assertThat(run.network().bias(layer, unit)).isZero();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noSchemeGivesItAny(Scheme scheme) {
    Initializer init = Initializer.of(scheme).withBias(0.5);
    assertNoBiases(new Run(PLAIN.withInit(init), List.of()));
    assertNoBiases(new Run(PLAIN.withInit(Initializer.of(scheme)), List.of()));
    assertNoBiases(new Run(PLAIN, List.of(new Edit.Draw(0, Edit.ALL_LAYERS, init))));
  }

  @Test
  void noRuleTrainsAny() {
    for (Optimizer rule : Rules.ALL) {
      Run run = new Run(PLAIN.withOptimizer(rule), List.of());
      run.seek(20);
      assertNoBiases(run);
      assertThat(run.network().weight(1, 0, 0))
          .isNotEqualTo(PLAIN.initialNetwork().weight(1, 0, 0));
    }
  }

  /** Its weights move as those of a network with biases that start, and are put back to, 0. */
  @Test
  void theFirstStepOfTheWeightsIsThatOfANetworkWithBiasesOfZero() {
    Run without = new Run(PLAIN, List.of());
    Run with = new Run(PLAIN.withBiases(true), List.of());
    without.seek(1);
    with.seek(1);
    Shape shape = with.network().shape();
    for (int layer = 1; layer <= 3; layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        assertThat(with.network().bias(layer, unit)).isNotZero();
        for (int input = 0; input < shape.fanIn(layer); input++) {
          assertThat(without.network().weight(layer, unit, input))
              .isEqualTo(with.network().weight(layer, unit, input));
        }
      }
    }
  }

  @Test
  void biasesThatAreSaidOutrightAreRefused() {
    List<LayerWeights> weights =
        LayerWeights.of(PLAIN.shape(), new double[PLAIN.shape().parameters()]);
    assertThat(PLAIN.withInit(PLAIN.init(), weights).weights()).isEqualTo(weights);
    List<LayerWeights> other =
        List.of(
            weights.get(0),
            new LayerWeights(weights.get(1).w(), List.of(0.0, 0.5)),
            weights.get(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.withInit(PLAIN.init(), other))
        .withMessage(
            "weights[1].b[1]: 0.5 is not allowed; it must be 0, for the network has no biases");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Run(PLAIN, List.of(new Edit.SetWeight(0, 1, 0, Edit.BIAS, 0.5))))
        .withMessageContaining("the network has no biases");
  }

  @Test
  void weightsThatAreSaidOutrightLoseTheirBiasesWithIt() {
    Experiment with = PLAIN.withBiases(true).withInit(Initializer.of(Scheme.NORMAL).withBias(0.7));
    Experiment explicit =
        with.withInit(with.init(), LayerWeights.of(with.shape(), with.initialNetwork().parameters));
    Run run = new Run(explicit.withBiases(false), List.of());
    assertNoBiases(run);
    assertThat(run.network().weight(2, 1, 1)).isEqualTo(with.initialNetwork().weight(2, 1, 1));
  }
}
