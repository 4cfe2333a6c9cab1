package whyrandom.plot;

/**
 * What moves on a map of the loss: the way of the network, the places where the reader put it,
 * where it is now with the direction of steepest descent, and the reader's cursor. What lies
 * outside of the square is left out.
 *
 * @param across where the network has been, from its beginning until now
 * @param up where it has been
 * @param isEdit whether the reader put it there; the way to such a place is not drawn
 * @param slopeAcross how steeply the loss rises across
 * @param slopeUp how steeply it rises up
 * @param cursorAcross where the cursor is; NaN for nowhere
 * @param cursorUp where the cursor is
 */
public record LandscapeMarks(
    double[] across,
    double[] up,
    boolean[] isEdit,
    double slopeAcross,
    double slopeUp,
    double cursorAcross,
    double cursorUp) {
  private static final double WAY = 1.5;
  private static final double START = 2.5;
  private static final double EDIT = 4;
  private static final double POINT = 6;
  private static final double ARROW = 34;
  private static final double HEAD = 7;
  private static final double CROSS = 9;
  private static final int CORE = DivergingScale.packed(0x1C1B19);

  /** Draws them over a map. */
  public void drawOn(Pen pen, LandscapeFrame frame) {
    int last = across.length - 1;
    drawWay(pen, frame);
    for (int i = 0; i <= last; i++) {
      double x = frame.x(across[i]);
      double y = frame.y(up[i]);
      if ((i == 0 || isEdit[i]) && frame.contains(x, y)) {
        pen.disc(x, y, isEdit[i] ? EDIT : START, isEdit[i] ? Ink.VIOLET : Ink.INK);
      }
    }
    if (last >= 0) {
      drawNow(pen, frame, frame.x(across[last]), frame.y(up[last]));
    }
    drawCursor(pen, frame);
  }

  /** The way, in as few lines as there are pieces inside of the square. */
  private void drawWay(Pen pen, LandscapeFrame frame) {
    double[] xs = new double[across.length + 1];
    double[] ys = new double[across.length + 1];
    int count = 0;
    for (int i = 1; i < across.length; i++) {
      double[] ends = {
        frame.x(across[i - 1]), frame.y(up[i - 1]), frame.x(across[i]), frame.y(up[i])
      };
      boolean isSeen = !isEdit[i] && clip(ends, frame.box());
      boolean goesOn = count > 0 && xs[count - 1] == ends[0] && ys[count - 1] == ends[1];
      if (!isSeen || !goesOn) {
        drawLine(pen, xs, ys, count);
        xs[0] = ends[0];
        ys[0] = ends[1];
        count = isSeen ? 1 : 0;
      }
      if (isSeen) {
        xs[count] = ends[2];
        ys[count] = ends[3];
        count++;
      }
    }
    drawLine(pen, xs, ys, count);
  }

  private static void drawLine(Pen pen, double[] xs, double[] ys, int count) {
    if (count > 1) {
      pen.polyline(xs, ys, count, Stroke.solid(Ink.INK, WAY));
    }
  }

  /**
   * Cuts a line off at the edges of a box (Liang and Barsky 1984).
   *
   * @return whether any of it is inside
   */
  static boolean clip(double[] ends, Box box) {
    double dx = ends[2] - ends[0];
    double dy = ends[3] - ends[1];
    double[] ways = {-dx, dx, -dy, dy};
    double[] rooms = {
      ends[0] - box.x(), box.right() - ends[0], ends[1] - box.y(), box.bottom() - ends[1]
    };
    double from = 0;
    double to = 1;
    for (int side = 0; side < 4; side++) {
      if (ways[side] == 0 && rooms[side] < 0 || !(Math.abs(rooms[side]) <= Double.MAX_VALUE)) {
        return false;
      }
      double share = rooms[side] / ways[side];
      if (ways[side] < 0) {
        from = Math.max(from, share);
      } else if (ways[side] > 0) {
        to = Math.min(to, share);
      }
    }
    if (!(from <= to)) {
      return false;
    }
    if (to < 1) {
      ends[2] = ends[0] + to * dx;
      ends[3] = ends[1] + to * dy;
    }
    if (from > 0) {
      ends[0] = ends[0] + from * dx;
      ends[1] = ends[1] + from * dy;
    }
    return true;
  }

  private void drawNow(Pen pen, LandscapeFrame frame, double x, double y) {
    if (!frame.contains(x, y)) {
      return;
    }
    double steep = Math.sqrt(slopeAcross * slopeAcross + slopeUp * slopeUp);
    if (steep > 0 && steep <= Double.MAX_VALUE) {
      drawArrow(pen, frame, x, y, -slopeAcross / steep, slopeUp / steep);
    }
    pen.point(x, y, POINT, CORE);
  }

  /** Downhill, as far as it stays in the square. */
  private static void drawArrow(
      Pen pen, LandscapeFrame frame, double x, double y, double dx, double dy) {
    double[] ends = {x, y, x + ARROW * dx, y + ARROW * dy};
    clip(ends, frame.box());
    double tipX = ends[2];
    double tipY = ends[3];
    Stroke stroke = Stroke.solid(Ink.INK, 2);
    pen.line(x, y, tipX, tipY, stroke);
    double[] xs = {tipX - HEAD * (dx + dy * 0.6), tipX, tipX - HEAD * (dx - dy * 0.6)};
    double[] ys = {tipY - HEAD * (dy - dx * 0.6), tipY, tipY - HEAD * (dy + dx * 0.6)};
    pen.polyline(xs, ys, 3, stroke);
  }

  private void drawCursor(Pen pen, LandscapeFrame frame) {
    double x = frame.x(cursorAcross);
    double y = frame.y(cursorUp);
    if (frame.contains(x, y)) {
      Stroke stroke = Stroke.solid(Ink.INK, 1);
      for (int way = -1; way <= 1; way += 2) {
        pen.line(x + way * 3, y, x + way * CROSS, y, stroke);
        pen.line(x, y + way * 3, x, y + way * CROSS, stroke);
      }
    }
  }
}
