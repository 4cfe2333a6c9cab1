package whyrandom.plot;

import java.util.List;

/**
 * One number for each layer on a logarithmic axis, layers from left to right: what shrinks or grows
 * by the same factor from layer to layer is a straight line.
 *
 * <p>A 0 has no place on a logarithmic axis: it is a dot below it, on a line of its own with the
 * word 0, and interrupts the curve. What is not finite is left out and interrupts the curve. The
 * axis covers at least two powers of ten, so that a small difference looks small.
 *
 * @param box where it stands, title and labels included
 * @param title what is shown
 * @param values one for each layer, from layer 1, none below 0
 * @param labels what stands under them; a label without room is left out
 */
public record DepthChart(Box box, String title, List<Double> values, List<String> labels) {
  private static final double SPACE = 6;
  private static final double DOT = 3;
  private static final Stroke CURVE = Stroke.solid(Ink.INK, 1.5);
  private static final double BASELINE = 1.3;
  private static final double LEAST_RATIO = 100;

  /** Copies the lists. */
  public DepthChart {
    values = List.copyOf(values);
    labels = List.copyOf(labels);
    if (values.size() != labels.size()) {
      throw new IllegalArgumentException(
          "labels: " + labels.size() + " given for " + values.size() + " values");
    }
  }

  /** Draws it. */
  public void drawOn(Pen pen) {
    double size = pen.textSize();
    pen.text(title, box.x(), box.y() + size, Pen.Anchor.START, Ink.MUTED);
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    boolean hasZero = false;
    for (double value : values) {
      hasZero |= value == 0;
      if (isShown(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (high == 0) {
      low = 0.01;
      high = 1;
    }
    double spread = Math.sqrt(Math.max(1, LEAST_RATIO / (high / low)));
    low = Math.max(Double.MIN_NORMAL, low / spread);
    high = Math.min(Double.MAX_VALUE / 2, high * spread);
    double bottom = box.bottom() - size * (BASELINE + 0.3);
    double floor = hasZero ? bottom - size * 1.2 : bottom;
    double top = box.y() + size * 1.9;
    Scale y = Scale.logarithmic(low, high, floor - DOT, top + DOT);
    double left = drawAxis(pen, y, low, high, floor, top, hasZero, bottom);
    drawValues(pen, y, left, bottom);
  }

  private static boolean isShown(double value) {
    return value > 0 && value <= Double.MAX_VALUE;
  }

  /** Answers where the axis ends and the picture begins. */
  private double drawAxis(
      Pen pen,
      Scale y,
      double low,
      double high,
      double floor,
      double top,
      boolean hasZero,
      double bottom) {
    int about = (int) Math.max(2, Math.min(5, (floor - top) / (pen.textSize() * 2)));
    List<Tick> ticks = Ticks.logarithmic(low, high, about);
    double widest = hasZero ? pen.widthOf("0") : 0;
    for (Tick tick : ticks) {
      widest = Math.max(widest, pen.widthOf(tick.label()));
    }
    double left = box.x() + widest + SPACE;
    double free = Double.POSITIVE_INFINITY;
    for (Tick tick : ticks) {
      double at = y.at(tick.value());
      pen.line(left, at, box.right(), at, Stroke.solid(Ink.HAIRLINE, 1));
      double baseline = at + pen.textSize() * 0.35;
      if (baseline <= free) {
        pen.text(tick.label(), left - SPACE, baseline, Pen.Anchor.END, Ink.MUTED);
        free = baseline - pen.textSize() * 1.25;
      }
    }
    if (hasZero) {
      double baseline = bottom + pen.textSize() * 0.35;
      pen.text("0", left - SPACE, baseline, Pen.Anchor.END, Ink.MUTED);
    }
    pen.line(left, bottom, box.right(), bottom, Stroke.solid(Ink.LINE, 1));
    return left;
  }

  private void drawValues(Pen pen, Scale y, double left, double bottom) {
    double step = (box.right() - left) / values.size();
    drawLabels(pen, step, left, bottom + pen.textSize() * BASELINE);
    GappedLine line = new GappedLine(pen, values.size(), 0);
    for (int i = 0; i < values.size(); i++) {
      double value = values.get(i);
      double x = step * (i + 0.5) + left;
      if (isShown(value)) {
        line.to(x, y.at(value));
        pen.disc(x, y.at(value), DOT, Ink.INK);
        continue;
      }
      line.end(CURVE);
      if (value == 0) {
        pen.disc(x, bottom, DOT, Ink.INK);
      }
    }
    line.end(CURVE);
  }

  /** From the last to the first: the last layer, the output, is named if any is. */
  private void drawLabels(Pen pen, double step, double left, double baseline) {
    double free = box.right();
    for (int i = labels.size() - 1; i >= 0; i--) {
      double half = pen.widthOf(labels.get(i)) / 2;
      double middle = Math.min(step * (i + 0.5) + left, box.right() - half);
      if (middle + half <= free && middle - half >= left - SPACE) {
        pen.text(labels.get(i), middle, baseline, Pen.Anchor.MIDDLE, Ink.MUTED);
        free = middle - half - SPACE / 2;
      }
    }
  }
}
