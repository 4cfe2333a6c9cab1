package whyrandom.app.inside;

import java.util.Optional;
import whyrandom.app.maps.DataPoints;
import whyrandom.app.maps.MapColors;
import whyrandom.data.Dataset;
import whyrandom.experiment.Example;
import whyrandom.plot.Box;
import whyrandom.web.Surface;
import whyrandom.web.events.Pointer;

/** The data as a picture, with the example that is looked at; a click looks at another one. */
final class ExamplePicture {
  private static final double INSET = 8;
  private static final double POINT_SHARE = 1 / 70.0;
  private static final double LEAST_POINT = 1.3;

  private Optional<Surface> surface = Optional.empty();
  private Optional<Example> drawn = Optional.empty();
  private Optional<Dataset> drawnData = Optional.empty();
  private boolean isDrawnDark;

  void setSurface(Surface value) {
    surface = Optional.of(value);
    drawn = Optional.empty();
    value.onResize(() -> drawn = Optional.empty());
  }

  /** Draws it, unless it is as it was. */
  void draw(Dataset data, Example example, boolean isDark) {
    boolean isSame =
        drawn.isPresent()
            && drawn.get() == example
            && drawnData.get() == data
            && isDrawnDark == isDark;
    if (isSame || surface.isEmpty() || surface.get().width() == 0) {
      return;
    }
    drawn = Optional.of(example);
    drawnData = Optional.of(data);
    isDrawnDark = isDark;
    Box box = box(surface.get().width(), surface.get().height());
    DataPoints points = new DataPoints(data);
    double share = POINT_SHARE * points.sizeFactor();
    double radius = Math.max(LEAST_POINT, share * box.width());
    MapColors colors = isDark ? MapColors.DARK : MapColors.LIGHT;
    var pen = surface.get().paint();
    points.paint(pen, box, radius, colors);
    points.mark(pen, box, radius, example, colors);
  }

  private static Box box(double width, double height) {
    double side = Math.min(width, height) - 2 * INSET;
    return new Box((width - side) / 2, (height - side) / 2, side, side);
  }

  /** The row of the training set that is nearest to the pointer. */
  static int nearest(Dataset data, Pointer at) {
    return new DataPoints(data).nearest(box(at.width(), at.height()), at.x(), at.y());
  }

  /** The inputs where the pointer is; columns that the picture does not show stay. */
  static void take(Dataset data, Pointer at, double[] raw) {
    new DataPoints(data).take(box(at.width(), at.height()), at.x(), at.y(), raw);
  }
}
