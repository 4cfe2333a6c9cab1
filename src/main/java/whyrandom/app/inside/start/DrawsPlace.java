package whyrandom.app.inside.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.app.desk.Choice;
import whyrandom.app.inside.InsideDesk;
import whyrandom.app.inside.depth.LayerCard.Cell;
import whyrandom.engine.DrawLaw;
import whyrandom.engine.Initializer;
import whyrandom.engine.Shape;
import whyrandom.experiment.DrawnStart;
import whyrandom.experiment.Edit;
import whyrandom.experiment.LayerStart;
import whyrandom.experiment.Place;
import whyrandom.explain.Labels;
import whyrandom.explain.english.StartEnglish;
import whyrandom.explain.english.WayEnglish;
import whyrandom.model.Selection;
import whyrandom.plot.Numbers;

/** The weight that is looked at, and the way of its draw into it. */
public final class DrawsPlace {
  private final InsideDesk desk;
  private Optional<DrawnStart> start = Optional.empty();
  private Place place = new Place(1, 0, 0);
  private String name = "";
  private List<Cell> way = List.of();
  private List<Cell> changes = List.of();
  private List<Choice> layers = List.of();
  private List<Choice> units = List.of();
  private List<Choice> inputs = List.of();

  DrawsPlace(InsideDesk desk) {
    this.desk = desk;
  }

  /** The selected weight if the start has it, else the first one. */
  Place of(DrawnStart its) {
    return desk.workbench()
        .selection()
        .map(Selection::place)
        .filter(p -> p.isIn(its.shape()))
        .orElse(new Place(1, 0, 0));
  }

  /** Shows a weight of a start. */
  void show(DrawnStart its, Place next) {
    start = Optional.of(its);
    place = next;
    name = Labels.place(its.experiment(), place);
    LayerStart layer = its.layer(place.layer());
    Optional<DrawLaw> law = place.isBias() ? layer.biasLaw() : layer.law();
    if (layer.isByHand()) {
      way = List.of(new Cell("It is given: nothing is drawn."));
      changes = List.of();
    } else {
      Initializer own = layer.initializer();
      Initializer used = place.isBias() ? own.bias().orElse(own) : own;
      way =
          cells(
              new WayEnglish(its.draw(place), law, Numbers::shortText)
                  .lines(used, its.value(place)));
      changes = cells(StartEnglish.changes(its, place));
    }
    list(its);
  }

  private static List<Cell> cells(List<String> texts) {
    List<Cell> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(new Cell(text));
    }
    return cells;
  }

  private void list(DrawnStart its) {
    Shape shape = its.shape();
    layers = new ArrayList<>();
    for (int i = 1; i <= shape.layers(); i++) {
      layers.add(choice(i, Labels.shortLayer(shape, i)));
    }
    units = new ArrayList<>();
    for (int i = 0; i < shape.units(place.layer()); i++) {
      units.add(choice(i, Integer.toString(i + 1)));
    }
    inputs = new ArrayList<>();
    for (int i = shape.hasBiases() ? Edit.BIAS : 0; i < shape.fanIn(place.layer()); i++) {
      inputs.add(choice(i, Labels.source(its.experiment(), place.layer(), i)));
    }
  }

  private static Choice choice(int id, String label) {
    return new Choice(Integer.toString(id), label, false);
  }

  void select(Place next) {
    boolean isThere = next.isIn(desk.lane().network().shape());
    if (isThere) {
      desk.workbench().select(new Selection(desk.laneIndex(), next));
    }
  }

  /** Whether any weight of the start can be chosen: the network has the same shape now. */
  public boolean isOpen() {
    return start.isPresent() && start.get().shape().equals(desk.lane().network().shape());
  }

  /** What it is called. */
  public String getName() {
    return name;
  }

  /** The way, line by line. */
  public List<Cell> getWay() {
    return way;
  }

  /** What would change it. */
  public List<Cell> getChanges() {
    return changes;
  }

  /** Whether it is drawn, so that something would change it. */
  public boolean isDrawn() {
    return !changes.isEmpty();
  }

  /** The layers to choose from. */
  public List<Choice> getLayers() {
    return layers;
  }

  /** The layer in view. */
  public String getLayer() {
    return Integer.toString(place.layer());
  }

  /** Looks at the first weight of another layer. */
  public void setLayer(String layer) {
    select(new Place(Integer.parseInt(layer), 0, 0));
  }

  /** The units of the layer. */
  public List<Choice> getUnits() {
    return units;
  }

  /** The unit in view. */
  public String getUnit() {
    return Integer.toString(place.unit());
  }

  /** Looks at another unit of the layer. */
  public void setUnit(String unit) {
    select(new Place(place.layer(), Integer.parseInt(unit), place.input()));
  }

  /** Where weights of the unit come from. */
  public List<Choice> getInputs() {
    return inputs;
  }

  /** Where the weight in view comes from. */
  public String getInput() {
    return Integer.toString(place.input());
  }

  /** Looks at another weight of the unit, or at its bias. */
  public void setInput(String input) {
    select(new Place(place.layer(), place.unit(), Integer.parseInt(input)));
  }
}
