package whyrandom.plot;

import java.util.List;
import whyrandom.math.Bins;

/**
 * The histograms of all layers as one picture: a column for each layer, values from below to above,
 * the darker the more of the layer's numbers are there. Every layer has the same axis, so that what
 * widens or shrinks with depth can be seen; each column's fullest bin is as dark as any other's.
 *
 * <p>Sizes have a logarithmic axis, and exact zeros a row of their own below it. What lies beyond
 * the axis stands at its end.
 *
 * @param box where it stands, title included
 * @param title what is counted
 * @param layers the counts, in the order of the layers, all linear or all of sizes
 * @param low the lower end of the axis; above 0 for sizes
 * @param high its upper end
 * @param chosen the column that is marked, from 0; −1 for none
 */
public record LayerStrip(
    Box box, String title, List<Bins> layers, double low, double high, int chosen) {
  private static final double SPACE = 6;
  private static final double LEAST_SHADE = 0.08;
  private static final double TITLE = 1.9;
  private static final double LINE = 1.1;
  private static final double ZERO_ROW = 8;
  private static final double ZERO_GAP = 3;

  /** Copies the list. */
  public LayerStrip {
    layers = List.copyOf(layers);
  }

  private boolean areSizes() {
    return !layers.isEmpty() && layers.get(0).areDecades();
  }

  private double bottom() {
    return areSizes() ? box.bottom() - ZERO_ROW - ZERO_GAP : box.bottom();
  }

  private double top(double size) {
    return box.y() + size * TITLE;
  }

  private Scale scale(double size) {
    return areSizes()
        ? Scale.logarithmic(low, high, bottom(), top(size))
        : Scale.linear(low, high, bottom(), top(size));
  }

  private List<Tick> ticks(double size) {
    int about = (int) Math.max(2, Math.min(5, (bottom() - top(size)) / (size * 2)));
    return areSizes() ? Ticks.logarithmic(low, high, about) : Ticks.linear(low, high, about);
  }

  /** Where the axis and its labels end. */
  public double axisEnd(Pen pen) {
    double widest = areSizes() ? pen.widthOf("0") : 0;
    for (Tick tick : ticks(pen.textSize())) {
      widest = Math.max(widest, pen.widthOf(tick.label()));
    }
    return box.x() + widest + SPACE;
  }

  /** Draws it, its layers between two places, from {@link #axisEnd} on. */
  public void drawOn(Pen pen, double left, double right) {
    double size = pen.textSize();
    Scale y = scale(size);
    double axis = axisEnd(pen);
    pen.text(title, box.x(), box.y() + size, Pen.Anchor.START, Ink.MUTED);
    for (Tick tick : ticks(size)) {
      double at = y.at(tick.value());
      pen.line(axis, at, right, at, Stroke.solid(Ink.HAIRLINE, 1));
      double baseline = Math.min(bottom(), at + size * 0.35);
      if (!areSizes() || baseline <= box.bottom() - size * LINE) { // the 0 stands below
        pen.text(tick.label(), axis - SPACE, baseline, Pen.Anchor.END, Ink.MUTED);
      }
    }
    if (areSizes()) {
      pen.text("0", axis - SPACE, box.bottom(), Pen.Anchor.END, Ink.MUTED);
    }
    Columns columns = new Columns(layers.size(), left, right);
    for (int i = 0; i < layers.size(); i++) {
      drawColumn(pen, y, columns, i);
    }
    pen.setOpacity(1);
    if (chosen >= 0) {
      double from = columns.middle(chosen) - columns.width() / 2;
      double to = from + columns.width();
      Stroke stroke = Stroke.solid(Ink.INK, 1);
      pen.line(from, top(size), from, box.bottom(), stroke);
      pen.line(to, top(size), to, box.bottom(), stroke);
    }
  }

  private void drawColumn(Pen pen, Scale y, Columns columns, int layer) {
    Bins bins = layers.get(layer);
    double gap = columns.width() > 6 ? 1 : 0;
    double x = columns.middle(layer) - (columns.width() - gap) / 2;
    double width = columns.width() - gap;
    double first = y.at(low);
    double last = y.at(high);
    int[] rows = rows(bins);
    int most = Math.max(1, bins.zeros());
    for (int count : rows) {
      most = Math.max(most, count);
    }
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] > 0) {
        double from = Math.min(first, y.at(Math.max(low, bins.edge(i))));
        double to = Math.max(last, y.at(Math.min(high, bins.edge(i + 1))));
        shade(pen, (double) rows[i] / most);
        pen.rectangle(x, to, width, Math.max(1, from - to), Ink.INK);
      }
    }
    if (bins.zeros() > 0) {
      shade(pen, (double) bins.zeros() / most);
      pen.rectangle(x, box.bottom() - ZERO_ROW, width, ZERO_ROW, Ink.INK);
    }
  }

  /** What each bin counts; what lies beyond the axis is counted at its ends. */
  private int[] rows(Bins bins) {
    int[] rows = new int[bins.size()];
    int from = 0;
    while (from < bins.size() - 1 && bins.edge(from + 1) <= low) {
      from++;
    }
    int to = bins.size() - 1;
    while (to > from && bins.edge(to) >= high) {
      to--;
    }
    rows[from] += bins.below();
    rows[to] += bins.above();
    for (int i = 0; i < bins.size(); i++) {
      rows[Math.max(from, Math.min(to, i))] += bins.count(i);
    }
    return rows;
  }

  /** Few are seen, too: the shade grows as the root of the share. */
  private static void shade(Pen pen, double share) {
    pen.setOpacity(LEAST_SHADE + (1 - LEAST_SHADE) * Math.sqrt(share));
  }
}
