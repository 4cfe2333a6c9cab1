package whyrandom.site.still;

/** Leaves out the points of a line without which it looks the same. */
final class Polyline {
  /** How far off, in CSS pixels, nobody sees. */
  private static final double UNSEEN = 0.15;

  private final double[] xs;
  private final double[] ys;
  private final boolean[] kept;

  private Polyline(double[] xs, double[] ys, int count) {
    this.xs = xs;
    this.ys = ys;
    kept = new boolean[count];
    kept[0] = true;
    kept[count - 1] = true;
    keepBetween(0, count - 1);
  }

  /** Which of the first {@code count} points matter (D. Douglas and T. Peucker, 1973). */
  static boolean[] kept(double[] xs, double[] ys, int count) {
    return new Polyline(xs, ys, count).kept;
  }

  private void keepBetween(int from, int to) {
    int furthest = -1;
    double most = UNSEEN;
    for (int i = from + 1; i < to; i++) {
      double distance = distance(i, from, to);
      if (distance > most) {
        most = distance;
        furthest = i;
      }
    }
    if (furthest >= 0) {
      kept[furthest] = true;
      keepBetween(from, furthest);
      keepBetween(furthest, to);
    }
  }

  private double distance(int i, int from, int to) {
    double dx = xs[to] - xs[from];
    double dy = ys[to] - ys[from];
    double length = Math.hypot(dx, dy);
    double toX = xs[i] - xs[from];
    double toY = ys[i] - ys[from];
    return length == 0 ? Math.hypot(toX, toY) : Math.abs(dx * toY - dy * toX) / length;
  }
}
