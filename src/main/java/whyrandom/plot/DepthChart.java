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
 * at its end. Lines can have names: before or after the layers, where that is left free.
 *
 * @param box where it stands, title and labels included
 * @param title what is shown
 * @param lines what is drawn, from the back to the front
 * @param labels what stands under the layers, the output last; a label without room is left out
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

  /** As a share of a layer's width. */
  private static final double LARGEST_DOT = 0.35;

  private static final double NAME_HEIGHT = 1.1;
  private static final double BASELINE = 1.3;
  private static final double LEAST_RATIO = 100;
  private static final double PALE = 0.35;
  private static final double WIDEST_BAR = 10;

  /** The height of the bars with what keeps them apart, in letters. */
  private static final double BARS = 2;

  private static final double BAR = 1.4;

  /**
   * What is drawn of one network.
   *
   * @param values one for each layer, from layer 1, none below 0
   * @param look how it is drawn
   * @param name what stands at its end; empty for nothing
   */
  public record Line(List<Double> values, Look look, String name) {
    /** Copies the list. */
    public Line {
      values = List.copyOf(values);
    }

    /** One without a name. */
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
    drawOn(pen, axisEnd(pen), box.right());
  }

  /**
   * Draws it, its layers between two places. Names stand before them where there is room beside the
   * axis, after them where there is room on the right.
   *
   * @param left where layers begin, not before {@link #axisEnd}
   * @param right where they end
   */
  public void drawOn(Pen pen, double left, double right) {
    double size = pen.textSize();
    pen.text(title, box.x(), box.y() + size, Pen.Anchor.START, Ink.MUTED);
    Range shown = range.orElse(fitted());
    double bottom = bottom(size);
    double floor = floor(size);
    double top = top(size);
    Scale y = Scale.logarithmic(shown.low(), shown.high(), floor - DOT, top + DOT);
    double axis = axisEnd(pen);
    drawAxis(pen, y, axis, right);
    Columns columns = new Columns(labels.size(), left, right);
    drawLabels(pen, columns, bottom + size * BASELINE);
    for (Line line : lines) {
      drawLine(pen, line, shown, y, columns, bottom);
    }
    if (right < box.right()) {
      drawNames(pen, shown, y, right + SPACE, false, bottom);
    } else if (left > axis) {
      drawNames(pen, shown, y, left - SPACE / 2, true, bottom);
    }
    drawShares(pen, columns, axis);
  }

  private double bottom(double size) {
    double end = box.bottom() - (shares.isEmpty() ? 0 : barsHeight(size));
    return end - size * (BASELINE + 0.3);
  }

  private double floor(double size) {
    return isWithZero() ? bottom(size) - size * 1.2 : bottom(size);
  }

  private double top(double size) {
    return box.y() + size * 1.9;
  }

  private boolean isWithZero() {
    return range.isPresent() || hasZero();
  }

  private List<Tick> ticks(double size) {
    Range shown = range.orElse(fitted());
    int about = (int) Math.max(2, Math.min(5, (floor(size) - top(size)) / (size * 2)));
    return Ticks.logarithmic(shown.low(), shown.high(), about);
  }

  /** Where the axis and its labels end. */
  public double axisEnd(Pen pen) {
    double widest = isWithZero() ? pen.widthOf("0") : 0;
    for (Tick tick : ticks(pen.textSize())) {
      widest = Math.max(widest, pen.widthOf(tick.label()));
    }
    if (!shares.isEmpty()) {
      widest = Math.max(widest, pen.widthOf("flat"));
    }
    return box.x() + widest + SPACE;
  }

  /** How wide the names of lines are, with what keeps them off; 0 where there are none. */
  public double namesWidth(Pen pen) {
    double widest = 0;
    for (Line line : lines) {
      if (!line.name().isEmpty()) {
        widest = Math.max(widest, pen.widthOf(line.name()) + SPACE);
      }
    }
    return widest;
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

  private void drawAxis(Pen pen, Scale y, double left, double right) {
    double size = pen.textSize();
    double bottom = bottom(size);
    double free = Double.POSITIVE_INFINITY;
    for (Tick tick : ticks(size)) {
      double at = y.at(tick.value());
      pen.line(left, at, right, at, Stroke.solid(Ink.HAIRLINE, 1));
      double baseline = at + size * 0.35;
      if (baseline <= free) {
        pen.text(tick.label(), left - SPACE, baseline, Pen.Anchor.END, Ink.MUTED);
        free = baseline - size * 1.25;
      }
    }
    if (isWithZero()) {
      pen.text("0", left - SPACE, bottom + size * 0.35, Pen.Anchor.END, Ink.MUTED);
    }
    pen.line(left, bottom, right, bottom, Stroke.solid(Ink.LINE, 1));
  }

  /** Names as high as lines are where they begin or end, moved apart where they would touch. */
  private void drawNames(Pen pen, Range shown, Scale y, double x, boolean isBefore, double bottom) {
    List<Line> named = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    for (Line line : lines) {
      double value = line.name().isEmpty() ? Double.NaN : end(line, isBefore);
      if (value == value) {
        double near = Math.max(shown.low(), Math.min(shown.high(), value));
        double height = value == 0 ? bottom : y.at(near);
        int place = 0;
        while (place < named.size() && heights.get(place) <= height) {
          place++;
        }
        named.add(place, line);
        heights.add(place, height);
      }
    }
    double size = pen.textSize();
    double free = bottom + size * 0.35;
    double[] baselines = new double[named.size()];
    for (int i = named.size() - 1; i >= 0; i--) {
      baselines[i] = Math.min(free, heights.get(i) + size * 0.35);
      free = baselines[i] - size * NAME_HEIGHT;
    }
    free = top(size) + size * 0.35;
    for (int i = 0; i < baselines.length; i++) {
      baselines[i] = Math.max(free, baselines[i]);
      free = baselines[i] + size * NAME_HEIGHT;
      Pen.Anchor anchor = isBefore ? Pen.Anchor.END : Pen.Anchor.START;
      pen.text(named.get(i).name(), x, baselines[i], anchor, Ink.MUTED);
    }
  }

  /** The first value, or the last, that there is; NaN if there is none. */
  private static double end(Line line, boolean isFirst) {
    int count = line.values().size();
    for (int i = 0; i < count; i++) {
      double value = line.values().get(isFirst ? i : count - 1 - i);
      if (value >= 0 && value <= Double.MAX_VALUE) {
        return value;
      }
    }
    return Double.NaN;
  }

  private void drawLine(Pen pen, Line what, Range shown, Scale y, Columns columns, double bottom) {
    double dot = Math.max(0, Math.min(DOT, columns.width() * LARGEST_DOT)); // no room, no dot
    boolean isNow = what.look() == Look.NOW;
    Stroke stroke = what.look().stroke;
    pen.setOpacity(what.look() == Look.START ? PALE : 1);
    GappedLine line = new GappedLine(pen, labels.size(), 0);
    for (int i = 0; i < labels.size(); i++) {
      double value = what.values().get(i);
      double x = columns.middle(i);
      if (isShown(value)) {
        double near = Math.max(shown.low(), Math.min(shown.high(), value));
        line.to(x, y.at(near));
        if (isNow && near == value) {
          pen.disc(x, y.at(near), dot, Ink.INK);
        } else if (isNow) {
          pen.circle(x, y.at(near), dot, stroke);
        }
        continue;
      }
      line.end(stroke);
      if (value == 0 && isNow) {
        pen.disc(x, bottom, dot, Ink.INK);
      }
    }
    line.end(stroke);
    pen.setOpacity(1);
  }

  /** From the last to the first: the last layer, the output, is named if any is. */
  private void drawLabels(Pen pen, Columns columns, double baseline) {
    double free = columns.right();
    for (int i = labels.size() - 1; i >= 0; i--) {
      double half = pen.widthOf(labels.get(i)) / 2;
      double middle = Math.min(columns.middle(i), columns.right() - half);
      boolean hasRoom = middle + half <= free && middle - half >= columns.left() - SPACE;
      if (hasRoom && !labels.get(i).isEmpty()) {
        pen.text(labels.get(i), middle, baseline, Pen.Anchor.MIDDLE, Ink.MUTED);
        free = middle - half - SPACE / 2;
      }
    }
  }

  /** How full each is, in a frame that would be all. */
  private void drawShares(Pen pen, Columns columns, double axis) {
    double size = pen.textSize();
    double bottom = box.bottom() - 1;
    double most = BAR * size;
    double width = Math.min(WIDEST_BAR, columns.width() * 0.6);
    for (int i = 0; i < shares.size(); i++) {
      double x = columns.middle(i) - width / 2;
      double height = most * shares.get(i);
      pen.rectangle(x, bottom - most, width, most, Ink.HAIRLINE);
      pen.rectangle(x, bottom - height, width, height, Ink.INK);
    }
    if (!shares.isEmpty()) {
      pen.text("flat", axis - SPACE, bottom - 0.3 * size, Pen.Anchor.END, Ink.MUTED);
    }
  }
}
