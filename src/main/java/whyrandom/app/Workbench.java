package whyrandom.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import whyrandom.engine.Initializer;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;

/**
 * What is open: one network, or two side by side that are stepped together, with undo and redo.
 *
 * <p>Every verb either does what it says or throws an {@link IllegalArgumentException} whose
 * message is for the reader, and then nothing has changed. Long ways through time are gone in
 * pieces by {@link Player}; {@link #seek} and its kin set the goal.
 */
public final class Workbench {
  private Moment now;
  private final History history = new History();
  private Optional<Selection> selection = Optional.empty();
  private Optional<Selection> pointed = Optional.empty();
  private Optional<Spotlight> spotlight = Optional.empty();
  private Goal goal = Goal.NONE;
  private boolean isPlaying;
  private int revision;
  private Runnable listener = () -> {};
  private Consumer<Goal> stopListener = goal -> {};

  /** Opens a document. */
  public Workbench(Document document) {
    now = new Moment(lanesOf(document), List.of());
    goal = Goal.step(document.step());
  }

  private static List<Lane> lanesOf(Document document) {
    List<Lane> list = new ArrayList<>();
    list.add(laneOf(document.main()));
    document.compare().ifPresent(b -> list.add(laneOf(b)));
    return List.copyOf(list);
  }

  private static Lane laneOf(Variant variant) {
    return new Lane(new Run(variant.experiment(), variant.edits()));
  }

  /** Calls whenever something has changed or is to be done. */
  public void onActivity(Runnable value) {
    listener = value;
  }

  /** Calls with the goal, at the step reached, when a way ends before it is there. */
  void onStop(Consumer<Goal> value) {
    stopListener = value;
  }

  // ---- what is open

  /** The networks: A, and B if two are compared. */
  public List<Lane> lanes() {
    return now.lanes();
  }

  /** The first network, the one that the scripting interface speaks of. */
  public Lane main() {
    return lanes().get(0);
  }

  /** Whether two networks are compared. */
  public boolean isComparing() {
    return lanes().size() == 2;
  }

  /** Number of updates so far. */
  public int step() {
    return main().run().step();
  }

  /** The document that brings back what is open now. */
  public Document document() {
    return documentAt(goal.isStep() ? goal.number() : step());
  }

  /** As {@link #document()}, but at the step that is passed just now if it is on its way. */
  Document documentNow() {
    return documentAt(step());
  }

  private Document documentAt(int step) {
    Optional<Variant> compare =
        isComparing() ? Optional.of(lanes().get(1).variant()) : Optional.empty();
    return new Document(main().variant(), compare, step);
  }

  /** Changes whenever something else than time does; for those who keep what they derived. */
  public int revision() {
    return revision;
  }

  /** Opens another document; what was open can be had back by undo. */
  public void open(Document document) {
    List<Lane> opened = lanesOf(document);
    isPlaying = false;
    replace(opened);
    selection = Optional.empty();
    goal = Goal.step(document.step());
  }

  // ---- undo

  private void replace(List<Lane> next) {
    replace("", now, next);
  }

  /** Goes on with other networks, as part of a gesture that began at a moment. */
  private void replace(String gesture, Moment begin, List<Lane> next) {
    show(gesture, begin, begin.with(next));
  }

  private void show(String gesture, Moment begin, Moment next) {
    history.add(gesture, begin);
    show(next);
  }

  private void show(Moment next) {
    lead(Goal.NONE);
    SideBySide.gather(next.lanes());
    put(next);
  }

  /** Something else is there, at the same step: a way that is being gone goes on. */
  private void put(Moment next) {
    now = next;
    revision++;
    selection = selection.filter(this::exists);
    listener.run();
  }

  private boolean exists(Selection s) {
    return s.lane() < lanes().size() && s.place().isIn(lanes().get(s.lane()).network().shape());
  }

  /** Whether there is something to undo. */
  public boolean canUndo() {
    return history.canUndo();
  }

  /** Whether there is something to redo. */
  public boolean canRedo() {
    return history.canRedo();
  }

  /** Nothing that was done so far can be undone from here on. */
  public void forgetPast() {
    history.forget();
  }

  /** Goes back to just before the last change, to the step at which it was made. */
  public void undo() {
    if (canUndo()) {
      isPlaying = false;
      show(history.undo(now));
    }
  }

  /** Takes the last undo back. */
  public void redo() {
    if (canRedo()) {
      isPlaying = false;
      show(history.redo(now));
    }
  }

  // ---- changes

  /** The networks that a change is made in, by number: 0 = A. */
  private List<Integer> numbers() {
    return isComparing() ? List.of(0, 1) : List.of(0);
  }

  /**
   * Changes settings of all networks from the current step on; weights that can be kept are kept.
   */
  public void change(UnaryOperator<Experiment> how) {
    change("", how);
  }

  /** As {@link #change(UnaryOperator)}; changes of one gesture in a row are one change. */
  public void change(String gesture, UnaryOperator<Experiment> how) {
    change(gesture, numbers(), how);
  }

  /** Changes settings of one network from the current step on. */
  public void changeOne(String gesture, int lane, UnaryOperator<Experiment> how) {
    change(gesture.isEmpty() ? "" : gesture + lane, List.of(lane), how);
  }

  private void change(String gesture, List<Integer> which, UnaryOperator<Experiment> how) {
    SideBySide.gather(lanes());
    Moment begin = history.beginOf(gesture, now);
    List<Lane> next = new ArrayList<>(begin.lanes());
    boolean isFromStart = true;
    for (int i : which) {
      isFromStart &= Branches.canStartWith(next.get(i).run());
    }
    for (int i : which) {
      next.set(i, changed(i, which.size() > 1, next.get(i), isFromStart, how));
    }
    replace(gesture, begin, next);
  }

  /** A refusal by B alone says that it is B's. */
  private static Lane changed(
      int number,
      boolean isOneOfTwo,
      Lane lane,
      boolean isFromStart,
      UnaryOperator<Experiment> how) {
    try {
      return Branches.changed(lane, isFromStart, how);
    } catch (IllegalArgumentException e) {
      throw number == 1 && isOneOfTwo
          ? new IllegalArgumentException("In B, " + e.getMessage(), e)
          : e;
    }
  }

  /** The step of an edit that is made now: both networks are to stand there. */
  private int stand() {
    SideBySide.gather(lanes());
    return step();
  }

  /** Makes an edit of one network at the current step. */
  private void edit(String gesture, int lane, Edit edit) {
    edit(gesture, lane, List.of(edit));
  }

  /**
   * Makes several edits of one network at the current step, as one change with one undo; changes of
   * one gesture in a row are one change.
   */
  public void edit(String gesture, int lane, List<Edit> edits) {
    SideBySide.gather(lanes());
    Moment begin = history.beginOf(gesture, now);
    List<Lane> next = new ArrayList<>(begin.lanes());
    next.set(lane, Branches.edited(next.get(lane), edits));
    replace(gesture, begin, next);
  }

  /** Sets one weight or bias of a network at the current step. */
  public void setWeight(int lane, Place place, double value) {
    setWeight("", lane, place, value);
  }

  /** As {@link #setWeight(int, Place, double)}; changes of one gesture in a row are one change. */
  public void setWeight(String gesture, int lane, Place place, double value) {
    edit(
        gesture,
        lane,
        new Edit.SetWeight(stand(), place.layer(), place.unit(), place.input(), value));
  }

  /** Sets all weights of a network, or of one layer, to a value at the current step. */
  public void fill(int lane, int layer, double value) {
    edit("", lane, new Edit.Fill(stand(), layer, value));
  }

  /** Makes a hidden unit the same as another of its layer, at the current step. */
  public void copyUnit(int lane, int layer, int from, int to) {
    edit("", lane, new Edit.Copy(stand(), layer, from, to));
  }

  /** Adds {@code epsilon · N(0, 1)} to every weight of a network at the current step. */
  public void addNoise(int lane, double epsilon) {
    long seed = lanes().get(lane).run().settings().init().seed();
    edit("", lane, new Edit.Noise(stand(), Edit.ALL_LAYERS, epsilon, seed));
  }

  /**
   * Starts a network anew, at step 0, with weights from an initializer. Settings stay; title and
   * note go, for they spoke of another start.
   */
  public void start(int lane, Initializer init) {
    startOver(lane, e -> e.withInit(init).withTitle("", ""), List.of());
  }

  /** Starts anew at step 0 with one layer drawn by an initializer, the rest as it started. */
  public void startLayer(int lane, int layer, Initializer init) {
    List<Edit> edits = new ArrayList<>(lanes().get(lane).run().editsUpTo(0));
    edits.add(new Edit.Draw(0, layer, init));
    startOver(lane, e -> e.withTitle("", ""), edits);
  }

  private void startOver(int lane, UnaryOperator<Experiment> how, List<Edit> edits) {
    List<Lane> next = new ArrayList<>();
    for (int i : numbers()) {
      Lane old = lanes().get(i);
      next.add(i == lane ? Branches.startedOver(old, how, edits) : Branches.rewound(old));
    }
    replace(next);
  }

  /** A new seed, the given one or the next, and step 0; a constant start takes it for its noise. */
  public void reinitialize(Optional<Long> seed) {
    List<Lane> next = new ArrayList<>();
    for (Lane lane : lanes()) {
      next.add(Branches.reseeded(lane, seed));
    }
    replace(next);
  }

  /** Gives a network another title and note; time goes on as it did. */
  public void entitle(String gesture, int lane, String title, String note) {
    Moment begin = history.beginOf(gesture, now);
    List<Lane> next = new ArrayList<>(lanes());
    next.set(lane, next.get(lane).titled(title, note));
    history.add(gesture, begin);
    put(begin.with(next));
  }

  // ---- comparison

  /** Puts a second network beside the first, which starts the other way, or takes it away. */
  public void compare(boolean on) {
    if (on == isComparing()) {
      return;
    }
    int step = step();
    replace(on ? List.of(main(), Branches.opposite(main().run())) : List.of(main()));
    seek(step);
  }

  /** Makes B the same as A: the same experiment with the same edits, at the same step. */
  public void startFromA() {
    replace(List.of(main(), main().copy()));
  }

  /** A becomes B and B becomes A. */
  public void swap() {
    replace(List.of(lanes().get(1), main()));
  }

  // ---- runs that are kept

  /** The runs that the reader wants to come back to. */
  List<Kept> kept() {
    return now.kept();
  }

  /** Keeps a network as it is now. */
  public void keep(int lane) {
    Moment next = now.withKept(Kept.with(kept(), lanes().get(lane)));
    history.add("", now);
    put(next);
  }

  /** Keeps a run no longer. */
  void forget(Kept one) {
    List<Kept> rest = new ArrayList<>(kept());
    rest.remove(one);
    history.add("", now);
    put(now.withKept(rest));
  }

  /**
   * Goes back to a kept run, at its step, in place of a network; alone where the other one trains
   * on other data.
   */
  void returnTo(Kept one, int lane) {
    List<Lane> next = new ArrayList<>(lanes());
    next.set(lane, one.lane().copy());
    boolean isAlone = isComparing() && !next.get(0).variant().hasDataOf(next.get(1).variant());
    replace(isAlone ? List.of(next.get(lane)) : next);
    seek(one.step());
  }

  /** Has these runs kept, which were kept before a reload. */
  void restore(List<Kept> list) {
    now = new Moment(lanes(), list);
  }

  /**
   * Brings kept runs nearer to their steps, after a reload.
   *
   * @return whether there is more to do
   */
  boolean catchUp(int updates) {
    for (Kept one : kept()) {
      if (!one.approach(updates)) {
        return true;
      }
    }
    return false;
  }

  // ---- time

  /** Where the way leads that is being gone. */
  Goal goal() {
    return goal;
  }

  /** Leads somewhere else from now on; a way that is being gone ends here. */
  private void lead(Goal next) {
    Goal before = goal;
    goal = next;
    if (before.isSet()) {
      stopListener.accept(before);
    }
  }

  /** Stands still where it is now: it plays no more, and a way that is being gone ends here. */
  public void stop() {
    isPlaying = false;
    lead(Goal.NONE);
    SideBySide.gather(lanes());
    listener.run();
  }

  /** Whether a way through time is being gone. */
  public boolean isTravelling() {
    return goal.isSet();
  }

  /** Whether time goes on by itself. */
  public boolean isMoving() {
    return isPlaying || isTravelling();
  }

  /** Goes to a step of the same run; edits on the way are made again. */
  public void seek(int step) {
    if (step < 0 || step > Run.MAX_STEP) {
      throw new IllegalArgumentException(
          "step: " + step + " is not allowed; it must be from 0 to " + Run.MAX_STEP);
    }
    lead(Goal.step(step));
    listener.run();
  }

  /** Goes forward by updates. */
  public void stepBy(int updates) {
    seek(from() + updates);
  }

  /** Goes back by updates, at most to step 0. */
  public void back(int updates) {
    seek(Math.max(0, from() - updates));
  }

  /**
   * Where the way that is being gone will end, so that two presses of a key are two steps. A way
   * that takes long is to be {@linkplain #stop stopped} before.
   */
  private int from() {
    return goal.isStep() ? goal.number() : step();
  }

  /** Goes to the end of the n-th epoch from here, or from where the way to an epoch will end. */
  public void epochs(int n) {
    SideBySide.gather(lanes());
    int from = goal.isEpoch() ? goal.number() : main().run().epoch();
    lead(Goal.epoch(from + n));
    listener.run();
  }

  /**
   * Goes to step 0 with the same initial weights. Current settings and edits made at step 0 stay;
   * later edits go, and come back by undo.
   */
  public void rewind() {
    boolean hasLater = false;
    for (Lane lane : lanes()) {
      hasLater |= lane.run().edits().size() > lane.run().editsUpTo(0).size();
    }
    if (!hasLater) {
      seek(0);
      return;
    }
    List<Lane> next = new ArrayList<>();
    for (Lane lane : lanes()) {
      next.add(Branches.rewound(lane));
    }
    replace(next);
  }

  /** Whether it plays. */
  public boolean isPlaying() {
    return isPlaying;
  }

  /** Plays from here on. */
  public void play() {
    isPlaying = true;
    listener.run();
  }

  /** Stops playing; a way that is being gone goes on. */
  public void pause() {
    isPlaying = false;
    listener.run();
  }

  /** One update of every network. */
  void update() {
    for (Lane lane : lanes()) {
      lane.run().update();
    }
  }

  /**
   * Goes a part of the way to the goal.
   *
   * @param updates at most so many updates of each network
   * @return whether the goal is reached (or there is none)
   */
  boolean travel(int updates) {
    if (goal.isEpoch()) {
      for (int i = 0;
          i < updates && main().run().epoch() < goal.number() && step() < Run.MAX_STEP;
          i++) {
        update();
      }
      if (main().run().epoch() >= goal.number() || step() >= Run.MAX_STEP) {
        goal = Goal.NONE;
      }
    } else if (goal.isStep() && SideBySide.approach(lanes(), goal.number(), updates)) {
      goal = Goal.NONE;
    }
    return !goal.isSet();
  }

  // ---- selection

  /** The weight, bias or unit that a mouse or finger is at in a diagram. */
  public Optional<Selection> pointed() {
    return pointed.filter(this::exists);
  }

  /** A mouse or finger is at something else now. */
  void point(Optional<Selection> at) {
    pointed = at;
  }

  /** What a closer look shows in a diagram. */
  Optional<Spotlight> spotlight() {
    return spotlight;
  }

  /** Shows something in a diagram, or no longer. */
  public void light(Optional<Spotlight> next) {
    spotlight = next;
  }

  /** The weight, bias or unit that is looked at. */
  public Optional<Selection> selection() {
    return selection;
  }

  /** Looks at a weight or bias. */
  public void select(Selection s) {
    selection = Optional.of(s).filter(this::exists);
    listener.run();
  }

  /** Looks at nothing. */
  public void deselect() {
    selection = Optional.empty();
    listener.run();
  }
}
