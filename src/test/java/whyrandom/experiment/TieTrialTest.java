package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Optimizer;

class TieTrialTest {
  private static final List<Activation> KINDS =
      List.of(Activation.TANH, Activation.SIGMOID, Activation.RELU, Activation.LINEAR);

  private static Experiment network(Activation activation, int... hidden) {
    List<Integer> sizes = new ArrayList<>();
    List<Activation> activations = new ArrayList<>();
    for (int units : hidden) {
      sizes.add(units);
      activations.add(activation);
    }
    Experiment e = Experiment.standard();
    return e.withData(DataSpec.of(DataKind.XOR))
        .withNetwork(e.features(), sizes, activations)
        .withOptimizer(new Optimizer.Sgd(0.1, 0, false));
  }

  private static TieTrial tried(TieWay way, Experiment e, int steps) {
    TieTrial trial = new TieTrial(way, e);
    for (int i = 0; i < steps; i++) {
      trial.advance();
    }
    assertThat(trial.step()).isEqualTo(steps);
    return trial;
  }

  @ParameterizedTest
  @EnumSource(TieWay.class)
  void whatTreatsIdenticalUnitsAlikeNeverPartsThemAndTheRestDoes(TieWay way) {
    for (Activation activation : KINDS) {
      TieTrial trial = tried(way, network(activation, 4), 200);
      int distinct = trial.distinct(1);
      if (way.treatsAlike()) {
        assertThat(distinct).as("%s, %s", way, activation).isEqualTo(1);
      } else {
        int parted = way == TieWay.NUDGE ? 2 : 4;
        assertThat(distinct).as("%s, %s", way, activation).isEqualTo(parted);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TieWay.class)
  void layersBehindAreAlikeAsLongAsAllIs(TieWay way) {
    TieTrial trial = tried(way, network(Activation.TANH, 3, 4), 100);
    if (way.treatsAlike()) {
      assertThat(List.of(trial.distinct(1), trial.distinct(2))).containsExactly(1, 1);
    } else if (way != TieWay.NUDGE) {
      assertThat(List.of(trial.distinct(1), trial.distinct(2))).containsExactly(3, 4);
    }
  }

  @ParameterizedTest
  @EnumSource(TieWay.class)
  void whatADocumentCanSayIsTheSameRun(TieWay way) {
    Experiment e = network(Activation.TANH, 4);
    Run run = new Run(way.of(e));
    run.seek(50);
    double[] its = tried(way, e, 50).state().network().parameters;
    if (way.isDocument()) {
      assertThat(its).isEqualTo(run.network().parameters);
    } else {
      assertThat(its).isNotEqualTo(run.network().parameters);
    }
  }

  @Test
  void aRateForEachUnitMovesItByThatRate() {
    Experiment e = network(Activation.TANH, 3);
    Run plain = new Run(TieWay.PLAIN.of(e));
    double start = plain.network().weight(1, 0, 0);
    plain.seek(1);
    double move = plain.network().weight(1, 0, 0) - start;
    TieTrial trial = tried(TieWay.RATES, e, 1);
    double[] factors = {0.5, 1, 1.5};
    for (int unit = 0; unit < 3; unit++) {
      assertThat(trial.state().network().weight(1, unit, 0))
          .isEqualTo(start + factors[unit] * move);
    }
    assertThat(trial.state().network().weight(2, 0, 1))
        .as("the output's weights learn at the rate itself")
        .isEqualTo(plain.network().weight(2, 0, 1));
  }

  @Test
  void noiseIsGoneFromTheBiasesAfterTheStep() {
    Experiment e = network(Activation.TANH, 4);
    TieTrial trial = tried(TieWay.NOISE, e, 1);
    for (int unit = 0; unit < 4; unit++) {
      assertThat(Math.abs(trial.state().network().bias(1, unit))).isLessThan(0.02);
    }
  }

  @Test
  void withoutBiasesThereIsNoNoiseAndWithoutSeveralUnitsNothingToTry() {
    Experiment e = network(Activation.TANH, 4);
    assertThat(TieWay.NOISE.fits(e)).isTrue();
    assertThat(TieWay.NOISE.fits(e.withBiases(false))).isFalse();
    assertThat(TieWay.canTry(e)).isTrue();
    assertThat(TieWay.canTry(network(Activation.TANH, 1, 1))).isFalse();
    assertThat(TieWay.canTry(network(Activation.TANH))).isFalse();
    assertThat(TieWay.canTry(network(Activation.TANH, 64, 64))).isFalse();
    assertThat(tried(TieWay.NUDGE, network(Activation.TANH, 1, 3), 5).distinct(2)).isEqualTo(2);
  }
}
