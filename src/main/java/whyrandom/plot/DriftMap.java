package whyrandom.plot;

import java.util.List;

/**
 * Where the units of a hidden layer stand in a plane of what units compute, and how they got there:
 * a dot for each unit, or one for units that compute the same, with its trail, which begins at a
 * hollow circle.
 *
 * <p>The plane is a square from −1 to 1, x to the right and y up. Dots that would cover one another
 * are pushed apart: only units that compute the same share a place.
 *
 * @param card the square that is drawn on
 * @param ring the radius of the ring that helps the eye, in terms of the plane; 0 for a cross
 * @param guides little pictures that say what is where; their colours have a value from −1 to 1
 * @param dots what is drawn; later ones are on top
 * @param nowhere the names of units that have no place, with what they have instead; may be empty
 * @param scale the colours of the guides
 */
public record DriftMap(
    Box card,
    double ring,
    List<Guide> guides,
    List<Dot> dots,
    String nowhere,
    DivergingScale scale) {
  /** Smaller cards have no room for numbers. */
  private static final double LEAST_NUMBERED = 100;

  private static final int MOST_NUMBERED = 16;
  private static final double NUMBERED_RADIUS = 8;
  private static final double SHARED_RADIUS = 10;
  private static final double SMALL_RADIUS = 3.5;
  private static final double TINY_RADIUS = 2.25;
  private static final double BAR = 1.7;
  private static final double START_RADIUS = 3;
  private static final int ROUNDS = 12;

  /** Where the words about units without a place stand. */
  private static final double NOWHERE = -0.45;

  private static final double INSET = 4;

  /** Copies the lists. */
  public DriftMap {
    guides = List.copyOf(guides);
    dots = List.copyOf(dots);
  }

  /**
   * A little square that shows what a unit computes that stands there.
   *
   * @param x of its middle in the plane
   * @param y of its middle
   * @param dx how the value grows to the right
   * @param dy how it grows upwards
   * @param middle the value in its middle
   */
  public record Guide(double x, double y, double dx, double dy, double middle) {}

  /**
   * A unit, or several that compute the same.
   *
   * @param name what is written in it where there is room
   * @param isShared whether it stands for several units
   * @param x where it is in the plane
   * @param y where it is
   * @param hasLine whether the short bar through it, its line z = 0, is drawn
   * @param trails the ways that led there
   */
  public record Dot(
      String name, boolean isShared, double x, double y, boolean hasLine, List<Trail> trails) {}

  /**
   * A way through the plane, from the first place on.
   *
   * @param xs where it was
   * @param ys where it was
   */
  public record Trail(double[] xs, double[] ys) {
    /** Whether both go through the same places. */
    public boolean isSameAs(Trail other) {
      boolean isSame = xs.length == other.xs.length;
      for (int i = 0; isSame && i < xs.length; i++) {
        isSame = xs[i] == other.xs[i] && ys[i] == other.ys[i];
      }
      return isSame;
    }
  }

  /** Draws it. */
  public void drawOn(Pen pen) {
    drawGround(pen);
    for (Dot dot : dots) {
      for (Trail trail : dot.trails) {
        drawTrail(pen, trail, dot.isShared ? Ink.VIOLET : Ink.MUTED);
      }
    }
    double[] xs = new double[dots.size()];
    double[] ys = new double[dots.size()];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = x(dots.get(i).x);
      ys[i] = y(dots.get(i).y);
    }
    if (dots.size() <= MOST_NUMBERED) {
      pushApart(xs, ys);
    }
    for (int i = 0; i < xs.length; i++) {
      drawDot(pen, dots.get(i), xs[i], ys[i]);
    }
    if (!nowhere.isEmpty()) {
      double baseline = y(NOWHERE) + pen.textSize() / 2;
      pen.text(nowhere, card.centerX(), baseline, Pen.Anchor.MIDDLE, Ink.MUTED);
    }
  }

  private double half() {
    return card.width() / 2 - INSET;
  }

  private double x(double x) {
    return card.centerX() + x * half();
  }

  private double y(double y) {
    return card.centerY() - y * half();
  }

  private boolean isNumbered() {
    return card.width() >= LEAST_NUMBERED && dots.size() <= MOST_NUMBERED;
  }

  private double radius() {
    return isNumbered()
        ? NUMBERED_RADIUS
        : dots.size() <= MOST_NUMBERED ? SMALL_RADIUS : TINY_RADIUS;
  }

  private void drawGround(Pen pen) {
    pen.rectangle(card.x(), card.y(), card.width(), card.height(), Ink.RAISED);
    Stroke stroke = Stroke.solid(Ink.LINE, 1);
    if (ring > 0) {
      pen.circle(card.centerX(), card.centerY(), ring * half(), stroke);
    } else {
      Stroke faint = Stroke.solid(Ink.HAIRLINE, 1);
      pen.line(x(-1), y(0), x(1), y(0), faint);
      pen.line(x(0), y(-1), x(0), y(1), faint);
      pen.line(x(-1), y(-1), x(1), y(1), Stroke.dashed(Ink.LINE, 1));
    }
    for (Guide guide : guides) {
      double side = Math.max(6, Math.min(18, 0.11 * card.width()));
      int[] colors = new int[GRID * GRID];
      for (int row = 0; row < GRID; row++) {
        for (int column = 0; column < GRID; column++) {
          double across = 2.0 * column / (GRID - 1) - 1;
          double up = 1 - 2.0 * row / (GRID - 1);
          double value = guide.dx * across + guide.dy * up + guide.middle;
          colors[row * GRID + column] = scale.colorOf(value);
        }
      }
      double left = x(guide.x) - side / 2;
      pen.image(colors, GRID, GRID, left, y(guide.y) - side / 2, side, side);
    }
  }

  private static final int GRID = 8;

  private static Ink ink(Dot dot) {
    return dot.isShared ? Ink.VIOLET : Ink.INK;
  }

  private void drawTrail(Pen pen, Trail trail, Ink ink) {
    int count = trail.xs.length;
    if (count < 2) {
      return;
    }
    double[] xs = new double[count];
    double[] ys = new double[count];
    for (int i = 0; i < count; i++) {
      xs[i] = x(trail.xs[i]);
      ys[i] = y(trail.ys[i]);
    }
    pen.polyline(xs, ys, count, Stroke.solid(ink, dots.size() <= MOST_NUMBERED ? 1.75 : 1));
    if (dots.size() <= MOST_NUMBERED) {
      pen.disc(xs[0], ys[0], START_RADIUS, Ink.RAISED);
      pen.circle(xs[0], ys[0], START_RADIUS, Stroke.solid(ink, 1.5));
    }
  }

  /** Two dots at a time, in an order of their own, until none covers another or it was tried. */
  private void pushApart(double[] xs, double[] ys) {
    double apart = 2 * radius() + 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < xs.length; i++) {
        for (int j = i + 1; j < xs.length; j++) {
          double dx = xs[j] - xs[i];
          double dy = ys[j] - ys[i];
          double distance = Math.sqrt(dx * dx + dy * dy);
          if (distance < apart) {
            double push = (apart - distance) / 2;
            double ux = distance > 0.01 ? dx / distance : 0.8;
            double uy = distance > 0.01 ? dy / distance : 0.6;
            xs[i] -= push * ux;
            ys[i] -= push * uy;
            xs[j] += push * ux;
            ys[j] += push * uy;
          }
        }
      }
      for (int i = 0; i < xs.length; i++) {
        xs[i] = within(xs[i], card.x(), card.right());
        ys[i] = within(ys[i], card.y(), card.bottom());
      }
    }
  }

  private double within(double value, double low, double high) {
    double room = radius() + 2;
    return Math.max(low + room, Math.min(high - room, value));
  }

  private void drawDot(Pen pen, Dot dot, double x, double y) {
    double radius = radius();
    Ink ink = ink(dot);
    double length = Math.sqrt(dot.x * dot.x + dot.y * dot.y);
    if (dot.hasLine && length > 0 && dots.size() <= MOST_NUMBERED) {
      double ux = -dot.y / length * BAR * radius;
      double uy = dot.x / length * BAR * radius;
      pen.line(x - ux, y + uy, x + ux, y - uy, Stroke.solid(ink, 2));
    }
    double r = dot.name.length() > 1 && isNumbered() ? SHARED_RADIUS : radius;
    pen.disc(x, y, r + 1, Ink.RAISED);
    pen.disc(x, y, r, ink);
    if (isNumbered()) {
      Ink on = dot.isShared ? Ink.ON_VIOLET : Ink.RAISED;
      pen.text(dot.name, x, y + pen.textSize() * 0.34, Pen.Anchor.MIDDLE, on);
    }
  }
}
