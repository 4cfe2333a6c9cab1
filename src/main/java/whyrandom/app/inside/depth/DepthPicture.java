package whyrandom.app.inside.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Activation;
import whyrandom.engine.Output;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.LayerStats;
import whyrandom.math.Bins;
import whyrandom.plot.Box;
import whyrandom.plot.Columns;
import whyrandom.plot.DepthChart;
import whyrandom.plot.LayerChart;
import whyrandom.plot.LayerStrip;
import whyrandom.plot.Pen;
import whyrandom.web.Surface;
import whyrandom.web.events.Pointer;

/**
 * One way through the layers, forward or back: how far numbers spread, as curves, and below them
 * the histograms of all layers as one strip.
 */
public final class DepthPicture {
  private static final double GAP = 12;
  private static final double CURVES = 0.6;

  /** What the pictures are of. */
  interface Source {
    DepthCurves curves();

    Optional<LayerReport> report();

    /** The layer that is looked at, from 1. */
    int chosen();

    void choose(int layer);
  }

  private final boolean isForward;
  private final Source source;
  private Optional<Surface> surface = Optional.empty();
  private Columns columns = new Columns(1, 0, 1);

  /** What the strip covered before: it only grows, as long as the run is the same. */
  private int[] range = {};

  DepthPicture(boolean isForward, Source source) {
    this.isForward = isForward;
    this.source = source;
  }

  /** Another run: its axes are its own. */
  void forget() {
    range = new int[] {};
  }

  /** The canvas for it. */
  public void setSurface(Surface value) {
    surface = Optional.of(value);
    value.onResize(this::draw);
    draw();
  }

  /** Looks at the layer at a place. */
  public void pick(Pointer pointer) {
    source.choose(columns.at(pointer.x()) + 1);
  }

  void draw() {
    DepthCurves curves = source.curves();
    if (surface.isEmpty() || surface.get().width() == 0 || curves.layers() == 0) {
      return;
    }
    Surface s = surface.get();
    Pen pen = s.paint();
    double width = s.width();
    double middle = s.height() * CURVES;
    DepthChart chart =
        new DepthChart(
            new Box(0, 0, width, middle - GAP / 2),
            isForward ? "spread of activations a" : "spread of gradients ∂L/∂z",
            curves.lines(isForward),
            DepthCurves.labels(curves.layers()),
            Optional.of(curves.range(isForward)),
            isForward ? curves.shares() : List.of());
    Optional<LayerStrip> strip = strip(new Box(0, middle, width, s.height() - middle));
    double left = chart.axisEnd(pen);
    if (strip.isPresent()) {
      left = Math.max(left, strip.get().axisEnd(pen));
    }
    double names = chart.namesWidth(pen);
    double right = isForward ? width - names : width;
    double start = isForward ? left : left + names;
    columns = new Columns(curves.layers(), start, right);
    chart.drawOn(pen, start, right);
    if (strip.isPresent()) {
      strip.get().drawOn(pen, start, right);
    }
  }

  /** That of the report, if it is of a network with as many layers. */
  private Optional<LayerStrip> strip(Box box) {
    Optional<LayerReport> report = source.report();
    if (report.isEmpty() || report.get().layers().size() != source.curves().layers()) {
      return Optional.empty();
    }
    List<LayerStats> layers = report.get().layers();
    boolean isBounded = isForward && isBounded(report.get());
    List<Bins> bins = new ArrayList<>();
    for (LayerStats layer : layers) {
      bins.add(isBounded ? layer.activations() : isForward ? layer.sizes() : layer.gradients());
    }
    int chosen = source.chosen() - 1;
    if (isBounded) {
      double low = 0;
      double high = 0;
      for (Bins each : bins) {
        low = Math.min(low, each.edge(0));
        high = Math.max(high, each.edge(each.size()));
      }
      return Optional.of(new LayerStrip(box, "histograms of a", bins, low, high, chosen));
    }
    int[] found = LayerChart.range(bins);
    range =
        range.length == 0
            ? found
            : new int[] {Math.min(range[0], found[0]), Math.max(range[1], found[1])};
    return Optional.of(
        new LayerStrip(
            box,
            isForward ? "histograms of |a|" : "histograms of |∂L/∂w|",
            bins,
            bins.get(0).edge(range[0]),
            bins.get(0).edge(range[1]),
            chosen));
  }

  /** Whether all activations have ends, and the outputs too. */
  private static boolean isBounded(LayerReport report) {
    Output output = report.settings().output();
    boolean isBounded = output.isOnePerClass() || output.each().isBounded();
    for (Activation g : report.settings().activations()) {
      isBounded &= g.isBounded();
    }
    return isBounded;
  }

  /** The picture in words. */
  public String getLabel() {
    DepthCurves curves = source.curves();
    return curves.layers() == 0
        ? "Standard deviations by layer, being measured."
        : curves.inWords(isForward);
  }
}
