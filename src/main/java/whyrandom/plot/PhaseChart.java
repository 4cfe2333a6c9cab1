package whyrandom.plot;

import java.util.List;

/**
 * The plane of σ_w and σ_b with the edge of chaos: order on its left, chaos on its right, and where
 * layers of a network stand.
 *
 * @param box where it stands, labels included
 * @param edge points of the edge from below to above, as σ_w and σ_b; may be empty
 * @param starts where layers stand by the law that they were drawn from
 * @param now where layers stand as measured
 * @param width what σ_w goes up to
 * @param height what σ_b goes up to
 * @param before what the left of the edge is called
 * @param behind what its right is called
 */
public record PhaseChart(
    Box box,
    List<Spot> edge,
    List<Spot> starts,
    List<Spot> now,
    double width,
    double height,
    String before,
    String behind) {
  private static final double SPACE = 6;
  private static final double RING = 5.5;
  private static final double DOT = 2.5;
  private static final double SHADE = 0.07;

  /** A place in the plane. */
  public record Spot(double weights, double biases) {}

  /** Copies the lists. */
  public PhaseChart {
    edge = List.copyOf(edge);
    starts = List.copyOf(starts);
    now = List.copyOf(now);
  }

  /** Draws it. */
  public void drawOn(Pen pen) {
    double size = pen.textSize();
    double bottom = box.bottom() - size * 2.7;
    double top = box.y() + size * 1.9;
    List<Tick> up = Ticks.linear(0, height, 4);
    double widest = 0;
    for (Tick tick : up) {
      widest = Math.max(widest, pen.widthOf(tick.label()));
    }
    double left = box.x() + widest + SPACE;
    Scale x = Scale.linear(0, width, left, box.right());
    Scale y = Scale.linear(0, height, bottom, top);
    pen.text("σ_b", box.x(), box.y() + size, Pen.Anchor.START, Ink.MUTED);
    pen.text("σ_w", box.right(), box.bottom() - 5, Pen.Anchor.END, Ink.MUTED);
    for (Tick tick : up) {
      double at = y.at(tick.value());
      pen.line(left, at, box.right(), at, Stroke.solid(Ink.HAIRLINE, 1));
      pen.text(tick.label(), left - SPACE, at + size * 0.35, Pen.Anchor.END, Ink.MUTED);
    }
    for (Tick tick : Ticks.linear(0, width, 5)) {
      double at = x.at(tick.value());
      pen.line(at, top, at, bottom, Stroke.solid(Ink.HAIRLINE, 1));
      double half = pen.widthOf(tick.label()) / 2;
      double middle = Math.min(at, box.right() - half);
      pen.text(tick.label(), middle, bottom + size * 1.3, Pen.Anchor.MIDDLE, Ink.MUTED);
    }
    pen.line(left, bottom, box.right(), bottom, Stroke.solid(Ink.LINE, 1));
    pen.line(left, top, left, bottom, Stroke.solid(Ink.LINE, 1));
    drawEdge(pen, x, y, top);
    for (Spot spot : now) {
      drawSpot(pen, x, y, spot, DOT, false);
    }
    for (Spot spot : starts) {
      drawSpot(pen, x, y, spot, RING, true);
    }
  }

  private void drawEdge(Pen pen, Scale x, Scale y, double top) {
    if (edge.isEmpty()) {
      return;
    }
    pen.setOpacity(SHADE);
    for (double row = top; row < y.at(0); row++) {
      double from = edgeAt(y.valueAt(row + 0.5));
      if (from < width) {
        pen.rectangle(x.at(from), row, x.at(width) - x.at(from), 1, Ink.INK);
      }
    }
    pen.setOpacity(1);
    GappedLine line = new GappedLine(pen, edge.size() + 1, 0);
    for (int i = 0; i < edge.size(); i++) {
      Spot spot = edge.get(i);
      boolean isIn = spot.weights() <= width && spot.biases() <= height;
      if (isIn) {
        line.to(x.at(spot.weights()), y.at(spot.biases()));
      } else if (i > 0) {
        Spot before = edge.get(i - 1);
        if (before.weights() <= width && before.biases() <= height) {
          double end = Math.min(height, biasesAtWidth(before, spot));
          line.to(x.at(edgeAt(end)), y.at(end));
        }
      }
    }
    line.end(Stroke.solid(Ink.INK, 1.5));
    double size = pen.textSize();
    double middle = x.at(edgeAt(height / 2));
    double at = y.at(height) + size * 1.3;
    if (pen.widthOf(before) + 2 * SPACE < x.at(edgeAt(height)) - x.at(0)) {
      pen.text(before, x.at(0) + SPACE, at, Pen.Anchor.START, Ink.MUTED);
    }
    if (pen.widthOf(behind) + 2 * SPACE < x.at(width) - middle) {
      pen.text(behind, x.at(width) - SPACE, y.at(0) - size * 0.6, Pen.Anchor.END, Ink.MUTED);
    }
  }

  /** The σ_b at which a piece of the edge leaves on the right; infinity if it does not. */
  private double biasesAtWidth(Spot from, Spot to) {
    if (to.weights() <= width) {
      return Double.POSITIVE_INFINITY;
    }
    double share = (width - from.weights()) / (to.weights() - from.weights());
    return (to.biases() - from.biases()) * share + from.biases();
  }

  /** The edge's σ_w at a σ_b. */
  private double edgeAt(double biases) {
    Spot last = edge.get(0);
    for (Spot spot : edge) {
      if (spot.biases() >= biases && spot.biases() > last.biases()) {
        double share = (biases - last.biases()) / (spot.biases() - last.biases());
        return (spot.weights() - last.weights()) * Math.max(0, share) + last.weights();
      }
      last = spot;
    }
    return last.weights();
  }

  /** What lies beyond is hollow, at the end of the axis. */
  private void drawSpot(Pen pen, Scale x, Scale y, Spot spot, double radius, boolean isRing) {
    if (!(spot.weights() >= 0 && spot.biases() >= 0)) {
      return;
    }
    boolean isIn = spot.weights() <= width && spot.biases() <= height;
    double atX = x.at(Math.min(width, spot.weights()));
    double atY = y.at(Math.min(height, spot.biases()));
    if (isRing || !isIn) {
      pen.circle(atX, atY, radius, Stroke.solid(Ink.INK, isRing ? 1.5 : 1));
    } else {
      pen.disc(atX, atY, radius, Ink.INK);
    }
  }
}
