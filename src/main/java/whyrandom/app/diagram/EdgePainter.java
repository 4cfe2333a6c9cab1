package whyrandom.app.diagram;

import java.util.Optional;
import whyrandom.app.maps.MapColors;
import whyrandom.engine.Shape;
import whyrandom.plot.Box;
import whyrandom.plot.DivergingScale;
import whyrandom.plot.EdgeCurve;
import whyrandom.plot.NetworkLayout;
import whyrandom.web.TilePen;

/**
 * Paints edges and biases of networks that have too many of them for one SVG element each.
 *
 * <p>The more edges a layer has, the more transparent they are, small weights more than large ones:
 * what there is in common stays visible, and so do single large weights. All edges into one unit
 * that have one sign and about one size are one stroke; taking unit by unit, neither sign covers
 * the other.
 */
final class EdgePainter {
  /** Widths that are told apart, for each sign. */
  private static final int LEVELS = 6;

  /** So many edges in a layer can be opaque. */
  private static final double MOST_OPAQUE = 250;

  private static final double LEAST_OPACITY = 0.02;

  /** How much more opaque each level is than the one below, in terms of the lowest. */
  private static final double OPACITY_GAIN = 2.5;

  /** With more edges than this in a layer dashes run together, and take long to draw. */
  private static final int MOST_DASHED = 1000;

  private static final int NEGATIVE = DivergingScale.LIGHT.colorOf(-1);
  private static final int POSITIVE = DivergingScale.LIGHT.colorOf(1);

  private final NetworkLayout layout;
  private final Shape shape;
  private final WeightLook look;
  private final double[][] ends;
  private final int[] counts = new int[2 * LEVELS];
  private final int[] places = new int[2 * LEVELS];
  private final double[] sorted = new double[2 * Shape.MAX_UNITS];
  private final byte[] buckets = new byte[Shape.MAX_UNITS];

  EdgePainter(NetworkLayout layout, Shape shape, WeightLook look) {
    this.layout = layout;
    this.shape = shape;
    this.look = look;
    ends = new double[shape.layers() + 1][];
    for (int layer = 1; layer <= shape.layers(); layer++) {
      ends[layer] = layout.hasEdges(layer) ? endsOf(layout, shape, layer) : new double[0];
    }
  }

  private static double[] endsOf(NetworkLayout layout, Shape shape, int layer) {
    double[] heights = new double[2 * shape.units(layer) * shape.fanIn(layer)];
    int next = 0;
    for (int unit = 0; unit < shape.units(layer); unit++) {
      for (int input = 0; input < shape.fanIn(layer); input++) {
        EdgeCurve edge = layout.edge(layer, unit, input);
        heights[next++] = edge.startY();
        heights[next++] = edge.endY();
      }
    }
    return heights;
  }

  /**
   * Paints the edges into a unit, all of them or those that are another unit's too.
   *
   * @param values what is drawn, one for each parameter
   */
  void paint(TilePen pen, double[] values, int layer, int unit, Optional<EdgeFinder.Unit> only) {
    if (!layout.hasEdges(layer)) {
      return;
    }
    EdgeCurve any = layout.edge(layer, 0, 0);
    sort(values, layer, unit, only);
    paintSorted(pen, any, ends[layer].length / 2, only.isPresent());
  }

  /** How many edges into each unit of a layer are painted. */
  int edgesInto(int layer) {
    return layout.hasEdges(layer) ? shape.fanIn(layer) : 0;
  }

  /** Paints the edges of a layer, and its biases. */
  void paint(TilePen pen, double[] values, int layer, MapColors colors) {
    for (int unit = 0; unit < shape.units(layer); unit++) {
      paint(pen, values, layer, unit, Optional.empty());
    }
    paintBiases(pen, values, layer, colors);
  }

  /** Paints the edges of one unit alone, and all biases. */
  void paintOf(EdgeFinder.Unit only, TilePen pen, double[] values, MapColors colors) {
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        paint(pen, values, layer, unit, Optional.of(only));
      }
      paintBiases(pen, values, layer, colors);
    }
  }

  private void paintSorted(TilePen pen, EdgeCurve any, int edges, boolean areFew) {
    int from = 0;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      int count = counts[bucket];
      if (count > 0) {
        boolean isNegative = bucket % 2 == 0;
        int level = bucket / 2;
        pen.setOpacity(areFew ? 1 : opacity(edges, level));
        boolean isDashed = isNegative && (areFew || edges <= MOST_DASHED);
        int color = isNegative ? NEGATIVE : POSITIVE;
        pen.curves(any.startX(), any.endX(), sorted, from, count, color, width(level), isDashed);
      }
      from += count;
    }
    pen.setOpacity(1);
  }

  private static double opacity(int edges, int level) {
    double lowest = Math.max(LEAST_OPACITY, MOST_OPAQUE / edges);
    return Math.min(1, lowest * (1 + level * OPACITY_GAIN));
  }

  /** The width in the middle of a level. */
  private double width(int level) {
    return look.width((2 * level + 1) * WeightLook.LEVELS / (2 * LEVELS));
  }

  /** Puts the ends of edges into a unit that are drawn alike next to each other. */
  private void sort(double[] values, int layer, int unit, Optional<EdgeFinder.Unit> only) {
    for (int bucket = 0; bucket < counts.length; bucket++) {
      counts[bucket] = 0;
    }
    int fanIn = shape.fanIn(layer);
    int first = shape.weight(layer, unit, 0);
    for (int input = 0; input < fanIn; input++) {
      boolean isShown = only.isEmpty() || isOf(only.get(), layer, unit, input);
      buckets[input] = isShown ? bucketOf(values[first + input]) : -1;
      if (isShown) {
        counts[buckets[input]]++;
      }
    }
    int next = 0;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      places[bucket] = next;
      next += counts[bucket];
    }
    for (int input = 0; input < fanIn; input++) {
      if (buckets[input] >= 0) {
        int place = places[buckets[input]]++;
        int edge = unit * fanIn + input;
        sorted[2 * place] = ends[layer][2 * edge];
        sorted[2 * place + 1] = ends[layer][2 * edge + 1];
      }
    }
  }

  private static byte bucketOf(double weight) {
    int level = Math.min(LEVELS - 1, WeightLook.level(weight) * LEVELS / WeightLook.LEVELS);
    return (byte) (2 * level + (weight < 0 ? 0 : 1));
  }

  private static boolean isOf(EdgeFinder.Unit one, int layer, int unit, int input) {
    return one.layer() == layer && one.number() == unit
        || one.layer() == layer - 1 && one.number() == input;
  }

  /** Paints the biases of a layer. */
  void paintBiases(TilePen pen, double[] values, int layer, MapColors colors) {
    boolean areSeen = shape.hasBiases() && layout.hasBiases(layer);
    for (int unit = 0; areSeen && unit < shape.units(layer); unit++) {
      Box box = layout.bias(layer, unit);
      double bias = values[shape.bias(layer, unit)];
      double share = WeightLook.sign(bias) * WeightLook.level(bias);
      pen.square(box.x(), box.y(), box.width(), colors.of(share, WeightLook.LEVELS));
    }
  }
}
