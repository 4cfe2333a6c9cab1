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
public final class LargePicture implements LargeDrawing {
  private final NetworkLayout layout;
  private final MapPicture maps;
  private final EdgePicture edges;
  private boolean areEdgesNext;

  /** The picture of a drawing; the painter follows the network. */
  public LargePicture(DiagramDrawing drawing, TilePainter painter) {
    layout = drawing.layout();
    maps = new MapPicture(painter);
    edges =
        new EdgePicture(new EdgePainter(layout, drawing.shape(), drawing.look()), drawing.shape());
  }

  @Override
  public void forget() {
    maps.forget();
    edges.forget();
  }

  @Override
  public boolean wantsMaps(Network network, int resolution) {
    return maps.isWhole() && !maps.isOf(network, resolution);
  }

  @Override
  public void beginMaps(Sheet sheet, Network network, int resolution) {
    maps.begin(sheet, network, resolution);
  }

  @Override
  public void showEdges(
      Sheet sheet, double[] values, Optional<EdgeFinder.Unit> only, MapColors colors) {
    edges.showOnly(only, sheet, values, colors);
    if (edges.isWhole() && !edges.isOf(values) && !edges.isOfOne()) {
      edges.begin(sheet, values);
    }
  }

  @Override
  public Network mapped() {
    return maps.network();
  }

  @Override
  public boolean isOf(Network network, double[] values) {
    return maps.network() == network && (edges.isOf(values) || edges.isOfOne());
  }

  @Override
  public boolean isWhole() {
    return maps.isWhole() && edges.isWhole();
  }

  @Override
  public boolean advance(Sheet mapSheet, Optional<? extends Sheet> edgeSheet, MapColors colors) {
    areEdgesNext = !areEdgesNext;
    if (!edges.isWhole() && (areEdgesNext || maps.isWhole())) {
      edges.advance(edgeSheet.get(), colors);
      return false;
    }
    maps.advance(mapSheet, layout, colors);
    return maps.isWhole();
  }

  @Override
  public void showFirst(Sheet mapSheet, Optional<? extends Sheet> edgeSheet) {
    maps.showFirst(mapSheet);
    edgeSheet.ifPresent(edges::showFirst);
  }
}
