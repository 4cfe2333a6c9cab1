package whyrandom.app;

import whyrandom.data.Dataset;
import whyrandom.data.Task;
import whyrandom.plot.Box;
import whyrandom.web.TilePen;

/** The data over a map of the output: training points are full, test points are rings. */
public final class DataPoints {
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

  private double x(Box box, int row) {
    return box.x() + plane.across(data, row) * box.width();
  }

  private double y(Box box, int row) {
    return box.y() + plane.down(data, row) * box.height();
  }

  private int color(int row, MapColors colors) {
    double target = data.target(row);
    return data.task() == Task.REGRESSION
        ? colors.of(target, largestTarget)
        : ClassColors.point((int) target);
  }
}
