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
import whyrandom.engine.Network;
import whyrandom.experiment.InputLines;
import whyrandom.explain.Labels;
import whyrandom.maps.InputPlane;
import whyrandom.maps.Probe;
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
  private static final int MOST_EXAMPLES = 120;

  /** A larger network has no card: its numbers would not keep up with the mouse. */
  private static final int MOST_PARAMETERS = 5000;

  private static final double CROSS = 5;

  private final Desk desk;
  private final Shell shell;
  private final int index;
  private final DiagramView diagram;
  private final TilePainter painter = new TilePainter();
  private Optional<Surface> map = Optional.empty();
  private Optional<Surface> curve = Optional.empty();
  private Optional<UnitLook> looked = Optional.empty();
  private Optional<Seen> seen = Optional.empty();
  private Optional<UnitLook> dismissed = Optional.empty();
  private boolean isStale = true;
  private double[] point = new double[0];
  private double z;
  private double a;
  private double slope;
  private double[] examples = new double[0];

  /** The card of network {@code index}, 0 = A. */
  public UnitCard(Desk desk, Shell shell, int index, DiagramView diagram) {
    this.desk = desk;
    this.shell = shell;
    this.index = index;
    this.diagram = diagram;
  }

  private Seen lane() {
    return desk.workbench().lanes().get(index);
  }

  /** Whether there is a unit to be looked at. */
  public boolean isShown() {
    boolean isThere = index < desk.workbench().lanes().size() && !desk.workbench().isHeld();
    Optional<UnitLook> look =
        isThere
            ? diagram.look().filter(u -> u.layer() < lane().shape().layers())
            : Optional.empty();
    if (look.isEmpty() || lane().shape().parameters() > MOST_PARAMETERS) {
      looked = Optional.empty();
      dismissed = Optional.empty();
      return false;
    }
    boolean isSame = looked.isPresent() && looked.get() == look.get();
    if (!isSame || seen.get() != lane()) {
      looked = look;
      seen = Optional.of(lane());
      compute();
      isStale = true;
    }
    return !isDismissed();
  }

  private boolean isDismissed() {
    UnitLook now = looked.get();
    return dismissed.isPresent()
        && dismissed.get().layer() == now.layer()
        && dismissed.get().unit() == now.unit();
  }

  /** Escape: away with it, until another unit is looked at. */
  public void dismiss() {
    dismissed = looked;
    shell.requestFrame();
  }

  private void compute() {
    UnitLook look = looked.get();
    Network network = lane().network();
    Dataset data = lane().state().data().dataset();
    Probe probe = new Probe(network, lane().settings().features(), look.layer(), look.unit());
    examples = probe.each(lane().state().data().train(), MOST_EXAMPLES);
    point = new InputPlane(data).at(look.across(), look.down());
    probe.send(point);
    z = probe.z();
    a = probe.a();
    slope = activation().slope(z, a);
  }

  private Activation activation() {
    return lane().network().activation(looked.get().layer());
  }

  /** Its css classes: it stands where the unit does not. */
  public String getStyle() {
    return looked.isPresent() && looked.get().isLeft() ? "unit-card end" : "unit-card";
  }

  /** The unit. */
  public String getName() {
    UnitLook look = looked.get();
    String unit = Labels.unit(lane().shape(), look.layer(), look.unit());
    return lane().shape().hiddenLayers() > 1 ? unit + " of layer " + look.layer() : unit;
  }

  /** Where the mouse is, in the inputs' own numbers. */
  public String getPlace() {
    String first = "x₁ = " + Numbers.text(point[0], 3);
    return point.length == 1 ? first : first + ", x₂ = " + Numbers.text(point[1], 3);
  }

  /** The pre-activation there. */
  public String getZ() {
    return Numbers.shortText(z);
  }

  /** The activation there. */
  public String getA() {
    return Numbers.shortText(a);
  }

  /** What makes the one of the other. */
  public String getFunction() {
    return activation().isIdentity() ? "z" : activation().id() + "(z)";
  }

  /** The slope there. */
  public String getSlope() {
    return Numbers.shortText(slope);
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
          isStale = true;
          shell.requestFrame();
        });
  }

  /** Draws it, if it is to be seen and has changed. */
  public void paint() {
    boolean isDrawable = isStale && looked.isPresent() && map.isPresent() && map.get().width() > 0;
    if (isDrawable && isShown()) {
      isStale = false;
      paintMap(map.get());
      curve.ifPresent(this::paintCurve);
    }
  }

  private void paintMap(Surface s) {
    UnitLook look = looked.get();
    Box box = new Box(0, 0, s.width(), s.height());
    MapColors colors = shell.isDark() ? MapColors.DARK : MapColors.LIGHT;
    painter.follow(lane().state());
    painter.sweep(RESOLUTION);
    CanvasPen pen = s.paint();
    painter.paintMap(pen, box, 0, lane().network(), look.layer(), look.unit(), colors);
    painter.paintPoints(pen, box, colors);
    drawLine(pen, box);
    double x = look.across() * box.width();
    double y = look.down() * box.height();
    Stroke cross = Stroke.solid(Ink.INK, 1.5);
    pen.line(x - CROSS, y, x + CROSS, y, cross);
    pen.line(x, y - CROSS, x, y + CROSS, cross);
  }

  /** Where z = 0, if that is a line. */
  private void drawLine(CanvasPen pen, Box box) {
    UnitLook look = looked.get();
    Optional<InputLines> lines = InputLines.of(lane().settings());
    if (look.layer() > 1 || lines.isEmpty()) {
      return;
    }
    double[] now = lane().network().parameters;
    Dataset data = lane().state().data().dataset();
    ZeroLine line =
        new ZeroLine(
            lines.get().w1(lane().shape(), now, look.unit()),
            lines.get().w2(lane().shape(), now, look.unit()),
            lines.get().bias(lane().shape(), now, look.unit()));
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

  private void paintCurve(Surface s) {
    Activation g = activation();
    new ActivationChart(s.width(), s.height(), g::value, examples, z, slope).drawOn(s.paint());
  }
}
