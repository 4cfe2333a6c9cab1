package whyrandom.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * The loss by step: training loss solid, test loss dashed, for one run or two, with the reader's
 * edits on the axis of steps and a line at the current step. Beside that line stands each run's
 * name. Behind them are the training losses of kept runs, each in dots and dashes of its own, with
 * a dot and its name at its end. No two texts overlap; a label that finds no room is left out.
 *
 * <p>Degenerate input: without any finite loss only the axes are drawn; a single note is a dot; a
 * constant loss has its line in the upper part, above 0; a loss that is not finite, or on the
 * logarithmic axis not above 0, interrupts its curve. A picture smaller than 80 × 60 has no room
 * for axes and shows the curves alone.
 *
 * @param width of the picture
 * @param height of the picture
 * @param runs one or two, drawn so that the first is on top
 * @param kept runs behind them
 * @param isLogarithmic whether equal ratios of losses are equally far apart
 * @param lastStep where the axis of steps ends
 * @param step the current step
 * @param edits steps at which the reader changed something
 */
public record LossChart(
    double width,
    double height,
    List<Run> runs,
    List<Kept> kept,
    boolean isLogarithmic,
    int lastStep,
    int step,
    List<Integer> edits) {

  /**
   * A run and how it is drawn.
   *
   * @param name short, stands beside the curve; may be empty where there is only one
   * @param losses its losses
   * @param now its training loss at the current step
   * @param ink the colour of its curves
   */
  public record Run(String name, LossSeries losses, double now, Ink ink) {}

  /**
   * A run that was kept and how it is drawn.
   *
   * @param name short, stands at the end of the curve
   * @param losses its losses
   * @param step where it ends
   * @param dash see {@link Stroke}
   */
  public record Kept(String name, LossSeries losses, int step, String dash) {}

  private static final double LEAST_WIDTH = 80;
  private static final double LEAST_HEIGHT = 60;
  private static final double EDGE = 6;
  private static final double SPACE = 6;
  private static final double CURVE_WIDTH = 1.75;
  private static final double DOT = 3;
  private static final double LINE_HEIGHT = 1.25;
  private static final double DESCENT = 0.25;
  private static final int PLACES = 21;
  private static final double LINEAR_HEADROOM = 1.05;
  private static final double LEAST_RATIO = 10;

  /** Copies the lists; one or two runs and a size that is not negative. */
  public LossChart {
    runs = List.copyOf(runs);
    kept = List.copyOf(kept);
    edits = List.copyOf(edits);
    if (runs.isEmpty() || runs.size() > 2) {
      throw new IllegalArgumentException("runs: " + runs.size() + "; a loss chart has one or two");
    }
    lastStep = Math.max(lastStep, 1);
  }

  /** Draws the chart, from (0, 0) to (width, height). */
  public void drawOn(Pen pen) {
    Range range = range();
    boolean hasAxes = width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
    List<Tick> ticks = hasAxes ? lossTicks(range, pen) : List.of();
    Frame frame = frame(ticks, pen, hasAxes);
    StepAxis steps = new StepAxis(frame.left, frame.right, frame.bottom, width, lastStep);
    Scale x = steps.scale();
    Scale y =
        isLogarithmic
            ? Scale.logarithmic(range.low, range.high, frame.bottom, frame.top)
            : Scale.linear(range.low, range.high, frame.bottom, frame.top);
    if (hasAxes) {
      drawLossAxis(pen, frame, ticks, y);
      steps.drawOn(pen);
    }
    for (Kept one : kept) {
      Stroke stroke = new Stroke(Ink.MUTED, CURVE_WIDTH, one.dash);
      drawCurve(pen, one.losses, one.step, false, stroke, x, y);
    }
    for (int i = runs.size() - 1; i >= 0; i--) {
      Run run = runs.get(i);
      Stroke solid = Stroke.solid(run.ink, CURVE_WIDTH);
      drawCurve(pen, run.losses, lastStep, true, Stroke.dashed(run.ink, CURVE_WIDTH), x, y);
      drawCurve(pen, run.losses, lastStep, false, solid, x, y);
    }
    steps.drawEdits(pen, edits);
    List<Box> taken = new ArrayList<>();
    if (step >= 0 && step <= lastStep) {
      drawCursor(pen, frame, x, y, hasAxes, taken);
    }
    if (hasAxes) {
      for (Kept one : kept) {
        drawName(pen, frame, one, x, y, taken);
      }
    }
  }

  /** Where a text stands. */
  private record Box(double left, double top, double right, double bottom) {
    static Box of(Pen pen, String text, double left, double baseline) {
      double size = pen.textSize();
      double top = baseline - size;
      return new Box(left, top, left + pen.widthOf(text), baseline + size * DESCENT);
    }

    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /** The name of a kept run beside the end of its curve, above or below, wherever there is room. */
  private void drawName(Pen pen, Frame frame, Kept one, Scale x, Scale y, List<Box> taken) {
    int last = one.losses.size() - 1;
    while (last >= 0 && !(one.losses.step(last) <= one.step && isShown(one.losses.train(last)))) {
      last--;
    }
    if (last < 0) {
      return;
    }
    double half = pen.textSize() * LINE_HEIGHT / 2;
    double left = x.at(one.losses.step(last)) + SPACE / 2;
    double end = y.at(one.losses.train(last));
    pen.disc(left - SPACE / 2, end, DOT, Ink.MUTED);
    for (int k = 0; k < PLACES; k++) {
      double shift = k % 2 == 0 ? k * half / 2 : -(k + 1) * half / 2;
      double baseline =
          clamp(end - SPACE / 2 + shift, frame.top + pen.textSize(), frame.bottom - SPACE / 2);
      Box box = Box.of(pen, one.name, left, baseline);
      boolean isFree = box.right <= width && frame.bottom - frame.top > 2 * half;
      for (Box other : taken) {
        isFree &= !box.overlaps(other);
      }
      if (isFree) {
        pen.text(one.name, left, baseline, Pen.Anchor.START, Ink.MUTED);
        taken.add(box);
        return;
      }
    }
  }

  private record Range(double low, double high) {}

  private record Frame(double left, double top, double right, double bottom) {}

  private Range range() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < runs.size() + kept.size(); k++) {
      boolean isKept = k >= runs.size();
      LossSeries losses = isKept ? kept.get(k - runs.size()).losses : runs.get(k).losses;
      for (int i = 0; i < losses.size(); i++) {
        double train = losses.train(i);
        for (double loss : new double[] {train, isKept ? train : losses.test(i)}) {
          if (isShown(loss)) {
            low = Math.min(low, loss);
            high = Math.max(high, loss);
          }
        }
      }
    }
    if (low > high) {
      return isLogarithmic ? new Range(0.1, 1) : new Range(0, 1);
    }
    return isLogarithmic ? logarithmicRange(low, high) : linearRange(low, high);
  }

  private static Range linearRange(double low, double high) {
    double least = Math.min(0, low);
    double most = Math.max(0, high);
    // Near the largest double there is no room above.
    double room = (most - least) * LINEAR_HEADROOM;
    double top = Double.isInfinite(room) ? most : least + room;
    return top > least ? new Range(least, top) : new Range(0, 1);
  }

  /** At least a decade, so that a constant loss is not blown up into noise. */
  private static Range logarithmicRange(double low, double high) {
    double least = low <= high / LEAST_RATIO ? low : high / LEAST_RATIO;
    return least > 0 ? new Range(least, high) : new Range(high, Math.min(high * LEAST_RATIO, 1));
  }

  private boolean isShown(double loss) {
    return !Double.isNaN(loss) && !Double.isInfinite(loss) && (!isLogarithmic || loss > 0);
  }

  private List<Tick> lossTicks(Range range, Pen pen) {
    int about = (int) Math.max(2, Math.min(6, height / (pen.textSize() * 3)));
    return isLogarithmic
        ? Ticks.logarithmic(range.low, range.high, about)
        : Ticks.linear(range.low, range.high, about);
  }

  private Frame frame(List<Tick> ticks, Pen pen, boolean hasAxes) {
    if (!hasAxes) {
      return new Frame(0, 0, width, height);
    }
    double widest = pen.widthOf("step");
    for (Tick tick : ticks) {
      widest = Math.max(widest, pen.widthOf(tick.label()));
    }
    double left = Math.min(widest + SPACE, width / 2);
    double bottom = height - StepAxis.height(pen);
    double right = width - Math.max(EDGE, widestName(pen) + SPACE);
    return new Frame(left, Math.max(EDGE, pen.textSize() / 2), right, bottom);
  }

  private double widestName(Pen pen) {
    double widest = 0;
    for (Run run : runs) {
      widest = Math.max(widest, pen.widthOf(run.name));
    }
    for (Kept one : kept) {
      widest = Math.max(widest, pen.widthOf(one.name));
    }
    return widest;
  }

  private static void drawLossAxis(Pen pen, Frame frame, List<Tick> ticks, Scale y) {
    double free = Double.POSITIVE_INFINITY;
    for (Tick tick : ticks) {
      double at = y.at(tick.value());
      pen.line(frame.left, at, frame.right, at, Stroke.solid(Ink.HAIRLINE, 1));
      double baseline = at + pen.textSize() * 0.35;
      boolean isLow = baseline > frame.bottom + pen.textSize() * 0.35 + 0.5;
      if (baseline <= free && !isLow) {
        pen.text(tick.label(), frame.left - SPACE, baseline, Pen.Anchor.END, Ink.MUTED);
        free = baseline - pen.textSize() * LINE_HEIGHT;
      }
    }
  }

  private void drawCurve(
      Pen pen, LossSeries losses, int end, boolean isTest, Stroke stroke, Scale x, Scale y) {
    GappedLine line = new GappedLine(pen, losses.size(), DOT);
    for (int i = 0; i < losses.size() && losses.step(i) <= end; i++) {
      double loss = isTest ? losses.test(i) : losses.train(i);
      if (isShown(loss)) {
        line.to(x.at(losses.step(i)), y.at(loss));
      } else {
        line.end(stroke);
      }
    }
    line.end(stroke);
  }

  private void drawCursor(
      Pen pen, Frame frame, Scale x, Scale y, boolean hasLabels, List<Box> taken) {
    double at = x.at(step);
    pen.line(at, frame.top, at, frame.bottom, Stroke.solid(Ink.MUTED, 1));
    List<Label> labels = new ArrayList<>();
    for (Run run : runs) {
      if (isShown(run.now)) {
        double where = y.at(run.now);
        double kept = Math.max(frame.top, Math.min(frame.bottom, where));
        pen.disc(at, kept, DOT, run.ink);
        labels.add(new Label(run.name, kept, run.ink == Ink.INK ? Ink.INK : Ink.MUTED));
      }
    }
    if (hasLabels) {
      drawLabels(pen, frame, at, labels, taken);
    }
  }

  private record Label(String text, double y, Ink ink) {}

  /**
   * One label beside its curve, two pushed apart as far as they need, right of the line: there is
   * always room for a name, since the curves end before the edge.
   */
  private static void drawLabels(
      Pen pen, Frame frame, double at, List<Label> labels, List<Box> taken) {
    double line = pen.textSize() * LINE_HEIGHT;
    double least = frame.top + pen.textSize();
    double most = frame.bottom;
    if (labels.isEmpty() || most - least < line * (labels.size() - 1)) {
      return;
    }
    double[] baselines = new double[labels.size()];
    for (int i = 0; i < baselines.length; i++) {
      baselines[i] = clamp(labels.get(i).y + pen.textSize() * 0.35, least, most);
    }
    if (baselines.length == 2 && Math.abs(baselines[0] - baselines[1]) < line) {
      int upper = labels.get(0).y <= labels.get(1).y ? 0 : 1;
      double middle = clamp((baselines[0] + baselines[1]) / 2, least + line / 2, most - line / 2);
      baselines[upper] = middle - line / 2;
      baselines[1 - upper] = middle + line / 2;
    }
    for (int i = 0; i < baselines.length; i++) {
      Label label = labels.get(i);
      pen.text(label.text, at + SPACE, baselines[i], Pen.Anchor.START, label.ink);
      taken.add(Box.of(pen, label.text, at + SPACE, baselines[i]));
    }
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
