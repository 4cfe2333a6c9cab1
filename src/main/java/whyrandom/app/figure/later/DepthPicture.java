package whyrandom.app.figure.later;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.LayerStats;
import whyrandom.model.Workbench;
import whyrandom.plot.Box;
import whyrandom.plot.DepthChart;
import whyrandom.plot.Pen;
import whyrandom.web.Surface;

/** How large activations and gradients are in each layer. */
final class DepthPicture {
  private static final double GAP = 16;

  private final Workbench workbench;

  DepthPicture(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Draws it. */
  void paint(Surface s) {
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
    Pen pen = s.paint();
    double width = (s.width() - GAP) / 2;
    new DepthChart(new Box(0, 0, width, s.height()), "spread of a", activations, labels)
        .drawOn(pen);
    new DepthChart(new Box(width + GAP, 0, width, s.height()), "spread of ∂L/∂z", deltas, labels)
        .drawOn(pen);
  }
}
