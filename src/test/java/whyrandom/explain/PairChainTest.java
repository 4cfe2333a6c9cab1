package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Run;
import whyrandom.experiment.State;
import whyrandom.experiment.Symmetry;

class PairChainTest {
  private static Run equal(int steps, Edit... edits) {
    Run run = new Run(FirstView.document().main().experiment(), List.of(edits));
    run.seek(steps);
    return run;
  }

  private static List<Boolean> signs(State state) {
    return PairChain.of(state, 1, 0, 1).links().stream().map(PairChain.Link::isSame).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 50})
  void equalUnitsAreEqualInEveryLink(int steps) {
    PairChain chain = PairChain.of(equal(steps).state(), 1, 1, 3);
    assertThat(chain.isWhole()).isTrue();
    assertThat(chain.links())
        .extracting(PairChain.Link::name)
        .containsExactly("w from x₁", "z", "a", "w to output", "δ", "Δw from x₁");
  }

  @Test
  void aWeightInBreaksAllThatFollowsButTheWeightOut() {
    assertThat(signs(equal(0, new Edit.SetWeight(0, 1, 0, 1, 0.7)).state()))
        .containsExactly(false, false, false, true, false, false);
  }

  @Test
  void aWeightOutBreaksOnlyWhatComesBack() {
    assertThat(signs(equal(0, new Edit.SetWeight(0, 2, 0, 1, 0.7)).state()))
        .containsExactly(true, true, true, false, false, false);
  }

  @Test
  void theNumbersAreThoseOfTheNextStep() {
    Run run = equal(0, new Edit.SetWeight(0, 1, 1, 0, 0.9));
    PairChain chain = PairChain.of(run.state(), 1, 0, 1);
    PairChain.Link weight = chain.links().get(0);
    assertThat(weight.one()).isEqualTo(0.5);
    assertThat(weight.other()).isEqualTo(0.9);
    PairChain.Link change = chain.links().get(5);
    int input = change.name().equals("Δw from x₁") ? 0 : 1;
    assertThat(change.name()).startsWith("Δ");
    double before = run.network().weight(1, 1, input);
    run.update();
    if (change.name().startsWith("Δw from")) {
      assertThat(run.network().weight(1, 1, input) - before)
          .isCloseTo(change.other(), within(1e-15));
    }
  }

  /** Whole exactly where the units are identical before the step and after it. */
  @Test
  void itIsWholeWhereUnitsAreIdenticalBeforeAndAfter() {
    for (Preset preset : Presets.all()) {
      Run run = new Run(preset.document().main());
      boolean hasPair = run.network().shape().hiddenLayers() > 0;
      for (int step = 0; hasPair && step < 4; step++) {
        State before = run.state();
        boolean isBefore = areSame(before);
        run.update();
        boolean isBoth = isBefore && areSame(run);
        assertThat(PairChain.of(before, 1, 0, 1).isWhole())
            .as("%s, step %d", preset.id(), step)
            .isEqualTo(isBoth);
      }
    }
  }

  private static boolean areSame(State state) {
    return Symmetry.identical(state.network()).get(0).stream()
        .anyMatch(group -> group.contains(0) && group.contains(1));
  }
}
