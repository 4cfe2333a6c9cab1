package whyrandom.plot;

import whyrandom.math.Bins;
import whyrandom.math.ShortestDecimal;

/**
 * How often numbers fall into bins: a bar for each bin, as high as its share of the fullest, with
 * the ends of the axis below and a title above.
 *
 * <p>What was counted beside the bins is shown too: zeros among sizes have a bar of their own, set
 * off to the left, over the word 0; numbers below or above the axis stand as a bar at its end,
 * since the axis ends with the bins that hold something; where there are no numbers at all it says
 * {@code none}, where none is a number {@code not a number}. A bar is at least one pixel high, so
 * that no number is invisible.
 *
 * @param box where it stands, title and labels included
 * @param title what is counted
 * @param bins the counts
 * @param from the first bin shown
 * @param to after the last bin shown
 * @param mark where a dashed line stands; NaN for none
 */
public record Histogram(Box box, String title, Bins bins, int from, int to, double mark) {
  private static final double SPACE = 2;
  private static final double BASELINE = 1.2;
  private static final double LEAST_BAR = 1;

  /** Refuses a range without a bin. */
  public Histogram {
    if (from < 0 || to > bins.size() || from >= to) {
      throw new IllegalArgumentException(
          "bins: " + from + " to " + to + " of " + bins.size() + " is no range");
    }
  }

  /** All bins; only the half right of 0 where that is the middle and nothing is on its left. */
  public static Histogram of(Box box, String title, Bins bins, double mark) {
    int middle = bins.size() / 2;
    boolean isRight = middle > 0 && bins.edge(middle) == 0 && bins.below() == 0;
    for (int i = 0; i < middle; i++) {
      isRight &= bins.count(i) == 0;
    }
    return new Histogram(box, title, bins, isRight ? middle : 0, bins.size(), mark);
  }

  /** Draws it. */
  public void drawOn(Pen pen) {
    double size = pen.textSize();
    pen.text(title, box.x(), box.y() + size, Pen.Anchor.START, Ink.MUTED);
    double bottom = box.bottom() - size * (BASELINE + 0.25);
    double top = box.y() + size * 1.4;
    int inside = bins.total() - bins.notNumbers();
    if (inside == 0) {
      String words = bins.total() == 0 ? "none" : "not a number";
      pen.text(words, box.x(), (top + bottom) / 2, Pen.Anchor.START, Ink.MUTED);
      return;
    }
    double zeroWidth = bins.areDecades() ? Math.max(6, pen.widthOf("0") + SPACE) : 0;
    double left = box.x() + (zeroWidth > 0 ? zeroWidth + 2 * SPACE : 0);
    pen.line(left, bottom, box.right(), bottom, Stroke.solid(Ink.LINE, 1));
    int most = most();
    drawBars(pen, left, top, bottom, most);
    if (bins.areDecades()) {
      pen.line(box.x(), bottom, box.x() + zeroWidth, bottom, Stroke.solid(Ink.LINE, 1));
      bar(pen, box.x(), zeroWidth, (double) bins.zeros() / most, top, bottom);
      pen.text(
          "0", box.x() + zeroWidth / 2, bottom + size * BASELINE, Pen.Anchor.MIDDLE, Ink.MUTED);
    }
    drawEnds(pen, left, bottom + size * BASELINE);
    drawMark(pen, left, top, bottom);
  }

  private void drawBars(Pen pen, double left, double top, double bottom, int most) {
    double step = (box.right() - left) / (to - from);
    double gap = step > 4 ? 1 : 0;
    for (int i = from; i < to; i++) {
      bar(pen, step * (i - from) + left, step - gap, (double) shown(i) / most, top, bottom);
    }
  }

  /** What the bar of bin {@code i} counts: at the ends, what lies beyond them too. */
  private int shown(int i) {
    int count = bins.count(i);
    if (i == from) {
      count += outside(0, from) + bins.below();
    }
    if (i == to - 1) {
      count += outside(to, bins.size()) + bins.above();
    }
    return count;
  }

  private int outside(int first, int end) {
    int count = 0;
    for (int i = first; i < end; i++) {
      count += bins.count(i);
    }
    return count;
  }

  /** What the highest bar counts. */
  private int most() {
    int most = bins.zeros();
    for (int i = from; i < to; i++) {
      most = Math.max(most, shown(i));
    }
    return most;
  }

  private static void bar(
      Pen pen, double x, double width, double share, double top, double bottom) {
    if (share > 0) {
      double height = Math.max(LEAST_BAR, share * (bottom - top));
      pen.rectangle(x, bottom - height, width, height, Ink.INK);
    }
  }

  private void drawEnds(Pen pen, double left, double baseline) {
    String low = label(from);
    String high = label(to);
    pen.text(high, box.right(), baseline, Pen.Anchor.END, Ink.MUTED);
    if (pen.widthOf(low) + pen.widthOf(high) + SPACE < box.right() - left) {
      pen.text(low, left, baseline, Pen.Anchor.START, Ink.MUTED);
    }
  }

  private String label(int edge) {
    double value = bins.edge(edge);
    return bins.areDecades()
        ? ShortestDecimal.powerOfTen(bins.exponent(edge))
        : Numbers.shortText(value);
  }

  private void drawMark(Pen pen, double left, double top, double bottom) {
    double low = bins.edge(from);
    double high = bins.edge(to);
    if (mark > low && mark < high) {
      double x = Scale.linear(low, high, left, box.right()).at(mark);
      pen.line(x, top, x, bottom, Stroke.dashed(Ink.LINE, 1));
    }
  }
}
