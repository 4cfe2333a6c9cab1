package whyrandom.plot;

import java.util.List;

/**
 * How far two units are apart, by step, on a logarithmic scale: a straight line is exponential
 * growth. A gap of exactly 0 has no place on such a scale and stands on a line of its own at the
 * bottom, marked {@code 0}.
 *
 * <p>Degenerate input: without any gap above 0 only that line is drawn; a gap that is not finite
 * interrupts the curve.
 *
 * @param width of the picture
 * @param height of the picture
 * @param steps the steps that are known, ascending
 * @param gaps the gap at each of them
 * @param lastStep where the axis of steps ends
 * @param step the current step
 * @param edits steps at which the reader changed something
 */
public record GapChart(
    double width,
    double height,
    int[] steps,
    double[] gaps,
    int lastStep,
    int step,
    List<Integer> edits) {
  private static final double SPACE = 6;
  private static final double CURVE = 1.75;
  private static final double MARK = 4;
  private static final double LEAST_RATIO = 100;

  /** Draws the chart, from (0, 0) to (width, height). */
  public void drawOn(Pen pen) {
    double text = pen.textSize();
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (double gap : gaps) {
      if (gap > 0 && gap <= Double.MAX_VALUE) {
        low = Math.min(low, gap);
        high = Math.max(high, gap);
      }
    }
    boolean hasCurve = high > 0;
    low = hasCurve ? Math.min(low, high / LEAST_RATIO) : 1;
    high = hasCurve ? high : 10;
    List<Tick> ticks = hasCurve ? Ticks.logarithmic(low, high, 4) : List.of();
    double labels = pen.widthOf("0");
    for (Tick tick : ticks) {
      labels = Math.max(labels, pen.widthOf(tick.label()));
    }
    double left = labels + SPACE;
    double right = width - SPACE;
    double bottom = height - 1.6 * text;
    double zero = bottom - 0.5 * text;
    Scale x = Scale.linear(0, Math.max(1, lastStep), left, right);
    Scale y = Scale.logarithmic(low, high, zero - text, SPACE);
    pen.line(left, bottom, right, bottom, Stroke.solid(Ink.LINE, 1));
    pen.text("0", left - SPACE, zero + 0.35 * text, Pen.Anchor.END, Ink.MUTED);
    for (Tick tick : ticks) {
      double at = y.at(tick.value());
      pen.line(left, at, right, at, Stroke.solid(Ink.HAIRLINE, 1));
      pen.text(tick.label(), left - SPACE, at + 0.35 * text, Pen.Anchor.END, Ink.MUTED);
    }
    pen.text("step 0", left, height - 0.3 * text, Pen.Anchor.START, Ink.MUTED);
    String end = Numbers.count(Math.max(1, lastStep));
    pen.text(end, right, height - 0.3 * text, Pen.Anchor.END, Ink.MUTED);
    double marked = Double.NEGATIVE_INFINITY;
    for (int edit : edits) {
      if (edit <= lastStep && x.at(edit) - marked >= 1) {
        marked = x.at(edit);
        pen.disc(marked, bottom, MARK, Ink.VIOLET);
      }
    }
    if (step <= lastStep) {
      pen.line(x.at(step), SPACE, x.at(step), bottom, Stroke.solid(Ink.LINE, 1));
    }
    drawCurve(pen, x, y, zero);
  }

  private void drawCurve(Pen pen, Scale x, Scale y, double zero) {
    GappedLine line = new GappedLine(pen, steps.length, CURVE);
    boolean isZero = false;
    for (int i = 0; i < steps.length; i++) {
      if (gaps[i] == 0 != isZero) {
        line.end(stroke(isZero));
      }
      isZero = gaps[i] == 0;
      if (gaps[i] >= 0 && gaps[i] <= Double.MAX_VALUE) {
        line.to(x.at(steps[i]), isZero ? zero : y.at(gaps[i]));
      } else {
        line.end(stroke(false));
      }
    }
    line.end(stroke(isZero));
  }

  /** Zero is the same to the bit: that is what this product has its own colour for. */
  private static Stroke stroke(boolean isZero) {
    return Stroke.solid(isZero ? Ink.VIOLET : Ink.INK, CURVE);
  }
}
