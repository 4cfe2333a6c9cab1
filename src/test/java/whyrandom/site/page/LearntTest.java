package whyrandom.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.experiment.Ensemble;
import whyrandom.share.Figure;
import whyrandom.share.Figures;

class LearntTest {
  private static final String JSON =
      """
      {"experiment": {"version": 1,
         "data": {"kind": "xor", "points": 4, "noise": 0, "testFraction": 0},
         "network": {"hidden": [2], "activation": "tanh"},
         "init": {"scheme": "xavier-uniform"},
         "optimizer": {"kind": "sgd", "learningRate": 0.5}},
       "until": 300,
       "choices": {"as": "slider", "solved": ["A accuracy = 1"], %s"options": [
         {"text": "2"}, {"text": "4", "change": {"network": {"hidden": [4]}}}]}}""";

  /** As many as an ensemble of the same seeds solves. */
  @Test
  void theCountsAreThoseOfEnsembles() {
    String asked = JSON.formatted("\"starts\": 12, ");
    Figure counted = Figures.read(Learnt.in(asked, Figures.read(asked)));
    assertThat(counted.options()).hasSize(2);
    for (Figure.Option option : counted.options()) {
      Ensemble ensemble =
          new Ensemble(option.document().main().experiment(), 12, 300, 1, Optional.empty());
      while (!ensemble.advance(64)) {
        continue;
      }
      assertThat(option.learnt()).hasValue(ensemble.solved());
    }
    assertThat(counted.options().get(0).learnt()).isNotEqualTo(counted.options().get(1).learnt());
  }

  @Test
  void aFigureThatAsksForNoneStaysAsItIs() {
    String unasked = JSON.formatted("");
    assertThat(Learnt.in(unasked, Figures.read(unasked))).isSameAs(unasked);
  }
}
