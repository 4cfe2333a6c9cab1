package whyrandom.plot;

import java.util.function.DoubleUnaryOperator;

/**
 * An activation function as a curve, with pre-activations as dots on it, and one of them large,
 * with the slope of the curve there.
 *
 * <p>It reaches as far as the largest |z| that is shown, and at least so far that the bend of the
 * usual functions can be seen. Numbers that are not finite are left out.
 *
 * @param width of the picture
 * @param height of the picture
 * @param function a = g(z)
 * @param zs pre-activations that are shown small
 * @param z the one that is looked at
 * @param slope g′(z)
 */
public record ActivationChart(
    double width,
    double height,
    DoubleUnaryOperator function,
    double[] zs,
    double z,
    double slope) {
  private static final double EDGE = 5;
  private static final double LEAST_REACH = 3;
  private static final int PIECES = 80;
  private static final double SMALL = 1.6;
  private static final double LARGE = 4;
  private static final double TANGENT = 22;
  private static final double FAINT = 0.5;

  /** How far it reaches to both sides. */
  double reach() {
    double reach = LEAST_REACH;
    for (double each : zs) {
      reach = larger(reach, each);
    }
    return larger(reach, z);
  }

  private static double larger(double reach, double z) {
    double size = Math.abs(z);
    return size > reach && size <= Double.MAX_VALUE ? size : reach;
  }

  /** Draws it, from (0, 0) to (width, height). */
  public void drawOn(Pen pen) {
    double reach = reach();
    double low = 0;
    double high = 0;
    for (int i = 0; i <= PIECES; i++) {
      double a = function.applyAsDouble(zAt(i, reach));
      low = Math.min(low, a);
      high = Math.max(high, a);
    }
    Scale x = Scale.linear(-reach, reach, EDGE, width - EDGE);
    Scale y = Scale.linear(low, high, height - EDGE, EDGE);
    Stroke axis = Stroke.solid(Ink.LINE, 1);
    pen.line(x.at(-reach), y.at(0), x.at(reach), y.at(0), axis);
    pen.line(x.at(0), y.at(low), x.at(0), y.at(high), axis);
    drawCurve(pen, x, y, reach);
    pen.setOpacity(FAINT);
    for (double each : zs) {
      drawDot(pen, x, y, each, SMALL);
    }
    pen.setOpacity(1);
    if (Math.abs(z) <= Double.MAX_VALUE) {
      drawTangent(pen, x, y);
      drawDot(pen, x, y, z, LARGE);
    }
  }

  private static double zAt(int piece, double reach) {
    return (2.0 * piece / PIECES - 1) * reach;
  }

  private void drawCurve(Pen pen, Scale x, Scale y, double reach) {
    double[] xs = new double[PIECES + 1];
    double[] ys = new double[PIECES + 1];
    for (int i = 0; i <= PIECES; i++) {
      double at = zAt(i, reach);
      xs[i] = x.at(at);
      ys[i] = y.at(function.applyAsDouble(at));
    }
    pen.polyline(xs, ys, PIECES + 1, Stroke.solid(Ink.INK, 1.5));
  }

  private void drawDot(Pen pen, Scale x, Scale y, double at, double radius) {
    if (Math.abs(at) <= Double.MAX_VALUE) {
      pen.disc(x.at(at), y.at(function.applyAsDouble(at)), radius, Ink.INK);
    }
  }

  /** A piece of the straight line that touches the curve there. */
  private void drawTangent(Pen pen, Scale x, Scale y) {
    double middleX = x.at(z);
    double middleY = y.at(function.applyAsDouble(z));
    double across = x.at(1) - x.at(0);
    double up = (y.at(1) - y.at(0)) * slope;
    double share = TANGENT / Math.sqrt(across * across + up * up);
    Stroke stroke = Stroke.solid(Ink.VIOLET, 2);
    pen.line(
        middleX - across * share,
        middleY - up * share,
        across * share + middleX,
        up * share + middleY,
        stroke);
  }
}
