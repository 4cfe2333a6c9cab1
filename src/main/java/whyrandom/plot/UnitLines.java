package whyrandom.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines z = 0 of hidden units over the plane of their two inputs: an arrow to the side where z
 * is positive, the name of the unit at an end of its line, outside of the plane, and, faint, the
 * lines it had before, the first of them dashed.
 *
 * <p>Units that have the same line, to the bit, are one {@link Unit} with a name for all, in
 * violet. A unit without a line in the window has no picture. No two names overlap; one that finds
 * no room at either end of its line is left out.
 *
 * @param plane where the plane stands; names are outside of it, at most {@code margin} away
 * @param margin room around the plane, in CSS pixels
 * @param window which part of the plane of inputs it shows
 * @param units what is drawn; later ones are on top
 */
public record UnitLines(Box plane, double margin, ZeroLine.Window window, List<Unit> units) {
  private static final double ARROW = 16;
  private static final double HEAD = 5;
  private static final double SPACE = 4;
  private static final double FAINTEST = 0.1;
  private static final double FAINT = 0.4;

  /** Copies the list. */
  public UnitLines {
    units = List.copyOf(units);
  }

  /**
   * A unit, or several with one line.
   *
   * @param name what is written at its line
   * @param isShared whether it stands for several units
   * @param isChosen whether it is the one that is looked at
   * @param line its line now
   * @param past its lines at earlier steps, from the first on
   */
  public record Unit(
      String name, boolean isShared, boolean isChosen, ZeroLine line, List<ZeroLine> past) {
    /** Copies the list. */
    public Unit {
      past = List.copyOf(past);
    }
  }

  /** Draws them. */
  public void drawOn(Pen pen) {
    drawFrame(pen);
    for (Unit unit : units) {
      drawPast(pen, unit);
    }
    List<Box> taken = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      drawLine(pen, units.get(i), i);
    }
    for (int i = units.size() - 1; i >= 0; i--) {
      drawName(pen, units.get(i), taken);
    }
  }

  private void drawFrame(Pen pen) {
    Stroke stroke = Stroke.solid(Ink.LINE, 1);
    pen.line(plane.x(), plane.y(), plane.right(), plane.y(), stroke);
    pen.line(plane.right(), plane.y(), plane.right(), plane.bottom(), stroke);
    pen.line(plane.right(), plane.bottom(), plane.x(), plane.bottom(), stroke);
    pen.line(plane.x(), plane.bottom(), plane.x(), plane.y(), stroke);
  }

  /** Ends of a line in pixels; nothing where there is none in the window. */
  private double[] ends(ZeroLine line) {
    double[] ends = line.within(window);
    for (int i = 0; i < ends.length; i += 2) {
      ends[i] = x(ends[i]);
      ends[i + 1] = y(ends[i + 1]);
    }
    return ends;
  }

  private double x(double x1) {
    return (x1 - window.low1()) / (window.high1() - window.low1()) * plane.width() + plane.x();
  }

  private double y(double x2) {
    return (window.high2() - x2) / (window.high2() - window.low2()) * plane.height() + plane.y();
  }

  private static Ink ink(Unit unit) {
    return unit.isShared ? Ink.VIOLET : Ink.INK;
  }

  private void drawPast(Pen pen, Unit unit) {
    for (int i = 0; i < unit.past.size(); i++) {
      double[] ends = ends(unit.past.get(i));
      if (ends.length > 0) {
        double share = (i + 1.0) / unit.past.size();
        pen.setOpacity(i == 0 ? FAINT : (FAINT - FAINTEST) * share + FAINTEST);
        Stroke stroke = i == 0 ? Stroke.dashed(ink(unit), 1) : Stroke.solid(ink(unit), 1);
        pen.line(ends[0], ends[1], ends[2], ends[3], stroke);
      }
    }
    pen.setOpacity(1);
  }

  private void drawLine(Pen pen, Unit unit, int number) {
    double[] ends = ends(unit.line);
    if (ends.length == 0) {
      return;
    }
    Stroke stroke = Stroke.solid(ink(unit), unit.isChosen ? 3 : 1.5);
    pen.line(ends[0], ends[1], ends[2], ends[3], stroke);
    drawArrow(pen, unit, ends, number);
  }

  /**
   * From a point of the line straight to where z grows. Arrows of lines that cross in one point
   * start at different shares of their lines, so that they can be told apart.
   */
  private void drawArrow(Pen pen, Unit unit, double[] ends, int number) {
    double size = Math.max(Math.abs(unit.line.w1()), Math.abs(unit.line.w2()));
    double dx = unit.line.w1() / size / plane.width() * (window.high1() - window.low1());
    double dy = -unit.line.w2() / size / plane.height() * (window.high2() - window.low2());
    // z grows along (w₁ · x₁ per pixel, …): steepest in pixels, at a right angle to what is drawn.
    double length = Math.sqrt(dx * dx + dy * dy);
    double ux = dx / length;
    double uy = dy / length;
    double share = number % 2 == 0 ? 0.3 : 0.7;
    double fromX = (ends[2] - ends[0]) * share + ends[0];
    double fromY = (ends[3] - ends[1]) * share + ends[1];
    double toX = ARROW * ux + fromX;
    double toY = ARROW * uy + fromY;
    Stroke stroke = Stroke.solid(ink(unit), unit.isChosen ? 2.5 : 1.5);
    pen.line(fromX, fromY, toX, toY, stroke);
    double[] xs = {toX - HEAD * (ux + uy), toX, toX - HEAD * (ux - uy)};
    double[] ys = {toY - HEAD * (uy - ux), toY, toY - HEAD * (uy + ux)};
    pen.polyline(xs, ys, 3, stroke);
  }

  private void drawName(Pen pen, Unit unit, List<Box> taken) {
    double[] ends = ends(unit.line);
    for (int end = 0; end < ends.length; end += 2) {
      Box box = nameBox(pen, unit.name, ends[end], ends[end + 1]);
      if (isFree(box, taken)) {
        taken.add(box);
        double baseline = box.y() + pen.textSize() * 0.8;
        pen.text(unit.name, box.x(), baseline, Pen.Anchor.START, ink(unit));
        return;
      }
    }
  }

  /** Beside the end of the line, outside of the plane, kept within the picture. */
  private Box nameBox(Pen pen, String name, double x, double y) {
    double width = pen.widthOf(name);
    double height = pen.textSize();
    boolean isLeft = x <= plane.x() + 0.5;
    boolean isRight = x >= plane.right() - 0.5;
    double left = isLeft ? x - SPACE - width : isRight ? x + SPACE : x - width / 2;
    double top = y - height / 2;
    if (!isLeft && !isRight) {
      top = y <= plane.y() + 0.5 ? y - SPACE - height : y + SPACE;
    }
    double least = plane.x() - margin;
    double most = plane.right() + margin - width;
    return new Box(Math.max(least, Math.min(most, left)), top, width, height);
  }

  private static boolean isFree(Box box, List<Box> taken) {
    for (Box other : taken) {
      if (box.overlaps(other)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The unit whose line is nearest to a point of the picture.
   *
   * @param reach how near it must be, in CSS pixels
   * @return its index in {@link #units}, or −1
   */
  public int nearest(double x, double y, double reach) {
    int best = -1;
    double least = reach;
    for (int i = 0; i < units.size(); i++) {
      double[] ends = ends(units.get(i).line);
      double distance = ends.length == 0 ? Double.POSITIVE_INFINITY : distance(ends, x, y);
      if (distance <= least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static double distance(double[] ends, double x, double y) {
    double dx = ends[2] - ends[0];
    double dy = ends[3] - ends[1];
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : ((x - ends[0]) * dx + (y - ends[1]) * dy) / square;
    double kept = Math.max(0, Math.min(1, along));
    double offX = x - ends[0] - kept * dx;
    double offY = y - ends[1] - kept * dy;
    return Math.sqrt(offX * offX + offY * offY);
  }
}
