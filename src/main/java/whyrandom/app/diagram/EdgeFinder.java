package whyrandom.app.diagram;

import java.util.Optional;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;
import whyrandom.plot.Box;
import whyrandom.plot.EdgeCurve;
import whyrandom.plot.NetworkLayout;

/**
 * Which weight or bias is meant by a point of the diagram: a bias whose square is near, else the
 * edge whose curve is nearest.
 */
final class EdgeFinder {
  /** Halvings of the interval in which the curve's parameter lies; the rest is below a pixel. */
  private static final int HALVINGS = 16;

  /** How near to a bias that stands between tiles of a row. */
  private static final double AMONG_TILES = 3;

  private final NetworkLayout layout;
  private final Shape shape;

  EdgeFinder(NetworkLayout layout, Shape shape) {
    this.layout = layout;
    this.shape = shape;
  }

  /**
   * The weight or bias at a point, if there is one.
   *
   * @param reach how far away it may be, in CSS pixels
   */
  Optional<Place> at(double x, double y, double reach) {
    for (int layer = 1; layer <= shape.layers(); layer++) {
      EdgeCurve any = layout.edge(layer, 0, 0);
      if (layout.hasEdges(layer) && x > any.startX() && x < any.endX()) {
        Optional<Place> bias = biasAt(layer, x, y, reach);
        return bias.isPresent() ? bias : edgeAt(layer, x, y, reach);
      }
      Box column = layout.column(layer);
      if (x >= column.x() && x < column.right()) {
        return biasAt(layer, x, y, Math.min(reach, AMONG_TILES));
      }
    }
    return Optional.empty();
  }

  /** The unit whose tile is at a point, with the layer; inputs are layer 0. */
  Optional<Unit> unitAt(double x, double y) {
    for (int layer = 0; layer <= shape.layers(); layer++) {
      Box column = layout.column(layer);
      if (x < column.x() || x > column.right()) {
        continue;
      }
      for (int unit = 0; unit < shape.units(layer); unit++) {
        Box tile = layout.tile(layer, unit);
        boolean isIn = x >= tile.x() && x <= tile.right() && y >= tile.y() && y <= tile.bottom();
        if (isIn) {
          return Optional.of(new Unit(layer, unit));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Place> biasAt(int layer, double x, double y, double reach) {
    double best = reach;
    int found = -1;
    boolean areSeen = shape.hasBiases() && layout.hasBiases(layer);
    for (int unit = 0; areSeen && unit < shape.units(layer); unit++) {
      Box box = layout.bias(layer, unit);
      double dx = Math.max(0, Math.abs(x - box.centerX()) - box.width() / 2);
      double dy = Math.max(0, Math.abs(y - box.centerY()) - box.height() / 2);
      // Half as far as to an edge: the square stands among edges and must leave them some room.
      double distance = 2 * Math.sqrt(dx * dx + dy * dy);
      if (distance < best) {
        best = distance;
        found = unit;
      }
    }
    return found < 0 ? Optional.empty() : Optional.of(new Place(layer, found, Edit.BIAS));
  }

  /** All edges of a layer run over the same x, so the point has one parameter t on all of them. */
  private Optional<Place> edgeAt(int layer, double x, double y, double reach) {
    EdgeCurve any = layout.edge(layer, 0, 0);
    double span = any.endX() - any.startX();
    double t = parameter((x - any.startX()) / span);
    double rise = t * t * (3 - 2 * t);
    double steepness = 6 * t * (1 - t) / ((1.5 - 3 * t + 3 * t * t) * span);
    double best = reach;
    Optional<Place> found = Optional.empty();
    for (int unit = 0; unit < shape.units(layer); unit++) {
      for (int input = 0; input < shape.fanIn(layer); input++) {
        EdgeCurve edge = layout.edge(layer, unit, input);
        double height = edge.endY() - edge.startY();
        double slope = height * steepness;
        double off = Math.abs(edge.startY() + height * rise - y);
        double distance = off / Math.sqrt(1 + slope * slope);
        if (distance < best) {
          best = distance;
          found = Optional.of(new Place(layer, unit, input));
        }
      }
    }
    return found;
  }

  /** The t at which the curve is a share of the way across: {@code 1.5 t − 1.5 t² + t³ = share}. */
  private static double parameter(double share) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double t = (low + high) / 2;
      if (1.5 * t - 1.5 * t * t + t * t * t < share) {
        low = t;
      } else {
        high = t;
      }
    }
    return (low + high) / 2;
  }

  /**
   * A unit of the network.
   *
   * @param layer 0 = the inputs
   * @param number 0-based
   */
  record Unit(int layer, int number) {
    /** Whether an edge or bias ends or begins at it. */
    boolean touches(Place place) {
      boolean isInto = place.layer() == layer && place.unit() == number;
      return isInto || place.layer() == layer + 1 && place.input() == number;
    }
  }
}
