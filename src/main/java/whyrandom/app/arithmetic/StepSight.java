package whyrandom.app.arithmetic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import whyrandom.engine.Shape;
import whyrandom.experiment.Example;
import whyrandom.experiment.OneStep;
import whyrandom.explain.arithmetic.Block;
import whyrandom.explain.arithmetic.Explanation;
import whyrandom.explain.arithmetic.NumberText;
import whyrandom.explain.arithmetic.Phase;
import whyrandom.explain.arithmetic.Source;
import whyrandom.model.Derived;
import whyrandom.model.Seen;
import whyrandom.model.Selection;
import whyrandom.model.Spotlight;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;

/**
 * What is seen of an update: a phase of it, an example, a part of the network. It is worked out
 * anew when one of them, or the network, is another one; while it plays, now and then.
 */
public final class StepSight {
  /** Milliseconds between two looks while the network changes. */
  private static final double LOOK_MILLIS = 400;

  /** The number of digits that stands for all of them. */
  public static final int ALL_DIGITS = 17;

  private final StepPlace place;
  private final Supplier<Example> example;
  private Phase wanted = Phase.INITIALISE;
  private int digits = 3;
  private Optional<Source> hovered = Optional.empty();
  private Optional<Selection> followed = Optional.empty();

  private Optional<OneStep> one = Optional.empty();
  private final Derived<OneStep> looked;

  private final Set<Integer> open = new HashSet<>();
  private boolean isStale = true;
  private Phase shownPhase = Phase.INITIALISE;
  private Source shownSubject = Source.NONE;
  private List<StepBlock> blocks = List.of();
  private double[] amounts = {};

  /**
   * A look at the next update.
   *
   * @param example the example that it is looked at with
   */
  public StepSight(StepPlace place, Supplier<Example> example) {
    this.place = place;
    this.example = example;
    looked = new Derived<>(place.workbench(), place::millis, LOOK_MILLIS);
  }

  private Workbench workbench() {
    return place.workbench();
  }

  private Shape shape() {
    return place.lane().network().shape();
  }

  // ---- what is looked at

  /** Looks at the network in which something has just been selected. */
  private void follow() {
    Optional<Selection> selection = workbench().selection();
    if (!selection.equals(followed)) {
      followed = selection;
      selection.filter(s -> s.lane() != place.laneIndex()).ifPresent(s -> place.lookAt(s.lane()));
    }
  }

  private Optional<Source> of(Optional<Selection> selection) {
    return selection
        .filter(s -> s.lane() == place.laneIndex())
        .map(
            s ->
                s.isUnit()
                    ? Source.unit(s.place().layer(), s.place().unit())
                    : Source.of(s.place()))
        .filter(s -> s.isIn(shape()));
  }

  /** What is selected, or else the first unit. */
  public Source chosen() {
    follow();
    return of(workbench().selection()).orElse(Source.unit(1, 0));
  }

  /** What is pointed at in the diagram, or else what is selected. */
  private Source subject() {
    Source chosen = chosen();
    return of(workbench().pointed()).orElse(chosen);
  }

  /** Looks at something: it is selected. */
  public void choose(Source source) {
    workbench().select(new Selection(place.laneIndex(), source.place(), source.isUnit()));
  }

  /** The phase in view. */
  public Phase phase() {
    return phases().contains(wanted) ? wanted : Phase.FORWARD;
  }

  /** The phases of the update. */
  public List<Phase> phases() {
    return Explanation.phases(look().step());
  }

  /** Looks at a phase. */
  public void choose(Phase phase) {
    wanted = phase;
    place.requestFrame();
  }

  private StepWalk walk() {
    return new StepWalk(phase(), chosen());
  }

  private StepWalk next() {
    return walk().next(phases(), shape());
  }

  private StepWalk previous() {
    return walk().previous(phases(), shape());
  }

  /** Whether the way through the update ends here. */
  public boolean isAtEnd() {
    return next().equals(walk());
  }

  /** Whether the way through the update begins here. */
  public boolean isAtStart() {
    return previous().equals(walk());
  }

  /** Goes on: a layer further, or to the next phase. */
  public void goOn() {
    go(next());
  }

  /** Goes back: a layer, or to the phase before. */
  public void goBack() {
    go(previous());
  }

  private void go(StepWalk to) {
    choose(to.phase());
    if (!to.subject().equals(chosen())) {
      choose(to.subject());
    }
  }

  /** How many digits are shown. */
  public int digits() {
    return digits;
  }

  /** Shows so many digits. */
  public void setDigits(int value) {
    digits = value;
    isStale = true;
    place.requestFrame();
  }

  /** The reader points at a term. */
  public void hover(Optional<Source> source) {
    if (!hovered.equals(source)) {
      hovered = source;
      light();
      place.requestFrame();
    }
  }

  /** Shows all of a block. */
  public void unfold(StepBlock block) {
    open.add(block.index());
    isStale = true;
    place.requestFrame();
  }

  // ---- what is seen

  /** The update. */
  public OneStep look() {
    Seen lane = place.lane();
    Example now = example.get();
    OneStep step = looked.of(lane, now, () -> OneStep.of(lane.state(), now));
    isStale |= one.isEmpty() || one.get() != step;
    one = Optional.of(step);
    return step;
  }

  /** Brings all up to date. */
  public List<StepBlock> blocks() {
    Source subject = subject();
    OneStep now = look();
    Phase phase = phase();
    boolean isElsewhere = phase != shownPhase || !subject.equals(shownSubject);
    if (!isStale && !isElsewhere) {
      return blocks;
    }
    if (isElsewhere) {
      open.clear();
      hovered = Optional.empty();
    }
    isStale = false;
    shownPhase = phase;
    shownSubject = subject;
    blocks = new ArrayList<>();
    for (Block block : Explanation.of(phase, now, subject, text())) {
      int index = blocks.size();
      blocks.add(StepBlock.of(index, block, subject, open.contains(index)));
    }
    amounts = new StepLight(phase, now).amounts();
    light();
    place.requestFrame();
    return blocks;
  }

  /** What the arithmetic in view is about. */
  public Source shownSubject() {
    return shownSubject;
  }

  private NumberText text() {
    int n = digits;
    return n == ALL_DIGITS ? Numbers::fullText : value -> Numbers.text(value, n);
  }

  private void light() {
    if (one.isPresent() && shownSubject.isSomething()) {
      NumberText brief = value -> Numbers.text(value, 3);
      Spotlight spot =
          new StepLight(shownPhase, one.get())
              .on(place.laneIndex(), amounts, shownSubject, hovered, brief);
      workbench().light(Optional.of(spot));
    }
  }

  /** Nothing is seen of it any more. */
  public void leave() {
    hovered = Optional.empty();
    isStale = true;
    workbench().light(Optional.empty());
  }

  /** All that is in view as text, with all digits. */
  public String plain() {
    StringBuilder text =
        new StringBuilder("Step ")
            .append(look().step())
            .append(", ")
            .append(phase().label())
            .append(", ")
            .append(Explanation.name(look(), shownSubject));
    for (Block block : Explanation.of(phase(), look(), shownSubject, Numbers::exactText)) {
      text.append("\n\n").append(block.plain());
    }
    return text.append('\n').toString();
  }
}
