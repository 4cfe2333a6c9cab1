package whyrandom.app.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.app.maps.DataPoints;
import whyrandom.app.maps.MapColors;
import whyrandom.data.Dataset;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.InputLines;
import whyrandom.experiment.WeightHistory;
import whyrandom.explain.Grouping;
import whyrandom.explain.Numbering;
import whyrandom.model.Seen;
import whyrandom.plot.Box;
import whyrandom.plot.Ink;
import whyrandom.plot.Pen;
import whyrandom.plot.UnitLines;
import whyrandom.plot.ZeroLine;
import whyrandom.web.CanvasPen;
import whyrandom.web.Surface;

/** The lines z = 0 of the units of the first layer, over the data. */
final class LinesPicture {
  /** How many earlier lines of a unit are drawn. */
  private static final int PAST = 14;

  /** With more lines than these, only the chosen unit's earlier ones are drawn. */
  private static final int FEW = 8;

  private static final double NARROW = 340;
  private static final double SPACE = 6;
  private static final double POINT_SHARE = 1 / 90.0;
  private static final double LEAST_POINT = 1.4;
  private static final double REACH = 12;

  private Optional<Surface> surface = Optional.empty();
  private Optional<Dataset> pointsOf = Optional.empty();
  private Optional<UnitLines> drawn = Optional.empty();
  private List<List<Integer>> groups = List.of();
  private Box pointsIn = new Box(0, 0, 0, 0);
  private boolean pointsDark;

  void setSurface(Surface value) {
    surface = Optional.of(value);
    pointsOf = Optional.empty();
  }

  /** The units of the first layer whose line is not in the window that the picture shows. */
  static List<Integer> outside(Seen lane) {
    Experiment settings = lane.state().settings();
    Optional<InputLines> lines = InputLines.of(settings);
    List<Integer> outside = new ArrayList<>();
    for (int unit = 0; lines.isPresent() && unit < settings.shape().units(1); unit++) {
      ZeroLine line = line(lines.get(), settings.shape(), lane.network().parameters, unit);
      if (line.within(window(lane.state().data().dataset())).length == 0) {
        outside.add(unit);
      }
    }
    return outside;
  }

  private static ZeroLine.Window window(Dataset data) {
    return new ZeroLine.Window(data.low(0), data.high(0), data.low(1), data.high(1));
  }

  private static ZeroLine line(InputLines lines, Shape shape, double[] parameters, int unit) {
    return new ZeroLine(
        lines.w1(shape, parameters, unit),
        lines.w2(shape, parameters, unit),
        lines.bias(shape, parameters, unit));
  }

  /**
   * Draws it.
   *
   * @param chosen the unit of the first layer that is looked at, −1 for none
   */
  void draw(Seen lane, WeightHistory history, int chosen, boolean isDark) {
    Experiment settings = lane.state().settings();
    Optional<InputLines> lines = InputLines.of(settings);
    if (surface.isEmpty() || surface.get().width() == 0 || lines.isEmpty()) {
      drawn = Optional.empty();
      return;
    }
    Surface s = surface.get();
    CanvasPen pen = s.paint();
    groups = Grouping.byFunction(lane.network(), 1);
    List<UnitLines.Unit> units = new ArrayList<>();
    double widest = 0;
    for (List<Integer> group : groups) {
      boolean isChosen = group.contains(chosen);
      List<ZeroLine> past =
          isChosen || groups.size() <= FEW ? past(lane, lines.get(), history, group) : List.of();
      String name = name(settings, group, s.width() < NARROW);
      widest = Math.max(widest, pen.widthOf(name));
      units.add(
          new UnitLines.Unit(
              name,
              group.size() > 1,
              isChosen,
              line(lines.get(), settings.shape(), lane.network().parameters, group.get(0)),
              past));
    }
    Dataset data = lane.state().data().dataset();
    double above = pen.textSize() + SPACE;
    double side = Math.min(s.width() - 2 * (widest + SPACE), s.height() - 2 * above);
    if (side <= 0) {
      return;
    }
    double left = (s.width() - side) / 2;
    Box plane = new Box(left, above, side, side);
    UnitLines picture = new UnitLines(plane, left, window(data), units);
    drawn = Optional.of(picture);
    paintPoints(s, data, plane, isDark);
    s.layOver();
    double inset = SPACE / 2;
    pen.text("x₁", plane.right() - inset, plane.bottom() - SPACE, Pen.Anchor.END, Ink.MUTED);
    double top = plane.y() + pen.textSize() + inset;
    pen.text("x₂", plane.x() + inset, top, Pen.Anchor.START, Ink.MUTED);
    picture.drawOn(pen);
  }

  private static String name(Experiment settings, List<Integer> group, boolean isShort) {
    String numbers = Numbering.units(group);
    if (settings.shape().hiddenLayers() == 0 && settings.shape().outputs() == 1) {
      return "output";
    }
    return group.size() == 1 || isShort ? numbers : "units " + numbers;
  }

  /** The points stay as they are while the network learns. */
  private void paintPoints(Surface s, Dataset data, Box plane, boolean isDark) {
    boolean isSame = pointsOf.isPresent() && pointsOf.get() == data && isDark == pointsDark;
    if (isSame && pointsIn.equals(plane)) {
      return;
    }
    pointsOf = Optional.of(data);
    pointsDark = isDark;
    pointsIn = plane;
    DataPoints points = new DataPoints(data);
    double share = POINT_SHARE * points.sizeFactor();
    double radius = Math.max(LEAST_POINT, share * Math.min(plane.width(), plane.height()));
    points.paint(s.paintOverlay(), plane, radius, isDark ? MapColors.DARK : MapColors.LIGHT);
  }

  /** The lines of a group's units at earlier steps, from step 0 on; equal ones once. */
  private static List<ZeroLine> past(
      Seen lane, InputLines lines, WeightHistory history, List<Integer> group) {
    int last = history.at(lane.state().step());
    if (last >= 0 && history.step(last) == lane.state().step()) {
      last--;
    }
    List<ZeroLine> past = new ArrayList<>();
    Experiment settings = lane.state().settings();
    int before = -1;
    for (int k = 0; k < PAST && last >= 0; k++) {
      int i = last * k / (PAST - 1);
      Experiment then = history.settings(i);
      boolean isSameNote = i == before;
      boolean isSameKind =
          then.features().equals(settings.features()) && then.shape().equals(settings.shape());
      before = i;
      if (isSameNote || !isSameKind) {
        continue;
      }
      for (int unit : group) {
        ZeroLine line = line(lines, settings.shape(), history.parameters(i), unit);
        if (past.isEmpty() || !past.get(past.size() - 1).equals(line)) {
          past.add(line);
        }
      }
    }
    return past;
  }

  /** The unit whose line is under the pointer, −1 for none. */
  int unitAt(double x, double y) {
    int found = drawn.isPresent() ? drawn.get().nearest(x, y, REACH) : -1;
    return found < 0 ? -1 : groups.get(found).get(0);
  }
}
