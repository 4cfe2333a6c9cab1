package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Shape;
import whyrandom.experiment.Direction;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;
import whyrandom.experiment.Run;
import whyrandom.experiment.Slopes;

/** Two ways to compute a network agree: the engine's, and the one that checks what is said. */
class PlainNetworkTest {
  @Test
  void lossAndGradientAreTheEnginesButForRounding() {
    int compared = 0;
    for (int number = 0; number < 1000; number++) {
      Run run = RandomStates.state(number);
      PlainNetwork plain = PlainNetwork.of(run);
      double loss = run.evaluateTrain().loss();
      if (run.hasDiverged() || !(Math.abs(loss) < 1e6) || plain.isOnAnEdge()) {
        continue;
      }
      compared++;
      String where = number + ": " + run.settings();
      assertThat(plain.loss()).as(where).isCloseTo(loss, within(1e-9 * (1 + Math.abs(loss))));
      Slopes slopes = new Slopes(run);
      double[] gradient = plain.gradient();
      for (Place place : places(run.network().shape())) {
        double expected = slopes.slope(Direction.of(run.network().shape(), place));
        double is = gradient[place.index(run.network().shape())];
        assertThat(is).as(where).isCloseTo(expected, within(1e-8 * (1 + Math.abs(expected))));
      }
    }
    assertThat(compared).isGreaterThan(700);
  }

  private static List<Place> places(Shape shape) {
    List<Place> places = new ArrayList<>();
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int input = Edit.BIAS; input < shape.fanIn(layer); input++) {
          places.add(new Place(layer, unit, input));
        }
      }
    }
    return places;
  }
}
