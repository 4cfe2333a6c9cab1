package whyrandom.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.Run;
import whyrandom.experiment.State;
import whyrandom.experiment.Variant;
import whyrandom.refusal.Refusal;
import whyrandom.share.Command;
import whyrandom.share.EnsembleCall;
import whyrandom.share.JsonObject;
import whyrandom.share.StateJson;

/**
 * Holds the {@link Scene} of now, with undo and redo, and leads its networks through time.
 *
 * <p>Every verb either does what it says or throws a {@link Refusal} whose message is for the
 * reader, and then nothing has changed. Long ways through time are gone in pieces by {@link
 * Player}; {@link #seek} and its kin set the goal.
 */
public final class Workbench {
  private static final int NO_STEP = -1;

  private final Machines machines = new Machines();
  private final History history = new History();
  private Scene scene;

  /** One that is to take its place. */
  private Optional<Coming> coming = Optional.empty();

  private Optional<Coming.Way> inParts = Optional.empty();

  /** Those of the scene's networks, in their order. */
  private List<Run> running;

  private final Sight sight = new Sight();
  private Optional<Selection> pointed = Optional.empty();
  private Optional<Spotlight> spotlight = Optional.empty();
  private Goal goal = Goal.NONE;
  private int single = NO_STEP;
  private boolean isPlaying;
  private boolean playedWhenHeld;
  private int revision;
  private Runnable listener = () -> {};
  private Consumer<Goal> stopListener = goal -> {};

  /** Opens a document. */
  public Workbench(Document document) {
    scene = Scene.of(document);
    running = machines.of(scene.networks(), 0);
    goal = document.step() == 0 ? Goal.NONE : Goal.step(document.step());
  }

  /** Calls whenever something has changed or is to be done. */
  public void onActivity(Runnable value) {
    listener = value;
  }

  /**
   * Calls with the goal, at the step reached, when a way ends before it is there; with none when a
   * scene that was coming does not come.
   */
  public void onStop(Consumer<Goal> value) {
    stopListener = value;
  }

  // ---- what is open

  /** What is open, at the step reached. */
  public Scene scene() {
    return scene.at(step());
  }

  /**
   * What is seen of the networks: A, and B if two are compared. It is of the step reached; of large
   * networks that move it is of a step a moment ago: see {@link Sight}.
   */
  public List<Seen> lanes() {
    return sight.of(running, isMoving());
  }

  /** The same at the step reached, whatever is shown. */
  private List<Seen> lanesNow() {
    return sight.now(running);
  }

  /**
   * Goes on with measuring what is to be seen next of networks that move.
   *
   * @return whether there is nothing more to do now
   */
  boolean look() {
    return sight.advance(running);
  }

  /** The first network, the one that the scripting interface speaks of. */
  public Seen main() {
    return lanes().get(0);
  }

  /** Whether two networks are compared. */
  public boolean isComparing() {
    return scene.isComparing();
  }

  /** Number of updates so far. */
  public int step() {
    return running.get(0).step();
  }

  /** The document that brings back what is open now. */
  public Document document() {
    if (coming.isPresent()) {
      return coming.get().scene().document();
    }
    return scene.at(goal.isStep() ? goal.number() : step()).document();
  }

  /** As {@link #document()}, but at the step that is passed just now if it is on its way. */
  public Document documentNow() {
    return scene().document();
  }

  /** Changes whenever something else than time does; for those who keep what they derived. */
  public int revision() {
    return revision;
  }

  /** Opens another document; what was open can be had back by undo. */
  public void open(Document document) {
    Scene next = settled().opened(document);
    isPlaying = false;
    replace(next);
  }

  /** The state of the first network at the step reached. */
  public State now() {
    return lanesNow().get(0).state();
  }

  /** What scripts are told of it, as JSON text. */
  public String state() {
    return StateJson.of(now(), other(), isPlaying, says(), documentNow()).write();
  }

  /** The same without the document that reproduces it. */
  public JsonObject stateAlone() {
    return StateJson.of(now(), other(), isPlaying, says());
  }

  private Optional<State> other() {
    return isComparing() ? Optional.of(lanesNow().get(1).state()) : Optional.empty();
  }

  private List<String> says() {
    List<String> says = new ArrayList<>();
    for (Seen lane : lanesNow()) {
      says.add(lane.sentence().plain());
    }
    return says;
  }

  // ---- undo

  private void replace(Scene next) {
    replace("", scene(), next);
  }

  /** Goes on with another scene, as part of a gesture that began at one. */
  private void replace(String gesture, Scene begin, Scene next) {
    bring(next, gesture, () -> history.add(gesture, begin));
  }

  /** Shows a scene, after something else is done: now or, if it takes long, in parts. */
  private void bring(Scene next, String gesture, Runnable before) {
    coming = inParts.flatMap(it -> it.bring(next, gesture, before, machines));
    if (coming.isPresent()) {
      listener.run();
      return;
    }
    List<Run> runs =
        machines.of(next.networks(), next.step()); // refused before anything has changed
    before.run();
    show(next, runs);
  }

  /**
   * From here on what takes long comes in parts, with {@link #come}.
   *
   * @param hasWords whether what is true of networks can be put into words yet
   */
  public void comeInParts(BooleanSupplier hasWords) {
    inParts =
        Optional.of(
            (next, gesture, before, all) -> InParts.bring(next, gesture, before, all, hasWords));
  }

  /** Whether a scene is coming. */
  public boolean isComing() {
    return coming.isPresent();
  }

  /** What is said of a scene that is coming. */
  String comingWords() {
    return coming.map(Coming::words).orElse("");
  }

  /** How much of it is ready, from 0 to 1. */
  double comingShare() {
    return coming.map(Coming::share).orElse(1.0);
  }

  /**
   * Does a part of what a scene takes that is coming.
   *
   * @return whether it is there
   */
  boolean come() {
    if (coming.isEmpty()) {
      return true;
    }
    Coming it = coming.get();
    if (!it.advance()) {
      return false;
    }
    coming = Optional.empty();
    it.arrive();
    show(it.scene(), it.runs());
    sight.show(it.seen());
    return true;
  }

  /** What is coming comes no more. */
  private void drop() {
    if (coming.isPresent()) {
      coming = Optional.empty();
      stopListener.accept(Goal.NONE);
    }
  }

  /** Whether what was asked for at the beginning, before anything else was open, is coming. */
  public boolean isBeginning() {
    return coming.map(Coming::isBeginning).orElse(false);
  }

  /** Has what is coming come at once. */
  public void settle() {
    while (!come()) {}
  }

  /** The scene of now, once what is coming has come. */
  private Scene settled() {
    settle();
    return scene();
  }

  /** The moment that a gesture starts from; what it has brought so far gives way to it. */
  private Scene beginOf(String gesture, boolean isStill) {
    if (coming.isPresent() && (isHeld() || coming.get().isOf(gesture))) {
      drop();
    }
    return history.beginOf(gesture, isStill ? stand() : settled());
  }

  private void show(Scene next, List<Run> runs) {
    lead(Goal.NONE);
    SideBySide.gather(runs);
    if (runs.get(0).step() != next.step()) {
      goal = Goal.step(next.step());
    }
    put(next, runs);
  }

  /** Something else is there, at the same step: a way that is being gone goes on. */
  private void put(Scene next, List<Run> runs) {
    scene = next;
    running = runs;
    revision++;
    machines.tidy(inUse());
    listener.run();
  }

  private void put(Scene next) {
    put(next, machines.of(next.networks(), step()));
  }

  private List<Variant> inUse() {
    List<Variant> list = new ArrayList<>(scene.networks());
    for (Kept one : scene.kept()) {
      list.add(one.variant());
    }
    return list;
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
    if (coming.isPresent()) {
      coming.get().forgetPast();
    }
    history.forget();
  }

  /** Goes back to just before the last change, to the step at which it was made. */
  public void undo() {
    settle();
    if (canUndo()) {
      isPlaying = false;
      bring(scene.backTo(history.beforeLast()), "", () -> history.undo(scene()));
    }
  }

  /** Takes the last undo back. */
  public void redo() {
    settle();
    if (canRedo()) {
      isPlaying = false;
      bring(scene.backTo(history.beforeUndo()), "", () -> history.redo(scene()));
    }
  }

  // ---- a hand that drags

  /**
   * A hand takes hold of something: until it lets go, time stands still unless it is moved, and all
   * changes are one, with one undo.
   */
  public void hold() {
    playedWhenHeld = isPlaying;
    isPlaying = false;
    history.hold(stand());
  }

  /** Whether a hand holds something. */
  public boolean isHeld() {
    return history.isHeld();
  }

  /** The hand lets go. */
  public void release() {
    history.release();
    goOn();
  }

  /**
   * The hand lets go, and all is as it was before.
   *
   * @return whether something had been changed
   */
  public boolean takeBack() {
    drop();
    Optional<Scene> begin = history.takeBack();
    begin.ifPresent(it -> bring(it, "", () -> {}));
    settle(); // there is no way back to what it was before
    goOn();
    return begin.isPresent();
  }

  private void goOn() {
    isPlaying |= playedWhenHeld;
    playedWhenHeld = false;
    listener.run();
  }

  // ---- changes

  /** The scene of now, at a step at which all networks stand. */
  private Scene stand() {
    settle();
    SideBySide.gather(running);
    return scene();
  }

  /**
   * Changes settings of all networks from the current step on; weights that can be kept are kept.
   */
  public void change(UnaryOperator<Experiment> how) {
    change("", how);
  }

  /** As {@link #change(UnaryOperator)}; changes of one gesture in a row are one change. */
  public void change(String gesture, UnaryOperator<Experiment> how) {
    change(gesture, isComparing() ? List.of(0, 1) : List.of(0), how);
  }

  /** Changes settings of one network from the current step on. */
  public void changeOne(String gesture, int lane, UnaryOperator<Experiment> how) {
    change(gesture.isEmpty() ? "" : gesture + lane, List.of(lane), how);
  }

  private void change(String gesture, List<Integer> which, UnaryOperator<Experiment> how) {
    Scene begin = beginOf(gesture, true);
    replace(gesture, begin, begin.changed(which, how));
  }

  /**
   * Makes several edits of one network at the current step, as one change with one undo; changes of
   * one gesture in a row are one change.
   */
  public void edit(String gesture, int lane, List<Edit> edits) {
    Scene begin = beginOf(gesture, true);
    replace(gesture, begin, begin.edited(lane, edits));
  }

  /** Sets one weight or bias of a network at the current step. */
  public void setWeight(int lane, Place place, double value) {
    setWeight("", lane, place, value);
  }

  /** As {@link #setWeight(int, Place, double)}; changes of one gesture in a row are one change. */
  public void setWeight(String gesture, int lane, Place place, double value) {
    Scene begin = beginOf(gesture, true);
    replace(gesture, begin, begin.weightSet(lane, place, value));
  }

  /** Sets all weights of a network, or of one layer, to a value at the current step. */
  public void fill(int lane, int layer, double value) {
    replace(stand().filled(lane, layer, value));
  }

  /** Makes a hidden unit the same as another of its layer, at the current step. */
  public void copyUnit(int lane, int layer, int from, int to) {
    replace(stand().unitCopied(lane, layer, from, to));
  }

  /** Adds {@code epsilon · N(0, 1)} to every weight of a network at the current step. */
  public void addNoise(int lane, double epsilon) {
    replace(stand().noiseAdded(lane, epsilon));
  }

  /**
   * Starts a network anew, at step 0, with weights from an initializer. Settings stay; title and
   * note go, for they spoke of another start.
   */
  public void start(int lane, Initializer init) {
    start(lane, Initializers.of(init));
  }

  /** The same, layer by layer. */
  public void start(int lane, Initializers init) {
    replace(settled().started(lane, init));
  }

  /** Starts anew at step 0 with one layer drawn by an initializer, the rest as it started. */
  public void startLayer(int lane, int layer, Initializer init) {
    replace(settled().layerStarted(lane, layer, init));
  }

  /** Starts A with all weights 0, and beside it B, the same but for Xavier's random weights. */
  public void zeroAgainstRandom() {
    replace(settled().zeroAgainstRandom());
  }

  /** Makes a network a perceptron for its data, as MATLAB's {@code configure} does, at step 0. */
  public void configurePerceptron(int lane) {
    replace(settled().configured(lane));
  }

  /** Puts a network with a hidden layer beside a perceptron: from zero, or by {@code initnw}. */
  public void putHiddenLayerBeside(int lane, boolean fromZeros) {
    replace(settled().withHiddenLayerBeside(lane, fromZeros));
  }

  /** A new seed, the given one or the next, and step 0; a constant start takes it for its noise. */
  public void reinitialize(Optional<Long> seed) {
    replace(settled().reseeded(seed));
  }

  /** Fresh starts of the first network's settings of now, each with a seed of its own. */
  public EnsembleCall ensemble(Command.Ensemble asked) {
    return new EnsembleCall(now().settingsWithStart(), asked);
  }

  /** Gives a network another title and note; time goes on as it did. */
  public void entitle(String gesture, int lane, String title, String note) {
    Scene begin = beginOf(gesture, false);
    Scene next = scene.entitled(lane, title, note);
    history.add(gesture, begin);
    put(next);
  }

  // ---- comparison

  /** Puts a second network beside the first, which starts the other way, or takes it away. */
  public void compare(boolean on) {
    if (on != isComparing()) {
      replace(settled().compared(on));
    }
  }

  /** Makes B the same as A: the same experiment with the same edits, at the same step. */
  public void startFromA() {
    replace(settled().startedFromA());
  }

  /** A becomes B and B becomes A. */
  public void swap() {
    replace(settled().swapped());
  }

  // ---- runs that are kept

  /** The runs that the reader wants to come back to. */
  public List<Kept> kept() {
    return scene.kept();
  }

  /** The losses on the way of a kept run. */
  public LossCurve curve(Kept one) {
    return new LossCurve(machines.of(one.variant(), one.step()).chronicle());
  }

  /** Keeps a network as it is now. */
  public void keep(int lane) {
    Scene next = settled().keeping(lane);
    history.add("", scene());
    put(next);
  }

  /** Keeps a run no longer. */
  public void forget(Kept one) {
    settle();
    history.add("", scene());
    put(scene.forgetting(one));
  }

  /**
   * Goes back to a kept run, at its step, in place of a network; alone where the other one trains
   * on other data.
   */
  public void returnTo(Kept one, int lane) {
    replace(settled().returned(one, lane));
  }

  /** Has these runs kept, which were kept before a reload. */
  public void restore(List<Kept> list) {
    scene = scene.restored(list);
  }

  /**
   * Brings kept runs nearer to their steps, after a reload.
   *
   * @return whether there is more to do
   */
  boolean catchUp(int updates) {
    for (Kept one : kept()) {
      Run run = machines.of(one.variant(), one.step());
      boolean isToCome = run.furthest() < one.step() && !running.contains(run);
      if (isToCome && !run.approach(one.step(), updates)) {
        return true;
      }
    }
    return false;
  }

  // ---- time

  /** Where the way leads that is being gone. */
  public Goal goal() {
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
    drop();
    isPlaying = false;
    lead(Goal.NONE);
    SideBySide.gather(running);
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
      throw Refusal.notAllowed("step", "" + step, "from 0 to " + Run.MAX_STEP);
    }
    settle();
    lead(Goal.step(step));
    listener.run();
  }

  /** Goes forward by updates. */
  public void stepBy(int updates) {
    seek(from() + updates);
    single = updates == 1 && !isPlaying ? goal.number() : NO_STEP;
  }

  /** Whether the network has come to this step by one update that the reader asked for. */
  public boolean isSingleStep(int step) {
    return step == single;
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
    settle();
    return goal.isStep() ? goal.number() : step();
  }

  /** Goes to the end of the n-th epoch from here, or from where the way to an epoch will end. */
  public void epochs(int n) {
    settle();
    SideBySide.gather(running);
    int from = goal.isEpoch() ? goal.number() : running.get(0).epoch();
    lead(Goal.epoch(from + n));
    listener.run();
  }

  /**
   * Goes to step 0 with the same initial weights. Current settings and edits made at step 0 stay;
   * later edits go, and come back by undo.
   */
  public void rewind() {
    settle();
    if (scene.hasLaterEdits()) {
      replace(settled().rewound());
    } else {
      seek(0);
    }
  }

  /** Whether it plays. */
  public boolean isPlaying() {
    return isPlaying;
  }

  /** Plays from here on. */
  public void play() {
    settle();
    isPlaying = true;
    listener.run();
  }

  /** Stops playing; a way that is being gone goes on. */
  public void pause() {
    isPlaying = false;
    listener.run();
  }

  /** Whether an update may take longer than a frame can spare. */
  boolean isSlow() {
    boolean isSlow = false;
    for (Run run : running) {
      isSlow |= run.isSlow();
    }
    return isSlow;
  }

  /** Whether the next thing to do on the way to the goal is an update. */
  boolean isOnTheWay() {
    return goal.isEpoch() || step() < goal.number() && beginOfWay(goal.number()) == step();
  }

  /**
   * Does a part of what the next update of every network takes: see {@link Run#prepare}.
   *
   * @return whether the update takes but a moment now
   */
  boolean prepare() {
    return SideBySide.prepare(running);
  }

  /** One update of every network. */
  public void update() {
    SideBySide.update(running);
  }

  /**
   * Goes a part of the way to the goal.
   *
   * @param updates at most so many updates of each network
   * @return whether the goal is reached (or there is none)
   */
  public boolean travel(int updates) {
    if (goal.isEpoch()) {
      for (int i = 0;
          i < updates && running.get(0).epoch() < goal.number() && step() < Run.MAX_STEP;
          i++) {
        update();
      }
      if (running.get(0).epoch() >= goal.number() || step() >= Run.MAX_STEP) {
        goal = Goal.NONE;
      }
    } else if (goal.isStep() && SideBySide.approach(running, goal.number(), updates)) {
      goal = Goal.NONE;
    }
    return !goal.isSet();
  }

  /** The step from which the way to a step is gone. */
  int beginOfWay(int step) {
    return SideBySide.beginOfWay(running, step);
  }

  /** Whether a network has stopped being made of finite numbers. */
  boolean hasDiverged() {
    boolean hasOne = false;
    for (Run run : running) {
      hasOne |= run.hasDiverged();
    }
    return hasOne;
  }

  // ---- how it is looked at

  /** The weight, bias or unit that a mouse or finger is at in a diagram. */
  public Optional<Selection> pointed() {
    return pointed.filter(scene::exists);
  }

  /** A mouse or finger is at something else now. */
  public void point(Optional<Selection> at) {
    pointed = at;
  }

  /** What a closer look shows in a diagram. */
  public Optional<Spotlight> spotlight() {
    return spotlight;
  }

  /** Shows something in a diagram, or no longer. */
  public void light(Optional<Spotlight> next) {
    spotlight = next;
  }

  /** The weight, bias or unit that is looked at. */
  public Optional<Selection> selection() {
    return scene.selection();
  }

  /** Looks at a weight or bias. */
  public void select(Selection s) {
    scene = settled().withSelection(Optional.of(s));
    listener.run();
  }

  /** Looks at nothing. */
  public void deselect() {
    scene = scene.withSelection(Optional.empty());
    listener.run();
  }

  /** What the controls apply to. */
  public Scope scope() {
    return scene.scope();
  }

  /** From here on the controls apply to something else. */
  public void setScope(Scope scope) {
    settle();
    scene = scene.withScope(scope);
    listener.run();
  }

  /** How fast it plays. */
  public Speed speed() {
    return scene.speed();
  }

  /** Plays at another speed. */
  public void setSpeed(Speed speed) {
    settle();
    scene = scene.withSpeed(speed);
  }
}
