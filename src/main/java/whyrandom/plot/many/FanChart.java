package whyrandom.plot.many;

import whyrandom.plot.Ink;
import whyrandom.plot.Numbers;
import whyrandom.plot.Pen;
import whyrandom.plot.Scale;
import whyrandom.plot.Stroke;
import whyrandom.plot.Tick;
import whyrandom.plot.Ticks;

/**
 * The losses of many starts by step, all in one picture: where many go the same way it is dark. To
 * the right, on the same axis of losses, how many ended where; below, on the same axis of steps,
 * how many were solved from which step on.
 *
 * <p>Steps stand as log(1 + step), since most happens at first. It is drawn in layers: {@link
 * #drawAxes}, {@link #drawCurve} for each start, {@link #drawCounts}, {@link #drawPicked}.
 *
 * @param looks the steps at which losses are known, ascending
 * @param most the largest loss that has a place; what is larger leaves the picture at the top
 */
public record FanChart(double width, double height, int[] looks, double most) {
  /** Bars of the histogram of losses, from 0 to {@link #most}. */
  public static final int LOSS_BARS = 24;

  /** Bars of the histogram of steps. */
  public static final int STEP_BARS = 36;

  private static final double SPACE = 6;
  private static final double THIN = 0.7;
  private static final double FAINT = 0.07;
  private static final double HISTOGRAM = 0.2;

  /** How opaque curves are: the more there are, the less. */
  public static double opacity(int curves) {
    return Math.max(FAINT, Math.min(0.6, 6.0 / Math.max(1, curves)));
  }

  private Scale steps(Pen pen) {
    return Scale.logarithmic(1, last() + 1.0, left(pen), right(pen));
  }

  private int last() {
    return Math.max(1, looks[looks.length - 1]);
  }

  private double left(Pen pen) {
    return pen.widthOf("0.00") + SPACE;
  }

  private double right(Pen pen) {
    return width - pen.widthOf("not within 0") - 2 * SPACE;
  }

  private double floor(Pen pen) {
    return height - 1.6 * pen.textSize();
  }

  private double curvesBottom(Pen pen) {
    return floor(pen) - HISTOGRAM * height - 1.6 * pen.textSize();
  }

  private Scale losses(Pen pen) {
    return Scale.linear(0, most, curvesBottom(pen), 0.8 * pen.textSize());
  }

  /** Draws the axes. */
  public void drawAxes(Pen pen) {
    double text = pen.textSize();
    Scale x = steps(pen);
    Scale y = losses(pen);
    double left = left(pen);
    double right = right(pen);
    for (Tick tick : Ticks.linear(0, most, 4)) {
      double at = y.at(tick.value());
      pen.line(left, at, right, at, Stroke.solid(Ink.HAIRLINE, 1));
      pen.text(tick.label(), left - SPACE, at + 0.35 * text, Pen.Anchor.END, Ink.MUTED);
    }
    pen.text("ended at", right + 2 * SPACE, 1.1 * text, Pen.Anchor.START, Ink.MUTED);
    pen.line(
        right + SPACE, y.at(most), right + SPACE, curvesBottom(pen), Stroke.solid(Ink.HAIRLINE, 1));
    pen.text("solved from step", left, curvesBottom(pen) + 1.6 * text, Pen.Anchor.START, Ink.MUTED);
    pen.line(left, floor(pen), right, floor(pen), Stroke.solid(Ink.LINE, 1));
    label(pen, x, 0);
    double before = x.at(1) + pen.widthOf("0");
    for (int step = 1; step < last(); step *= 10) {
      double at = x.at(step + 1.0);
      double half = pen.widthOf(Numbers.count(step)) / 2;
      boolean isRoom = at + half + 2 * SPACE < right - pen.widthOf(Numbers.count(last())) / 2;
      if (at - half > before && isRoom) {
        label(pen, x, step);
        before = at + half + SPACE;
      }
    }
    label(pen, x, last());
  }

  private void label(Pen pen, Scale x, int step) {
    double at = x.at(step + 1.0);
    pen.line(at, floor(pen), at, floor(pen) + 3, Stroke.solid(Ink.LINE, 1));
    pen.text(Numbers.count(step), at, height - 0.2 * pen.textSize(), Pen.Anchor.MIDDLE, Ink.MUTED);
  }

  /** Draws the curve of one start; the pen's opacity is what it is. */
  public void drawCurve(Pen pen, double[] losses) {
    curve(pen, losses, Stroke.solid(Ink.INK, THIN));
  }

  private void curve(Pen pen, double[] losses, Stroke stroke) {
    Scale x = steps(pen);
    Scale y = losses(pen);
    double[] xs = new double[losses.length];
    double[] ys = new double[losses.length];
    int count = 0;
    for (int i = 0; i < losses.length; i++) {
      if (!(losses[i] <= most)) {
        if (count > 1) {
          pen.polyline(xs, ys, count, stroke);
        }
        count = 0;
        continue;
      }
      xs[count] = x.at(looks[i] + 1.0);
      ys[count] = y.at(losses[i]);
      count++;
    }
    if (count > 1) {
      pen.polyline(xs, ys, count, stroke);
    }
  }

  /** The bar of losses that a loss counts for; −1 if it has no place. */
  public int lossBar(double loss) {
    return loss >= 0 && loss <= most
        ? Math.min(LOSS_BARS - 1, (int) (loss / most * LOSS_BARS))
        : -1;
  }

  /** The bar of steps that a step counts for. */
  public int stepBar(int step) {
    double share = Scale.logarithmic(1, last() + 1.0, 0, 1).at(step + 1.0);
    return Math.min(STEP_BARS - 1, (int) (share * STEP_BARS));
  }

  /**
   * Draws how many ended where.
   *
   * @param byLoss for each bar of losses
   * @param byStep for each bar of steps
   * @param unsolved how many were not solved
   */
  public void drawCounts(Pen pen, int[] byLoss, int[] byStep, int unsolved) {
    double text = pen.textSize();
    Scale y = losses(pen);
    double from = right(pen) + SPACE;
    double room = width - from - pen.widthOf("0,000") - SPACE;
    int largest = Math.max(1, largest(byLoss));
    double written = Double.POSITIVE_INFINITY;
    for (int i = 0; i < LOSS_BARS; i++) {
      if (byLoss[i] > 0) {
        double at = y.at((i + 0.5) * most / LOSS_BARS);
        double long_ = Math.max(1.5, room * byLoss[i] / largest);
        pen.rectangle(from, at - 2.5, long_, 5, Ink.LINE);
        if (written - at > text) {
          pen.text(
              Numbers.count(byLoss[i]),
              from + long_ + 4,
              at + 0.35 * text,
              Pen.Anchor.START,
              Ink.INK);
          written = at;
        }
      }
    }
    double left = left(pen);
    double each = (right(pen) - left) / STEP_BARS;
    int tallest = Math.max(1, largest(byStep));
    for (int i = 0; i < STEP_BARS; i++) {
      double high = byStep[i] == 0 ? 0 : Math.max(1.5, HISTOGRAM * height * byStep[i] / tallest);
      if (high > 0) {
        pen.rectangle(left + i * each, floor(pen) - high, each - 1, high, Ink.LINE);
      }
    }
    if (unsolved > 0) {
      double at = floor(pen) - 1.6 * text;
      pen.text(Numbers.count(unsolved), from + SPACE, at, Pen.Anchor.START, Ink.INK);
      pen.text("not solved", from + SPACE, at + 1.25 * text, Pen.Anchor.START, Ink.MUTED);
    }
  }

  private static int largest(int[] counts) {
    int largest = 0;
    for (int count : counts) {
      largest = Math.max(largest, count);
    }
    return largest;
  }

  /**
   * Draws the start that is looked at.
   *
   * @param solvedFrom since when it is solved, or negative
   */
  public void drawPicked(Pen pen, double[] losses, int solvedFrom) {
    curve(pen, losses, Stroke.solid(Ink.RAISED, 5));
    curve(pen, losses, Stroke.solid(Ink.INK, 2));
    double end = losses[losses.length - 1];
    if (end <= most) {
      pen.disc(right(pen), losses(pen).at(end), 3.5, Ink.INK);
    }
    if (solvedFrom >= 0) {
      double at = steps(pen).at(solvedFrom + 1.0);
      double bottom = floor(pen);
      pen.line(at, bottom - HISTOGRAM * height, at, bottom, Stroke.solid(Ink.INK, 1.5));
      String label = Numbers.count(solvedFrom);
      double half = pen.widthOf(label) / 2;
      double x = Math.max(left(pen) + half, Math.min(right(pen) - half, at));
      pen.text(label, x, bottom - HISTOGRAM * height - 3, Pen.Anchor.MIDDLE, Ink.INK);
    }
  }

  /** The step that stands at a place, and the loss; NaN outside. */
  public double lossAt(Pen pen, double y) {
    return losses(pen).valueAt(y);
  }

  /** The look that is nearest to a place across. */
  public int lookAt(Pen pen, double x) {
    double step = steps(pen).valueAt(x) - 1;
    int nearest = 0;
    for (int i = 1; i < looks.length; i++) {
      if (Math.abs(looks[i] - step) < Math.abs(looks[nearest] - step)) {
        nearest = i;
      }
    }
    return nearest;
  }
}
