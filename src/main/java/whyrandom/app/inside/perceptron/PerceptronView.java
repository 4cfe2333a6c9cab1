package whyrandom.app.inside.perceptron;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.arithmetic.StepPlace;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Shell;
import whyrandom.app.inside.InsideTab;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Likeness;
import whyrandom.experiment.Variant;
import whyrandom.explain.english.PerceptronEnglish;
import whyrandom.explain.perceptron.Correction;
import whyrandom.explain.perceptron.Gate;
import whyrandom.explain.perceptron.MatlabSession;
import whyrandom.explain.perceptron.OnePass;
import whyrandom.explain.perceptron.Outcome;
import whyrandom.explain.perceptron.Passes;
import whyrandom.explain.perceptron.Perceptrons;
import whyrandom.explain.perceptron.Requirement;
import whyrandom.model.Seen;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;
import whyrandom.web.Clipboard;

/**
 * The perceptron as MATLAB has it: configure, train and init; every pass; what it comes to, and
 * why; a hidden layer beside it; the same in MATLAB's words.
 */
@BindTemplate("templates/inside/perceptron.html")
public final class PerceptronView implements InsideTab {
  private static final double FOLLOWING_MILLIS = 3;
  private static final int PIECE = 200;

  /** So many passes are shown, the last ones. */
  private static final int MOST_PASSES = 24;

  private static final int LATEST = -1;
  private static final OnePass NONE = new OnePass(0, 0, 0, 0, false);

  private final Desk desk;
  private final Shell shell;
  private final StepPlace place;
  private final PerceptronSight sight;
  private final Training training;

  /** The pass whose examples are shown, by its number. */
  private int chosen = LATEST;

  private Optional<Passes> chosenIn = Optional.empty();
  private Optional<Seen> commandsOf = Optional.empty();
  private boolean isWholeSession;
  private String commands = "";
  private String copied = "";

  /** The tab for the network that is looked at in a place. */
  public PerceptronView(Desk desk, Shell shell, StepPlace place) {
    this.desk = desk;
    this.shell = shell;
    this.place = place;
    sight = new PerceptronSight(place);
    training = new Training(desk.workbench());
  }

  @Override
  public void paint() {
    if (!sight.isThere()) {
      training.stop();
      return;
    }
    double end = shell.millis() + FOLLOWING_MILLIS;
    boolean wasKnown = sight.follow(0);
    boolean isKnown = wasKnown;
    while (!isKnown && shell.millis() < end) {
      isKnown = sight.follow(PIECE);
    }
    boolean wasOn = training.isOn();
    if (wasOn) {
      training.advance(sight.passes(), shell.millis());
    }
    if (wasOn || !wasKnown) {
      shell.requestFrame(); // to go on, and once more: the words are a frame behind
    }
  }

  @Override
  public void leave() {
    training.stop();
    copied = "";
  }

  private Workbench workbench() {
    return desk.workbench();
  }

  // ---- what makes one

  /** Whether the network is a perceptron. */
  public boolean isThere() {
    return sight.isThere();
  }

  /** What a perceptron has, and whether this network has it. */
  public List<Need> getNeeds() {
    List<Need> list = new ArrayList<>();
    for (Requirement each : Requirement.values()) {
      list.add(new Need(PerceptronEnglish.of(each), each.isMetBy(sight.lane().settings())));
    }
    return list;
  }

  /**
   * Something that a perceptron has.
   *
   * @param words what it is
   * @param isMet whether the network has it
   */
  public record Need(String words, boolean isMet) {
    /** What it is. */
    public String getWords() {
      return words;
    }

    /** A sign that says whether the network has it. */
    public String getSign() {
      return isMet ? "✓" : "✗";
    }

    /** The same to be read aloud. */
    public String getSpoken() {
      return isMet ? "met: " : "not met: ";
    }

    /** How it is styled. */
    public String getStyle() {
      return isMet ? "met" : "unmet";
    }
  }

  // ---- the three buttons

  /** Makes the network a perceptron for its data, everything 0. */
  public void configure() {
    training.stop();
    desk.notices().attempt(() -> workbench().configurePerceptron(place.laneIndex()));
  }

  /** {@code train}, or {@code stop} while it does. */
  public String getTrainLabel() {
    return training.isOn() ? "stop" : "train";
  }

  /** Trains pass by pass, or stops that. */
  public void train() {
    if (training.isOn()) {
      training.stop();
      workbench().stop();
    } else {
      chosen = LATEST;
      desk.notices().attempt(training::start);
    }
  }

  /** Trains for one pass. */
  public void trainOnce() {
    training.stop();
    chosen = LATEST;
    desk.notices().attempt(() -> workbench().epochs(1));
  }

  /** Sets everything to 0 again. */
  public void init() {
    training.stop();
    desk.notices()
        .attempt(() -> workbench().start(place.laneIndex(), Initializer.of(Scheme.ZEROS)));
  }

  /** The gates whose four examples can be opened. */
  public List<Choice> getGates() {
    List<Choice> list = new ArrayList<>();
    for (Gate gate : Gate.values()) {
      list.add(new Choice(gate.name(), gate.name(), false));
    }
    return list;
  }

  /** Opens a perceptron for a gate's four examples. */
  public void open(Choice choice) {
    training.stop();
    for (Gate gate : Gate.values()) {
      if (gate.name().equals(choice.getId())) {
        Variant variant = new Variant(Perceptrons.on(gate), List.of());
        desk.notices().attempt(() -> workbench().open(new Document(variant, Optional.empty(), 0)));
      }
    }
  }

  // ---- where it is

  private double[] parameters() {
    return sight.lane().network().parameters;
  }

  /** {@code [1 2]}. */
  public String getWeights() {
    return PassRow.weights(parameters(), sight.hasBiases());
  }

  /** Whether it has a bias. */
  public boolean isBiased() {
    return sight.hasBiases();
  }

  /** {@code −3}. */
  public String getBias() {
    double[] p = parameters();
    return sight.hasBiases() ? Numbers.text(p[p.length - 1], 3) : "";
  }

  /** What has become of it. */
  public String getOutcome() {
    Optional<Outcome> outcome = sight.outcome();
    return outcome.isPresent() ? PerceptronEnglish.of(outcome.get()) : "Replaying the passes…";
  }

  /** The same for who hears it: not before it has come to rest. */
  public String getSpoken() {
    return training.isOn() || workbench().isMoving() ? "" : getOutcome();
  }

  // ---- passes

  /** Whether there was a pass, or part of one. */
  public boolean isTrained() {
    return !sight.list().isEmpty();
  }

  /** What is counted, where it is not all from the start. */
  public String getAbout() {
    int since = sight.passes().since();
    String text =
        since > 0 ? "Counted from the last change, at step " + Numbers.count(since) + ". " : "";
    if (sight.isCut()) {
      text +=
          "Only its beginning is followed, up to step " + Numbers.count(sight.knownStep()) + ". ";
    }
    int count = sight.list().size();
    return count > MOST_PASSES ? text + "The last " + MOST_PASSES + " passes:" : text;
  }

  /** The passes, the last ones if there are many. */
  public List<PassChoice> getPasses() {
    List<OnePass> list = sight.list();
    OnePass shown = shown(list);
    List<PassChoice> choices = new ArrayList<>();
    for (int i = Math.max(0, list.size() - MOST_PASSES); i < list.size(); i++) {
      choices.add(new PassChoice(list.get(i), list.get(i).number() == shown.number()));
    }
    return choices;
  }

  /**
   * The pass whose examples are shown: the chosen one if it is there, else the last; no examples if
   * none.
   */
  private OnePass shown(List<OnePass> list) {
    boolean isOfThis = chosenIn.isPresent() && chosenIn.get() == sight.passes();
    for (OnePass each : list) {
      if (isOfThis && each.number() == chosen) {
        return each;
      }
    }
    return list.isEmpty() ? NONE : list.get(list.size() - 1);
  }

  /** Shows the examples of a pass. */
  public void choose(PassChoice choice) {
    chosen = choice.pass().number();
    chosenIn = Optional.of(sight.passes());
    shell.requestFrame();
  }

  /**
   * A pass that can be looked into.
   *
   * @param pass the pass
   * @param isOn whether its examples are shown
   */
  public record PassChoice(OnePass pass, boolean isOn) {
    /** Its number. */
    public String getNumber() {
      return Integer.toString(pass.number());
    }

    /** Its errors. */
    public String getErrors() {
      return pass.errors() + (pass.isWhole() ? "" : "…");
    }

    /** What it is called: {@code Pass 2, errors 3}. */
    public String getName() {
      return "Pass "
          + pass.number()
          + ", errors "
          + pass.errors()
          + (pass.isWhole() ? "" : " so far");
    }

    /** {@code "true"} if its examples are shown. */
    public String getPressed() {
      return Boolean.toString(isOn);
    }
  }

  /** {@code Pass 2, example by example}. */
  public String getCaption() {
    OnePass pass = shown(sight.list());
    return "Pass " + pass.number() + ", example by example";
  }

  /** The examples of the pass. */
  public List<PassRow> getRows() {
    List<PassRow> rows = new ArrayList<>();
    for (Correction each : sight.detail(shown(sight.list())).corrections()) {
      rows.add(new PassRow(each, sight.hasBiases()));
    }
    return rows;
  }

  /** What is left out of the table. */
  public String getLeftOut() {
    return sight.detail(shown(sight.list())).isCut() ? "The first examples only." : "";
  }

  /** The rule, with the learning rate if it is not 1. */
  public String getRule() {
    return sight.rate() == 1
        ? "Δw = e·x, Δb = e, with e = t − a."
        : "Δw = η·e·x, Δb = η·e, with e = t − a and η = " + Numbers.shortText(sight.rate()) + ".";
  }

  // ---- what can be said of it

  /** The convergence theorem's bound beside the count. */
  public String getBound() {
    Passes passes = sight.passes();
    return PerceptronEnglish.bound(
        sight.separation(),
        passes.corrections(sight.state().step()),
        passes.start(),
        sight.rate(),
        sight.hasBiases());
  }

  // ---- a hidden layer beside it

  /** Puts a hidden layer beside it that starts with zeros. */
  public void putZerosBeside() {
    putBeside(true);
  }

  /** Puts a hidden layer beside it that {@code initnw} starts. */
  public void putRandomBeside() {
    putBeside(false);
  }

  private void putBeside(boolean fromZeros) {
    training.stop();
    int lane = place.laneIndex();
    if (desk.notices().attempt(() -> workbench().putHiddenLayerBeside(lane, fromZeros))) {
      place.lookAt(0);
    }
  }

  private Optional<Seen> beside() {
    if (!workbench().isComparing()) {
      return Optional.empty();
    }
    Seen other = workbench().lanes().get(1 - place.laneIndex());
    return other.shape().hiddenLayers() > 0 ? Optional.of(other) : Optional.empty();
  }

  /** What has become of the network beside it, if that has a hidden layer; empty otherwise. */
  public String getBeside() {
    Optional<Seen> other = beside();
    if (other.isEmpty()) {
      return "";
    }
    Seen seen = other.get();
    Optional<Double> share = seen.trainRight();
    int all = seen.state().data().train().size();
    int right = share.isPresent() ? (int) Math.floor(share.get() * all + 0.5) : -1;
    return PerceptronEnglish.beside(
        place.laneIndex() == 0 ? "B" : "A",
        seen.shape().units(1),
        Likeness.features(seen.network(), 1).size(),
        right,
        all);
  }

  // ---- MATLAB

  /** The same as commands. */
  public String getCommands() {
    Seen seen = sight.lane();
    if (commandsOf.isEmpty() || commandsOf.get() != seen || !isWholeSession) {
      isWholeSession = sight.follow(0);
      commandsOf = Optional.of(seen);
      commands = MatlabSession.of(seen.state(), sight.passes());
    }
    return commands;
  }

  /** Copies them. */
  public void copy() {
    Clipboard.copy(
        getCommands(), () -> tell("Copied."), () -> tell("The browser did not allow it."));
  }

  private void tell(String words) {
    copied = words;
    shell.requestFrame();
  }

  /** What has become of copying. */
  public String getCopied() {
    return copied;
  }
}
