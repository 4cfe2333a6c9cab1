package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializers;

/** What is measured in pieces is what the whole report has. */
class SignalSpreadTest {
  private static Run run(Activation g, int width, int depth) {
    Experiment base = Experiment.standard();
    List<Integer> hidden = new ArrayList<>();
    List<Activation> activations = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      hidden.add(width);
      activations.add(g);
    }
    return new Run(base.withNetwork(base.features(), hidden, activations), List.of());
  }

  private static SignalSpread measure(State state) {
    SignalSpread spread =
        new SignalSpread(state.network(), state.settings().loss(), state.data().train());
    while (!spread.advance(1)) {}
    return spread;
  }

  @ParameterizedTest
  @EnumSource
  void itIsThatOfTheReport(Activation g) {
    Run run = run(g, 7, 4);
    run.seek(3);
    SignalSpread spread = measure(run.state());
    List<LayerStats> layers = LayerReport.of(run.state()).layers();
    for (int i = 0; i < layers.size(); i++) {
      assertThat(spread.activations().get(i)).isEqualTo(layers.get(i).activationDeviation());
      assertThat(spread.deltas().get(i)).isEqualTo(layers.get(i).deltaDeviation());
      if (i < layers.size() - 1) {
        assertThat(spread.flatShares().get(i))
            .isCloseTo(layers.get(i).flatShare(), org.assertj.core.api.Assertions.within(1e-12));
      }
    }
    assertThat(spread.bends()).isEqualTo(g.saturates());
  }

  @Test
  void ofALargeNetworkTheFirstExamplesAreTaken() {
    Run run = run(Activation.TANH, 256, 20);
    int size = SignalSpread.size(run.network().shape(), run.data().train());
    assertThat(size).isBetween(20, run.data().train().size() - 1);
  }

  /** The same draws as a run that starts with them. */
  @Test
  void anotherStartIsThatOfItsRun() {
    Run run = run(Activation.TANH, 6, 3);
    Initializers init = run.experiment().init().withSeed(77);
    OtherStart other = new OtherStart(DrawnStart.of(run.state()), init);
    while (!other.advance()) {}
    SignalSpread expected = measure(new Run(run.experiment().withInit(init), List.of()).state());
    assertThat(other.activations()).isEqualTo(expected.activations());
    assertThat(other.deltas()).isEqualTo(expected.deltas());
  }
}
