package whyrandom.plot.many;

import java.util.List;
import whyrandom.plot.Ink;
import whyrandom.plot.Pen;
import whyrandom.plot.Scale;
import whyrandom.plot.Stroke;

/** Shares by one number, with 95 % intervals: where they change, the curve does. */
public final class RateCurve implements RateChart {
  private static final double SPACE = 6;
  private static final double LINES = 12;

  /** From this ratio of the largest to the smallest on, equal ratios are equally far apart. */
  private static final double WIDE = 8;

  private final double width;
  private final List<Rate> rates;
  private double[] xs = new double[0];

  /**
   * A curve.
   *
   * @param rates by number, from small to large
   */
  public RateCurve(double width, List<Rate> rates) {
    this.width = width;
    this.rates = List.copyOf(rates);
  }

  @Override
  public double height(double textSize) {
    return LINES * textSize;
  }

  /** By ratio, by difference, or one beside the other where neither tells them apart. */
  private double[] places(double left, double right) {
    int n = rates.size();
    double first = rates.get(0).number();
    double last = rates.get(n - 1).number();
    double least = last;
    for (int i = 1; i < n; i++) {
      least = Math.min(least, rates.get(i).number() - rates.get(i - 1).number());
    }
    boolean isByRatio = first > 0 && last / first >= WIDE;
    boolean isByDifference = !isByRatio && least * 4 * n >= last - first;
    Scale scale =
        isByRatio
            ? Scale.logarithmic(first, last, left, right)
            : isByDifference
                ? Scale.linear(first, last, left, right)
                : Scale.linear(0, n - 1, left, right);
    double[] all = new double[n];
    for (int i = 0; i < n; i++) {
      all[i] = scale.at(isByRatio || isByDifference ? rates.get(i).number() : i);
    }
    return all;
  }

  @Override
  public void drawOn(Pen pen, int chosen) {
    double text = pen.textSize();
    double height = height(text);
    double left = pen.widthOf("100 %") + SPACE;
    double bottom = height - 1.7 * text;
    xs = places(left + 2 * SPACE, width - 3 * SPACE);
    Scale y = Scale.linear(0, 1, bottom, 1.2 * text);
    for (double share : new double[] {0, 0.5, 1}) {
      pen.line(left, y.at(share), width, y.at(share), Stroke.solid(Ink.HAIRLINE, 1));
      String label = (int) (100 * share) + (share == 1 ? " %" : "");
      pen.text(label, left - SPACE, y.at(share) + 0.35 * text, Pen.Anchor.END, Ink.MUTED);
    }
    drawLabels(pen, height - 0.3 * text);
    double[] lineXs = new double[xs.length];
    double[] lineYs = new double[xs.length];
    int known = 0;
    for (int i = 0; i < xs.length; i++) {
      Rate rate = rates.get(i);
      if (rate.isHere()) {
        pen.line(xs[i], y.at(1), xs[i], bottom, new Stroke(Ink.LINE, 1, "1 3"));
      }
      if (rate.runs() > 0) {
        lineXs[known] = xs[i];
        lineYs[known++] = y.at(rate.share());
        double low = y.at(rate.interval().low());
        pen.line(xs[i], low, xs[i], y.at(rate.interval().high()), Stroke.solid(Ink.HAIRLINE, 7));
      }
    }
    if (known > 1) {
      pen.polyline(lineXs, lineYs, known, Stroke.solid(Ink.INK, 1.75));
    }
    drawPoints(pen, y, chosen);
  }

  /** As many of the values as there is room for; the last one always. */
  private void drawLabels(Pen pen, double baseline) {
    double free = width + 1;
    for (int i = xs.length - 1; i >= 0; i--) {
      double half = pen.widthOf(rates.get(i).name()) / 2;
      double x = Math.min(width - half, xs[i]);
      if (x + half <= free) {
        pen.text(rates.get(i).name(), x, baseline, Pen.Anchor.MIDDLE, Ink.MUTED);
        free = x - half - SPACE;
      }
    }
  }

  private void drawPoints(Pen pen, Scale y, int chosen) {
    for (int i = 0; i < xs.length; i++) {
      Rate rate = rates.get(i);
      if (rate.runs() == 0) {
        continue;
      }
      double at = y.at(rate.share());
      boolean isTold = i == chosen || chosen == NONE && rate.isHere();
      pen.disc(xs[i], at, rate.isHere() ? 4.5 : 3, Ink.INK);
      if (i == chosen) {
        pen.circle(xs[i], at, 8, Stroke.solid(Ink.INK, 1.5));
      }
      if (isTold) {
        String label = (rate.isHere() ? "here, " : "") + rate.percent();
        drawLabel(pen, label, xs[i], at, isFalling(i));
      }
    }
  }

  /** Beside the point, over the curve: to the right of it where it falls. */
  private void drawLabel(Pen pen, String label, double x, double y, boolean isFalling) {
    double wide = pen.widthOf(label) + SPACE;
    double baseline = Math.max(pen.textSize(), y - SPACE);
    if (isFalling && x + SPACE + wide <= width || x < wide) {
      pen.text(label, x + SPACE, baseline, Pen.Anchor.START, Ink.INK);
    } else {
      pen.text(label, x - SPACE, baseline, Pen.Anchor.END, Ink.INK);
    }
  }

  private boolean isFalling(int i) {
    Rate before = rates.get(Math.max(0, i - 1));
    Rate after = rates.get(Math.min(rates.size() - 1, i + 1));
    return after.runs() == 0 || before.runs() > 0 && after.share() <= before.share();
  }

  @Override
  public int at(double x, double y) {
    int nearest = NONE;
    for (int i = 0; i < xs.length; i++) {
      boolean isNearer = nearest == NONE || Math.abs(xs[i] - x) < Math.abs(xs[nearest] - x);
      nearest = isNearer ? i : nearest;
    }
    return nearest;
  }
}
