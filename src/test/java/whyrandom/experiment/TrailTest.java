package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrailTest {
  private final Run run = new Run(new Variant(Experiment.standard(), List.of()));

  private Trail followed(int step) {
    Trail trail = new Trail(run, network -> network.weight(1, 0, 0));
    assertThat(trail.follow(step, Integer.MAX_VALUE)).isTrue();
    return trail;
  }

  /** How far it was followed makes no difference to what is noted up to a step, or it says so. */
  @Test
  void whatIsNotedUpToAStepDependsOnNothingLater() {
    for (int far : new int[] {0, 1, 99, 599, 600, 601, 1500, 5000}) {
      Trail known = followed(far);
      for (int step : new int[] {0, 1, 2, 98, 599, 600, 1300, 2500}) {
        if (step > far || !known.isAsFineAt(step)) {
          continue;
        }
        Trail fresh = followed(step);
        assertThat(known.upTo(step)).as(far + ", " + step).isEqualTo(fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
          assertThat(known.step(i)).isEqualTo(fresh.step(i));
          assertThat(known.value(i)).isEqualTo(fresh.value(i));
        }
      }
    }
    assertThat(followed(599).isAsFineAt(10)).isTrue();
    assertThat(followed(600).isAsFineAt(10)).isFalse();
    assertThat(followed(600).isAsFineAt(600)).isTrue();
  }
}
