package whyrandom.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A map of the loss: colours, contours at round losses, a stronger contour at the loss where the
 * network is, axes, and a legend. It says nothing of the network itself: see {@link
 * LandscapeMarks}.
 *
 * @param width of the picture
 * @param height of the picture
 * @param acrossName what is on the axis from left to right
 * @param upName what is on the axis from below to above
 * @param key the line on which two units are alike
 * @param centerAcross the middle of what is shown
 * @param centerUp the middle of what is shown
 * @param reach from the middle to each edge
 * @param losses at the crossings of a square grid, row by row from below
 * @param here the loss where the network is
 * @param colors of heights
 */
public record LandscapeMap(
    double width,
    double height,
    String acrossName,
    String upName,
    Key key,
    double centerAcross,
    double centerUp,
    double reach,
    double[] losses,
    double here,
    HeightScale colors) {
  /**
   * A line across the map.
   *
   * @param name what is so on it; empty for no line
   * @param isDiagonal whether it is where both axes have the same value, rather than at 0 of the
   *     axis up
   * @param isSame whether it is a line of sameness, drawn in violet
   */
  public record Key(String name, boolean isDiagonal, boolean isSame) {
    /** No line. */
    public static final Key NONE = new Key("", false, false);
  }

  private static final int PIXELS = 192;
  private static final double SPACE = 6;
  private static final double LINE = 1.4;
  private static final double DESCENT = 0.3;
  private static final double HEADING = 1.8;
  private static final double BAR = 10;
  private static final double BASELINE = 0.35;
  private static final double CONTOUR = 0.75;
  private static final double STRONG = 1.5;
  private static final int TICKS = 4;
  private static final double KEY = 18;

  private int side() {
    return (int) (Math.sqrt(losses.length) + 0.5);
  }

  private List<Tick> upTicks() {
    return Ticks.linear(centerUp - reach, centerUp + reach, TICKS);
  }

  /** Where its square will be. */
  public LandscapeFrame frame(Pen pen) {
    double size = pen.textSize();
    double left = 0;
    for (Tick tick : upTicks()) {
      left = Math.max(left, pen.widthOf(tick.label()));
    }
    left = Math.min(left + SPACE, width / 3);
    double top = HEADING * size;
    double below = (3 * LINE + DESCENT) * size + SPACE + BAR;
    double edge = Math.max(1, Math.min(width - left - SPACE, height - top - below));
    return new LandscapeFrame(new Box(left, top, edge, edge), centerAcross, centerUp, reach);
  }

  /** Draws it, from (0, 0) to (width, height). */
  public void drawOn(Pen pen) {
    LandscapeFrame frame = frame(pen);
    LossScale scale = LossScale.of(losses);
    double[] shares = new double[losses.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = scale.share(losses[i]);
    }
    Box box = frame.box();
    pen.image(picture(shares), PIXELS, PIXELS, box.x(), box.y(), box.width(), box.height());
    double[] finite = new double[losses.length];
    for (int i = 0; i < finite.length; i++) {
      finite[i] = Math.abs(losses[i]) <= Double.MAX_VALUE ? shares[i] : Double.NaN;
    }
    for (double level : scale.levels()) {
      drawContours(pen, frame, finite, scale.share(level), Stroke.solid(Ink.MUTED, CONTOUR));
    }
    if (here > scale.low() && here < scale.high()) {
      drawContours(pen, frame, finite, scale.share(here), Stroke.solid(Ink.INK, STRONG));
    }
    drawKey(pen, frame);
    drawAxes(pen, frame);
    drawLegend(pen, frame, scale);
  }

  /** The shares between the crossings, as colours. */
  private int[] picture(double[] shares) {
    int side = side();
    int[] picture = new int[PIXELS * PIXELS];
    double pitch = (side - 1.0) / PIXELS;
    for (int y = 0; y < PIXELS; y++) {
      double row = (PIXELS - y - 0.5) * pitch;
      int j = Math.min((int) row, side - 2);
      double v = row - j;
      for (int x = 0; x < PIXELS; x++) {
        double column = (x + 0.5) * pitch;
        int i = Math.min((int) column, side - 2);
        double u = column - i;
        int at = j * side + i;
        double low = shares[at] + (shares[at + 1] - shares[at]) * u;
        double high = shares[at + side] + (shares[at + side + 1] - shares[at + side]) * u;
        picture[y * PIXELS + x] = colors.colorOf(low + (high - low) * v);
      }
    }
    return picture;
  }

  private void drawContours(
      Pen pen, LandscapeFrame frame, double[] shares, double level, Stroke stroke) {
    int side = side();
    double pitch = frame.box().width() / (side - 1);
    for (Contour contour : Contours.of(shares, side, level)) {
      double[] xs = contour.xs();
      double[] ys = contour.ys();
      for (int i = 0; i < xs.length; i++) {
        xs[i] = frame.box().x() + xs[i] * pitch;
        ys[i] = frame.box().bottom() - ys[i] * pitch;
      }
      pen.polyline(xs, ys, xs.length, stroke);
    }
  }

  private void drawKey(Pen pen, LandscapeFrame frame) {
    Box box = frame.box();
    if (key.name().isEmpty()) {
      return;
    }
    Ink ink = key.isSame() ? Ink.VIOLET : Ink.MUTED;
    Stroke stroke = Stroke.dashed(ink, key.isSame() ? STRONG : CONTOUR);
    double[] ends = ends(frame);
    if (LandscapeMarks.clip(ends, box)) {
      pen.line(ends[0], ends[1], ends[2], ends[3], stroke);
    }
    double size = pen.textSize();
    double baseline = box.y() - (HEADING - 1) * size;
    double wide = pen.widthOf(key.name());
    if (pen.widthOf(upTitle()) + SPACE <= box.right() - wide - SPACE - KEY) {
      pen.text(key.name(), box.right(), baseline, Pen.Anchor.END, ink);
      double end = box.right() - wide - SPACE;
      double middle = baseline - BASELINE * size;
      pen.line(end - KEY, middle, end, middle, stroke);
    }
  }

  /** From one edge of the square to the other, or beyond. */
  private double[] ends(LandscapeFrame frame) {
    Box box = frame.box();
    if (key.isDiagonal()) {
      double low = centerAcross - reach;
      double high = centerAcross + reach;
      return new double[] {frame.x(low), frame.y(low), frame.x(high), frame.y(high)};
    }
    return new double[] {box.x(), frame.y(0), box.right(), frame.y(0)};
  }

  private String upTitle() {
    return "↑ " + upName;
  }

  private void drawAxes(Pen pen, LandscapeFrame frame) {
    Box box = frame.box();
    double size = pen.textSize();
    Stroke edge = Stroke.solid(Ink.LINE, 1);
    pen.polyline(
        new double[] {box.x(), box.right(), box.right(), box.x(), box.x()},
        new double[] {box.y(), box.y(), box.bottom(), box.bottom(), box.y()},
        5,
        edge);
    for (Tick tick : upTicks()) {
      double y = frame.y(tick.value());
      pen.line(box.x() - SPACE / 2, y, box.x(), y, edge);
      pen.text(tick.label(), box.x() - SPACE, y + BASELINE * size, Pen.Anchor.END, Ink.MUTED);
    }
    pen.text(upTitle(), 0, box.y() - (HEADING - 1) * size, Pen.Anchor.START, Ink.INK);
    double baseline = box.bottom() + LINE * size;
    String title = "→ " + acrossName;
    double free = -SPACE;
    for (Tick tick : Ticks.linear(centerAcross - reach, centerAcross + reach, TICKS)) {
      double half = pen.widthOf(tick.label()) / 2;
      double x = Math.min(frame.x(tick.value()), width - half);
      pen.line(frame.x(tick.value()), box.bottom(), frame.x(tick.value()), box.bottom() + 3, edge);
      if (x - half > free + SPACE) {
        pen.text(tick.label(), x, baseline, Pen.Anchor.MIDDLE, Ink.MUTED);
        free = x + half;
      }
    }
    pen.text(title, box.right(), baseline + LINE * size, Pen.Anchor.END, Ink.INK);
  }

  /** A bar from the lowest to the highest loss, with round losses, and a mark where here is. */
  private void drawLegend(Pen pen, LandscapeFrame frame, LossScale scale) {
    Box box = frame.box();
    double size = pen.textSize();
    double baseline = box.bottom() + 2 * LINE * size;
    double top = baseline + SPACE;
    int[] bar = new int[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      bar[i] = colors.colorOf((i + 0.5) / PIXELS);
    }
    pen.text("loss", box.x(), baseline, Pen.Anchor.START, Ink.INK);
    pen.image(bar, PIXELS, 1, box.x(), top, box.width(), BAR);
    if (!(scale.high() > scale.low())) {
      String only = Numbers.shortText(scale.low()) + " everywhere";
      pen.text(only, box.x(), top + BAR + LINE * size, Pen.Anchor.START, Ink.MUTED);
      return;
    }
    List<Tick> drawn = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (Tick tick : scale.ticks(TICKS)) {
      double x = box.x() + scale.share(tick.value()) * box.width();
      double half = pen.widthOf(tick.label()) / 2;
      if (x >= box.x() && x <= box.right() && x - half > free) {
        double at = Math.min(x, width - half);
        pen.line(x, top, x, top + BAR + 3, Stroke.solid(Ink.LINE, 1));
        pen.text(tick.label(), at, top + BAR + LINE * size, Pen.Anchor.MIDDLE, Ink.MUTED);
        free = at + half + SPACE;
        drawn.add(tick);
      }
    }
    if (here >= scale.low() && here <= scale.high()) {
      double x = box.x() + scale.share(here) * box.width();
      pen.line(x, top - 2, x, top + BAR + 2, Stroke.solid(Ink.INK, 2));
    }
  }
}
