package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.engine.DrawLaw;
import whyrandom.engine.Initializer;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.DrawnStart;
import whyrandom.experiment.Edit;
import whyrandom.experiment.LayerStart;
import whyrandom.experiment.Place;
import whyrandom.experiment.Run;
import whyrandom.explain.english.DrawEnglish;
import whyrandom.explain.english.SpectrumEnglish;
import whyrandom.explain.english.StartEnglish;
import whyrandom.explain.english.WayEnglish;
import whyrandom.math.DecimalText;
import whyrandom.math.SingularValues;

/** What is said of starts, of random runs at random steps. */
class StartWordsTest {
  private static final int STATES = 3000;

  @Test
  void theStartIsTheNetworkBeforeAnyEditAndUpdate() {
    for (int number = 0; number < RandomStates.count(STATES); number++) {
      Run run = RandomStates.state(number);
      Network fresh = run.experiment().initialNetwork();
      assertThat(DrawnStart.of(run).network().parameters)
          .as("state %s", number)
          .containsExactly(fresh.parameters);
    }
  }

  @Test
  void allIsSaidAndEachWayEndsAtItsWeight() {
    for (int number = 0; number < RandomStates.count(STATES); number++) {
      DrawnStart start = DrawnStart.of(RandomStates.state(number));
      List<String> words = new ArrayList<>();
      words.add(StartEnglish.of(start, 0, false));
      Shape shape = start.shape();
      for (int layer = 1; layer <= shape.layers(); layer++) {
        LayerStart its = start.layer(layer);
        words.add(DrawEnglish.weights(its));
        words.add(DrawEnglish.biases(its, shape.hasBiases()));
        words.add(DrawEnglish.asDrawn(LayerStart.moments(its.weights())));
        double[] singular = SingularValues.of(its.weights(), its.rows(), its.columns());
        words.add(SpectrumEnglish.of(its, singular));
        for (int input = shape.hasBiases() ? Edit.BIAS : 0; input < its.columns(); input++) {
          words.addAll(way(start, new Place(layer, its.rows() - 1, input)));
        }
      }
      for (String text : words) {
        assertThat(text)
            .as("state %s", number)
            .endsWith(".")
            .doesNotContain("NaN", "not a number", "null", "  ", "..");
      }
    }
  }

  private static List<String> way(DrawnStart start, Place place) {
    LayerStart layer = start.layer(place.layer());
    if (layer.isByHand()) {
      return List.of();
    }
    Initializer own = layer.initializer();
    Initializer its = place.isBias() ? own.bias().orElse(own) : own;
    Optional<DrawLaw> law = place.isBias() ? layer.biasLaw() : layer.law();
    List<String> lines =
        new ArrayList<>(
            new WayEnglish(start.draw(place), law, DecimalText::of).lines(its, start.value(place)));
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("It starts at " + DecimalText.of(start.value(place)) + ".");
    lines.addAll(StartEnglish.changes(start, place));
    return lines;
  }
}
