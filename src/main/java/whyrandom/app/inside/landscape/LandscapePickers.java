package whyrandom.app.inside.landscape;

import java.util.ArrayList;
import java.util.List;
import whyrandom.app.desk.Choice;
import whyrandom.app.inside.InsideDesk;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;
import whyrandom.explain.Labels;

/** The menus that choose along which directions the loss is mapped. */
public final class LandscapePickers {
  private final InsideDesk desk;
  private final LandscapeAxes axes;
  private final WeightPicker first;
  private final WeightPicker second;

  LandscapePickers(InsideDesk desk, LandscapeAxes axes) {
    this.desk = desk;
    this.axes = axes;
    first = new WeightPicker(desk, axes, true);
    second = new WeightPicker(desk, axes, false);
  }

  private Shape shape() {
    return desk.lane().network().shape();
  }

  private void changed() {
    desk.shell().requestFrame();
  }

  private static Choice choice(int id, String label) {
    return new Choice(Integer.toString(id), label, false);
  }

  /** Whether two units are moved together and apart, rather than two weights. */
  public boolean isPair() {
    return axes.isUnits();
  }

  /** Whether there are two units to choose. */
  public boolean isPaired() {
    return !LandscapeAxes.layersWithPairs(shape()).isEmpty();
  }

  /** {@code "true"} for two units. */
  public String getUnitsPressed() {
    return Boolean.toString(axes.isUnits());
  }

  /** {@code "true"} for two weights. */
  public String getWeightsPressed() {
    return Boolean.toString(!axes.isUnits());
  }

  /** Looks at two units. */
  public void lookAtUnits() {
    axes.setUnits(desk.lane(), true);
    changed();
  }

  /** Looks at two weights. */
  public void lookAtWeights() {
    axes.setUnits(desk.lane(), false);
    changed();
  }

  /** The hidden layers with two units or more. */
  public List<Choice> getLayers() {
    List<Choice> list = new ArrayList<>();
    for (int layer : LandscapeAxes.layersWithPairs(shape())) {
      list.add(choice(layer, Labels.shortLayer(shape(), layer)));
    }
    return list;
  }

  /** The layer of the two units. */
  public String getLayer() {
    return Integer.toString(axes.layer());
  }

  /** Looks at another layer. */
  public void setLayer(String layer) {
    axes.chooseLayer(desk.lane(), Integer.parseInt(layer));
    changed();
  }

  /** The units of the layer. */
  public List<Choice> getUnits() {
    List<Choice> list = new ArrayList<>();
    for (int unit = 0; unit < shape().units(axes.layer()); unit++) {
      list.add(choice(unit, Integer.toString(unit + 1)));
    }
    return list;
  }

  /** The first unit. */
  public String getUnit() {
    return Integer.toString(axes.unit());
  }

  /** Looks at another first unit. */
  public void setUnit(String unit) {
    axes.chooseUnit(desk.lane(), true, Integer.parseInt(unit));
    changed();
  }

  /** The second unit. */
  public String getOther() {
    return Integer.toString(axes.other());
  }

  /** Looks at another second unit. */
  public void setOther(String unit) {
    axes.chooseUnit(desk.lane(), false, Integer.parseInt(unit));
    changed();
  }

  /** The ways in which the units can be moved. */
  public List<Choice> getWays() {
    List<Choice> list = new ArrayList<>();
    for (LandscapeAxes.Along along : LandscapeAxes.Along.values()) {
      list.add(choice(along.ordinal(), along.label));
    }
    return list;
  }

  /** The way in which they are moved. */
  public String getAlong() {
    return Integer.toString(axes.along().ordinal());
  }

  /** Moves them in another way. */
  public void setAlong(String along) {
    axes.setAlong(LandscapeAxes.Along.values()[Integer.parseInt(along)]);
    changed();
  }

  /** The weight from left to right. */
  public WeightPicker getFirst() {
    return first;
  }

  /** The weight from below to above. */
  public WeightPicker getSecond() {
    return second;
  }

  /** The menus that choose one weight or bias. */
  public static final class WeightPicker {
    private final InsideDesk desk;
    private final LandscapeAxes axes;
    private final boolean isFirst;

    WeightPicker(InsideDesk desk, LandscapeAxes axes, boolean isFirst) {
      this.desk = desk;
      this.axes = axes;
      this.isFirst = isFirst;
    }

    private Shape shape() {
      return desk.lane().network().shape();
    }

    private Place place() {
      return isFirst ? axes.first() : axes.second();
    }

    private void set(Place place) {
      axes.setWeight(isFirst, place);
      desk.shell().requestFrame();
    }

    /** The layers. */
    public List<Choice> getLayers() {
      List<Choice> list = new ArrayList<>();
      for (int layer = 1; layer <= shape().layers(); layer++) {
        list.add(choice(layer, Labels.shortLayer(shape(), layer)));
      }
      return list;
    }

    /** The layer. */
    public String getLayer() {
      return Integer.toString(place().layer());
    }

    /** Chooses the first weight of another layer. */
    public void setLayer(String layer) {
      set(new Place(Integer.parseInt(layer), 0, 0));
    }

    /** The units of the layer. */
    public List<Choice> getUnits() {
      List<Choice> list = new ArrayList<>();
      for (int unit = 0; unit < shape().units(place().layer()); unit++) {
        list.add(choice(unit, Integer.toString(unit + 1)));
      }
      return list;
    }

    /** The unit. */
    public String getUnit() {
      return Integer.toString(place().unit());
    }

    /** Chooses the corresponding weight of another unit. */
    public void setUnit(String unit) {
      set(new Place(place().layer(), Integer.parseInt(unit), place().input()));
    }

    /** Where edges into the unit come from, and its bias. */
    public List<Choice> getSources() {
      List<Choice> list = new ArrayList<>();
      int layer = place().layer();
      for (int input = 0; input < shape().fanIn(layer); input++) {
        list.add(choice(input, Labels.source(desk.lane().state().settings(), layer, input)));
      }
      if (shape().hasBiases()) {
        list.add(choice(Edit.BIAS, "bias"));
      }
      return list;
    }

    /** Where the edge comes from. */
    public String getSource() {
      return Integer.toString(place().input());
    }

    /** Chooses another edge into the unit, or its bias. */
    public void setSource(String input) {
      set(new Place(place().layer(), place().unit(), Integer.parseInt(input)));
    }
  }
}
