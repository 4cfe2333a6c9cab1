package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Variant;

class EditWordsTest {
  @Test
  void aFewWeightsAreNamedAndManyAtOnceAreCounted() {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.SetWeight(3, 1, 0, 0, 0.5));
    edits.add(new Edit.SetWeight(3, 1, 1, 0, 0.5));
    for (int unit = 0; unit < 4; unit++) {
      edits.add(new Edit.SetWeight(9, 1, unit, 1, unit));
    }
    edits.add(new Edit.Fill(9, Edit.ALL_LAYERS, 1));
    edits.add(new Edit.SetWeight(9, 1, 3, 1, 7));
    assertThat(EditWords.of(new Variant(Experiment.standard(), edits)))
        .extracting(w -> w.step() + ": " + w.words())
        .containsExactly(
            "3: x₁ → unit 1 = 0.5",
            "3: x₁ → unit 2 = 0.5",
            "9: 4 weights and biases set",
            "9: all weights = 1",
            "9: x₂ → unit 4 = 7");
  }
}
