package whyrandom.app.figure.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.figure.FigureHost;
import whyrandom.experiment.Document;
import whyrandom.experiment.Run;
import whyrandom.experiment.StartTheory;
import whyrandom.experiment.Variant;
import whyrandom.model.Derived;
import whyrandom.model.Seen;
import whyrandom.model.Workbench;
import whyrandom.plot.Box;
import whyrandom.plot.DepthChart;
import whyrandom.plot.DepthChart.Line;
import whyrandom.plot.DepthChart.Look;
import whyrandom.plot.DepthChart.Range;
import whyrandom.plot.Pen;
import whyrandom.share.Figure;
import whyrandom.web.Surface;

/**
 * How large activations and gradients are in each layer: now, at the start, at the starts of the
 * figure's other choices, and by theory. The axes fit all starts, so that nothing moves when
 * another one is chosen, or while it learns.
 */
@BindTemplate("templates/figure/depth.html")
public final class FigureDepth extends ChartView {
  private static final double GAP = 16;

  /** Names take at most this part of a chart. */
  private static final double NAMES_SHARE = 0.4;

  /** Pieces of theory in a frame. */
  private static final int PIECES = 10;

  /** While it plays, so long numbers stay as they are, in milliseconds. */
  private static final double SAYING_MILLIS = 100;

  private final Workbench workbench;
  private final FigureHost host;
  private final Derived<LayerSizes> now;
  private final List<Figure.Option> options;
  private final Supplier<Document> started;
  private final IntSupplier choice;
  private List<Variant> choices = List.of();
  private final List<LayerSizes> starts = new ArrayList<>();
  private Optional<Seen> chosen = Optional.empty();
  private LayerSizes start;
  private Optional<StartTheory> theory = Optional.empty();
  private boolean isTheoryDone;
  private Optional<Surface> surface = Optional.empty();

  /**
   * That of a figure.
   *
   * @param options what it has to choose from
   * @param started where it started: at one of them, or elsewhere
   * @param choice the number of the one that is chosen
   */
  public FigureDepth(
      Workbench workbench,
      FigureHost host,
      List<Figure.Option> options,
      Supplier<Document> started,
      IntSupplier choice) {
    this.options = options;
    this.started = started;
    this.choice = choice;
    this.workbench = workbench;
    this.host = host;
    now = new Derived<>(workbench, host, SAYING_MILLIS);
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

  private LayerSizes sizes() {
    Seen seen = workbench.main();
    return now.of(seen, "", () -> LayerSizes.of(seen.state()));
  }

  /** What becomes of signals and gradients on their way. */
  public String getTitle() {
    return sizes().told();
  }

  /** The picture in words. */
  public String getLabel() {
    return "Standard deviations by layer, step "
        + workbench.step()
        + ". "
        + sizes().inWords()
        + " "
        + getHint();
  }

  /** What the lines are. */
  public String getHint() {
    return "Dots: now"
        + (workbench.step() > 0 ? "; pale: its start" : "")
        + (others().isEmpty() ? "" : "; thin: the other starts")
        + (hasTheory() ? "; dotted: what theory expects of wide layers at the start" : "")
        + (hasBars() ? "; bars: how many are saturated." : ".");
  }

  private boolean hasTheory() {
    return isTheoryDone && theory.isPresent() && theory.get().isThere();
  }

  private boolean hasBars() {
    boolean bends = sizes().bends();
    for (LayerSizes other : others()) {
      bends |= other.bends();
    }
    return bends;
  }

  /** The starts of the other choices, once they are measured. */
  private List<LayerSizes> others() {
    List<LayerSizes> list = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      if (i != choice.getAsInt()) {
        list.add(starts.get(i));
      }
    }
    return list;
  }

  @Override
  public boolean paint() {
    if (surface.isEmpty() || surface.get().width() == 0) {
      return false;
    }
    compare(started.get());
    if (starts.size() < choices.size()) {
      starts.add(LayerSizes.of(new Run(choices.get(starts.size())).state()));
      return true;
    }
    Seen seen = workbench.main();
    if (chosen.isEmpty() || !chosen.get().isOfSameRun(seen)) {
      chosen = Optional.of(seen);
      start = seen.step() == 0 ? sizes() : LayerSizes.of(new Run(seen.variant()).state());
      theory = StartTheory.of(seen.state());
      isTheoryDone = theory.isEmpty();
    }
    boolean wasDone = isTheoryDone;
    isTheoryDone = isTheoryDone || theory.get().advance(PIECES);
    if (isTheoryDone != wasDone) {
      host.requestFrame(); // its line has its word
    }
    draw(surface.get());
    return !isTheoryDone;
  }

  /** A start that the figure does not have to choose from has nothing beside it. */
  private void compare(Document start) {
    boolean isOption = start == options.get(choice.getAsInt()).document();
    if (isOption == choices.isEmpty()) {
      choices = isOption ? starts(options) : List.of();
      starts.clear();
    }
  }

  private static List<Variant> starts(List<Figure.Option> options) {
    List<Variant> starts = new ArrayList<>();
    for (Figure.Option each : options) {
      starts.add(each.document().main());
    }
    return starts;
  }

  private void draw(Surface s) {
    LayerSizes sizes = sizes();
    List<String> labels = new ArrayList<>();
    int count = sizes.activations().size();
    for (int layer = 1; layer <= count; layer++) {
      labels.add(layer == count ? "out" : Integer.toString(layer));
    }
    List<Line> forward = new ArrayList<>();
    List<Line> backward = new ArrayList<>();
    List<Double> activations = new ArrayList<>(start.activations());
    List<Double> deltas = new ArrayList<>(start.deltas());
    for (int i = 0; i < starts.size(); i++) {
      if (i != choice.getAsInt()) {
        LayerSizes other = starts.get(i);
        add(forward, other.activations(), Look.OTHER, count);
        if (other.deltas().size() == count) {
          backward.add(new Line(other.deltas(), Look.OTHER, options.get(i).text()));
        }
        activations.addAll(other.activations());
        deltas.addAll(other.deltas());
      }
    }
    if (workbench.step() > 0) {
      add(forward, start.activations(), Look.START, count);
      add(backward, start.deltas(), Look.START, count);
    }
    if (hasTheory()) {
      add(forward, theory.get().activations(), Look.THEORY, count);
      add(backward, theory.get().deltas(), Look.THEORY, count);
    }
    add(forward, sizes.activations(), Look.NOW, count);
    add(backward, sizes.deltas(), Look.NOW, count);
    Pen pen = s.paint();
    double width = (s.width() - GAP) / 2;
    boolean hasBars = hasBars();
    double bars = hasBars ? DepthChart.barsHeight(pen.textSize()) : 0;
    new DepthChart(
            new Box(0, 0, width, s.height()),
            "spread of a",
            forward,
            labels,
            Optional.of(Range.around(activations)),
            hasBars ? sizes.flat() : List.of())
        .drawOn(pen);
    drawNamed(
        pen,
        new DepthChart(
            new Box(width + GAP, 0, width, s.height() - bars),
            "spread of ∂L/∂z",
            backward,
            labels,
            Optional.of(Range.around(deltas)),
            List.of()));
  }

  /** With names beside the first layer, where lines are far from each other, if they leave room. */
  private static void drawNamed(Pen pen, DepthChart chart) {
    double axis = chart.axisEnd(pen);
    double names = chart.namesWidth(pen);
    boolean hasRoom = names <= NAMES_SHARE * (chart.box().right() - axis);
    chart.drawOn(pen, hasRoom ? axis + names : axis, chart.box().right());
  }

  /** A network of another depth cannot be laid over it. */
  private static void add(List<Line> lines, List<Double> values, Look look, int count) {
    if (values.size() == count) {
      lines.add(new Line(values, look));
    }
  }
}
