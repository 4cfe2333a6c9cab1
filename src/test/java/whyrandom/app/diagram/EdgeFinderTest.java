package whyrandom.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;
import whyrandom.plot.Box;
import whyrandom.plot.EdgeCurve;
import whyrandom.plot.NetworkLayout;

class EdgeFinderTest {
  private static final Shape SHAPE = Shape.of(2, new int[] {4, 3}, 1);
  private static final NetworkLayout LAYOUT =
      NetworkLayout.of(NetworkLayout.Space.of(800, 500), 2, 4, 3, 1);
  private static final EdgeFinder FINDER = new EdgeFinder(LAYOUT, SHAPE);

  @Test
  void aPointOnACurveFindsItsEdge() {
    for (int layer = 1; layer <= SHAPE.layers(); layer++) {
      for (int unit = 0; unit < SHAPE.units(layer); unit++) {
        for (int input = 0; input < SHAPE.fanIn(layer); input++) {
          EdgeCurve edge = LAYOUT.edge(layer, unit, input);
          for (double t : new double[] {0.2, 0.33, 0.61}) {
            double share = 1.5 * t - 1.5 * t * t + t * t * t;
            double x = edge.startX() + share * (edge.endX() - edge.startX());
            double y = edge.startY() + (edge.endY() - edge.startY()) * t * t * (3 - 2 * t);
            assertThat(FINDER.at(x, y, 9)).contains(new Place(layer, unit, input));
          }
        }
      }
    }
  }

  @Test
  void aPointOnTheSquareOfABiasFindsTheBias() {
    for (int unit = 0; unit < 4; unit++) {
      Box box = LAYOUT.bias(1, unit);
      assertThat(FINDER.at(box.centerX(), box.centerY(), 9))
          .contains(new Place(1, unit, Edit.BIAS));
    }
  }

  @Test
  void nothingIsFarFromEverything() {
    EdgeCurve edge = LAYOUT.edge(1, 0, 0);
    assertThat(FINDER.at(edge.startX() + 5, 1, 9)).isEmpty();
    assertThat(FINDER.at(-50, 100, 9)).isEmpty();
  }

  @Test
  void aTileFindsItsUnitAndNoEdge() {
    Box tile = LAYOUT.tile(2, 1);
    assertThat(FINDER.unitAt(tile.centerX(), tile.centerY())).contains(new EdgeFinder.Unit(2, 1));
    assertThat(FINDER.at(tile.centerX(), tile.centerY(), 9)).isEmpty();
  }

  @Test
  void aUnitTouchesWhatGoesInAndWhatGoesOut() {
    EdgeFinder.Unit unit = new EdgeFinder.Unit(1, 2);
    assertThat(unit.touches(new Place(1, 2, 0))).isTrue();
    assertThat(unit.touches(new Place(1, 2, Edit.BIAS))).isTrue();
    assertThat(unit.touches(new Place(2, 0, 2))).isTrue();
    assertThat(unit.touches(new Place(1, 1, 0))).isFalse();
    assertThat(unit.touches(new Place(2, 2, 1))).isFalse();
    assertThat(unit.touches(new Place(2, 2, Edit.BIAS))).isFalse();
  }
}
