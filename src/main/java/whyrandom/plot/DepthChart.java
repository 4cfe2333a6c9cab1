package whyrandom.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number for each layer on a logarithmic axis, layers from left to right: what shrinks or grows
 * by the same factor from layer to layer is a straight line. Several lines can be compared.
 *
 * <p>A 0 has no place on a logarithmic axis: it is a dot below it, on a line of its own with the
 * word 0, and interrupts the curve. What is not finite is left out and interrupts the curve.
 * Without a range, the axis covers at least two powers of ten, so that a small difference looks
 * small; with one it is the same for whatever is shown, and dots of what is beyond it are hollow,
 * at its end.
 *
 * @param box where it stands, title and labels included
 * @param title what is shown
 * @param lines what is drawn, from the back to the front
 * @param labels what stands under the layers; a label without room is left out
 * @param range of the axis; empty to fit the lines
 * @param shares from 0 to 1 for each layer, as bars under the labels; empty for none
 */
public record DepthChart(
    Box box,
    String title,
    List<Line> lines,
    List<String> labels,
    Optional<Range> range,
    List<Double> shares) {
  private static final double SPACE = 6;
  private static final double DOT = 3;
  private static final double BASELINE = 1.3;
  private static final double LEAST_RATIO = 100;
  private static final double PALE = 0.35;
  private static final double WIDEST_BAR = 10;

  /** The height of the bars with what keeps them apart, in letters. */
  private static final double BARS = 2;

  private static final double BAR = 1.4;

  /** A name is about as long as the first so many layers. */
  private static final int NAMED_LAYERS = 4;

  /** A name takes at most this part of the chart's width. */
  private static final double LONGEST_NAME = 0.6;

  /**
   * What is drawn of one network.
   *
   * @param values one for each layer, from layer 1, none below 0
   * @param look how it is drawn
   * @param name what stands at its first layer, if there is room; may be empty
   */
  public record Line(List<Double> values, Look look, String name) {
    /** Copies the list. */
    public Line {
      values = List.copyOf(values);
    }

    /** A line without a name. */
    public Line(List<Double> values, Look look) {
      this(values, look, "");
    }
  }

  /** What a line stands for. */
  public enum Look {
    /** What is so now: strong, with a dot for each layer. */
    NOW(Stroke.solid(Ink.INK, 1.5)),
    /** What it was at the start: the same, but pale. */
    START(Stroke.solid(Ink.INK, 3)),
    /** Something to compare it with: thin. */
    OTHER(Stroke.solid(Ink.LINE, 1)),
    /** What is to be expected: dots. */
    THEORY(new Stroke(Ink.INK, 1.75, "2 3"));

    private final Stroke stroke;

    Look(Stroke stroke) {
      this.stroke = stroke;
    }
  }

  /**
   * What an axis covers.
   *
   * @param low its lower end, above 0
   * @param high its upper end, above the lower one
   */
  public record Range(double low, double high) {
    private static final double LOWEST = 1e-300;
    private static final double HIGHEST = 1e300;

    /**
     * Whole powers of ten around numbers, with at least a factor of two to spare at both sides for
     * what they will become; what is not above 0 or not finite does not count.
     */
    public static Range around(List<Double> values) {
      double low = Double.POSITIVE_INFINITY;
      double high = 0;
      for (double value : values) {
        if (isShown(value)) {
          double near = Math.max(LOWEST, Math.min(HIGHEST, value));
          low = Math.min(low, near);
          high = Math.max(high, near);
        }
      }
      if (high == 0) {
        return new Range(0.01, 1);
      }
      int from = Ticks.exponentOf(low / 2);
      int to = Ticks.exponentOf(high * 2) + 1;
      return new Range(Ticks.power(from), Ticks.power(to));
    }
  }

  /** Copies the lists. */
  public DepthChart {
    lines = List.copyOf(lines);
    labels = List.copyOf(labels);
    shares = List.copyOf(shares);
    for (Line line : lines) {
      if (line.values().size() != labels.size()) {
        throw new IllegalArgumentException(
            "labels: " + labels.size() + " given for " + line.values().size() + " values");
      }
    }
  }

  /** One line, as it is now, on an axis that fits it. */
  public DepthChart(Box box, String title, List<Double> values, List<String> labels) {
    this(box, title, List.of(new Line(values, Look.NOW)), labels, Optional.empty(), List.of());
  }

  /** The room that bars take, to leave free in a chart beside one that has some. */
  public static double barsHeight(double textSize) {
    return BARS * textSize;
  }

  /** Draws it. */
  public void drawOn(Pen pen) {
    double size = pen.textSize();
    pen.text(title, box.x(), box.y() + size, Pen.Anchor.START, Ink.MUTED);
    boolean hasZero = range.isPresent() || hasZero();
    Range shown = range.orElse(fitted());
    double end = box.bottom() - (shares.isEmpty() ? 0 : barsHeight(size));
    double bottom = end - size * (BASELINE + 0.3);
    double floor = hasZero ? bottom - size * 1.2 : bottom;
    double top = box.y() + size * 1.9;
    Scale y = Scale.logarithmic(shown.low(), shown.high(), floor - DOT, top + DOT);
    double left = drawAxis(pen, y, shown, floor, top, hasZero, bottom);
    drawLabels(pen, left, bottom + size * BASELINE);
    for (Line line : lines) {
      drawLine(pen, line, shown, y, left, bottom);
    }
    drawNames(pen, shown, y, left, floor);
    drawShares(pen, left);
  }

  private boolean hasZero() {
    boolean hasZero = false;
    for (Line line : lines) {
      for (double value : line.values()) {
        hasZero |= value == 0;
      }
    }
    return hasZero;
  }

  private Range fitted() {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Line line : lines) {
      for (double value : line.values()) {
        if (isShown(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    if (high == 0) {
      low = 0.01;
      high = 1;
    }
    double spread = Math.sqrt(Math.max(1, LEAST_RATIO / (high / low)));
    return new Range(
        Math.max(Double.MIN_NORMAL, low / spread), Math.min(Double.MAX_VALUE / 2, high * spread));
  }

  private static boolean isShown(double value) {
    return value > 0 && value <= Double.MAX_VALUE;
  }

  /** Answers where the axis ends and the picture begins. */
  private double drawAxis(
      Pen pen, Scale y, Range shown, double floor, double top, boolean hasZero, double bottom) {
    int about = (int) Math.max(2, Math.min(5, (floor - top) / (pen.textSize() * 2)));
    List<Tick> ticks = Ticks.logarithmic(shown.low(), shown.high(), about);
    double widest = hasZero ? pen.widthOf("0") : 0;
    for (Tick tick : ticks) {
      widest = Math.max(widest, pen.widthOf(tick.label()));
    }
    if (!shares.isEmpty()) {
      widest = Math.max(widest, pen.widthOf("flat"));
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

  private double xOf(int layer, double left) {
    return (box.right() - left) / labels.size() * (layer + 0.5) + left;
  }

  private void drawLine(Pen pen, Line what, Range shown, Scale y, double left, double bottom) {
    boolean isNow = what.look() == Look.NOW;
    Stroke stroke = what.look().stroke;
    pen.setOpacity(what.look() == Look.START ? PALE : 1);
    GappedLine line = new GappedLine(pen, labels.size(), 0);
    for (int i = 0; i < labels.size(); i++) {
      double value = what.values().get(i);
      double x = xOf(i, left);
      if (isShown(value)) {
        double near = Math.max(shown.low(), Math.min(shown.high(), value));
        line.to(x, y.at(near));
        if (isNow && near == value) {
          pen.disc(x, y.at(near), DOT, Ink.INK);
        } else if (isNow) {
          pen.circle(x, y.at(near), DOT, stroke);
        }
        continue;
      }
      line.end(stroke);
      if (value == 0 && isNow) {
        pen.disc(x, bottom, DOT, Ink.INK);
      }
    }
    line.end(stroke);
    pen.setOpacity(1);
  }

  /** Each beside its line's first layer, on the side that the line turns away from if it can be. */
  private void drawNames(Pen pen, Range shown, Scale y, double left, double floor) {
    double size = pen.textSize();
    double top = box.y() + BASELINE * size;
    List<Double> taken = new ArrayList<>();
    for (Line line : lines) {
      double first = line.values().get(0);
      boolean isShort = pen.widthOf(line.name()) <= LONGEST_NAME * (box.right() - left);
      if (line.name().isEmpty() || !isShort || !isShown(first)) {
        continue;
      }
      double at = y.at(Math.max(shown.low(), Math.min(shown.high(), first)));
      double later = line.values().get(Math.min(NAMED_LAYERS, line.values().size()) - 1);
      double above = at - 0.3 * size;
      double below = 0.95 * size + at;
      double baseline = later > first || !isFree(above, size, top, floor, taken) ? below : above;
      if (isFree(baseline, size, top, floor, taken)) {
        taken.add(baseline);
        pen.text(line.name(), left + SPACE / 2, baseline, Pen.Anchor.START, Ink.MUTED);
      }
    }
  }

  private static boolean isFree(
      double baseline, double size, double top, double floor, List<Double> taken) {
    boolean isFree = baseline <= floor && baseline - size >= top;
    for (double other : taken) {
      isFree &= Math.abs(other - baseline) >= size;
    }
    return isFree;
  }

  /** From the last to the first: the last layer, the output, is named if any is. */
  private void drawLabels(Pen pen, double left, double baseline) {
    double free = box.right();
    for (int i = labels.size() - 1; i >= 0; i--) {
      double half = pen.widthOf(labels.get(i)) / 2;
      double middle = Math.min(xOf(i, left), box.right() - half);
      if (middle + half <= free && middle - half >= left - SPACE) {
        pen.text(labels.get(i), middle, baseline, Pen.Anchor.MIDDLE, Ink.MUTED);
        free = middle - half - SPACE / 2;
      }
    }
  }

  /** How full each is, in a frame that would be all. */
  private void drawShares(Pen pen, double left) {
    double size = pen.textSize();
    double bottom = box.bottom() - 1;
    double most = BAR * size;
    double width = Math.min(WIDEST_BAR, (box.right() - left) / labels.size() * 0.6);
    for (int i = 0; i < shares.size(); i++) {
      double x = xOf(i, left) - width / 2;
      double height = most * shares.get(i);
      pen.rectangle(x, bottom - most, width, most, Ink.HAIRLINE);
      pen.rectangle(x, bottom - height, width, height, Ink.INK);
    }
    if (!shares.isEmpty()) {
      pen.text("flat", left - SPACE, bottom - 0.3 * size, Pen.Anchor.END, Ink.MUTED);
    }
  }
}
