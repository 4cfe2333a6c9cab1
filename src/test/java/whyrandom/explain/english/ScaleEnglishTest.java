package whyrandom.explain.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.experiment.Recipe;

/** The recipes that are said to fit are those that the numbers say. */
class ScaleEnglishTest {
  @Test
  void whatIsPassedOnIsWhatIsKnown() {
    assertThat(ScaleEnglish.passedOn(Activation.RELU)).isCloseTo(0.5, within(1e-9));
    assertThat(ScaleEnglish.passedOn(Activation.LINEAR)).isCloseTo(1, within(1e-9));
    assertThat(ScaleEnglish.passedOn(Activation.TANH)).isCloseTo(0.394, within(1e-3));
    assertThat(ScaleEnglish.passedOn(Activation.GELU)).isCloseTo(0.425, within(1e-3));
    assertThat(ScaleEnglish.passedOn(Activation.SILU)).isCloseTo(0.355, within(1e-3));
    assertThat(ScaleEnglish.passedOn(Activation.ELU)).isCloseTo(0.645, within(1e-3));
  }

  @Test
  void aRecipeThatIsCalledTheNearestIs() {
    for (Activation g : Activation.values()) {
      if (ScaleEnglish.of(g).contains("nearest recipe")) {
        double wanted = 1 / ScaleEnglish.passedOn(g);
        Recipe nearest = Recipe.XAVIER;
        for (Recipe recipe : Recipe.values()) {
          double off = Math.abs(Math.log(recipe.variance(100, 100) * 100 / wanted));
          double best = Math.abs(Math.log(nearest.variance(100, 100) * 100 / wanted));
          nearest = off < best ? recipe : nearest;
        }
        assertThat(nearest.variance(100, 100))
            .as(g.id())
            .isEqualTo(Recipe.fitting(g).variance(100, 100));
      }
    }
  }

  @Test
  void eachActivationIsSpokenOfOnce() {
    assertThat(ScaleEnglish.of(List.of(Activation.RELU, Activation.TANH, Activation.RELU)))
        .hasSize(2);
  }
}
