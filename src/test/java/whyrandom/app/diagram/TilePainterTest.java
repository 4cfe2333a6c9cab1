package whyrandom.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import whyrandom.app.Samples;
import whyrandom.app.maps.ClassColors;
import whyrandom.app.maps.MapColors;
import whyrandom.app.maps.TilePainter;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;
import whyrandom.experiment.Run;
import whyrandom.plot.Box;
import whyrandom.plot.DivergingScale;
import whyrandom.plot.NetworkLayout;

class TilePainterTest {
  private static final int SIDE = 16;

  private final NotingPen pen = new NotingPen();
  private final TilePainter painter = new TilePainter();

  private static Run run(DataKind kind, Scheme scheme, int... hidden) {
    return new Run(Samples.experiment(kind, Activation.TANH, scheme, hidden), java.util.List.of());
  }

  private static NetworkLayout layout(Shape shape) {
    int[] sizes = new int[shape.layers() + 1];
    for (int layer = 0; layer < sizes.length; layer++) {
      sizes[layer] = shape.units(layer);
    }
    return NetworkLayout.of(NetworkLayout.Space.of(700, 420), sizes);
  }

  private void paint(Run run) {
    painter.follow(run);
    painter.sweep(SIDE);
    painter.paintMaps(pen, layout(run.network().shape()), run.network(), MapColors.LIGHT);
  }

  @Test
  void everyInputUnitAndOutputHasItsTile() {
    paint(run(DataKind.XOR, Scheme.ONES, 4, 3));
    assertThat(pen.tiles).hasSize(2 + 4 + 3 + 1);
  }

  @Test
  void identicalUnitsLookTheSameAndZeroIsNeutral() {
    paint(run(DataKind.XOR, Scheme.ONES, 4));
    assertThat(pen.tiles.get(3)).containsExactly(pen.tiles.get(2));
    pen.tiles.clear();
    paint(run(DataKind.XOR, Scheme.ZEROS, 4));
    assertThat(pen.tiles.get(2)).containsOnly(DivergingScale.LIGHT.colorOf(0));
  }

  @Test
  void whatIsNotANumberHasAColorOfItsOwn() {
    Run run = run(DataKind.XOR, Scheme.ONES, 2);
    Network network = run.network();
    network.parameters[network.shape().bias(1, 0)] = Double.NaN;
    paint(run);
    assertThat(pen.tiles.get(2)).containsOnly(DivergingScale.NOT_A_NUMBER);
    assertThat(pen.tiles.get(4)).containsOnly(DivergingScale.NOT_A_NUMBER);
  }

  @Test
  void softmaxIsOneTileForEachClassAndOnePictureOfAll() {
    Run run = run(DataKind.THREE, Scheme.ZEROS, 2);
    paint(run);
    assertThat(pen.tiles).hasSize(2 + 2 + 3);
    pen.tiles.clear();
    painter.paintOutput(pen, new Box(0, 0, 90, 60), run.network(), MapColors.LIGHT);
    assertThat(pen.tiles.get(0)).containsOnly(DivergingScale.LIGHT.colorOf(0));
    Network network = run.network();
    network.parameters[network.shape().bias(2, 1)] = 1000;
    painter.sweep(SIDE);
    painter.paintOutput(pen, new Box(0, 0, 90, 60), network, MapColors.LIGHT);
    assertThat(pen.tiles.get(1)).containsOnly(ClassColors.point(1));
  }

  @Test
  void trainingPointsAreFullAndTestPointsAreRings() {
    Run run = run(DataKind.XOR, Scheme.ONES, 2);
    assertThat(painter.follow(run)).isTrue();
    assertThat(painter.follow(run)).isFalse();
    painter.paintPoints(pen, new Box(0, 0, 100, 100), MapColors.LIGHT);
    assertThat(pen.points).hasSize(run.data().dataset().train().length);
    assertThat(pen.rings).hasSize(run.data().dataset().test().length);
    assertThat(pen.points).containsOnly(ClassColors.point(0), ClassColors.point(1));
  }

  @Test
  void manyEdgesArePaintedInFewStrokes() {
    Run run = run(DataKind.XOR, Scheme.NORMAL, 30, 40);
    Network network = run.network();
    NetworkLayout layout = layout(network.shape());
    EdgePainter edges = new EdgePainter(layout, network.shape(), new WeightLook(12));
    edges.paint(pen, network.parameters, 2, MapColors.LIGHT);
    assertThat(pen.curves).isEqualTo(30 * 40);
    assertThat(pen.strokes).isLessThanOrEqualTo(40 * 12);
    assertThat(pen.squares).hasSize(40);
  }

  @Test
  void ofOneUnitAllEdgesArePaintedAndNoOthers() {
    Run run = run(DataKind.XOR, Scheme.NORMAL, 30, 40);
    Network network = run.network();
    NetworkLayout layout = layout(network.shape());
    EdgePainter edges = new EdgePainter(layout, network.shape(), new WeightLook(12));
    edges.paintOf(new EdgeFinder.Unit(1, 3), pen, network.parameters, MapColors.LIGHT);
    assertThat(pen.curves).isEqualTo(network.shape().fanIn(1) + 40);
    pen.curves = 0;
    edges.paintOf(new EdgeFinder.Unit(2, 3), pen, network.parameters, MapColors.LIGHT);
    assertThat(pen.curves).isEqualTo(30 + network.shape().units(3));
  }
}
