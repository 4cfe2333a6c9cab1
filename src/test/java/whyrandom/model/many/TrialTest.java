package whyrandom.model.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Experiment;
import whyrandom.starts.Ending;
import whyrandom.starts.Plan;

class TrialTest {
  private static final Plan PLAN =
      Plan.of(Experiment.standard().withInit(Initializer.of(Scheme.XAVIER_UNIFORM)), 2);

  private double now;
  private final Trial trial = new Trial(listener -> Optional.empty(), 1, () -> now += 0.25);

  private void finish() {
    while (trial.work(5)) {}
  }

  @Test
  void endingsArriveAndAreInTheOrderOfTheirSeeds() {
    trial.begin(PLAN, 1, 12, Optional.empty());
    assertThat(trial.isUnderWay()).isTrue();
    finish();
    assertThat(trial.isUnderWay()).isFalse();
    assertThat(trial.endings()).extracting(Ending::seed).isSorted().hasSize(12);
    int grouped = trial.groups().stream().mapToInt(group -> group.size()).sum();
    assertThat(grouped).isEqualTo(12);
    double spent = trial.millis();
    now += 1000;
    assertThat(trial.millis()).as("the clock stands").isEqualTo(spent);
    trial.add(5);
    finish();
    assertThat(trial.endings()).hasSize(17);
    assertThat(trial.endings().get(16).seed()).isEqualTo(17);
  }

  @Test
  void aTrialThatIsStoppedKeepsWhatItHas() {
    trial.begin(PLAN, 1, 500, Optional.empty());
    trial.work(3);
    trial.cancel();
    int ended = trial.ended();
    assertThat(ended).isBetween(1, 499);
    assertThat(trial.count()).isEqualTo(ended);
    assertThat(trial.isUnderWay()).isFalse();
    trial.add(3);
    finish();
    assertThat(trial.endings()).extracting(Ending::seed).contains(ended + 3L).hasSize(ended + 3);
  }

  @Test
  void equalWeightsAreShownBeside() {
    Experiment equal = PLAN.experiment().withInit(Initializer.of(Scheme.CONSTANT));
    trial.begin(PLAN, 1, 3, Optional.of(Plan.of(equal, 2)));
    finish();
    assertThat(trial.equal()).isPresent();
    assertThat(trial.endings()).hasSize(3);
    trial.begin(PLAN, 1, 3, Optional.empty());
    assertThat(trial.equal()).isEmpty();
  }
}
