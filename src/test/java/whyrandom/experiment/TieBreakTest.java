package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;

/** When and by what units that were identical were told apart. */
class TieBreakTest {
  private static final double[] VALUES = {0.5, 0.5, 0.25, -1};

  private static Run run() {
    return new Run(
        Lab.regression(
            IdenticalUnitsTest.scattered(),
            List.of(4, 2),
            Activation.TANH,
            Initializer.of(Scheme.CONSTANT).withParameter(0.5),
            0.1),
        List.of());
  }

  @Test
  void oneWeightTellsItsUnitFromTheOthers() {
    Run run = run();
    run.seek(30);
    assertThat(run.tieBreak()).isEmpty();
    run = run.with(new Edit.SetWeight(30, 1, 1, 0, 0.25));
    TieBreak at30 = run.tieBreak().orElseThrow();
    assertThat(at30.step()).isEqualTo(30);
    assertThat(at30.layer()).isEqualTo(1);
    assertThat(at30.left()).containsExactly(1);
    assertThat(at30.stayed()).containsExactly(0, 2, 3);
    assertThat(at30.places()).containsExactly(new Place(1, 1, 0));
    run.seek(80);
    assertThat(run.tieBreak()).contains(at30);
    run.seek(10);
    assertThat(run.tieBreak()).as("it has not happened yet").isEmpty();
  }

  @Test
  void aWeightOutOfAUnitDoesSoToo() {
    TieBreak here = run().with(new Edit.SetWeight(0, 2, 1, 3, 2)).tieBreak().orElseThrow();
    assertThat(here.layer()).isEqualTo(1);
    assertThat(here.left()).containsExactly(3);
    assertThat(here.places()).containsExactly(new Place(2, 1, 3));
  }

  @Test
  void noiseTellsAllApartAtOnce() {
    TieBreak noise = run().with(new Edit.Noise(0, 1, 0.1, 1)).tieBreak().orElseThrow();
    assertThat(noise.left()).containsExactly(1, 2, 3);
    assertThat(noise.stayed()).containsExactly(0);
    assertThat(noise.places()).isEmpty();
  }

  @Test
  void copiesEndIt() {
    Run run = run().with(new Edit.SetWeight(0, 1, 1, 0, 0.25));
    assertThat(run.tieBreak()).isPresent();
    assertThat(run.with(new Edit.Copy(0, 1, 0, 1)).tieBreak()).isEmpty();
  }

  /** How a step was reached makes no difference. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void itFollowsFromEditsAndStepAlone(long seed) {
    Random random = new Random(seed);
    List<Run> past = new ArrayList<>();
    Run run = run();
    int found = 0;
    for (int action = 0; action < 60; action++) {
      past.add(run);
      switch (random.nextInt(6)) {
        case 0 -> run.seek(random.nextInt(60));
        case 1 -> run.update();
        case 2 -> run = run.of(past.get(random.nextInt(past.size())).variant());
        case 3 -> run = run.with(new Edit.Copy(run.step(), 1, random.nextInt(2), 2));
        case 4 -> run = run.copy().titled("Title " + action, "");
        default ->
            run =
                run.with(
                    new Edit.SetWeight(
                        run.step(),
                        1,
                        random.nextInt(4),
                        0,
                        VALUES[random.nextInt(VALUES.length)]));
      }
      Run fresh = new Run(run.experiment(), run.edits());
      fresh.seek(run.step());
      Optional<TieBreak> known = run.tieBreak();
      assertThat(known).as("action %d", action).isEqualTo(fresh.tieBreak());
      found += known.isPresent() ? 1 : 0;
    }
    assertThat(found).isPositive();
  }
}
