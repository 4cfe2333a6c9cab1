package whyrandom.app.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.arithmetic.ArithmeticView;
import whyrandom.app.arithmetic.StepLight;
import whyrandom.app.arithmetic.StepSight;
import whyrandom.app.desk.Choice;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.OneStep;
import whyrandom.experiment.Place;
import whyrandom.explain.Labels;
import whyrandom.explain.arithmetic.Explanation;
import whyrandom.explain.arithmetic.Phase;
import whyrandom.explain.arithmetic.Source;
import whyrandom.plot.Numbers;
import whyrandom.web.Clipboard;
import whyrandom.web.events.Key;

/**
 * Inside one update: where each number comes from, phase by phase, for an example and a part of the
 * network that the reader chooses.
 */
@BindTemplate("templates/inside/step.html")
public final class StepView implements InsideTab {
  private static final String WHOLE = "unit";

  private final InsideDesk desk;
  private final StepExample example;
  private final StepSight sight;
  private final ArithmeticView arithmetic;
  private Optional<Fragment> shown = Optional.empty();
  private boolean isMoved;
  private String copied = "";

  StepView(InsideDesk desk) {
    this.desk = desk;
    example = new StepExample(desk);
    sight = new StepSight(desk, example::example);
    arithmetic = new ArithmeticView(sight);
  }

  @Override
  public void paint() {
    example.paint();
  }

  @Override
  public void leave() {
    sight.leave();
    copied = "";
  }

  // ---- the example

  /** The example. */
  public StepExample getExample() {
    return example;
  }

  /** {@code From step 12 to step 13.} */
  public String getTitle() {
    int step = sight.look().step();
    return "Step " + Numbers.count(step) + " → " + Numbers.count(step + 1);
  }

  /** The example in words, and what part it has in the update. */
  public String getExampleWords() {
    OneStep one = sight.look();
    String text = example.words() + ". ";
    if (one.example().isOwn()) {
      return text + "Your own example is not trained on: it moves no weight.";
    }
    if (!one.isInBatch()) {
      return text + "It is not in the next mini-batch, and moves no weight in this step.";
    }
    int size = one.batchSize();
    return size == 1
        ? text + "It is the only one in the next mini-batch."
        : text + "It is number " + (one.place() + 1) + " of " + size + " in the next mini-batch.";
  }

  /** Whether the example is one of the training set that has no part in the update. */
  public boolean isOutside() {
    OneStep one = sight.look();
    return !one.example().isOwn() && !one.isInBatch();
  }

  /** Looks at the first example of the mini-batch. */
  public void takeFromBatch() {
    example.choose(sight.look().batchRow(0));
  }

  // ---- phases

  /** The phases. */
  public List<Tab> getPhases() {
    List<Tab> tabs = new ArrayList<>();
    for (Phase phase : sight.phases()) {
      boolean isCurrent = phase == sight.phase();
      tabs.add(new Tab(phase, isCurrent, isCurrent && isMoved));
    }
    return tabs;
  }

  /** Goes to a phase. */
  public void open(Tab tab) {
    isMoved = false;
    copied = "";
    sight.choose(tab.phase());
  }

  /** Arrow keys walk from phase to phase. */
  public boolean press(Key key) {
    List<Phase> phases = sight.phases();
    int now = phases.indexOf(sight.phase());
    int to =
        switch (key.name()) {
          case "ArrowRight" -> (now + 1) % phases.size();
          case "ArrowLeft" -> (now + phases.size() - 1) % phases.size();
          case "Home" -> 0;
          case "End" -> phases.size() - 1;
          default -> -1;
        };
    if (to < 0) {
      return false;
    }
    isMoved = true;
    copied = "";
    sight.choose(phases.get(to));
    return true;
  }

  /** The id of the current phase's tab. */
  public String getPhaseId() {
    return "phase-" + sight.phase().id();
  }

  /** {@code "true"} if the way through the update is at its end. */
  public String getAtEnd() {
    return Boolean.toString(sight.isAtEnd());
  }

  /** {@code "true"} if the way through the update is at its beginning. */
  public String getAtStart() {
    return Boolean.toString(sight.isAtStart());
  }

  /** Goes on: a layer further, or to the next phase. */
  public void goOn() {
    copied = "";
    sight.goOn();
  }

  /** Goes back: a layer, or to the phase before. */
  public void goBack() {
    copied = "";
    sight.goBack();
  }

  /** Where on the way it is: {@code · layer 1 of 2}. */
  public String getWhere() {
    Phase phase = sight.phase();
    boolean isByLayer = phase == Phase.FORWARD || phase == Phase.BACKWARD;
    return isByLayer ? "· layer " + sight.chosen().layer() + " of " + shape().layers() : "";
  }

  // ---- what is looked at

  private Shape shape() {
    return desk.lane().network().shape();
  }

  /** What the arithmetic is about. */
  public String getSubject() {
    return Explanation.name(sight.look(), sight.shownSubject());
  }

  /** Whether the phase is about a part of the network. */
  public boolean isAboutPart() {
    return sight.phase() != Phase.LOSS;
  }

  /** The layers. */
  public List<Choice> getLayers() {
    List<Choice> list = new ArrayList<>();
    for (int layer = 1; layer <= shape().layers(); layer++) {
      list.add(new Choice(Integer.toString(layer), Labels.shortLayer(shape(), layer), false));
    }
    return list;
  }

  /** The layer in view. */
  public String getLayer() {
    return Integer.toString(sight.chosen().layer());
  }

  /** Looks at another layer. */
  public void setLayer(String layer) {
    sight.choose(Source.unit(Integer.parseInt(layer), 0));
  }

  /** The units of the layer. */
  public List<Choice> getUnits() {
    List<Choice> list = new ArrayList<>();
    for (int unit = 0; unit < shape().units(sight.chosen().layer()); unit++) {
      list.add(new Choice(Integer.toString(unit), Integer.toString(unit + 1), false));
    }
    return list;
  }

  /** The unit in view. */
  public String getUnit() {
    return Integer.toString(sight.chosen().unit());
  }

  /** Looks at another unit, or at the same weight of it. */
  public void setUnit(String unit) {
    Source now = sight.chosen();
    sight.choose(new Source(now.layer(), Integer.parseInt(unit), now.input()));
  }

  /** The unit itself, its weights, its bias. */
  public List<Choice> getParts() {
    Source now = sight.chosen();
    List<Choice> list = new ArrayList<>();
    list.add(new Choice(WHOLE, "whole unit", false));
    for (int input = 0; input < shape().fanIn(now.layer()); input++) {
      String from = Labels.source(desk.lane().state().settings(), now.layer(), input);
      list.add(new Choice(Integer.toString(input), "weight from " + from, false));
    }
    if (shape().hasBiases()) {
      list.add(new Choice(Integer.toString(Edit.BIAS), "bias", false));
    }
    return list;
  }

  /** The part in view. */
  public String getPart() {
    Source now = sight.chosen();
    return now.isUnit() ? WHOLE : Integer.toString(now.input());
  }

  /** Looks at the unit itself, one of its weights, or its bias. */
  public void setPart(String part) {
    Source now = sight.chosen();
    sight.choose(
        part.equals(WHOLE)
            ? Source.unit(now.layer(), now.unit())
            : Source.of(new Place(now.layer(), now.unit(), Integer.parseInt(part))));
  }

  // ---- the arithmetic

  /** The explanation. */
  public Fragment getArithmetic() {
    if (shown.isEmpty()) {
      shown = Optional.of(Fragments.create(arithmetic));
    }
    return shown.get();
  }

  /** The same, as it is without a page. */
  ArithmeticView arithmetic() {
    return arithmetic;
  }

  /** What the diagram shows meanwhile. */
  public String getLegend() {
    return StepLight.words(sight.phase());
  }

  // ---- digits

  /** The precisions to choose from. */
  public List<Choice> getDigits() {
    List<Choice> list = new ArrayList<>();
    for (int digits : new int[] {3, 5, 8, StepSight.ALL_DIGITS}) {
      String label = digits == StepSight.ALL_DIGITS ? "all" : Integer.toString(digits);
      list.add(new Choice(Integer.toString(digits), label, digits == sight.digits()));
    }
    return list;
  }

  /** Shows so many digits. */
  public void setDigits(Choice choice) {
    sight.setDigits(Integer.parseInt(choice.getId()));
  }

  /** Copies what is in view, with all digits. */
  public void copy() {
    Clipboard.copy(
        sight.plain(),
        () -> tell("Copied, with all digits."),
        () -> tell("The browser did not allow it."));
  }

  private void tell(String words) {
    copied = words;
    desk.shell().requestFrame();
  }

  /** What has become of copying. */
  public String getCopied() {
    return copied;
  }

  /**
   * A phase's tab.
   *
   * @param phase the phase
   * @param isCurrent whether it is the one in view
   * @param isWanted whether it is to take the keyboard's focus
   */
  public record Tab(Phase phase, boolean isCurrent, boolean isWanted) {
    /** The id of its element. */
    public String getId() {
      return "phase-" + phase.id();
    }

    /** What it says. */
    public String getLabel() {
      return phase.label();
    }

    /** {@code "true"} if it is the one in view. */
    public String getSelected() {
      return Boolean.toString(isCurrent);
    }

    /** {@code "0"} for the one that the tab key leads to. */
    public String getTabIndex() {
      return isCurrent ? "0" : "-1";
    }

    /** Whether it is to take the keyboard's focus. */
    public boolean isWanted() {
      return isWanted;
    }
  }
}
