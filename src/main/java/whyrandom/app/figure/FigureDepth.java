package whyrandom.app.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.LayerStats;
import whyrandom.model.Workbench;
import whyrandom.plot.Box;
import whyrandom.plot.DepthChart;
import whyrandom.plot.Pen;
import whyrandom.web.Surface;

/** How large activations and gradients are in each layer. */
final class FigureDepth {
  private static final double GAP = 16;

  private final Workbench workbench;
  private Optional<Surface> surface = Optional.empty();

  FigureDepth(Workbench workbench) {
    this.workbench = workbench;
  }

  void setSurface(Surface value, Runnable resized) {
    surface = Optional.of(value);
    value.onResize(resized);
  }

  /** Draws it. */
  void paint() {
    if (surface.isEmpty() || surface.get().width() == 0) {
      return;
    }
    List<Double> activations = new ArrayList<>();
    List<Double> deltas = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    LayerReport report = LayerReport.of(workbench.main().state());
    int count = report.layers().size();
    for (LayerStats layer : report.layers()) {
      activations.add(layer.activationDeviation());
      deltas.add(layer.deltaDeviation());
      labels.add(layer.layer() == count ? "out" : Integer.toString(layer.layer()));
    }
    Surface s = surface.get();
    Pen pen = s.paint();
    double width = (s.width() - GAP) / 2;
    new DepthChart(new Box(0, 0, width, s.height()), "spread of a", activations, labels)
        .drawOn(pen);
    new DepthChart(new Box(width + GAP, 0, width, s.height()), "spread of ∂L/∂z", deltas, labels)
        .drawOn(pen);
  }
}
