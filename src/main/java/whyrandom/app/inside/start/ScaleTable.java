package whyrandom.app.inside.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.app.inside.depth.LayerCard.Cell;
import whyrandom.experiment.DrawnStart;
import whyrandom.experiment.LayerStart;
import whyrandom.experiment.Recipe;
import whyrandom.experiment.SignalMeasurement;
import whyrandom.experiment.SignalTheory;
import whyrandom.explain.Labels;
import whyrandom.explain.english.ScaleEnglish;
import whyrandom.plot.Numbers;

/**
 * How large a layer's weights would be by each recipe and are, and what that does to signals
 * forward and to gradients backward, by theory and as measured.
 */
public final class ScaleTable {
  private static final int DIGITS = 3;
  private static final String NONE = "–";

  private Optional<DrawnStart> start = Optional.empty();
  private Optional<SignalMeasurement> measurement = Optional.empty();

  /** Of the recipes, and last of the start itself. */
  private List<SignalTheory> theories = List.of();

  private int examplesDone;
  private List<Row> rows = List.of();
  private List<Cell> fits = List.of();
  private boolean isDone;

  ScaleTable() {}

  /** Begins with another start. */
  void show(DrawnStart its) {
    start = Optional.of(its);
    measurement =
        Optional.of(new SignalMeasurement(its.network(), its.experiment().loss(), its.train()));
    theories = new ArrayList<>();
    for (Recipe recipe : Recipe.values()) {
      theories.add(SignalTheory.of(recipe, its.network()));
    }
    theories.add(SignalTheory.of(its.experiment(), its.network()));
    examplesDone = 0;
    isDone = false;
    fits = new ArrayList<>();
    for (String sentence : ScaleEnglish.of(its.experiment().activations())) {
      fits.add(new Cell(sentence));
    }
    if (rows.size() != its.shape().layers()) { // or else the old ones stay until all is known
      makeRows(its);
    }
  }

  /**
   * Goes on with it: measures a block of examples, or takes one into the theories.
   *
   * @return whether all is known
   */
  boolean work() {
    SignalMeasurement measured = measurement.get();
    if (isDone || !measured.advance(1)) {
      return isDone;
    }
    if (examplesDone < measured.size()) {
      for (SignalTheory theory : theories) {
        theory.add(start.get().train(), examplesDone, measured.outputSquare(examplesDone));
      }
      examplesDone++;
      return false;
    }
    isDone = true;
    makeRows(start.get());
    return true;
  }

  private void makeRows(DrawnStart its) {
    List<Row> list = new ArrayList<>();
    for (int number = 1; number <= its.shape().layers(); number++) {
      LayerStart layer = its.layer(number);
      String function =
          number < its.shape().layers() ? layer.activation().id() : its.experiment().output().id();
      list.add(
          new Row(
              Labels.shortLayer(its.shape(), number),
              function,
              layer.columns(),
              layer.rows(),
              sigmas(layer),
              signals(number, true),
              signals(number, false)));
    }
    rows = list;
  }

  private static List<Cell> sigmas(LayerStart layer) {
    List<Cell> cells = new ArrayList<>();
    for (Recipe recipe : Recipe.values()) {
      cells.add(cell(Math.sqrt(recipe.variance(layer.columns(), layer.rows()))));
    }
    cells.add(cell(Math.sqrt(layer.variance())));
    cells.add(cell(LayerStart.moments(layer.weights()).deviation()));
    return cells;
  }

  private List<Cell> signals(int layer, boolean isForward) {
    List<Cell> cells = new ArrayList<>();
    for (SignalTheory theory : theories) {
      cells.add(
          isDone ? cell(isForward ? theory.forward(layer) : theory.backward(layer)) : new Cell(""));
    }
    SignalMeasurement m = measurement.get();
    cells.add(isDone ? cell(isForward ? m.forward(layer) : m.backward(layer)) : new Cell(""));
    return cells;
  }

  private static Cell cell(double value) {
    return new Cell(value == value ? Numbers.text(value, DIGITS) : NONE);
  }

  /** Which recipe fits each activation, and why. */
  public List<Cell> getFits() {
    return fits;
  }

  /** The layers. */
  public List<Row> getRows() {
    return rows;
  }

  /** The recipes. */
  public List<Cell> getRecipes() {
    List<Cell> cells = new ArrayList<>();
    for (Recipe recipe : Recipe.values()) {
      cells.add(new Cell(recipe.title()));
    }
    return cells;
  }

  /** On which examples it is measured. */
  public String getExamples() {
    if (start.isEmpty()) {
      return "";
    }
    int taken = measurement.get().size();
    int all = start.get().train().size();
    return taken == all
        ? "Measured on the " + Numbers.count(all) + " training examples."
        : "Measured on the first "
            + taken
            + " of "
            + Numbers.count(all)
            + " training examples, for the network is large.";
  }

  /**
   * A layer.
   *
   * @param name what it is called
   * @param function its activation
   * @param fanIn inputs of each unit
   * @param fanOut units
   * @param sigmas by each recipe, by this start's, and as drawn
   * @param forward the mean square of z, by the theory of each and as measured
   * @param backward the same of ∂ℓ/∂z
   */
  public record Row(
      String name,
      String function,
      int fanIn,
      int fanOut,
      List<Cell> sigmas,
      List<Cell> forward,
      List<Cell> backward) {
    /** What it is called. */
    public String getName() {
      return name;
    }

    /** Its activation. */
    public String getFunction() {
      return function;
    }

    /** Inputs of each unit. */
    public String getFanIn() {
      return Integer.toString(fanIn);
    }

    /** Units. */
    public String getFanOut() {
      return Integer.toString(fanOut);
    }

    /** Standard deviations of weights. */
    public List<Cell> getSigmas() {
      return sigmas;
    }

    /** Mean squares of z. */
    public List<Cell> getForward() {
      return forward;
    }

    /** Mean squares of ∂ℓ/∂z. */
    public List<Cell> getBackward() {
      return backward;
    }
  }
}
