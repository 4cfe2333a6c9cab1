package whyrandom.plot.many;

import java.util.List;
import whyrandom.math.Interval;
import whyrandom.plot.Ink;
import whyrandom.plot.Numbers;
import whyrandom.plot.Pen;
import whyrandom.plot.Scale;
import whyrandom.plot.Stroke;

/**
 * The share of starts that are solved, by the scale of their weights, with 95 % intervals.
 *
 * @param points by scale
 */
public record SweepChart(double width, double height, List<Point> points) {
  private static final double[] LABELS = {0.01, 0.1, 1, 10};
  private static final double SPACE = 6;

  /** One of the scales. */
  public record Point(double scale, double share, Interval interval) {}

  /** Draws it, from (0, 0) to (width, height). */
  public void drawOn(Pen pen) {
    double text = pen.textSize();
    double left = pen.widthOf("100 %") + SPACE;
    double bottom = height - 1.7 * text;
    Scale x = Scale.logarithmic(0.01, 50, left, width - 2 * SPACE);
    Scale y = Scale.linear(0, 1, bottom, 0.8 * text);
    for (double share : new double[] {0, 0.5, 1}) {
      pen.line(left, y.at(share), width, y.at(share), Stroke.solid(Ink.HAIRLINE, 1));
      String label = (int) (100 * share) + (share == 1 ? " %" : "");
      pen.text(label, left - SPACE, y.at(share) + 0.35 * text, Pen.Anchor.END, Ink.MUTED);
    }
    for (double scale : LABELS) {
      pen.text(
          Numbers.shortText(scale), x.at(scale), height - 0.3 * text, Pen.Anchor.MIDDLE, Ink.MUTED);
    }
    pen.line(x.at(1), y.at(1), x.at(1), bottom, new Stroke(Ink.LINE, 1, "1 3"));
    double[] xs = new double[points.size()];
    double[] ys = new double[points.size()];
    for (int i = 0; i < xs.length; i++) {
      Point point = points.get(i);
      xs[i] = x.at(point.scale());
      ys[i] = y.at(point.share());
      pen.line(
          xs[i],
          y.at(point.interval().low()),
          xs[i],
          y.at(point.interval().high()),
          Stroke.solid(Ink.HAIRLINE, 7));
    }
    if (xs.length > 1) {
      pen.polyline(xs, ys, xs.length, Stroke.solid(Ink.INK, 1.75));
    }
    for (int i = 0; i < xs.length; i++) {
      boolean isHere = points.get(i).scale() == 1;
      pen.disc(xs[i], ys[i], isHere ? 4.5 : 2.2, Ink.INK);
      if (isHere) {
        String label = "here, " + (int) Math.floor(100 * points.get(i).share() + 0.5) + " %";
        boolean isAbove = ys[i] > y.at(0.75);
        pen.text(
            label,
            xs[i] + SPACE,
            isAbove ? ys[i] - 0.9 * text : ys[i] + 1.5 * text,
            Pen.Anchor.START,
            Ink.INK);
      }
    }
  }
}
