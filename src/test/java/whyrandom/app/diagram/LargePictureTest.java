package whyrandom.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.app.Samples;
import whyrandom.app.maps.MapColors;
import whyrandom.app.maps.TilePainter;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Run;
import whyrandom.model.Seen;
import whyrandom.web.Sheet;
import whyrandom.web.TilePen;
import whyrandom.web.events.RoomBinder;

/** The picture of a large network is painted in parts, and seen when it is whole. */
class LargePictureTest {
  private static final int SIDE = 12;

  private final Run run =
      new Run(
          Samples.experiment(DataKind.XOR, Activation.TANH, Scheme.NORMAL, 30, 40, 30), List.of());
  private final Seen lane = Seen.of(run.state());
  private final Network network = lane.network();
  private final TilePainter painter = new TilePainter();
  private final DiagramDrawing drawing =
      new DiagramDrawing(new RoomBinder.Room(900, 600, 13), lane, 1);
  private final LargePicture picture = new LargePicture(drawing, painter);
  private final Painted maps = new Painted();
  private final Painted edges = new Painted();
  private final List<Boolean> turns = new ArrayList<>();

  /** Notes what is painted behind, and how much of it was there when it was shown. */
  private static final class Painted implements Sheet {
    private NotingPen behind = new NotingPen();
    private NotingPen front = new NotingPen();
    private int shown;

    @Override
    public TilePen paint() {
      front = new NotingPen();
      return front;
    }

    @Override
    public TilePen paintBehind() {
      behind = new NotingPen();
      return behind;
    }

    @Override
    public void settle() {}

    @Override
    public void bringForward() {
      shown++;
      front = behind;
    }
  }

  private void begin() {
    painter.follow(lane.state());
    picture.beginMaps(maps, network, SIDE);
    picture.showEdges(edges, network.parameters, Optional.empty(), MapColors.LIGHT);
  }

  private void finish() {
    while (!picture.isWhole()) {
      int before = edges.behind.curves;
      picture.advance(maps, Optional.of(edges), MapColors.LIGHT);
      turns.add(edges.behind.curves > before);
    }
  }

  private int weights() {
    int weights = 0;
    for (int layer = 1; layer <= network.shape().layers(); layer++) {
      weights += network.shape().units(layer) * network.shape().fanIn(layer);
    }
    return weights;
  }

  @Test
  void nothingIsShownBeforeItIsWholeAndThenAllOfIt() {
    begin();
    picture.advance(maps, Optional.of(edges), MapColors.LIGHT);
    picture.advance(maps, Optional.of(edges), MapColors.LIGHT);
    assertThat(maps.shown + edges.shown).isZero();
    finish();
    assertThat(maps.shown).isEqualTo(1);
    assertThat(edges.shown).isEqualTo(1);
    assertThat(maps.front.tiles).hasSize(2 + 30 + 40 + 30 + 1);
    assertThat(edges.front.curves).isEqualTo(weights());
    assertThat(edges.front.squares).hasSize(30 + 40 + 30 + 1);
  }

  @Test
  void inPartsTheMapsAreTheSameAsAtOnce() {
    begin();
    finish();
    NotingPen pen = new NotingPen();
    TilePainter other = new TilePainter();
    other.follow(lane.state());
    other.sweep(SIDE);
    other.paintMaps(pen, drawing.layout(), network, MapColors.LIGHT);
    assertThat(maps.front.tiles).hasSameSizeAs(pen.tiles);
    for (int i = 0; i < pen.tiles.size(); i++) {
      assertThat(maps.front.tiles.get(i)).containsExactly(pen.tiles.get(i));
    }
  }

  @Test
  void mapsAndEdgesTakeTurns() {
    begin();
    finish();
    int both = Math.min(turns.lastIndexOf(true), turns.lastIndexOf(false));
    for (int i = 1; i <= both; i++) {
      assertThat(turns.get(i)).isNotEqualTo(turns.get(i - 1));
    }
  }

  @Test
  void whatIsBegunIsFinishedThoughTheNetworkGoesOn() {
    begin();
    run.update();
    double[] later = run.state().network().parameters;
    picture.showEdges(edges, later, Optional.empty(), MapColors.LIGHT);
    assertThat(picture.wantsMaps(run.network(), SIDE)).isFalse();
    finish();
    assertThat(edges.shown).isEqualTo(1);
    picture.showEdges(edges, later, Optional.empty(), MapColors.LIGHT);
    assertThat(picture.isWhole()).isFalse();
    assertThat(picture.wantsMaps(run.network(), SIDE)).isTrue();
  }

  @Test
  void theEdgesOfOneUnitAreSeenAtOnceAndAllAgainAfterwards() {
    begin();
    finish();
    Optional<EdgeFinder.Unit> one = Optional.of(new EdgeFinder.Unit(2, 3));
    picture.showEdges(edges, network.parameters, one, MapColors.LIGHT);
    assertThat(edges.front.curves).isEqualTo(30 + 30);
    picture.showEdges(edges, network.parameters, Optional.empty(), MapColors.LIGHT);
    assertThat(edges.front.curves).isEqualTo(weights());
  }
}
