package whyrandom.app.figure.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.app.Samples;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.experiment.StartTheory;

/** The dotted line of the figure of depth. */
class StartTheoryTest {
  private static Run run(Scheme scheme, Activation g, int seed) {
    Experiment e = Samples.experiment(DataKind.CIRCLE, g, scheme, 64, 64, 64, 64);
    return new Run(e.withInit(e.init().withSeed(seed)), List.of());
  }

  private static StartTheory of(Run run) {
    StartTheory theory = StartTheory.of(run.state()).orElseThrow();
    int rounds = 0;
    while (!theory.advance(10)) {
      assertThat(rounds++).isLessThan(100);
    }
    return theory;
  }

  /** Mean over seeds of measured, over theory. */
  @Test
  void wideNetworksStartAsItExpects() {
    for (Activation g : List.of(Activation.TANH, Activation.SIGMOID, Activation.RELU)) {
      double[] activations = new double[4];
      double[] deltas = new double[4];
      int seeds = 12;
      for (int seed = 0; seed < seeds; seed++) {
        Run run = run(Scheme.XAVIER_NORMAL, g, seed);
        LayerSizes measured = LayerSizes.of(run.state());
        StartTheory theory = of(run);
        for (int i = 0; i < 4; i++) {
          activations[i] += measured.activations().get(i) / theory.activations().get(i) / seeds;
          deltas[i] += measured.deltas().get(i) / theory.deltas().get(i) / seeds;
        }
        assertThat(theory.activations()).hasSameSizeAs(measured.activations());
        assertThat(theory.deltas().get(4)).isNaN();
      }
      for (int i = 0; i < 4; i++) {
        assertThat(activations[i]).as("a, %s, %d", g, i).isCloseTo(1, within(0.2));
        assertThat(deltas[i]).as("∂L/∂z, %s, %d", g, i).isCloseTo(1, within(0.25));
      }
    }
  }

  @Test
  void thereIsNoneWhereTheStartIsNotDrawnOrWasChanged() {
    Run constant = run(Scheme.ONES, Activation.TANH, 1);
    assertThat(of(constant).isThere()).isFalse();
    Run drawn = run(Scheme.HE_NORMAL, Activation.TANH, 1);
    assertThat(of(drawn).isThere()).isTrue();
    Run edited = drawn.with(new Edit.SetWeight(0, 1, 0, 0, 3));
    assertThat(StartTheory.of(edited.state())).isEmpty();
  }
}
