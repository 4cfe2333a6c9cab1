package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import whyrandom.explain.RandomStates;

/** A run made from another one's past, and a state, are what a replay from the start gives. */
class SharedPastTest {
  @Test
  void aRunMadeFromAnotherIsOneFromTheStart() {
    for (int number = 0; number < RandomStates.count(2000); number++) {
      Run run = RandomStates.state(number);
      for (Variant other : relatives(run, new SplittableRandom(number))) {
        Run made = run.of(other);
        isAsFromTheStart(made, made.step(), number);
        isAsFromTheStart(made, run.step(), number);
        isAsFromTheStart(made, run.step() + 3, number);
      }
      isAsFromTheStart(run, run.step(), number);
    }
  }

  private static List<Variant> relatives(Run run, SplittableRandom random) {
    List<Edit> edits = run.edits();
    Experiment start = run.experiment();
    List<Variant> list = new ArrayList<>();
    list.add(run.variant());
    list.add(run.variant().titled("Another title", "and note"));
    list.add(new Variant(start, edits.subList(0, random.nextInt(edits.size() + 1))));
    list.add(new Variant(start.withShuffle(!start.shuffle()), List.of()));
    Edit.SetWeight set = new Edit.SetWeight(run.step(), 1, 0, 0, random.nextInt(5));
    Edit.Fill fill = new Edit.Fill(run.step(), Edit.ALL_LAYERS, 0.25);
    list.add(run.variant().with(run.step(), List.of(set)));
    list.add(run.variant().with(run.step(), List.of(fill, set)));
    Variant twice = run.variant().with(run.step(), List.of(set));
    list.add(twice.with(run.step(), List.of(new Edit.SetWeight(run.step(), 1, 0, 0, 7))));
    return list;
  }

  private static void isAsFromTheStart(Run run, int step, int number) {
    run.seek(step);
    Run fresh = new Run(run.variant());
    fresh.seek(step);
    String name = "state " + number + " at step " + step;
    assertThat(run.step()).as(name).isEqualTo(step);
    assertThat(run.epoch()).as(name).isEqualTo(fresh.epoch());
    assertThat(run.settings()).as(name).isEqualTo(fresh.settings());
    assertThat(run.network().parameters).as(name).isEqualTo(fresh.network().parameters);
    assertThat(Arrays.deepEquals(run.memory(), fresh.memory())).as(name).isTrue();
    assertThat(run.nextParameters()).as(name).isEqualTo(fresh.nextParameters());
    int notes = fresh.chronicle().size();
    assertThat(run.chronicle().upTo(step)).as(name).isEqualTo(notes);
    for (int i = 0; i < notes; i++) {
      assertThat(run.chronicle().step(i)).as(name).isEqualTo(fresh.chronicle().step(i));
      assertThat(Double.compare(run.chronicle().trainLoss(i), fresh.chronicle().trainLoss(i)))
          .as(name)
          .isZero();
    }
  }

  /** A value that took the place of another one just set is no reason to replay. */
  @Test
  void aWeightSetAgainNeedsNoReplay() {
    Run run = new Run(Experiment.standard(), List.of());
    run.seek(700);
    Run once = run.with(new Edit.SetWeight(700, 1, 0, 0, 1));
    Variant twice = once.variant().with(700, List.of(new Edit.SetWeight(700, 1, 0, 0, 2)));
    assertThat(once.of(twice).step()).isEqualTo(700);
    assertThat(once.of(run.variant()).step()).as("at a checkpoint").isBetween(600, 700);
  }

  @Test
  void aStateStaysAsItIs() {
    for (int number = 0; number < 300; number++) {
      Run run = RandomStates.state(number);
      State state = run.state();
      double[] there = state.network().parameters.clone();
      double[] next = state.nextParameters();
      int notes = state.chronicle().size();
      int step = run.step();
      run.seek(step + 40);
      run.with(new Edit.Fill(step + 40, Edit.ALL_LAYERS, 1));
      run.seek(0);
      assertThat(state.step()).isEqualTo(step);
      assertThat(state.network().parameters).isEqualTo(there);
      assertThat(state.nextParameters()).isEqualTo(next);
      assertThat(state.chronicle().size()).isEqualTo(notes);
      Run further = state.run();
      further.update();
      if (state.editsUpTo(step + 1).size() == state.editsUpTo(step).size()) {
        assertThat(further.network().parameters).isEqualTo(next);
      }
      assertThat(state.network().parameters).isEqualTo(there);
    }
  }
}
