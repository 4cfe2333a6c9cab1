package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;

/** MATLAB's perceptron example: configure gives zeros, train ends at w = [1 2], b = −3. */
class PerceptronDocumentTest {
  private static final String DOCUMENT =
      """
      {"version": 1,
       "data": {"kind": "custom", "rows": [[0,0,0],[1,0,0],[0,1,0],[1,1,1]]},
       "init": {"scheme": "zeros"},
       "optimizer": {"kind": "perceptron"}}
      """;

  @Test
  void defaultsOfThePerceptronRuleMakeASingleLayerThatTakesOneRowAfterTheOther() {
    Experiment experiment = Documents.read(DOCUMENT).document().main().experiment();

    assertThat(experiment.hidden()).isEmpty();
    assertThat(experiment.output().id()).isEqualTo("step");
    assertThat(experiment.loss().id()).isEqualTo("perceptron");
    assertThat(experiment.batchSize()).isEqualTo(1);
    assertThat(experiment.shuffle()).isFalse();
    assertThat(experiment.optimizer().learningRate()).isEqualTo(1);
  }

  @Test
  void epochsHaveTheErrorsAndTheEndThatMatlabHas() {
    Run run = new Run(Documents.read(DOCUMENT).document().main().experiment(), List.of());
    assertThat(run.network().parameters).containsExactly(0, 0, 0);

    List<Integer> errorsOfEpochs = new ArrayList<>();
    for (int epoch = 0; epoch < 6; epoch++) {
      int errors = 0;
      for (int row = 0; row < 4; row++) {
        errors += isZero(run.nextGradient()) ? 0 : 1;
        run.update();
      }
      errorsOfEpochs.add(errors);
    }

    assertThat(errorsOfEpochs).containsExactly(2, 3, 3, 2, 1, 0);
    assertThat(run.network().parameters).containsExactly(1, 2, -3);
    assertThat(run.epoch()).isEqualTo(6);
    assertThat(run.evaluateTrain().accuracy()).contains(1.0);
  }

  private static boolean isZero(double[] gradient) {
    for (double g : gradient) {
      if (g != 0) {
        return false;
      }
    }
    return true;
  }
}
