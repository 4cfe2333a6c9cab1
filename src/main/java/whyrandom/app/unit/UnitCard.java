package whyrandom.app.unit;

import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Shell;
import whyrandom.app.diagram.DiagramView;
import whyrandom.app.diagram.UnitLook;
import whyrandom.app.maps.MapColors;
import whyrandom.app.maps.TilePainter;
import whyrandom.data.Dataset;
import whyrandom.engine.Activation;
import whyrandom.experiment.InputLines;
import whyrandom.explain.Labels;
import whyrandom.maps.InputPlane;
import whyrandom.model.Derived;
import whyrandom.model.Seen;
import whyrandom.plot.ActivationChart;
import whyrandom.plot.Box;
import whyrandom.plot.Ink;
import whyrandom.plot.Numbers;
import whyrandom.plot.Stroke;
import whyrandom.plot.ZeroLine;
import whyrandom.web.CanvasPen;
import whyrandom.web.Surface;

/**
 * What a hidden unit computes where the mouse is: its map large with the line z = 0, its z and a
 * there, and its activation function with the z of the training examples on it.
 */
@BindTemplate("templates/unit-card.html")
public final class UnitCard {
  private static final int RESOLUTION = 48;

  /** A larger network has no card: its numbers would not keep up with the mouse. */
  private static final int MOST_PARAMETERS = 5000;

  private static final double CROSS = 5;

  private final Desk desk;
  private final Shell shell;
  private final int index;
  private final DiagramView diagram;
  private final TilePainter painter = new TilePainter();
  private final Derived<UnitReading> readings;
  private Optional<Surface> map = Optional.empty();
  private Optional<Surface> curve = Optional.empty();
  private Optional<UnitReading> painted = Optional.empty();
  private Optional<UnitLook> dismissed = Optional.empty();

  /** The card of network {@code index}, 0 = A. */
  public UnitCard(Desk desk, Shell shell, int index, DiagramView diagram) {
    this.desk = desk;
    this.shell = shell;
    this.index = index;
    this.diagram = diagram;
    readings = new Derived<>(desk.workbench(), shell, 0);
  }

  private Seen lane() {
    return desk.workbench().lanes().get(index);
  }

  /** The hidden unit that the mouse looks at, unless its hand changes something. */
  private Optional<UnitLook> look() {
    boolean isThere = index < desk.workbench().lanes().size() && !desk.workbench().isHeld();
    return isThere && lane().shape().parameters() <= MOST_PARAMETERS
        ? diagram.look().filter(u -> u.layer() <= lane().shape().hiddenLayers())
        : Optional.empty();
  }

  private UnitReading reading() {
    Seen seen = lane();
    UnitLook look = look().get();
    return readings.of(seen, look, () -> UnitReading.of(seen, look));
  }

  /** Whether there is a unit to be looked at. */
  public boolean isShown() {
    return look().isPresent() && !look().filter(this::isDismissed).isPresent();
  }

  private boolean isDismissed(UnitLook look) {
    return dismissed.isPresent()
        && dismissed.get().layer() == look.layer()
        && dismissed.get().unit() == look.unit();
  }

  /** Escape: away with it, until another unit is looked at, or this one again. */
  public void dismiss() {
    dismissed = look();
    shell.requestFrame();
  }

  /** Its css classes: it stands where the unit does not. */
  public String getStyle() {
    return reading().look().isLeft() ? "unit-card end" : "unit-card";
  }

  /** The unit. */
  public String getName() {
    UnitLook look = reading().look();
    String unit = Labels.unit(lane().shape(), look.layer(), look.unit());
    return lane().shape().hiddenLayers() > 1 ? unit + " of layer " + look.layer() : unit;
  }

  /** Where the mouse is, in the inputs' own numbers. */
  public String getPlace() {
    double[] point = reading().point();
    String first = "x₁ = " + Numbers.text(point[0], 3);
    return point.length == 1 ? first : first + ", x₂ = " + Numbers.text(point[1], 3);
  }

  /** The pre-activation there. */
  public String getZ() {
    return Numbers.shortText(reading().z());
  }

  /** The activation there. */
  public String getA() {
    return Numbers.shortText(reading().a());
  }

  /** What makes the one of the other. */
  public String getFunction() {
    Activation g = reading().activation();
    return g.isIdentity() ? "z" : g.id() + "(z)";
  }

  /** The slope there. */
  public String getSlope() {
    return Numbers.shortText(reading().slope());
  }

  /** The canvas for its picture. */
  public void setMap(Surface value) {
    map = Optional.of(value);
    listen(value);
  }

  /** The canvas for its activation function. */
  public void setCurve(Surface value) {
    curve = Optional.of(value);
    listen(value);
  }

  private void listen(Surface surface) {
    surface.onResize(
        () -> {
          painted = Optional.empty();
          shell.requestFrame();
        });
  }

  /** Draws it, if it is to be seen and has changed; once a frame. */
  public void paint() {
    if (look().isEmpty()) {
      dismissed = Optional.empty();
      painted = Optional.empty();
      return;
    }
    UnitReading now = reading();
    boolean isNew = painted.isEmpty() || painted.get() != now;
    if (isShown() && isNew && map.isPresent() && map.get().width() > 0) {
      painted = Optional.of(now);
      paintMap(map.get(), now);
      curve.ifPresent(it -> paintCurve(it, now));
    }
  }

  private void paintMap(Surface s, UnitReading now) {
    UnitLook look = now.look();
    Seen seen = now.seen();
    Box box = new Box(0, 0, s.width(), s.height());
    MapColors colors = shell.isDark() ? MapColors.DARK : MapColors.LIGHT;
    painter.follow(seen.state());
    painter.sweep(RESOLUTION);
    CanvasPen pen = s.paint();
    painter.paintMap(pen, box, 0, seen.network(), look.layer(), look.unit(), colors);
    painter.paintPoints(pen, box, colors);
    drawLine(pen, box, now);
    double x = look.across() * box.width();
    double y = look.down() * box.height();
    Stroke cross = Stroke.solid(Ink.INK, 1.5);
    pen.line(x - CROSS, y, x + CROSS, y, cross);
    pen.line(x, y - CROSS, x, y + CROSS, cross);
  }

  /** Where z = 0, if that is a line. */
  private static void drawLine(CanvasPen pen, Box box, UnitReading reading) {
    UnitLook look = reading.look();
    Seen seen = reading.seen();
    Optional<InputLines> lines = InputLines.of(seen.settings());
    if (look.layer() > 1 || lines.isEmpty()) {
      return;
    }
    double[] now = seen.network().parameters;
    Dataset data = seen.state().data().dataset();
    ZeroLine line =
        new ZeroLine(
            lines.get().w1(seen.shape(), now, look.unit()),
            lines.get().w2(seen.shape(), now, look.unit()),
            lines.get().bias(seen.shape(), now, look.unit()));
    double[] ends =
        line.within(new ZeroLine.Window(data.low(0), data.high(0), data.low(1), data.high(1)));
    if (ends.length > 0) {
      InputPlane plane = new InputPlane(data);
      pen.line(
          plane.across(ends[0]) * box.width(),
          plane.down(ends[1]) * box.height(),
          plane.across(ends[2]) * box.width(),
          plane.down(ends[3]) * box.height(),
          Stroke.solid(Ink.INK, 1.5));
    }
  }

  private static void paintCurve(Surface s, UnitReading now) {
    Activation g = now.activation();
    new ActivationChart(s.width(), s.height(), g::value, now.examples(), now.z(), now.slope())
        .drawOn(s.paint());
  }
}
