package whyrandom.app.figure.charts;

import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.figure.FigureHost;
import whyrandom.engine.Activation;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;
import whyrandom.explain.Labels;
import whyrandom.model.Derived;
import whyrandom.model.Seen;
import whyrandom.model.Selection;
import whyrandom.model.Workbench;
import whyrandom.plot.Box;
import whyrandom.plot.CurveChart;
import whyrandom.plot.Numbers;
import whyrandom.web.Surface;

/**
 * The activation function of the unit that is looked at, with the pre-activations of the training
 * examples on it: of the unit that is pointed at, or whose weight is, or that is selected; else of
 * the first.
 */
@BindTemplate("templates/figure/curve.html")
public final class FigureCurve extends ChartView {
  /** While it plays, so long the words stay as they are, in milliseconds. */
  private static final double SAYING_MILLIS = 150;

  private final Workbench workbench;
  private final FigureHost host;
  private final Derived<Optional<CurveReading>> readings;
  private Optional<Surface> surface = Optional.empty();
  private Optional<CurveReading> painted = Optional.empty();

  /** That of a figure. */
  public FigureCurve(Workbench workbench, FigureHost host) {
    this.workbench = workbench;
    this.host = host;
    readings = new Derived<>(workbench, host, SAYING_MILLIS);
  }

  /** Whether words that become fewer leave their room empty: nothing is to jump while it plays. */
  public boolean isSteady() {
    return true;
  }

  /** The canvas for it. */
  public void setSurface(Surface value) {
    surface = Optional.of(value);
    value.onResize(host::requestFrame);
  }

  /** The unit that is looked at, as its bias. */
  private Selection unit() {
    Selection at = workbench.pointed().or(workbench::selection).orElse(first(0));
    Place place = at.place();
    return new Selection(at.lane(), new Place(place.layer(), place.unit(), Edit.BIAS));
  }

  private static Selection first(int lane) {
    return new Selection(lane, new Place(1, 0, Edit.BIAS));
  }

  private Seen lane(Selection unit) {
    return workbench.lanes().get(Math.min(unit.lane(), workbench.lanes().size() - 1));
  }

  /** What there is to see; nothing of a softmax, whose outputs depend on all z. */
  private Optional<CurveReading> reading() {
    Selection unit = unit();
    Seen seen = lane(unit);
    int layer = unit.place().layer();
    Integer which = (unit.lane() * 1000 + layer) * 1000 + unit.place().unit();
    boolean isOwn = layer < seen.shape().layers() || !seen.network().output().isOnePerClass();
    return readings.of(
        seen,
        which,
        () ->
            isOwn
                ? Optional.of(CurveReading.of(seen, layer, unit.place().unit()))
                : Optional.empty());
  }

  /** Whose it is and what it is called: {@code Hidden unit 1: tanh}. */
  public String getTitle() {
    Selection unit = unit();
    Shape shape = lane(unit).shape();
    Place at = unit.place();
    String name = Labels.unit(shape, at.layer(), at.unit());
    boolean isHidden = at.layer() < shape.layers();
    String of = workbench.isComparing() ? " of " + (unit.lane() == 0 ? "A" : "B") : "";
    String in = isHidden && shape.hiddenLayers() > 1 ? " of layer " + at.layer() : "";
    return (isHidden ? "Hidden " + name : "O" + name.substring(1))
        + in
        + of
        + ": "
        + reading().map(CurveReading::name).orElse("softmax");
  }

  /** How many examples are where the function is flat. */
  public String getReading() {
    return reading().map(FigureCurve::told).orElse("");
  }

  private static String told(CurveReading now) {
    String all = Numbers.count(now.zs().length);
    Activation g = now.activation();
    if (now.lost() > 0) {
      return Numbers.count(now.lost()) + " of " + all + " are not numbers";
    }
    boolean hasFlat = g.saturates() || g.leastSlope() == 0;
    if (!now.isHidden() || !hasFlat) {
      return all + (now.zs().length == 1 ? " example" : " examples");
    }
    String where = g.saturates() && g.isBounded() ? " on the flat ends" : " where it is flat";
    return Numbers.count(now.flat()) + " of " + all + where;
  }

  /** What decides how a start goes: the value at 0, and how large the slope can be and is. */
  public String getHint() {
    return reading()
        .map(FigureCurve::facts)
        .orElse("Each output of a softmax depends on all z: there is no curve of one unit.");
  }

  private static String facts(CurveReading now) {
    Activation g = now.activation();
    String atZero = "g(0) = " + Numbers.shortText(g.value(0)) + ". The slope g′, dashed, is ";
    String most = Numbers.shortText(g.largestSlope());
    if (g.leastSlope() == g.largestSlope()) {
      return atZero + most + " everywhere.";
    }
    double mean = now.meanSlope();
    boolean isKnown = Math.abs(mean) <= Double.MAX_VALUE;
    return atZero
        + "at most "
        + most
        + (isKnown ? "; here on average " + Numbers.text(mean, 2) + "." : ".");
  }

  /** The picture in words. */
  public String getLabel() {
    Optional<CurveReading> now = reading();
    if (surface.isPresent() && !isPainted(now)) {
      host.requestFrame();
    }
    return now.isEmpty() ? getHint() : label(now.get());
  }

  private String label(CurveReading now) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double z : now.zs()) {
      least = Math.min(least, z);
      most = Math.max(most, z);
    }
    boolean isKnown = least <= most;
    return getTitle()
        + ", as a curve, with z of each training example on it"
        + (isKnown
            ? ", from " + Numbers.text(least, 3) + " to " + Numbers.text(most, 3) + ": "
            : ": ")
        + getReading()
        + ". "
        + getHint();
  }

  private boolean isPainted(Optional<CurveReading> now) {
    return painted.orElse(null) == now.orElse(null);
  }

  @Override
  public boolean paint() {
    if (surface.isPresent() && surface.get().width() > 0) {
      draw(surface.get());
    }
    return false;
  }

  private void draw(Surface s) {
    Optional<CurveReading> now = reading();
    painted = now;
    if (now.isEmpty()) {
      s.paint();
      return;
    }
    CurveReading its = now.get();
    Box box = new Box(0, 0, s.width(), s.height());
    new CurveChart(box, its.activation()::value, its::slope, its::isFlat, its.zs())
        .drawOn(s.paint());
  }
}
