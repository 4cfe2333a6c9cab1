package whyrandom.app.drawing;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.LayerStats;
import whyrandom.experiment.Likeness;
import whyrandom.experiment.Trail;
import whyrandom.model.Seen;
import whyrandom.plot.Box;
import whyrandom.plot.DepthChart;
import whyrandom.plot.GapChart;
import whyrandom.plot.Ink;
import whyrandom.plot.LossChart;
import whyrandom.web.StillPen;

/** The charts of a still picture. */
final class Charts {
  private static final double GAP = 16;
  private static final double TITLE = 1.6;

  private Charts() {}

  /** The losses of all networks in one chart. */
  static void loss(StillPen pen, Subject subject, Box box) {
    List<LossChart.Run> runs = new ArrayList<>();
    List<Integer> edits = new ArrayList<>();
    for (int i = 0; i < subject.networks().size(); i++) {
      Seen lane = subject.networks().get(i).lane();
      String name = subject.isCompared() ? (i == 0 ? "A" : "B") : "";
      runs.add(
          new LossChart.Run(name, lane.curve(), lane.train().loss(), i == 0 ? Ink.INK : Ink.LINE));
      edits.addAll(edits(lane));
    }
    Box chart = titled(pen, "loss", box);
    pen.begin(chart.x(), chart.y());
    new LossChart(
            chart.width(),
            chart.height(),
            runs,
            List.of(),
            false,
            subject.step(),
            subject.step(),
            edits)
        .drawOn(pen);
    pen.end();
  }

  private static Box titled(StillPen pen, String title, Box box) {
    pen.text(title, box.x(), box.y() + pen.textSize(), StillPen.Anchor.START, Ink.MUTED);
    double room = TITLE * pen.textSize();
    return new Box(box.x(), box.y() + room, box.width(), box.height() - room);
  }

  private static List<Integer> edits(Seen lane) {
    List<Integer> steps = new ArrayList<>();
    for (int step : lane.state().editedSteps()) {
      if (step > 0) {
        steps.add(step);
      }
    }
    return steps;
  }

  /** How far the first two units of the first hidden layer of A are apart, by step. */
  static void gap(StillPen pen, Subject subject, Box box) {
    Seen lane = subject.networks().get(0).lane();
    Trail trail =
        new Trail(
            lane.state(),
            n ->
                n.shape().hiddenLayers() > 0 && n.shape().units(1) > 1
                    ? Likeness.gap(n, 1, 0, 1)
                    : Double.NaN);
    trail.follow(subject.step(), Integer.MAX_VALUE);
    int[] steps = new int[trail.size()];
    double[] gaps = new double[trail.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = trail.step(i);
      gaps[i] = trail.value(i);
    }
    Box chart = titled(pen, "gap between units 1 and 2", box);
    pen.begin(chart.x(), chart.y());
    new GapChart(
            chart.width(), chart.height(), steps, gaps, subject.step(), subject.step(), edits(lane))
        .drawOn(pen);
    pen.end();
  }

  /** How large activations and gradients of a network are, by layer. */
  static void depth(StillPen pen, Subject subject, int index, Box box) {
    LayerReport report = LayerReport.of(subject.networks().get(index).lane().state());
    List<Double> activations = new ArrayList<>();
    List<Double> deltas = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (LayerStats layer : report.layers()) {
      activations.add(layer.activationDeviation());
      deltas.add(layer.deltaDeviation());
      labels.add(layer.layer() == report.layers().size() ? "out" : "" + layer.layer());
    }
    double width = (box.width() - GAP) / 2;
    new DepthChart(
            new Box(box.x(), box.y(), width, box.height()),
            "size of activations a",
            activations,
            labels)
        .drawOn(pen);
    new DepthChart(
            new Box(box.x() + width + GAP, box.y(), width, box.height()),
            "size of ∂L/∂z",
            deltas,
            labels)
        .drawOn(pen);
  }
}
