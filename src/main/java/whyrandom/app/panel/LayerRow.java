package whyrandom.app.panel;

import java.util.ArrayList;
import java.util.List;
import whyrandom.app.desk.Choice;
import whyrandom.app.diagram.Glyphs;
import whyrandom.engine.Activation;
import whyrandom.experiment.Experiment;

/** One hidden layer in the network panel. */
public final class LayerRow {
  private static final List<Choice> ACTIVATIONS = activations();

  private final NetworkView panel;
  private final int index;
  private final int units;
  private final Activation activation;

  LayerRow(NetworkView panel, int index, Experiment e) {
    this.panel = panel;
    this.index = index;
    units = e.hidden().get(index);
    activation = e.activations().get(index);
  }

  private static List<Choice> activations() {
    List<Choice> list = new ArrayList<>();
    for (Activation a : Activation.values()) {
      list.add(new Choice(a.id(), a.id(), false));
    }
    return List.copyOf(list);
  }

  /** Its number, from 1. */
  public String getNumber() {
    return Integer.toString(index + 1);
  }

  /** Number of units. */
  public String getUnits() {
    return Integer.toString(units);
  }

  /** Name of the control for its units. */
  public String getUnitsName() {
    return "Units of hidden layer " + getNumber();
  }

  /** Name of the button that takes a unit away. */
  public String getFewerName() {
    return "One unit less in hidden layer " + getNumber();
  }

  /** Name of the button that adds a unit. */
  public String getMoreName() {
    return "One unit more in hidden layer " + getNumber();
  }

  /** Name of the control for its activation. */
  public String getActivationName() {
    return "Activation of hidden layer " + getNumber();
  }

  /** One unit less. */
  public void fewer() {
    panel.addUnits(index, -1);
  }

  /** One unit more. */
  public void more() {
    panel.addUnits(index, 1);
  }

  /** The activation in use. */
  public String getActivation() {
    return activation.id();
  }

  /** The activation as a little curve. */
  public String getCurve() {
    return Glyphs.activation(activation);
  }

  /** The activations to choose from. */
  public List<Choice> getActivations() {
    return ACTIVATIONS;
  }

  /** Uses another activation. */
  public void choose(String id) {
    panel.setActivation(index, Activation.of(id).orElseThrow());
  }
}
