package whyrandom.app.inside.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.DrawnStart;
import whyrandom.experiment.MeanField;
import whyrandom.explain.PhaseFindings;
import whyrandom.explain.english.PhaseEnglish;
import whyrandom.model.Seen;
import whyrandom.plot.Box;
import whyrandom.plot.PhaseChart;
import whyrandom.plot.PhaseChart.Spot;
import whyrandom.web.Surface;

/** Order and chaos: where a network's layers stand in the plane of σ_w and σ_b. */
public final class PhaseView {
  private static final double ROOM = 1.3;
  private static final double LEAST_WIDTH = 2.5;
  private static final double LEAST_HEIGHT = 1;

  private Optional<Surface> surface = Optional.empty();
  private Optional<Seen> lane = Optional.empty();
  private Activation activation = Activation.TANH;
  private String sentence = "";
  private List<Spot> edge = List.of();
  private List<Spot> starts = List.of();
  private List<Spot> now = List.of();
  private double width = LEAST_WIDTH;
  private double height = LEAST_HEIGHT;
  private boolean isThere;
  private boolean isMixed;

  PhaseView() {}

  /** Shows a network: its start, unless that is shown already, and where it is now. */
  void show(Seen seen) {
    boolean isNew = lane.isEmpty() || !lane.get().isOfSameRun(seen);
    lane = Optional.of(seen);
    isThere = seen.shape().hiddenLayers() > 1;
    if (!isThere) {
      return;
    }
    if (isNew) {
      showStart(DrawnStart.of(seen.state()));
    }
    now = measured(seen.network());
    draw();
  }

  private void showStart(DrawnStart start) {
    List<MeanField> fields = PhaseFindings.fields(start);
    sentence = PhaseEnglish.of(PhaseFindings.of(fields));
    starts = new ArrayList<>();
    edge = new ArrayList<>();
    isMixed = false;
    activation = start.network().activation(Math.min(2, start.shape().hiddenLayers()));
    for (MeanField field : fields) {
      if (field.activation() == activation) {
        starts.add(new Spot(Math.sqrt(field.weightSquare()), Math.sqrt(field.biasSquare())));
      }
    }
    for (MeanField.Point point : MeanField.edge(activation)) {
      edge.add(new Spot(point.weights(), point.biases()));
    }
    width = edge.isEmpty() ? LEAST_WIDTH : Math.max(LEAST_WIDTH, ROOM * edge.get(0).weights());
    height = LEAST_HEIGHT;
    makeRoom(starts);
    makeRoom(measured(start.network()));
  }

  private void makeRoom(List<Spot> spots) {
    for (Spot spot : spots) {
      if (spot.weights() <= Double.MAX_VALUE && spot.biases() <= Double.MAX_VALUE) {
        width = Math.max(width, ROOM * spot.weights());
        height = Math.max(height, ROOM * spot.biases());
      }
    }
  }

  /** The roots of the mean squares, that of weights times their number; from layer 2 on. */
  private List<Spot> measured(Network network) {
    Shape shape = network.shape();
    List<Spot> spots = new ArrayList<>();
    isMixed = false;
    for (int layer = 2; layer <= shape.hiddenLayers(); layer++) {
      if (network.activation(layer) != activation) {
        isMixed = true;
        continue;
      }
      int first = shape.firstWeight(layer);
      int count = shape.units(layer) * shape.fanIn(layer);
      double weights = 0;
      for (int i = first; i < first + count; i++) {
        weights += network.parameters[i] * network.parameters[i];
      }
      double biases = 0;
      for (int unit = 0; unit < shape.units(layer); unit++) {
        biases += network.bias(layer, unit) * network.bias(layer, unit);
      }
      spots.add(
          new Spot(
              Math.sqrt(weights / shape.units(layer)), Math.sqrt(biases / shape.units(layer))));
    }
    return spots;
  }

  /** The canvas for it. */
  public void setSurface(Surface value) {
    surface = Optional.of(value);
    value.onResize(this::draw);
    draw();
  }

  void draw() {
    if (surface.isPresent() && surface.get().width() > 0 && isThere) {
      boolean isStraight = activation.isHomogeneous();
      new PhaseChart(
              new Box(0, 0, surface.get().width(), surface.get().height()),
              edge,
              starts,
              now,
              width,
              height,
              isStraight ? "fades" : "ordered",
              isStraight ? "grows" : "chaotic")
          .drawOn(surface.get().paint());
    }
  }

  /** Whether there is a second hidden layer. */
  public boolean isThere() {
    return isThere;
  }

  /** Where the start is, in words. */
  public String getSentence() {
    return sentence;
  }

  /** Of which function the plane is. */
  public String getFunction() {
    return activation.id();
  }

  /** What the marks are. */
  public String getHint() {
    String marks =
        (edge.isEmpty()
                ? "This function has no edge that signals settle on. "
                : "Line: the edge of chaos, χ = 1. ")
            + (hasLaw() ? "Ring: the law of the start. " : "")
            + "Dots: each hidden layer from 2 on, as it is now, σ_w² = n_in · mean of w², σ_b² ="
            + " mean of b².";
    return isMixed
        ? marks + " Layers with another function than " + activation.id() + " are left out."
        : marks;
  }

  private boolean hasLaw() {
    boolean hasLaw = false;
    for (Spot spot : starts) {
      hasLaw |= spot.weights() >= 0 && spot.biases() >= 0;
    }
    return hasLaw;
  }
}
