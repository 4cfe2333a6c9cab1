package whyrandom.plot.many;

import java.util.List;
import whyrandom.math.Interval;
import whyrandom.plot.Ink;
import whyrandom.plot.Numbers;
import whyrandom.plot.Pen;
import whyrandom.plot.Scale;
import whyrandom.plot.Stroke;

/**
 * Intervals of a share one below the other on one scale from 0 to 100 %: how more trials make them
 * narrower. The last one is what counts.
 *
 * @param rows at least one
 */
public record IntervalBars(double width, double height, List<Row> rows) {
  private static final double[] SHARES = {0, 0.25, 0.5, 0.75, 1};
  private static final double SPACE = 8;

  /**
   * One of the intervals.
   *
   * @param trials how many trials it is from
   * @param share what share of them succeeded
   */
  public record Row(int trials, double share, Interval interval) {}

  /** Draws them, from (0, 0) to (width, height). */
  public void drawOn(Pen pen) {
    double text = pen.textSize();
    double left = pen.widthOf("10,000 runs") + SPACE;
    Scale x = Scale.linear(0, 1, left, width - pen.widthOf("100 %") / 2 - 1);
    double bottom = height - 1.5 * text;
    for (double share : SHARES) {
      pen.line(x.at(share), 2, x.at(share), bottom, Stroke.solid(Ink.HAIRLINE, 1));
      String label = (int) (100 * share) + (share == 1 ? " %" : "");
      pen.text(label, x.at(share), height - 0.3 * text, Pen.Anchor.MIDDLE, Ink.MUTED);
    }
    double step = (bottom - 2) / rows.size();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean isLast = i == rows.size() - 1;
      double y = 2 + (i + 0.5) * step;
      Ink ink = isLast ? Ink.INK : Ink.LINE;
      String label = Numbers.count(row.trials()) + (i == 0 ? " runs" : "");
      pen.text(label, 0, y + 0.35 * text, Pen.Anchor.START, isLast ? Ink.INK : Ink.MUTED);
      double thick = isLast ? 6 : 4;
      double from = x.at(row.interval().low());
      double to = Math.max(from + 1, x.at(row.interval().high()));
      pen.rectangle(from, y - thick / 2, to - from, thick, ink);
      double tick = isLast ? 6 : 5;
      pen.line(x.at(row.share()), y - tick, x.at(row.share()), y + tick, Stroke.solid(ink, 1.5));
    }
  }
}
