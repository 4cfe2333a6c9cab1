package whyrandom.app.panel;

import java.util.ArrayList;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.ScopeView;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Output;
import whyrandom.experiment.Experiment;
import whyrandom.explain.Labels;
import whyrandom.model.Suiting;

/** The network's shape: layers, units, activations, output and loss. */
@BindTemplate("templates/network.html")
public final class NetworkView {
  private final Desk desk;
  private Fragment scope;

  /** The panel for what is on the desk. */
  public NetworkView(Desk desk) {
    this.desk = desk;
  }

  /** Number of hidden layers. */
  public String getDepth() {
    return Integer.toString(desk.settings().hidden().size());
  }

  /** What the settings apply to. */
  public Fragment getScope() {
    if (scope == null) {
      scope = Fragments.create(new ScopeView(desk));
    }
    return scope;
  }

  /** Closes the panel where it is a sheet. */
  public void close() {
    desk.sheets().close();
  }

  /** One hidden layer more, as wide as the last. */
  public void deepen() {
    resize(
        (hidden, activations) -> {
          int last = hidden.size() - 1;
          hidden.add(last < 0 ? 4 : hidden.get(last));
          activations.add(last < 0 ? Activation.TANH : activations.get(last));
        });
  }

  /** One hidden layer less. */
  public void flatten() {
    if (getHidden()) {
      resize(
          (hidden, activations) -> {
            if (!hidden.isEmpty()) {
              hidden.remove(hidden.size() - 1);
              activations.remove(activations.size() - 1);
            }
          });
    }
  }

  /** The hidden layers. */
  public List<LayerRow> getLayers() {
    List<LayerRow> rows = new ArrayList<>();
    for (int i = 0; i < desk.settings().hidden().size(); i++) {
      rows.add(new LayerRow(this, i, desk.settings()));
    }
    return rows;
  }

  /** Whether there is a hidden layer. */
  public boolean getHidden() {
    return !desk.settings().hidden().isEmpty();
  }

  void addUnits(int layer, int more) {
    resize(
        (hidden, activations) -> {
          if (layer < hidden.size()) {
            hidden.set(layer, hidden.get(layer) + more);
          }
        });
  }

  void setActivation(int layer, Activation activation) {
    resize(
        (hidden, activations) -> {
          if (layer < activations.size()) {
            activations.set(layer, activation);
          }
        });
  }

  private interface Resize {
    void apply(List<Integer> hidden, List<Activation> activations);
  }

  private void resize(Resize how) {
    desk.change(
        e -> {
          List<Integer> hidden = new ArrayList<>(e.hidden());
          List<Activation> activations = new ArrayList<>(e.activations());
          how.apply(hidden, activations);
          return e.withNetwork(e.features(), hidden, activations);
        });
  }

  /** Whether units have biases. */
  public boolean isBiased() {
    return desk.settings().biases();
  }

  /** Gives all units biases, or takes them away. */
  public void setBiased(boolean value) {
    desk.change(e -> e.withBiases(value));
  }

  /** The outputs to choose from. */
  public List<Choice> getOutputs() {
    List<Choice> list = new ArrayList<>();
    for (Output output : Output.values()) {
      list.add(new Choice(output.id(), output.id(), desk.settings().output() == output));
    }
    return list;
  }

  /** The output in use. */
  public String getOutput() {
    return desk.settings().output().id();
  }

  /** Uses another output; the loss follows if it does not suit it. */
  public void setOutput(String id) {
    desk.change(e -> Suiting.withOutput(e, Output.of(id).orElseThrow()));
  }

  /** The losses that suit the output. */
  public List<Choice> getLosses() {
    Experiment e = desk.settings();
    List<Choice> list = new ArrayList<>();
    for (Loss loss : Loss.values()) {
      if (loss.fits(e.output())) {
        list.add(new Choice(loss.id(), Labels.loss(loss), e.loss() == loss));
      }
    }
    return list;
  }

  /** The loss in use. */
  public String getLoss() {
    return desk.settings().loss().id();
  }

  /** Uses another loss. */
  public void setLoss(String id) {
    desk.change(e -> Suiting.withLoss(e, Loss.of(id).orElseThrow()));
  }
}
