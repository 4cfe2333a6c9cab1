package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Evaluation;
import whyrandom.explain.Presets;

final class EnsembleTest {
  private static final Experiment XOR =
      Presets.of("xavier").orElseThrow().document().main().experiment();

  private static Ensemble trained(
      int runs, int steps, long seed, Optional<Double> limit, int piece) {
    Ensemble ensemble = new Ensemble(XOR, runs, steps, seed, limit);
    while (!ensemble.advance(piece)) {}
    return ensemble;
  }

  @Test
  void everyRunIsTheRunOfItsSeed() {
    Ensemble ensemble = trained(5, 200, 11, Optional.empty(), 7);
    assertThat(ensemble.outcomes()).hasSize(5);
    for (int i = 0; i < 5; i++) {
      Run alone = new Run(XOR.withInit(XOR.init().withSeed(11 + i)), List.of());
      alone.seek(200);
      Evaluation train = alone.evaluateTrain();
      Ensemble.Outcome outcome = ensemble.outcomes().get(i);
      assertThat(outcome.seed()).isEqualTo(11 + i);
      assertThat(outcome.loss()).isEqualTo(train.loss());
      assertThat(outcome.accuracy()).isEqualTo(train.accuracy());
    }
  }

  @Test
  void thePiecesMakeNoDifference() {
    assertThat(trained(4, 50, 1, Optional.empty(), 1).outcomes())
        .isEqualTo(trained(4, 50, 1, Optional.empty(), 1000).outcomes());
  }

  @Test
  void aRunIsSolvedByAccuracyOrByItsLoss() {
    Ensemble strict = trained(6, 300, 1, Optional.empty(), 100);
    assertThat(strict.outcomes())
        .allSatisfy(o -> assertThat(o.isSolved()).isEqualTo(o.accuracy().get() == 1));
    Ensemble generous = trained(6, 300, 1, Optional.of(1e9), 100);
    assertThat(generous.solved()).isEqualTo(6);
    assertThat(generous.interval().high()).isEqualTo(1);
  }

  @Test
  void noStepsIsTheStart() {
    assertThat(trained(3, 0, 1, Optional.empty(), 1).outcomes()).hasSize(3);
  }
}
