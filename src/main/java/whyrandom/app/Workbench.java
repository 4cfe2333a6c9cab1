package whyrandom.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
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
  private static final int MOST_UNDOS = 200;

  private List<Lane> lanes;
  private final List<List<Lane>> past = new ArrayList<>();
  private final List<List<Lane>> future = new ArrayList<>();
  private Optional<Selection> selection = Optional.empty();
  private Goal goal = Goal.NONE;
  private boolean isPlaying;
  private int revision;
  private String gesture = "";
  private Runnable listener = () -> {};

  /** Opens a document. */
  public Workbench(Document document) {
    lanes = lanesOf(document);
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

  // ---- what is open

  /** The networks: A, and B if two are compared. */
  public List<Lane> lanes() {
    return lanes;
  }

  /** The first network, the one that the scripting interface speaks of. */
  public Lane main() {
    return lanes.get(0);
  }

  /** Whether two networks are compared. */
  public boolean isComparing() {
    return lanes.size() == 2;
  }

  /** Number of updates so far. */
  public int step() {
    return main().run().step();
  }

  /** The document that brings back what is open now. */
  public Document document() {
    Optional<Variant> compare =
        isComparing() ? Optional.of(lanes.get(1).variant()) : Optional.empty();
    return new Document(main().variant(), compare, goal.isStep() ? goal.number() : step());
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
    past.add(lanes);
    if (past.size() > MOST_UNDOS) {
      past.remove(0);
    }
    future.clear();
    gesture = "";
    show(next);
  }

  /**
   * The lanes that a gesture starts from: those before its first change if it is still going on, so
   * that dragging a slider is one change with one undo.
   */
  private List<Lane> beginOf(String name) {
    if (name.isEmpty() || !name.equals(gesture) || past.isEmpty()) {
      return lanes;
    }
    List<Lane> before = past.get(past.size() - 1);
    return before.get(0).run().step() == step() ? before : lanes;
  }

  /** As {@link #replace}, going on with a gesture. */
  private void replace(String name, List<Lane> begin, List<Lane> next) {
    if (begin != lanes) {
      past.remove(past.size() - 1);
      lanes = begin;
    }
    replace(next);
    gesture = name;
  }

  private void show(List<Lane> next) {
    lanes = next;
    goal = Goal.NONE;
    revision++;
    selection = selection.filter(this::exists);
    listener.run();
  }

  private boolean exists(Selection s) {
    return s.lane() < lanes.size() && s.place().isIn(lanes.get(s.lane()).network().shape());
  }

  /** Whether there is something to undo. */
  public boolean canUndo() {
    return !past.isEmpty();
  }

  /** Whether there is something to redo. */
  public boolean canRedo() {
    return !future.isEmpty();
  }

  /** Nothing that was done so far can be undone from here on. */
  void forgetPast() {
    past.clear();
  }

  /** Goes back to just before the last change, to the step at which it was made. */
  public void undo() {
    travel(past, future);
  }

  /** Takes the last undo back. */
  public void redo() {
    travel(future, past);
  }

  private void travel(List<List<Lane>> from, List<List<Lane>> to) {
    if (from.isEmpty()) {
      return;
    }
    isPlaying = false;
    to.add(lanes);
    show(from.remove(from.size() - 1));
  }

  // ---- changes

  /**
   * Changes settings of all networks from the current step on; weights that can be kept are kept.
   */
  public void change(UnaryOperator<Experiment> how) {
    change("", how);
  }

  /** As {@link #change(UnaryOperator)}; changes of one gesture in a row are one change. */
  public void change(String gesture, UnaryOperator<Experiment> how) {
    List<Lane> begin = beginOf(gesture);
    List<Lane> next = new ArrayList<>();
    for (Lane lane : begin) {
      next.add(changed(lane, how));
    }
    replace(gesture, begin, List.copyOf(next));
  }

  private static Lane changed(Lane lane, UnaryOperator<Experiment> how) {
    Run run = lane.run();
    if (run.step() == 0 && !hasChangeAtStart(run)) {
      Experiment base = how.apply(run.experiment());
      return new Lane(new Run(base, fitting(base, run.edits())));
    }
    Experiment to = how.apply(run.settings());
    return new Lane(run.with(new Edit.Change(run.step(), to)), lane.curve().before(run.step()));
  }

  private static boolean hasChangeAtStart(Run run) {
    for (Edit edit : run.editsUpTo(0)) {
      if (edit instanceof Edit.Change) {
        return true;
      }
    }
    return false;
  }

  /** The edits of step 0 that still have a place in the experiment's network. */
  private static List<Edit> fitting(Experiment base, List<Edit> edits) {
    List<Edit> kept = new ArrayList<>();
    for (Edit edit : edits) {
      boolean fits =
          edit instanceof Edit.SetWeight s
              ? new Place(s.layer(), s.unit(), s.input()).isIn(base.shape())
              : edit instanceof Edit.Fill f
                  ? f.layer() <= base.shape().layers()
                  : edit instanceof Edit.Draw d && d.layer() <= base.shape().layers();
      if (edit.step() == 0 && fits) {
        kept.add(edit);
      }
    }
    return kept;
  }

  /** Makes an edit of one network at the current step. */
  private void edit(String gesture, int lane, Edit edit) {
    List<Lane> begin = beginOf(gesture);
    Lane old = begin.get(lane);
    List<Lane> next = new ArrayList<>(begin);
    next.set(lane, new Lane(old.run().with(edit), old.curve().before(edit.step())));
    replace(gesture, begin, List.copyOf(next));
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
        new Edit.SetWeight(step(), place.layer(), place.unit(), place.input(), value));
  }

  /** Sets all weights of a network, or of one layer, to a value at the current step. */
  public void fill(int lane, int layer, double value) {
    edit("", lane, new Edit.Fill(step(), layer, value));
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
    Run run = lanes.get(lane).run();
    List<Edit> edits = new ArrayList<>(run.editsUpTo(0));
    edits.add(new Edit.Draw(0, layer, init));
    startOver(lane, e -> e.withTitle("", ""), edits);
  }

  private void startOver(int lane, UnaryOperator<Experiment> how, List<Edit> edits) {
    Experiment base = how.apply(settingsNow(lanes.get(lane).run()));
    List<Lane> next = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      next.add(i == lane ? new Lane(new Run(base, fitting(base, edits))) : rewound(lanes.get(i)));
    }
    replace(List.copyOf(next));
  }

  /** The current settings with the initial weights of the run. */
  private static Experiment settingsNow(Run run) {
    Experiment settings = run.settings();
    return settings == run.experiment() ? settings : settings.withStartOf(run.experiment());
  }

  private static Lane rewound(Lane lane) {
    Experiment base = settingsNow(lane.run());
    return new Lane(new Run(base, fitting(base, lane.run().editsUpTo(0))));
  }

  /** A new seed, the given one or the next, and step 0; a constant start takes it for its noise. */
  public void reinitialize(Optional<Long> seed) {
    List<Lane> next = new ArrayList<>();
    for (Lane lane : lanes) {
      Experiment e = settingsNow(lane.run());
      Initializer init = e.init();
      long number = seed.orElse(init.seed() == Initializer.MAX_SEED ? 0 : init.seed() + 1);
      next.add(new Lane(new Run(e.withInit(init.withSeed(number)), List.of())));
    }
    replace(List.copyOf(next));
  }

  /** Puts a second network beside the first, which starts the other way, or takes it away. */
  public void compare(boolean on) {
    if (on == isComparing()) {
      return;
    }
    int step = step();
    List<Lane> next = new ArrayList<>();
    next.add(main());
    if (on) {
      Experiment a = settingsNow(main().run());
      boolean isRandom = a.init().scheme().isRandom() && a.weights().isEmpty();
      Initializer other =
          Initializer.of(isRandom ? Scheme.CONSTANT : Scheme.XAVIER_UNIFORM)
              .withSeed(a.init().seed());
      next.add(new Lane(new Run(a.withInit(other).withTitle("", ""), List.of())));
    }
    replace(List.copyOf(next));
    seek(step);
  }

  // ---- time

  /** Where the way through time leads, if anywhere. */
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
    goal = Goal.step(step);
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

  /** Where the way that is being gone will end, so that two presses of a key are two steps. */
  private int from() {
    return goal.isStep() ? goal.number() : step();
  }

  /** Goes to the end of the n-th epoch from here. */
  public void epochs(int n) {
    goal = Goal.epoch(main().run().epoch() + n);
    listener.run();
  }

  /**
   * Goes to step 0 with the same initial weights. Current settings and edits made at step 0 stay;
   * later edits go, and come back by undo.
   */
  public void rewind() {
    boolean hasLater = false;
    for (Lane lane : lanes) {
      hasLater |= lane.run().edits().size() > lane.run().editsUpTo(0).size();
    }
    if (!hasLater) {
      seek(0);
      return;
    }
    List<Lane> next = new ArrayList<>();
    for (Lane lane : lanes) {
      next.add(rewound(lane));
    }
    replace(List.copyOf(next));
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

  /** Stops playing. */
  public void pause() {
    isPlaying = false;
    listener.run();
  }

  /** One update of every network. */
  void update() {
    for (Lane lane : lanes) {
      lane.run().update();
      lane.note();
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
      for (int i = 0; i < updates && main().run().epoch() < goal.number(); i++) {
        update();
      }
      if (main().run().epoch() >= goal.number()) {
        goal = Goal.NONE;
      }
    } else if (goal.isStep()) {
      boolean isThere = true;
      for (Lane lane : lanes) {
        isThere &= approach(lane, goal.number(), updates);
      }
      if (isThere) {
        goal = Goal.NONE;
      }
    }
    return !goal.isSet();
  }

  private static boolean approach(Lane lane, int step, int updates) {
    boolean isThere = false;
    for (int i = 0; i < updates && !isThere; i++) {
      isThere = lane.run().approach(step, 1);
      lane.note();
    }
    return isThere;
  }

  // ---- selection

  /** The weight or bias that is looked at. */
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
