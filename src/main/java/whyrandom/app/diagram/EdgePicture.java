package whyrandom.app.diagram;

import java.util.Optional;
import whyrandom.app.maps.MapColors;
import whyrandom.engine.Shape;
import whyrandom.web.Sheet;
import whyrandom.web.TilePen;

/**
 * The edges of a large network, painted in parts and shown when they are whole. While the pointer
 * is at a unit its edges alone are seen, at once, and the whole picture waits behind.
 */
final class EdgePicture {
  /** Edges that are painted in a part, roughly: the browser takes longer than we do. */
  private static final int PART = 100;

  private final EdgePainter painter;
  private final Shape shape;
  private double[] values;
  private TilePen pen;
  private Optional<EdgeFinder.Unit> only = Optional.empty();
  private double[] shownOnly;
  private boolean isWhole = true;
  private boolean isBlank = true;
  private int layer;
  private int unit;

  EdgePicture(EdgePainter painter, Shape shape) {
    this.painter = painter;
    this.shape = shape;
  }

  /** Nothing of it can be used any more. */
  void forget() {
    values = null;
    shownOnly = null;
    isWhole = true;
    isBlank = true;
  }

  /** Whether it is of these values, begun or whole. */
  boolean isOf(double[] others) {
    return values == others;
  }

  /** Whether nothing is being painted. */
  boolean isWhole() {
    return isWhole;
  }

  /** Begins it anew. */
  void begin(Sheet sheet, double[] next) {
    values = next;
    pen = sheet.paintBehind();
    isWhole = false;
    layer = 1;
    unit = 0;
  }

  /** Does a part; the last one shows it. */
  void advance(Sheet sheet, MapColors colors) {
    int edges = 0;
    while (edges < PART && layer <= shape.layers()) {
      painter.paint(pen, values, layer, unit, Optional.empty());
      edges += painter.edgesInto(layer);
      unit++;
      if (unit == shape.units(layer)) {
        painter.paintBiases(pen, values, layer, colors);
        unit = 0;
        layer++;
      }
    }
    sheet.settle();
    if (layer > shape.layers()) {
      isWhole = true;
      isBlank = false;
      show(sheet);
    }
  }

  private void show(Sheet sheet) {
    if (only.isEmpty()) {
      sheet.bringForward();
    }
  }

  /** Shows what there is of the first one; a later one does not show before it is whole. */
  void showFirst(Sheet sheet) {
    if (isBlank && !isWhole) {
      show(sheet);
    }
  }

  /** Shows the edges of one unit alone, with the values of now, or all edges again. */
  void showOnly(Optional<EdgeFinder.Unit> next, Sheet sheet, double[] now, MapColors colors) {
    boolean isSame = next.equals(only);
    only = next;
    if (next.isEmpty()) {
      if (!isSame && values != null) {
        show(sheet);
      }
    } else if (!isSame || shownOnly != now) {
      shownOnly = now;
      painter.paintOf(next.get(), sheet.paint(), now, colors);
    }
  }

  /** Whether the edges of one unit alone are seen. */
  boolean isOfOne() {
    return only.isPresent();
  }
}
