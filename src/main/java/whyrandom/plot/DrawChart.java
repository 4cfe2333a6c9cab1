package whyrandom.plot;

import java.util.function.DoubleUnaryOperator;

/**
 * Numbers as ticks under the curve of the density that they come from.
 *
 * <p>Of many numbers, which as ticks would be one black bar, it is counted how many fall on each
 * place; a tick is then as long as its share of the most. The highest place of the curve is as high
 * as the picture: what can be compared between pictures is width. A law of a single value is an
 * upright line.
 *
 * @param box where it stands, labels included
 * @param title what the numbers are
 * @param low the left end of the axis
 * @param high the right end of the axis
 * @param curve the density, or where the single value is
 * @param values the numbers
 */
public record DrawChart(
    Box box, String title, double low, double high, Curve curve, double[] values) {
  private static final double SPACE = 4;
  private static final double LABELS = 1.3;
  private static final double TICKS = 14;
  private static final int POINTS = 240;

  /** So many numbers are shown one by one. */
  private static final int FEW = 300;

  private static final Stroke LINE = Stroke.solid(Ink.INK, 1.5);

  /** What the numbers follow. */
  public sealed interface Curve {
    /** No law. */
    record None() implements Curve {}

    /** All are the same. */
    record Point(double value) implements Curve {}

    /** A density, between two ends where it may jump. */
    record Density(DoubleUnaryOperator at, double from, double to) implements Curve {}
  }

  /** Draws it. */
  public void drawOn(Pen pen) {
    double size = pen.textSize();
    double bottom = box.bottom() - size * LABELS - SPACE;
    double floor = bottom - TICKS;
    double top = box.y() + size * LABELS + SPACE;
    Scale x = Scale.linear(low, high, box.x() + SPACE, box.right() - SPACE);
    pen.text(title, box.x(), box.y() + size, Pen.Anchor.START, Ink.MUTED);
    drawAxis(pen, x, bottom);
    pen.line(box.x(), floor, box.right(), floor, Stroke.solid(Ink.HAIRLINE, 1));
    drawTicks(pen, x, floor + 2, bottom);
    if (curve instanceof Curve.Density density) {
      drawDensity(pen, x, density, top, floor);
    } else if (curve instanceof Curve.Point point) {
      double at = x.at(point.value());
      pen.line(at, top, at, floor, LINE);
    }
  }

  private void drawAxis(Pen pen, Scale x, double bottom) {
    pen.line(box.x(), bottom, box.right(), bottom, Stroke.solid(Ink.LINE, 1));
    double baseline = bottom + SPACE / 2 + pen.textSize();
    int about = (int) Math.max(2, Math.min(6, box.width() / (pen.textSize() * 5)));
    double free = box.x() - SPACE;
    for (Tick tick : Ticks.linear(low, high, about)) {
      double half = pen.widthOf(tick.label()) / 2;
      double at = x.at(tick.value());
      double middle = Math.max(box.x() + half, Math.min(box.right() - half, at));
      if (middle - half > free) {
        pen.text(tick.label(), middle, baseline, Pen.Anchor.MIDDLE, Ink.MUTED);
        free = middle + half + SPACE;
      }
    }
  }

  private void drawTicks(Pen pen, Scale x, double top, double bottom) {
    Stroke stroke = Stroke.solid(Ink.INK, 1);
    if (values.length <= FEW) {
      for (double value : values) {
        double at = x.at(value);
        if (at >= box.x() && at <= box.right()) {
          pen.line(at, top, at, bottom, stroke);
        }
      }
      return;
    }
    int[] counts = new int[Math.max(1, (int) box.width())];
    int most = 0;
    for (double value : values) {
      int place = (int) Math.floor(x.at(value) - box.x());
      if (place >= 0 && place < counts.length) {
        counts[place]++;
        most = Math.max(most, counts[place]);
      }
    }
    for (int place = 0; place < counts.length; place++) {
      if (counts[place] > 0) {
        double at = box.x() + place + 0.5;
        double length = Math.max(1, (bottom - top) * counts[place] / most);
        pen.line(at, bottom - length, at, bottom, stroke);
      }
    }
  }

  /** With upright sides where it begins or ends with a jump. */
  private void drawDensity(Pen pen, Scale x, Curve.Density density, double top, double floor) {
    double from = Math.max(low, density.from());
    double to = Math.min(high, density.to());
    double[] xs = new double[POINTS + 2];
    double[] ys = new double[POINTS + 2];
    double most = 0;
    for (int i = 0; i < POINTS; i++) {
      // ends are a hair inside, where the density is not that of the outside
      double share = Math.max(1e-6, Math.min(1 - 1e-6, (double) i / (POINTS - 1)));
      double value = (to - from) * share + from;
      xs[i + 1] = x.at(value);
      ys[i + 1] = density.at().applyAsDouble(value);
      most = Math.max(most, ys[i + 1]);
    }
    for (int i = 1; i <= POINTS; i++) {
      ys[i] = floor - (most > 0 ? ys[i] / most * (floor - top) : 0);
    }
    xs[0] = xs[1];
    ys[0] = floor;
    xs[POINTS + 1] = xs[POINTS];
    ys[POINTS + 1] = floor;
    pen.polyline(xs, ys, POINTS + 2, LINE);
  }
}
