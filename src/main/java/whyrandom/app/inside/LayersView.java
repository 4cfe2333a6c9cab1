package whyrandom.app.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.LayerStats;
import whyrandom.explain.LayerFindings;
import whyrandom.explain.english.LayerEnglish;
import whyrandom.math.Bins;
import whyrandom.model.Seen;
import whyrandom.plot.Box;
import whyrandom.plot.DepthChart;
import whyrandom.plot.LayerChart;
import whyrandom.plot.Pen;
import whyrandom.web.Surface;

/**
 * What every layer does on the training set: histograms of activations, slopes, gradients and
 * relative steps, which units are saturated or dead, and what depth does to signals and gradients.
 */
@BindTemplate("templates/inside/layers.html")
public final class LayersView implements InsideTab {
  private static final double GAP = 20;

  private final InsideDesk desk;
  private final LayerWatch watch;
  private final List<LayerCard> cards = new ArrayList<>();
  private List<LayerCard> shown = List.of();
  private Optional<Surface> depth = Optional.empty();
  private String sentence = "";
  private boolean isDark;

  /** Pictures drawn of the report: first those of the layers, then that of depth. */
  private int drawn = 1;

  LayersView(InsideDesk desk) {
    this.desk = desk;
    watch = new LayerWatch(desk.shell());
  }

  @Override
  public void paint() {
    Seen lane = desk.lane();
    boolean isMoving = desk.desk().workbench().isMoving();
    if (isDark != desk.shell().isDark()) {
      isDark = desk.shell().isDark();
      drawn = 0;
    }
    if (drawn <= shown.size()) {
      draw(isMoving);
    } else if (watch.work(lane, isMoving)) {
      show(watch.report().get());
      drawn = 0;
    }
    if (drawn <= shown.size() || watch.isBehind(lane)) {
      desk.shell().requestFrame();
    }
  }

  /** Draws what is due; while the network trains, one picture in a frame. */
  private void draw(boolean isMoving) {
    do {
      if (drawn == shown.size()) {
        drawDepth();
      } else {
        shown.get(drawn).draw();
      }
      drawn++;
    } while (!isMoving && drawn <= shown.size());
  }

  private void show(LayerReport report) {
    sentence = LayerEnglish.of(LayerFindings.of(report)).plain();
    int count = report.layers().size();
    while (cards.size() < count) {
      cards.add(new LayerCard());
    }
    List<Bins> gradients = new ArrayList<>();
    List<Bins> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      gradients.add(report.layers().get(i).gradients());
      steps.add(report.steps().get(i).sizes());
    }
    int[] gradientRange = LayerChart.range(gradients);
    int[] stepRange = LayerChart.range(steps);
    for (int i = 0; i < count; i++) {
      cards.get(i).show(report, i + 1, gradientRange, stepRange);
    }
    shown = List.copyOf(cards.subList(0, count));
  }

  private void drawDepth() {
    if (depth.isEmpty() || watch.report().isEmpty()) {
      return;
    }
    Surface surface = depth.get();
    LayerReport report = watch.report().get();
    List<Double> activations = new ArrayList<>();
    List<Double> deltas = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    int count = report.layers().size();
    for (LayerStats layer : report.layers()) {
      activations.add(layer.activationDeviation());
      deltas.add(layer.deltaDeviation());
      labels.add(layer.layer() == count ? "out" : Integer.toString(layer.layer()));
    }
    double width = (surface.width() - GAP) / 2;
    if (width > 0) {
      Pen pen = surface.paint();
      double height = surface.height();
      new DepthChart(new Box(0, 0, width, height), "of activations a", activations, labels)
          .drawOn(pen);
      new DepthChart(new Box(width + GAP, 0, width, height), "of ∂L/∂z", deltas, labels)
          .drawOn(pen);
    }
  }

  /** The canvas for what depth does. */
  public void setDepth(Surface surface) {
    depth = Optional.of(surface);
    surface.onResize(this::drawDepth);
    drawDepth();
  }

  /** What is true of the layers now; while it plays, a moment ago. */
  public String getSentence() {
    return sentence;
  }

  /** The same, for a screen reader, when standing still. */
  public String getSpoken() {
    return desk.desk().workbench().isMoving() ? "" : sentence;
  }

  /** The layers. */
  public List<LayerCard> getLayers() {
    return shown;
  }

  /** Whether there is a hidden layer. */
  public boolean isHidden() {
    return shown.size() > 1;
  }
}
