package whyrandom.app.panel;

import java.util.ArrayList;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.CloserLook;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.NumberField;
import whyrandom.app.desk.Shell;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.explain.Labels;
import whyrandom.model.Seen;
import whyrandom.model.Selection;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;
import whyrandom.web.events.Key;

/**
 * One weight or bias: its exact value, to be changed, its gradient, and what the next step makes of
 * it.
 */
@BindTemplate("templates/weight.html")
public final class WeightView {
  private static final int SLIDER_STEPS = 1000;

  private final Desk desk;
  private final Shell shell;
  private final CloserLook closerLook;
  private final NumberField value;

  /** The panel for what is on the desk. */
  public WeightView(Desk desk, Shell shell, CloserLook closerLook) {
    this.desk = desk;
    this.shell = shell;
    this.closerLook = closerLook;
    value =
        new NumberField(
                "Value",
                () -> shown(valueNow()),
                v -> desk.workbench().setWeight(selection().lane(), selection().place(), v),
                desk.notices())
            .shortly(() -> Numbers.shortText(valueNow()).replace(Numbers.MINUS, '-'));
  }

  private Selection selection() {
    return shown(desk.workbench());
  }

  /** What is shown: what is selected, or the first weight. */
  static Selection shown(Workbench workbench) {
    return workbench.selection().orElse(new Selection(0, new Place(1, 0, 0)));
  }

  private Seen lane() {
    return desk.workbench().lanes().get(selection().lane());
  }

  private Shape shape() {
    return lane().network().shape();
  }

  private Experiment experiment() {
    return lane().state().settings();
  }

  private int index() {
    return selection().place().index(shape());
  }

  /** A value in the field: all its digits; one that is no number in words. */
  private static String shown(double value) {
    return value == value ? Numbers.exactText(value) : Numbers.shortText(value);
  }

  private double valueNow() {
    return lane().network().parameters[index()];
  }

  /** Closes the panel where it is a sheet; the keyboard goes back to the weight. */
  public void close() {
    desk.sheets().close();
    shell.leaveWeight();
  }

  /** Opens the arithmetic behind its numbers. */
  public void explain() {
    desk.workbench().select(selection());
    desk.sheets().close();
    closerLook.choose("step");
    closerLook.open();
  }

  /** Escape leads back to where the weight was selected. */
  public boolean press(Key key) {
    if (!key.name().equals("Escape") || desk.player().travel().isLong()) {
      return false; // a long way is stopped first
    }
    desk.notices().dismiss();
    close();
    return true;
  }

  /** What it is: {@code Weight of A: x₁ → unit 2}. */
  public String getTitle() {
    String of = desk.workbench().isComparing() ? (selection().lane() == 0 ? " of A" : " of B") : "";
    Place place = selection().place();
    String what = Labels.place(experiment(), place);
    if (place.isBias()) {
      return "B" + what.substring(1) + of;
    }
    return "Weight" + of + ": " + what;
  }

  /** The networks to choose from, if there are two. */
  public boolean isComparing() {
    return desk.workbench().isComparing();
  }

  /** The networks. */
  public List<Choice> getRuns() {
    return List.of(
        new Choice("0", "A", selection().lane() == 0),
        new Choice("1", "B", selection().lane() == 1));
  }

  /** The network in view. */
  public String getRun() {
    return Integer.toString(selection().lane());
  }

  /** Looks at the same place of another network, or at its first weight. */
  public void setRun(String lane) {
    int number = Integer.parseInt(lane);
    Shape shape = desk.workbench().lanes().get(number).network().shape();
    Place place = selection().place();
    desk.workbench().select(new Selection(number, place.isIn(shape) ? place : new Place(1, 0, 0)));
  }

  /** The layers to choose from. */
  public List<Choice> getLayers() {
    List<Choice> list = new ArrayList<>();
    for (int layer = 1; layer <= shape().layers(); layer++) {
      list.add(new Choice(Integer.toString(layer), Labels.shortLayer(shape(), layer), false));
    }
    return list;
  }

  /** The layer in view. */
  public String getLayer() {
    return Integer.toString(selection().place().layer());
  }

  /** Looks at another layer. */
  public void setLayer(String layer) {
    select(new Place(Integer.parseInt(layer), 0, 0));
  }

  /** The units of the layer. */
  public List<Choice> getUnits() {
    List<Choice> list = new ArrayList<>();
    for (int unit = 0; unit < shape().units(selection().place().layer()); unit++) {
      list.add(new Choice(Integer.toString(unit), Integer.toString(unit + 1), false));
    }
    return list;
  }

  /** The unit in view. */
  public String getUnit() {
    return Integer.toString(selection().place().unit());
  }

  /** Looks at another unit. */
  public void setUnit(String unit) {
    Place place = selection().place();
    select(new Place(place.layer(), Integer.parseInt(unit), place.input()));
  }

  /** Where edges into the unit come from. */
  public List<Choice> getSources() {
    int layer = selection().place().layer();
    List<Choice> list = new ArrayList<>();
    for (int input = 0; input < shape().fanIn(layer); input++) {
      String label = Labels.source(experiment(), layer, input);
      list.add(new Choice(Integer.toString(input), label, false));
    }
    if (shape().hasBiases()) {
      list.add(new Choice(Integer.toString(Edit.BIAS), "bias", false));
    }
    return list;
  }

  /** The source in view. */
  public String getSource() {
    return Integer.toString(selection().place().input());
  }

  /** Looks at another edge into the unit, or its bias. */
  public void setSource(String input) {
    Place place = selection().place();
    select(new Place(place.layer(), place.unit(), Integer.parseInt(input)));
  }

  private void select(Place place) {
    desk.workbench().select(new Selection(selection().lane(), place));
  }

  /** The exact value. */
  public NumberField getValue() {
    return value;
  }

  /** Half the slider's range: 4, or more if the value needs it. */
  private double reach() {
    double reach = 4;
    while (reach < Math.abs(valueNow()) && reach < 1e9) {
      reach *= 4;
    }
    return reach;
  }

  /** Where the slider stands. */
  public String getSlider() {
    double at = valueNow() / reach() * SLIDER_STEPS;
    return Integer.toString((int) Math.floor(at + 0.5));
  }

  /** What a screen reader says of the slider. */
  public String getSpoken() {
    return Numbers.shortText(valueNow());
  }

  /** Drags the value; a whole drag is one undo. */
  public void drag(String at) {
    double dragged = Integer.parseInt(at) * reach() / SLIDER_STEPS;
    Selection s = selection();
    String gesture = EdgeGrip.gesture(s);
    desk.notices().attempt(() -> desk.workbench().setWeight(gesture, s.lane(), s.place(), dragged));
  }

  /** {@code ∂L/∂w}, or {@code ∂L/∂b}. */
  public String getGradientName() {
    return selection().place().isBias() ? "Gradient ∂L/∂b" : "Gradient ∂L/∂w";
  }

  /** The gradient of the next mini-batch's loss. */
  public String getGradient() {
    return Numbers.shortText(lane().gradient()[index()]);
  }

  private boolean isPlain() {
    Experiment e = experiment();
    boolean isPulled = e.regularization().isOn() && !selection().place().isBias();
    return e.optimizer().isPlain() && !isPulled;
  }

  /** What the next step does: the arithmetic where it fits in a line, else from where to where. */
  public String getArithmetic() {
    String now = Numbers.shortText(valueNow());
    if (!isPlain()) {
      return now + " → ";
    }
    String rate = Numbers.shortText(experiment().optimizer().learningRate());
    String gradient = getGradient();
    String factor = gradient.startsWith("−") ? "(" + gradient + ")" : gradient;
    return now + " − " + rate + " · " + factor + " = ";
  }

  /** The value after the next step. */
  public String getNext() {
    return Numbers.shortText(lane().next()[index()]);
  }

  /** The rule that makes the next step, where its arithmetic is not shown. */
  public String getRule() {
    return isPlain() ? "" : "by " + experiment().optimizer().kind().id();
  }
}
