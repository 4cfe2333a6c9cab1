package whyrandom.app.diagram;

import whyrandom.app.maps.MapColors;
import whyrandom.app.maps.TilePainter;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.plot.NetworkLayout;
import whyrandom.web.Sheet;
import whyrandom.web.TilePen;

/**
 * The maps of all units of a large network, computed and painted in parts and shown when they are
 * whole: all that is seen is of one step.
 */
final class MapPicture {
  /** Multiplications in a part: less than a millisecond. */
  private static final int PART = 200_000;

  /** Tiles that are painted in a part. */
  private static final int TILES = 6;

  private final TilePainter painter;
  private Network network;
  private int resolution;
  private TilePen pen;
  private boolean isSwept;
  private boolean isWhole = true;
  private boolean isBlank = true;
  private int layer;
  private int unit;

  MapPicture(TilePainter painter) {
    this.painter = painter;
  }

  /** Nothing of it can be used any more. */
  void forget() {
    network = null;
    isWhole = true;
    isBlank = true;
  }

  /** Whether it is of a network, begun or whole. */
  boolean isOf(Network other, int otherResolution) {
    return network == other && resolution == otherResolution;
  }

  /** Whether nothing is being painted. */
  boolean isWhole() {
    return isWhole;
  }

  /** The network that it is of. */
  Network network() {
    return network;
  }

  /** Begins it anew, for the network that the painter follows. */
  void begin(Sheet sheet, Network next, int nextResolution) {
    network = next;
    resolution = nextResolution;
    painter.begin(resolution);
    pen = sheet.paintBehind();
    isSwept = false;
    isWhole = false;
    layer = 0;
    unit = 0;
  }

  /** Does a part; the last one shows it. */
  void advance(Sheet sheet, NetworkLayout layout, MapColors colors) {
    if (!isSwept) {
      isSwept = painter.advance(PART);
      return;
    }
    Shape shape = network.shape();
    for (int tile = 0; tile < TILES && layer <= shape.layers(); tile++) {
      painter.paintMap(pen, layout, network, layer, unit, colors);
      unit++;
      if (unit == shape.units(layer)) {
        unit = 0;
        layer++;
      }
    }
    sheet.settle();
    if (layer > shape.layers()) {
      isWhole = true;
      isBlank = false;
      sheet.bringForward();
    }
  }

  /** Shows what there is of the first one; a later one does not show before it is whole. */
  void showFirst(Sheet sheet) {
    if (isBlank && !isWhole && isSwept) {
      sheet.bringForward();
    }
  }
}
