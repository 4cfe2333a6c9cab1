package whyrandom.plot;

import java.util.List;

/**
 * The axis of steps under a chart, from 0 to the last step.
 *
 * @param left where step 0 is
 * @param right where the last step is
 * @param bottom its height
 * @param edge of the picture: no label goes beyond
 * @param lastStep at least 1
 */
record StepAxis(double left, double right, double bottom, double edge, int lastStep) {
  private static final double SPACE = 6;
  private static final double MARK = 4;
  private static final double BASELINE = 1.4;
  private static final double DESCENT = 0.25;

  /** The height that its labels take. */
  static double height(Pen pen) {
    return pen.textSize() * (BASELINE + DESCENT);
  }

  /** Where the steps are. */
  Scale scale() {
    return Scale.linear(0, lastStep, left, right);
  }

  /** Draws the line and as many numbers of steps as have room. */
  void drawOn(Pen pen) {
    Scale x = scale();
    pen.line(left, bottom, right, bottom, Stroke.solid(Ink.LINE, 1));
    double baseline = bottom + pen.textSize() * BASELINE;
    pen.text("step", left - SPACE, baseline, Pen.Anchor.END, Ink.MUTED);
    double pitch = pen.widthOf(Numbers.count(lastStep)) + pen.textSize() * 2.5;
    int about = (int) Math.max(1, Math.min(6, (right - left) / pitch));
    double free = left - SPACE + 1;
    for (Tick tick : Ticks.linear(0, lastStep, about)) {
      if (tick.value() != Math.floor(tick.value())) {
        continue;
      }
      String label = Numbers.count((long) tick.value());
      double half = pen.widthOf(label) / 2;
      double at = Math.max(free + half, Math.min(x.at(tick.value()), edge - half));
      boolean isNear = Math.abs(at - x.at(tick.value())) <= half;
      if (isNear && at + half <= edge) {
        pen.text(label, at, baseline, Pen.Anchor.MIDDLE, Ink.MUTED);
        free = at + half + SPACE;
      }
    }
  }

  /** Marks the steps at which something was changed. */
  void drawEdits(Pen pen, List<Integer> edits) {
    Scale x = scale();
    int last = -1;
    for (int edit : edits) {
      if (edit >= 0 && edit <= lastStep && edit != last) {
        pen.disc(x.at(edit), bottom, MARK, Ink.VIOLET);
        last = edit;
      }
    }
  }
}
