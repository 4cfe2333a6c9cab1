package whyrandom.plot;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/**
 * An activation function and, dashed, its slope, over a stretch of z that is always the same, with
 * the pre-activations of examples as dots on it. So nothing moves but dots, and two pictures of one
 * function can be compared.
 *
 * <p>Where the function is flat the ground is shaded and dots are hollow. Dots beyond the stretch
 * stand at its end, with their number. A z that is not a number is left out.
 *
 * @param box where it stands, labels included
 * @param value {@code g(z)}
 * @param slope {@code g′(z)}
 * @param isFlat whether the function is flat at a z
 * @param zs pre-activations
 */
public record CurveChart(
    Box box,
    DoubleUnaryOperator value,
    DoubleUnaryOperator slope,
    DoublePredicate isFlat,
    double[] zs) {
  /** The picture reaches from −6 to 6. */
  public static final double REACH = 6;

  private static final int PIECES = 120;

  /** More dots than this are one blot: then every second, third … is drawn. */
  private static final int MOST_DOTS = 400;

  private static final double NEAR = 0.01;
  private static final double SPACE = 6;
  private static final double DOT = 2.5;

  /** Dots that are so few can be larger. */
  private static final int FEW_DOTS = 40;

  private static final double LARGE_DOT = 4;
  private static final double FAINT = 0.5;

  /** How far from the end what is beyond it stands. */
  private static final double BEYOND = 7;

  private static final Stroke CURVE = Stroke.solid(Ink.INK, 1.75);
  private static final Stroke SLOPE = Stroke.dashed(Ink.MUTED, 1.25);
  private static final Stroke RING = Stroke.solid(Ink.INK, 1.25);

  private static double zAt(int piece) {
    return (2.0 * piece / PIECES - 1) * REACH;
  }

  /** Draws it. */
  public void drawOn(Pen pen) {
    double low = 0;
    double high = 0;
    for (int i = 0; i <= PIECES; i++) {
      double a = value.applyAsDouble(zAt(i));
      double its = slope.applyAsDouble(zAt(i));
      low = Math.min(low, Math.min(a, its));
      high = Math.max(high, Math.max(a, its));
    }
    low = whole(low);
    high = whole(high);
    double size = pen.textSize();
    int about = (int) Math.max(2, Math.min(4, box.height() / (size * 2.5)));
    double labels = 0;
    for (Tick tick : Ticks.linear(low, high, about)) {
      labels = Math.max(labels, pen.widthOf(tick.label()));
    }
    double left = box.x() + labels + SPACE;
    double end = 2 * BEYOND;
    Scale x = Scale.linear(-REACH, REACH, left + end, box.right() - end);
    Scale y = Scale.linear(low, high, box.bottom() - 1.8 * size, box.y() + SPACE);
    drawFlat(pen, x, y.at(low), y.at(high));
    drawAxes(pen, x, y, left, Ticks.linear(low, high, about));
    drawCurve(pen, x, y, slope, SLOPE);
    drawCurve(pen, x, y, value, CURVE);
    drawDots(pen, x, y, left);
  }

  private void drawDots(Pen pen, Scale x, Scale y, double left) {
    int before = 0;
    int after = 0;
    int every = (zs.length + MOST_DOTS - 1) / MOST_DOTS;
    pen.setOpacity(FAINT);
    for (int i = 0; i < zs.length; i++) {
      before += zs[i] < -REACH ? 1 : 0;
      after += zs[i] > REACH ? 1 : 0;
      if (i % every == 0) {
        drawDot(pen, x, y, zs[i]);
      }
    }
    pen.setOpacity(1);
    double baseline = box.bottom() - 0.3 * pen.textSize();
    if (before > 0) {
      pen.text("‹ " + before, left, baseline, Pen.Anchor.START, Ink.INK);
    }
    if (after > 0) {
      pen.text(after + " ›", box.right(), baseline, Pen.Anchor.END, Ink.INK);
    }
  }

  /** An end that the function comes near to has its number. */
  private static double whole(double end) {
    double near = Math.floor(end + 0.5);
    return Math.abs(end - near) < NEAR ? near : end;
  }

  /** Shades every piece on which the function is flat, neighbours as one. */
  private void drawFlat(Pen pen, Scale x, double bottom, double top) {
    int begin = -1;
    for (int i = 0; i <= PIECES; i++) {
      boolean isOn = i < PIECES && isFlat.test((zAt(i) + zAt(i + 1)) / 2);
      if (isOn && begin < 0) {
        begin = i;
      } else if (!isOn && begin >= 0) {
        double from = x.at(zAt(begin)) - (begin == 0 ? 2 * BEYOND : 0);
        double to = x.at(zAt(i)) + (i == PIECES ? 2 * BEYOND : 0);
        pen.setOpacity(FAINT);
        pen.rectangle(from, top, to - from, bottom - top, Ink.HAIRLINE);
        pen.setOpacity(1);
        if (to - from > pen.widthOf("flat") + 2 * SPACE) {
          double middle = (from + to) / 2;
          double third = bottom - (bottom - top) * 0.3; // curves are at its top, middle or bottom
          pen.text("flat", middle, third, Pen.Anchor.MIDDLE, Ink.MUTED);
        }
        begin = -1;
      }
    }
  }

  private void drawAxes(Pen pen, Scale x, Scale y, double left, Iterable<Tick> ticks) {
    double size = pen.textSize();
    for (Tick tick : ticks) {
      double at = y.at(tick.value());
      boolean isZero = tick.value() == 0;
      Stroke stroke = Stroke.solid(isZero ? Ink.LINE : Ink.HAIRLINE, 1);
      pen.line(left, at, box.right(), at, stroke);
      pen.text(tick.label(), left - SPACE, at + 0.35 * size, Pen.Anchor.END, Ink.MUTED);
    }
    pen.line(x.at(0), box.y(), x.at(0), box.bottom() - 1.4 * size, Stroke.solid(Ink.LINE, 1));
    double baseline = box.bottom() - 0.3 * size;
    for (int z = -3; z <= 3; z += 3) {
      String label = z == 0 ? "z = 0" : z > 0 ? "3" : Numbers.MINUS + "3";
      pen.text(label, x.at(z), baseline, Pen.Anchor.MIDDLE, Ink.MUTED);
    }
  }

  private static void drawCurve(
      Pen pen, Scale x, Scale y, DoubleUnaryOperator function, Stroke stroke) {
    double[] xs = new double[PIECES + 1];
    double[] ys = new double[PIECES + 1];
    for (int i = 0; i <= PIECES; i++) {
      xs[i] = x.at(zAt(i));
      ys[i] = y.at(function.applyAsDouble(zAt(i)));
    }
    pen.polyline(xs, ys, PIECES + 1, stroke);
  }

  private void drawDot(Pen pen, Scale x, Scale y, double z) {
    if (z != z) {
      return;
    }
    double near = Math.max(-REACH, Math.min(REACH, z));
    double at = x.at(near) + (z > REACH ? BEYOND : z < -REACH ? -BEYOND : 0);
    double height = y.at(value.applyAsDouble(near));
    double radius = zs.length > FEW_DOTS ? DOT : LARGE_DOT;
    if (isFlat.test(z)) {
      pen.circle(at, height, radius, RING);
    } else {
      pen.disc(at, height, radius, Ink.INK);
    }
  }
}
