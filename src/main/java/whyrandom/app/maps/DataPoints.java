package whyrandom.app.maps;

import whyrandom.data.Dataset;
import whyrandom.data.Task;
import whyrandom.experiment.Example;
import whyrandom.maps.InputPlane;
import whyrandom.plot.Box;
import whyrandom.plot.Ink;
import whyrandom.plot.Pen;
import whyrandom.web.TilePen;

/** The data over a map of the output: training points are full, test points are rings. */
public final class DataPoints {
  private static final double RIM = 4;

  private final Dataset data;
  private final InputPlane plane;
  private final double largestTarget;

  /** The points of a data set. */
  public DataPoints(Dataset data) {
    this.data = data;
    plane = new InputPlane(data);
    double largest = 0;
    for (int row = 0; row < data.size(); row++) {
      largest = Math.max(largest, Math.abs(data.target(row)));
    }
    largestTarget = largest;
  }

  /** How large points can be: the fewer, the larger; 1 for one or two hundred of them. */
  public double sizeFactor() {
    int count = data.size();
    return count <= 16 ? 2.2 : count <= 60 ? 1.4 : count <= 400 ? 1 : 0.75;
  }

  /**
   * Draws them; test points first, so that none of them hides what the network has learned from.
   */
  public void paint(TilePen pen, Box box, double radius, MapColors colors) {
    for (int row : data.test()) {
      pen.ring(x(box, row), y(box, row), radius, color(row, colors));
    }
    for (int row : data.train()) {
      pen.point(x(box, row), y(box, row), radius, color(row, colors));
    }
  }

  /** The row of the training set, from 0, whose point is nearest to a place in the box. */
  public int nearest(Box box, double x, double y) {
    int nearest = 0;
    double least = Double.MAX_VALUE;
    int[] rows = data.train();
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      double across = x(box, row) - x;
      double down = y(box, row) - y;
      if (across * across + down * down < least) {
        least = across * across + down * down;
        nearest = i;
      }
    }
    return nearest;
  }

  /** Draws an example so that it stands out; it may be one of the points. */
  public void mark(Pen pen, Box box, double radius, Example example, MapColors colors) {
    double[] raw = example.raw();
    double x = box.x() + plane.across(raw[0]) * box.width();
    double y = box.y() + (raw.length == 1 ? 0.5 : plane.down(raw[1])) * box.height();
    pen.disc(x, y, radius + RIM, Ink.INK);
    pen.point(x, y, radius + 1, color(example.y(), colors));
  }

  /** Gives raw inputs the columns that a place in the box stands for; the others stay. */
  public void take(Box box, double x, double y, double[] raw) {
    double[] at = plane.at((x - box.x()) / box.width(), (y - box.y()) / box.height());
    for (int column = 0; column < Math.min(2, raw.length); column++) {
      raw[column] = at[column];
    }
  }

  private double x(Box box, int row) {
    return box.x() + plane.across(data, row) * box.width();
  }

  private double y(Box box, int row) {
    return box.y() + plane.down(data, row) * box.height();
  }

  private int color(int row, MapColors colors) {
    return color(data.target(row), colors);
  }

  private int color(double target, MapColors colors) {
    return data.task() == Task.REGRESSION
        ? colors.of(target, largestTarget)
        : ClassColors.point((int) target);
  }
}
