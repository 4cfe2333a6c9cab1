package whyrandom.plot;

/** A line through points as they come, in pieces: what stands alone between two gaps is a dot. */
final class GappedLine {
  private final Pen pen;
  private final double dot;
  private final double[] xs;
  private final double[] ys;
  private int count;

  /**
   * Nothing yet.
   *
   * @param most points in a piece
   * @param dot radius of a point that stands alone; 0 for none
   */
  GappedLine(Pen pen, int most, double dot) {
    this.pen = pen;
    this.dot = dot;
    xs = new double[most];
    ys = new double[most];
  }

  /** Goes on to a point. */
  void to(double x, double y) {
    xs[count] = x;
    ys[count] = y;
    count++;
  }

  /** Draws the piece that ends here, if there is one; the next point begins another. */
  void end(Stroke stroke) {
    if (count == 1 && dot > 0) {
      pen.disc(xs[0], ys[0], dot, stroke.ink());
    } else if (count > 1) {
      pen.polyline(xs, ys, count, stroke);
    }
    count = 0;
  }
}
