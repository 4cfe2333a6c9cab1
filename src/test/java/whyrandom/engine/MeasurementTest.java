package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.data.Task;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;

class MeasurementTest {
  private final Run run = new Run(Experiment.standard(), List.of());
  private final Examples train = run.data().train();

  private Measurement measurement() {
    return new Measurement(
        new Pass(run.network()),
        run.settings().loss(),
        train,
        run.settings().task() == Task.CLASSIFICATION);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 7, 50, 100_000})
  void inPartsItIsTheSameToTheBit(int part) {
    Measurement parts = measurement();
    int calls = 1;
    while (!parts.advance(part)) {
      calls++;
    }
    assertThat(parts.result()).isEqualTo(run.evaluateTrain());
    int each = (part + Pass.LANES - 1) / Pass.LANES * Pass.LANES;
    assertThat(calls).isEqualTo((train.size() + each - 1) / each);
  }
}
