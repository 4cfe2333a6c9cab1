package whyrandom.app.diagram;

import java.util.Optional;
import whyrandom.app.maps.MapColors;
import whyrandom.app.maps.TilePainter;
import whyrandom.engine.Network;
import whyrandom.plot.NetworkLayout;
import whyrandom.web.Sheet;

/**
 * The maps and the edges of a large network, a part of one and a part of the other in turn for as
 * long as a frame can spare. What is begun is finished, even where the network has gone on: so each
 * is seen again and again, and all of it is of one step.
 */
final class LargePicture {
  private final NetworkLayout layout;
  private final MapPicture maps;
  private final EdgePicture edges;
  private boolean areEdgesNext;

  LargePicture(DiagramDrawing drawing, TilePainter painter) {
    layout = drawing.layout();
    maps = new MapPicture(painter);
    edges =
        new EdgePicture(new EdgePainter(layout, drawing.shape(), drawing.look()), drawing.shape());
  }

  /** Everything has to be painted anew. */
  void forget() {
    maps.forget();
    edges.forget();
  }

  /** Whether the maps of a network can be begun: there are others, and none are being painted. */
  boolean wantsMaps(Network network, int resolution) {
    return maps.isWhole() && !maps.isOf(network, resolution);
  }

  /** Begins the maps of the network that the painter follows. */
  void beginMaps(Sheet sheet, Network network, int resolution) {
    maps.begin(sheet, network, resolution);
  }

  /** Shows edges, all or one unit's, with these values, as soon as it can be. */
  void showEdges(Sheet sheet, double[] values, Optional<EdgeFinder.Unit> only, MapColors colors) {
    edges.showOnly(only, sheet, values, colors);
    if (edges.isWhole() && !edges.isOf(values) && !edges.isOfOne()) {
      edges.begin(sheet, values);
    }
  }

  /** The network whose maps were begun last. */
  Network mapped() {
    return maps.network();
  }

  /** Whether what was begun last is of a network and of values. */
  boolean isOf(Network network, double[] values) {
    return maps.network() == network && (edges.isOf(values) || edges.isOfOne());
  }

  /** Whether there is nothing to paint. */
  boolean isWhole() {
    return maps.isWhole() && edges.isWhole();
  }

  /** Does a part; answers whether the maps have just become whole. */
  boolean advance(Sheet mapSheet, Optional<? extends Sheet> edgeSheet, MapColors colors) {
    areEdgesNext = !areEdgesNext;
    if (!edges.isWhole() && (areEdgesNext || maps.isWhole())) {
      edges.advance(edgeSheet.get(), colors);
      return false;
    }
    maps.advance(mapSheet, layout, colors);
    return maps.isWhole();
  }

  /** Shows what there is of what has not been seen before. */
  void showFirst(Sheet mapSheet, Optional<? extends Sheet> edgeSheet) {
    maps.showFirst(mapSheet);
    edgeSheet.ifPresent(edges::showFirst);
  }
}
