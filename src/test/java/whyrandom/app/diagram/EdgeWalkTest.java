package whyrandom.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;

class EdgeWalkTest {
  private static final Shape SHAPE = Shape.of(2, new int[] {4, 3}, 1);

  private static Place go(Place from, String key) {
    return EdgeWalk.next(SHAPE, from, key, false);
  }

  @Test
  void downGoesThroughTheWeightsOfAUnitItsBiasAndTheNextUnit() {
    Place place = new Place(1, 0, 0);
    assertThat(place = go(place, "ArrowDown")).isEqualTo(new Place(1, 0, 1));
    assertThat(place = go(place, "ArrowDown")).isEqualTo(new Place(1, 0, Edit.BIAS));
    assertThat(place = go(place, "ArrowDown")).isEqualTo(new Place(1, 1, 0));
    assertThat(go(place, "ArrowUp")).isEqualTo(new Place(1, 0, Edit.BIAS));
  }

  @Test
  void downFromLayerToLayerReachesEverything() {
    Set<Place> seen = new HashSet<>();
    for (int layer = 1; layer <= SHAPE.layers(); layer++) {
      Place place = new Place(layer, 0, 0);
      while (seen.add(place)) {
        place = go(place, "ArrowDown");
      }
    }
    assertThat(seen).hasSize(SHAPE.parameters()).allMatch(place -> place.isIn(SHAPE));
  }

  @Test
  void rightFollowsTheEdgeIntoItsUnitAndLeftLeadsBack() {
    Place next = go(new Place(1, 3, 0), "ArrowRight");
    assertThat(next.layer()).isEqualTo(2);
    assertThat(next.input()).isEqualTo(3);
    Place back = go(next, "ArrowLeft");
    assertThat(back.layer()).isEqualTo(1);
    assertThat(back.unit()).isEqualTo(3);
  }

  @Test
  void homeAndEndAreTheEndsOfTheLayerAndWithControlOfTheNetwork() {
    Place middle = new Place(2, 1, 1);
    assertThat(go(middle, "Home")).isEqualTo(new Place(2, 0, 0));
    assertThat(go(middle, "End")).isEqualTo(new Place(2, 2, Edit.BIAS));
    assertThat(EdgeWalk.next(SHAPE, middle, "Home", true)).isEqualTo(new Place(1, 0, 0));
    assertThat(EdgeWalk.next(SHAPE, middle, "End", true)).isEqualTo(new Place(3, 0, Edit.BIAS));
  }

  @Test
  void everyWayFromEverywhereStaysInTheNetwork() {
    for (Shape shape :
        new Shape[] {SHAPE, Shape.of(1, new int[] {}, 1), Shape.of(7, new int[] {1, 64}, 3)}) {
      for (int layer = 1; layer <= shape.layers(); layer++) {
        for (int unit = 0; unit < shape.units(layer); unit++) {
          for (int input = Edit.BIAS; input < shape.fanIn(layer); input++) {
            for (String key :
                new String[] {"ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"}) {
              Place to = EdgeWalk.next(shape, new Place(layer, unit, input), key, false);
              assertThat(to.isIn(shape)).as("%s %s", shape, to).isTrue();
            }
          }
        }
      }
    }
  }
}
