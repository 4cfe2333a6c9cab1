package whyrandom.app.panel;

import whyrandom.app.maps.ClassColors;
import whyrandom.data.Dataset;
import whyrandom.data.Task;
import whyrandom.plot.DivergingScale;
import whyrandom.plot.Pen;

/** A data set as a little picture: its points in the colours of their classes or targets. */
final class DataPicture {
  private static final double MARGIN = 0.06;
  private static final double RADIUS = 0.045;
  private static final double LARGEST_TARGET = 1;

  private DataPicture() {}

  static void paint(Pen pen, Dataset data, double width, double height) {
    double side = Math.min(width, height) * (1 - 2 * MARGIN);
    double left = (width - side) / 2;
    double top = (height - side) / 2;
    double radius = Math.max(1.6, RADIUS * side);
    for (int row = 0; row < data.size(); row++) {
      double x = share(data.input(row, 0), data.low(0), data.high(0));
      double y = share(data.input(row, 1), data.low(1), data.high(1));
      pen.dot(left + x * side, top + (1 - y) * side, radius, color(data, row));
    }
  }

  private static double share(double value, double low, double high) {
    return (value - low) / (high - low);
  }

  /** The colour of a data point: its class, or its target from −1 to 1. */
  static int color(Dataset data, int row) {
    double target = data.target(row);
    if (data.task() == Task.REGRESSION) {
      return DivergingScale.LIGHT.colorOf(target / LARGEST_TARGET);
    }
    return ClassColors.point((int) target);
  }
}
