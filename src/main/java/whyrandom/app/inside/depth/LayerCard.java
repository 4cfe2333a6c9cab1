package whyrandom.app.inside.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Activation;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.LayerStats;
import whyrandom.experiment.StepSizes;
import whyrandom.explain.LayerFindings;
import whyrandom.explain.english.LayerNotes;
import whyrandom.math.Percent;
import whyrandom.plot.LayerChart;
import whyrandom.plot.Numbers;
import whyrandom.web.Surface;

/** One layer in the layers tab: its histograms and its numbers. */
public final class LayerCard {
  private Optional<Surface> surface = Optional.empty();
  private List<LayerChart.Content> contents = List.of();
  private String name = "";
  private String kind = "";
  private String note = "";
  private String label = "";
  private List<Cell> cells = List.of();

  LayerCard() {}

  /** Shows layer {@code layer} of a report; sizes have the same axis in all layers. */
  void show(LayerReport report, int layer, int[] gradientRange, int[] stepRange) {
    LayerStats stats = report.layers().get(layer - 1);
    StepSizes steps = report.steps().get(layer - 1);
    boolean isHidden = layer < report.layers().size();
    name = isHidden ? "Layer " + layer : "Output";
    String function =
        isHidden
            ? report.settings().activations().get(layer - 1).id()
            : report.settings().output().id();
    kind = stats.units() + " " + function + (stats.units() == 1 ? " unit" : " units");
    note = LayerNotes.of(LayerFindings.of(report, layer));
    List<LayerChart.Content> list = new ArrayList<>();
    list.add(new LayerChart.Content(0, "activation a", stats.activations(), 0, 0, Double.NaN));
    if (isHidden) {
      Activation g = report.settings().activations().get(layer - 1);
      list.add(
          new LayerChart.Content(
              1,
              "slope g′",
              stats.slopes(),
              0,
              stats.slopes().size(),
              LayerStats.flatLimit(g).orElse(Double.NaN)));
    }
    list.add(
        new LayerChart.Content(
            2, "|∂L/∂w|", stats.gradients(), gradientRange[0], gradientRange[1], Double.NaN));
    list.add(
        new LayerChart.Content(
            3, "|Δw| / |w|", steps.sizes(), stepRange[0], stepRange[1], Double.NaN));
    contents = list;
    cells =
        List.of(
            new Cell(Numbers.shortText(stats.activationDeviation())),
            new Cell(Numbers.shortText(stats.deltaDeviation())),
            new Cell(isHidden ? Percent.of(stats.flatShare()) : "–"),
            new Cell(isHidden ? Integer.toString(stats.saturated().size()) : "–"),
            new Cell(isHidden ? Integer.toString(stats.dead().size()) : "–"),
            new Cell(Numbers.shortText(stats.medianGradient())),
            new Cell(Numbers.shortText(steps.median())));
    label =
        isHidden
            ? "Histograms of layer "
                + layer
                + ": activations, slopes, sizes of gradients, and steps for their weights’ sizes."
                + " The table has the numbers."
            : "Histograms of the output: activations, sizes of gradients, and steps for their"
                + " weights’ sizes. The table has the numbers.";
  }

  /** Draws the histograms. */
  void draw() {
    surface.ifPresent(
        s -> {
          if (s.width() > 0) {
            new LayerChart(s.width(), s.height(), contents).drawOn(s.paint());
          }
        });
  }

  /** The canvas for the histograms. */
  public void setSurface(Surface value) {
    surface = Optional.of(value);
    value.onResize(this::draw);
    draw();
  }

  /** {@code Layer 2}, {@code Output}. */
  public String getName() {
    return name;
  }

  /** {@code 8 tanh units}. */
  public String getKind() {
    return kind;
  }

  /** What is remarkable of it; may be empty. */
  public String getNote() {
    return note;
  }

  /** What the picture shows, in words. */
  public String getLabel() {
    return label;
  }

  /** Its row of the table. */
  public List<Cell> getCells() {
    return cells;
  }

  /** A cell of the table: a template that shows elements of a list of texts costs many bytes. */
  public record Cell(String text) {
    /** What stands in it. */
    public String getText() {
      return text;
    }
  }
}
