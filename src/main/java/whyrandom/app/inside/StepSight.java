package whyrandom.app.inside;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import whyrandom.app.Lane;
import whyrandom.app.Selection;
import whyrandom.app.Spotlight;
import whyrandom.app.Workbench;
import whyrandom.engine.Shape;
import whyrandom.experiment.Example;
import whyrandom.experiment.OneStep;
import whyrandom.explain.arithmetic.Block;
import whyrandom.explain.arithmetic.Explanation;
import whyrandom.explain.arithmetic.NumberText;
import whyrandom.explain.arithmetic.Phase;
import whyrandom.explain.arithmetic.Source;
import whyrandom.plot.Numbers;

/**
 * What is seen of an update: a phase of it, an example, a part of the network. It is worked out
 * anew when one of them, or the network, is another one; while it plays, now and then.
 */
final class StepSight {
  /** Milliseconds between two looks while the network changes. */
  private static final double LOOK_MILLIS = 400;

  /** The number of digits that stands for all of them. */
  static final int ALL_DIGITS = 17;

  private final InsideDesk desk;
  private final StepExample example;
  private Phase wanted = Phase.INITIALISE;
  private int digits = 3;
  private Optional<Source> hovered = Optional.empty();
  private Optional<Selection> followed = Optional.empty();

  private Optional<OneStep> one = Optional.empty();
  private Optional<Lane> oneLane = Optional.empty();
  private Optional<Example> oneExample = Optional.empty();
  private double oneMillis;

  private final Set<Integer> open = new HashSet<>();
  private boolean isStale = true;
  private Phase shownPhase = Phase.INITIALISE;
  private Source shownSubject = Source.NONE;
  private List<StepBlock> blocks = List.of();
  private double[] amounts = {};

  StepSight(InsideDesk desk, StepExample example) {
    this.desk = desk;
    this.example = example;
  }

  private Workbench workbench() {
    return desk.desk().workbench();
  }

  private Shape shape() {
    return desk.lane().network().shape();
  }

  // ---- what is looked at

  /** Looks at the network in which something has just been selected. */
  private void follow() {
    Optional<Selection> selection = workbench().selection();
    if (!selection.equals(followed)) {
      followed = selection;
      selection.filter(s -> s.lane() != desk.laneIndex()).ifPresent(s -> desk.lookAt(s.lane()));
    }
  }

  private Optional<Source> of(Optional<Selection> selection) {
    return selection
        .filter(s -> s.lane() == desk.laneIndex())
        .map(
            s ->
                s.isUnit()
                    ? Source.unit(s.place().layer(), s.place().unit())
                    : Source.of(s.place()))
        .filter(s -> s.isIn(shape()));
  }

  /** What is selected, or else the first unit. */
  Source chosen() {
    follow();
    return of(workbench().selection()).orElse(Source.unit(1, 0));
  }

  /** What is pointed at in the diagram, or else what is selected. */
  private Source subject() {
    Source chosen = chosen();
    return of(workbench().pointed()).orElse(chosen);
  }

  /** Looks at something: it is selected. */
  void choose(Source source) {
    workbench().select(new Selection(desk.laneIndex(), source.place(), source.isUnit()));
  }

  /** The phase in view. */
  Phase phase() {
    return phases().contains(wanted) ? wanted : Phase.FORWARD;
  }

  List<Phase> phases() {
    return Explanation.phases(look().step());
  }

  void choose(Phase phase) {
    wanted = phase;
    desk.shell().requestFrame();
  }

  /** Where the reader is on the way through the update. */
  StepWalk walk() {
    return new StepWalk(phase(), chosen());
  }

  void go(StepWalk to) {
    choose(to.phase());
    if (!to.subject().equals(chosen())) {
      choose(to.subject());
    }
  }

  int digits() {
    return digits;
  }

  void setDigits(int value) {
    digits = value;
    isStale = true;
    desk.shell().requestFrame();
  }

  /** The reader points at a term. */
  void hover(Optional<Source> source) {
    if (!hovered.equals(source)) {
      hovered = source;
      light();
      desk.shell().requestFrame();
    }
  }

  /** Shows all of a block. */
  void unfold(StepBlock block) {
    open.add(block.index());
    isStale = true;
    desk.shell().requestFrame();
  }

  // ---- what is seen

  /** The update. */
  OneStep look() {
    Lane lane = desk.lane();
    Example now = example.example();
    boolean isSame = oneLane.isPresent() && oneLane.get() == lane && oneExample.get() == now;
    double millis = desk.shell().millis();
    boolean isEarly = workbench().isMoving() && millis - oneMillis < LOOK_MILLIS;
    if (!isSame || one.get().step() != lane.run().step() && !isEarly) {
      one = Optional.of(OneStep.of(lane.run(), now));
      oneLane = Optional.of(lane);
      oneExample = Optional.of(now);
      oneMillis = millis;
      isStale = true;
    }
    return one.get();
  }

  /** Brings all up to date. */
  List<StepBlock> blocks() {
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
    desk.shell().requestFrame();
    return blocks;
  }

  /** What the arithmetic in view is about. */
  Source shownSubject() {
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
              .on(desk.laneIndex(), amounts, shownSubject, hovered, brief);
      workbench().light(Optional.of(spot));
    }
  }

  /** Nothing is seen of it any more. */
  void leave() {
    hovered = Optional.empty();
    isStale = true;
    workbench().light(Optional.empty());
  }

  /** All that is in view as text, with all digits. */
  String plain() {
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
