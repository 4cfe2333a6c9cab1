package whyrandom.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Weights and a bias by step: a curve for each with its name at its end, a line at 0, the reader's
 * edits on the axis of steps, a line at the current step and a dashed one where values are read.
 *
 * <p>Degenerate input: a single note is a dot; a value that is not finite interrupts its curve;
 * without any finite value only the axes are drawn. Names never overlap: those of curves that end
 * close together are moved apart, with a hairline to their curves, and where there are too many,
 * some are left out, but not that of the chosen curve.
 *
 * @param width of the picture
 * @param height of the picture
 * @param curves what is drawn; the chosen one on top
 * @param lastStep where the axis of steps ends
 * @param step the current step
 * @param cursor the step at which values are read; below 0 for none
 * @param edits steps at which the reader changed something
 */
public record WeightChart(
    double width,
    double height,
    List<Curve> curves,
    int lastStep,
    int step,
    int cursor,
    List<Integer> edits) {
  private static final double EDGE = 6;
  private static final double SPACE = 6;
  private static final double LINE_HEIGHT = 1.25;
  private static final double ROOM = 0.05;
  private static final double DOT = 2.5;
  private static final double WIDEST_NAME = 0.4;

  /** Copies the lists. */
  public WeightChart {
    curves = List.copyOf(curves);
    edits = List.copyOf(edits);
    lastStep = Math.max(lastStep, 1);
  }

  /**
   * A weight or bias by step.
   *
   * @param name short, stands at the end
   * @param series its values
   * @param isBias whether it is the bias, which is dashed
   * @param isChosen whether it is the one that is looked at
   */
  public record Curve(String name, Series series, boolean isBias, boolean isChosen) {}

  /** Values at steps in rising order. */
  public interface Series {
    /** How many steps there are. */
    int size();

    /** The step of value {@code i}. */
    int step(int i);

    /** Value {@code i}; NaN where there is none. */
    double value(int i);
  }

  private record Frame(double left, double top, double right, double bottom) {}

  /** Draws the chart, from (0, 0) to (width, height). */
  public void drawOn(Pen pen) {
    double[] range = range();
    int about = (int) Math.max(2, Math.min(6, height / (pen.textSize() * 3)));
    List<Tick> ticks = Ticks.linear(range[0], range[1], about);
    Frame frame = frame(pen, ticks);
    StepAxis steps = steps(frame);
    Scale x = steps.scale();
    Scale y = Scale.linear(range[0], range[1], frame.bottom, frame.top);
    drawValueAxis(pen, frame, ticks, y);
    steps.drawOn(pen);
    for (Curve curve : curves) {
      if (!curve.isChosen) {
        drawCurve(pen, curve, x, y);
      }
    }
    for (Curve curve : curves) {
      if (curve.isChosen) {
        drawCurve(pen, curve, x, y);
      }
    }
    steps.drawEdits(pen, edits);
    drawCursors(pen, frame, x);
    drawNames(pen, frame, y);
  }

  private static boolean isFinite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE;
  }

  /** From the least value to the greatest with some room, 0 among them. */
  private double[] range() {
    double low = 0;
    double high = 0;
    for (Curve curve : curves) {
      for (int i = 0; i < curve.series.size(); i++) {
        double value = curve.series.value(i);
        if (isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    if (low == high) {
      return new double[] {-1, 1};
    }
    double room = high * ROOM - low * ROOM;
    return new double[] {
      Math.max(-Double.MAX_VALUE / 4, low - room), Math.min(Double.MAX_VALUE / 4, high + room)
    };
  }

  private Frame frame(Pen pen, List<Tick> ticks) {
    double widest = pen.widthOf("step");
    for (Tick tick : ticks) {
      widest = Math.max(widest, pen.widthOf(tick.label()));
    }
    double names = 0;
    for (Curve curve : curves) {
      names = Math.max(names, pen.widthOf(curve.name));
    }
    double left = Math.min(widest + SPACE, width / 3);
    double right = width - Math.min(names + 2 * SPACE, WIDEST_NAME * width);
    double bottom = height - StepAxis.height(pen);
    return new Frame(left, Math.max(EDGE, pen.textSize() / 2), right, bottom);
  }

  private StepAxis steps(Frame frame) {
    return new StepAxis(frame.left, frame.right, frame.bottom, width, lastStep);
  }

  private static void drawValueAxis(Pen pen, Frame frame, List<Tick> ticks, Scale y) {
    for (Tick tick : ticks) {
      double at = y.at(tick.value());
      Ink ink = tick.value() == 0 ? Ink.LINE : Ink.HAIRLINE;
      pen.line(frame.left, at, frame.right, at, Stroke.solid(ink, 1));
      double baseline = at + pen.textSize() * 0.35;
      if (baseline < frame.bottom) {
        pen.text(tick.label(), frame.left - SPACE, baseline, Pen.Anchor.END, Ink.MUTED);
      }
    }
  }

  private void drawCurve(Pen pen, Curve curve, Scale x, Scale y) {
    Series series = curve.series;
    Ink ink = curve.isChosen ? Ink.INK : Ink.LINE;
    double thickness = curve.isChosen ? 2.25 : 1.5;
    Stroke stroke = curve.isBias ? Stroke.dashed(ink, thickness) : Stroke.solid(ink, thickness);
    GappedLine line = new GappedLine(pen, series.size(), DOT);
    for (int i = 0; i < series.size() && series.step(i) <= lastStep; i++) {
      double value = series.value(i);
      if (isFinite(value)) {
        line.to(x.at(series.step(i)), y.at(value));
      } else {
        line.end(stroke);
      }
    }
    line.end(stroke);
  }

  private void drawCursors(Pen pen, Frame frame, Scale x) {
    if (step >= 0 && step <= lastStep) {
      pen.line(x.at(step), frame.top, x.at(step), frame.bottom, Stroke.solid(Ink.MUTED, 1));
    }
    if (cursor >= 0 && cursor <= lastStep) {
      pen.line(x.at(cursor), frame.top, x.at(cursor), frame.bottom, Stroke.dashed(Ink.INK, 1));
    }
  }

  // ---- names at the ends

  /** A name and the height where its curve ends. */
  private record Name(String text, double y, boolean isChosen) {}

  private void drawNames(Pen pen, Frame frame, Scale y) {
    double line = pen.textSize() * LINE_HEIGHT;
    int most = (int) ((frame.bottom - frame.top) / line) + 1;
    List<Name> names = names(y, most);
    names.sort((a, b) -> Double.compare(a.y, b.y));
    double[] at = apart(names, line, frame.top, frame.bottom);
    for (int i = 0; i < at.length; i++) {
      Name name = names.get(i);
      if (Math.abs(at[i] - name.y) > 1) {
        Stroke hairline = Stroke.solid(Ink.HAIRLINE, 1);
        pen.line(frame.right, name.y, frame.right + SPACE, at[i], hairline);
      }
      double baseline = at[i] + pen.textSize() * 0.35;
      Ink ink = name.isChosen ? Ink.INK : Ink.MUTED;
      pen.text(name.text, frame.right + 1.5 * SPACE, baseline, Pen.Anchor.START, ink);
    }
  }

  /** The chosen one, and as many of the others as there is room for. */
  private List<Name> names(Scale y, int most) {
    List<Name> names = new ArrayList<>();
    for (boolean isChosen : new boolean[] {true, false}) {
      for (Curve curve : curves) {
        double end = end(curve.series);
        if (curve.isChosen == isChosen && isFinite(end) && names.size() < most) {
          names.add(new Name(curve.name, y.at(end), isChosen));
        }
      }
    }
    return names;
  }

  /** The last value on the axis of steps. */
  private double end(Series series) {
    for (int i = series.size() - 1; i >= 0; i--) {
      if (series.step(i) <= lastStep) {
        return series.value(i);
      }
    }
    return Double.NaN;
  }

  /** Heights at least a line apart: pushed down from the top, then up from the bottom. */
  private static double[] apart(List<Name> names, double line, double top, double bottom) {
    double[] at = new double[names.size()];
    double free = top;
    for (int i = 0; i < at.length; i++) {
      at[i] = Math.max(free, names.get(i).y);
      free = at[i] + line;
    }
    double limit = bottom;
    for (int i = at.length - 1; i >= 0; i--) {
      at[i] = Math.min(limit, at[i]);
      limit = at[i] - line;
    }
    return at;
  }

  /**
   * The step at a place of the picture, for a pointer.
   *
   * @param pen tells how wide the texts beside the axes are
   * @param x from the left edge of the picture
   */
  public int stepAt(Pen pen, double x) {
    double[] range = range();
    int about = (int) Math.max(2, Math.min(6, height / (pen.textSize() * 3)));
    Frame frame = frame(pen, Ticks.linear(range[0], range[1], about));
    double step = steps(frame).scale().valueAt(x);
    return (int) Math.floor(Math.max(0, Math.min(lastStep, step)) + 0.5);
  }
}
