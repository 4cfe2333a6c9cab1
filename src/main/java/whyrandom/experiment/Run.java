package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.data.Task;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Examples;
import whyrandom.engine.Measurement;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.refusal.Refusal;

/**
 * A run: {@code state(n) = fold(experiment, edits, n)}.
 *
 * <p>It stands at one step, goes forward by training and back by replaying from a checkpoint. Which
 * way a step was reached makes no difference, not to the last bit.
 *
 * <pre>
 *   Run run = new Run(experiment, List.of());
 *   run.seek(240);
 *   run.seek(12);                                            // earlier in the same run
 *   Run other = run.with(new Edit.SetWeight(12, 1, 0, 1, 0.5));  // what would have happened otherwise
 * </pre>
 */
public final class Run extends State {
  /** The last step that a run can go to. */
  public static final int MAX_STEP = 100_000_000;

  /** Weights and biases times examples that are gone through at once, roughly. */
  private static final int AT_ONCE = 200_000;

  /** The same that are gone through in a part. */
  private static final int PART = 100_000;

  /** The largest number of edits. */
  public static final int MAX_EDITS = 10_000;

  private final Variant variant;
  private final Checkpoints checkpoints;
  private final Chronicle chronicle;
  private final Trainer trainer;
  private Optional<Pass> measuring = Optional.empty();

  /** The note of this step that is still to be made; only where that takes long. */
  private Optional<Note> note = Optional.empty();

  /** How the network does where it stands on the training set and on the test set, once known. */
  private Optional<Evaluation> onTrain = Optional.empty();

  private Optional<Evaluation> onTest = Optional.empty();

  /** Where edits told units apart, in the order of their steps, as far as the run has been. */
  private List<TieBreak> tieBreaks = List.of();

  /** Which units were identical on arriving at this step; only where there are edits at it. */
  private List<List<List<Integer>>> arrived = List.of();

  private List<Integer> editedSteps = List.of();
  private int furthest;

  /**
   * A run at step 0, edits of step 0 made.
   *
   * @throws Refusal if an edit names a weight that the network at that step does not have
   */
  public Run(Experiment experiment, List<Edit> edits) {
    this(new Variant(experiment, edits));
  }

  /**
   * A run at step 0, edits of step 0 made.
   *
   * @throws Refusal if an edit names a weight that the network at that step does not have
   */
  public Run(Variant variant) {
    this(variant, Setup.of(variant.experiment()));
  }

  private Run(Variant variant, Setup setup) {
    this(checked(variant), setup, setup.initialNetwork());
  }

  private static Variant checked(Variant variant) {
    variant.check();
    return variant;
  }

  /** The same with a network that has its initial weights, of a variant that was checked. */
  Run(Variant variant, Setup setup, Network network) {
    this.variant = variant;
    trainer = new Trainer(setup, network);
    checkpoints = new Checkpoints();
    chronicle = new Chronicle();
    arrive();
  }

  private Run(Variant variant, Checkpoints checkpoints, Chronicle chronicle, Trainer trainer) {
    this.variant = variant;
    this.checkpoints = checkpoints;
    this.chronicle = chronicle;
    this.trainer = trainer;
    furthest = trainer.stepNumber();
  }

  /** As {@link #with(List)}, with one edit. */
  public Run with(Edit edit) {
    return with(List.of(edit));
  }

  /**
   * The run in which {@code more}, made at the step where this one stands, are the last edits: that
   * of {@link Variant#with}.
   *
   * @throws Refusal if the network has no such weight, an edit is for another step, or there are
   *     more than {@link #MAX_EDITS}
   */
  public Run with(List<Edit> more) {
    return edited(variant.with(step(), more), more);
  }

  /**
   * A run of another variant, at the same step if edits there lead to it, and else at the last step
   * that is known of it: what both have gone through is not gone through again, and data that is
   * the same is shared.
   */
  public Run of(Variant other) {
    if (!variant.hasStartOf(other)) {
      return anew(other);
    }
    Variant own = variant.withTitleOf(other);
    Run same = own == variant ? this : titled(own);
    int shared = own.sharedSteps(other);
    if (shared == MAX_STEP) {
      return same.copy();
    }
    Optional<List<Edit>> more = own.editsTo(other, step());
    if (more.isPresent()) {
      return same.edited(other, more.get());
    }
    if (shared == 0) {
      return anew(other);
    }
    Run run =
        new Run(
            other, same.checkpoints.upTo(shared), chronicle().before(shared), same.trainer.copy());
    run.tieBreaks = tieBreaksBefore(shared);
    run.go(run.checkpoints.before(Math.min(shared, step())));
    return run;
  }

  private Run anew(Variant other) {
    return new Run(other, trainer.setup().changedTo(other.experiment()));
  }

  /** What makes the run of another variant a little at a time, if it has to be begun anew. */
  public Optional<Beginning> beginning(Variant other) {
    return hasWayTo(other)
        ? Optional.empty()
        : Optional.of(new Beginning(other, trainer.setup().changedTo(other.experiment())));
  }

  private boolean hasWayTo(Variant other) {
    return leadsTo(other)
        || variant.hasStartOf(other) && variant.withTitleOf(other).sharedSteps(other) > 0;
  }

  /** Whether edits at the step where this one stands lead to a variant: then it costs little. */
  public boolean leadsTo(Variant other) {
    return variant.hasStartOf(other)
        && variant.withTitleOf(other).editsTo(other, step()).isPresent();
  }

  private Run edited(Variant next, List<Edit> more) {
    Run run = new Run(next, checkpoints.upTo(step()), chronicle.before(step()), trainer.copy());
    run.tieBreaks = tieBreaksBefore(step());
    run.arrived = editsAt(step()).isEmpty() ? Symmetry.identical(network()) : arrived;
    for (Edit edit : more) {
      run.trainer.apply(edit);
    }
    run.noteTieBreak();
    run.measure();
    return run;
  }

  /** The state of now: it stays as it is, whatever becomes of this run. */
  public State state() {
    return copy();
  }

  @Override
  public Run run() {
    return copy();
  }

  /** A run that stands where this one does and goes its own way from there. */
  public Run copy() {
    Run copy = new Run(variant, checkpoints.copy(), chronicle().copy(), trainer.copy());
    copy.furthest = furthest;
    copy.editedSteps = editedSteps;
    copy.tieBreaks = tieBreaks;
    copy.arrived = arrived;
    copy.onTrain = onTrain;
    copy.onTest = onTest;
    return copy;
  }

  /**
   * This run under another title and with another note, at every step: they change nothing else.
   *
   * @throws Refusal if one of them is too long
   */
  public Run titled(String title, String note) {
    return titled(variant.titled(title, note));
  }

  private Run titled(Variant next) {
    Renaming renaming = new Renaming(next.experiment().title(), next.experiment().note());
    Run run =
        new Run(
            next,
            checkpoints.renamed(renaming),
            chronicle().copy(),
            new Trainer(renaming.of(trainer.snapshot())));
    run.furthest = furthest;
    run.tieBreaks = tieBreaks;
    run.arrived = arrived;
    return run;
  }

  /** Roughly how much memory it takes, without the data. */
  public int bytes() {
    return checkpoints.bytes() + chronicle.bytes() + trainer.bytes();
  }

  @Override
  Run before(int step) {
    List<Edit> earlier = step == 0 ? List.of() : editsUpTo(step - 1);
    Run run =
        new Run(
            new Variant(experiment(), earlier),
            checkpoints.upTo(step),
            chronicle().before(step),
            trainer.copy());
    run.tieBreaks = tieBreaksBefore(step);
    run.go(run.checkpoints.before(step));
    return run;
  }

  @Override
  List<Snapshot> way() {
    return checkpoints.upTo(step()).kept();
  }

  @Override
  public Variant variant() {
    return variant;
  }

  @Override
  public Experiment experiment() {
    return variant.experiment();
  }

  @Override
  public List<Edit> edits() {
    return variant.edits();
  }

  @Override
  public List<Edit> editsUpTo(int step) {
    return variant.editsUpTo(step);
  }

  @Override
  public List<Integer> editedSteps() {
    if (editedSteps.isEmpty()) {
      editedSteps = variant.editedSteps();
    }
    return editedSteps;
  }

  @Override
  public Experiment settings() {
    return trainer.setup().experiment();
  }

  @Override
  public TrainingData data() {
    return trainer.setup().data();
  }

  @Override
  public int step() {
    return trainer.stepNumber();
  }

  @Override
  public int furthest() {
    return furthest;
  }

  @Override
  public int epoch() {
    return trainer.epoch();
  }

  @Override
  public int position() {
    return trainer.position();
  }

  @Override
  public int updates() {
    return trainer.updates();
  }

  @Override
  public Chronicle chronicle() {
    while (note.isPresent()) {
      goOnWithNote(Integer.MAX_VALUE);
    }
    return chronicle;
  }

  /** The network, to be read only; changes go through {@link #with}. */
  @Override
  public Network network() {
    return trainer.network();
  }

  @Override
  public double[] nextGradient() {
    double[] gradient = new double[network().parameters.length];
    trainer.nextGradient(gradient);
    return gradient;
  }

  @Override
  public double[][] memory() {
    return trainer.memory();
  }

  @Override
  public int[] nextBatch() {
    return trainer.nextBatch();
  }

  @Override
  public int nextBatchSize() {
    return trainer.batchEnd() - trainer.position();
  }

  @Override
  Snapshot snapshot() {
    return trainer.snapshot();
  }

  @Override
  public double[] nextParameters() {
    Trainer copy = trainer.copy();
    copy.step();
    return copy.network().parameters;
  }

  /**
   * Whether an update of this network, or a note of how it does, may take longer than a frame can
   * spare: then it is to be {@linkplain #prepare prepared}.
   */
  public boolean isSlow() {
    return isLong(nextBatchSize()) || isLong(data().dataset().size());
  }

  private boolean isLong(int examples) {
    return (double) network().parameters.length * examples > AT_ONCE;
  }

  /**
   * Does a part of what the next update takes; call again until it is true. It can be left at any
   * time: whether and how an update was prepared makes no difference, not to the last bit.
   *
   * @return whether the update takes but a moment now
   */
  public boolean prepare() {
    int part = PART / Pass.LANES / network().parameters.length;
    int examples = Math.max(1, part) * Pass.LANES;
    if (note.isPresent()) {
      goOnWithNote(examples);
      return false;
    }
    return !isLong(nextBatchSize()) || trainer.prepare(examples);
  }

  private void goOnWithNote(int examples) {
    if (note.get().advance(examples, chronicle)) {
      onTrain = Optional.of(note.get().onTrain());
      onTest = Optional.of(note.get().onTest());
      note = Optional.empty();
    }
  }

  /** One update. */
  public void update() {
    chronicle();
    trainer.step();
    arrive();
  }

  /** Stands where a snapshot was taken, as if it had never been further. */
  private void go(Snapshot to) {
    chronicle();
    trainer.restore(to);
    furthest = to.step();
    arrive();
  }

  /**
   * What happens on arriving at a step: a checkpoint if one is due, the edits of this step, and a
   * note in the chronicle if it is new and a round one.
   */
  private void arrive() {
    int step = step();
    furthest = Math.max(furthest, step);
    if (checkpoints.isDue(step)) {
      checkpoints.add(trainer.snapshot());
    }
    List<Edit> edits = editsAt(step);
    if (!edits.isEmpty()) {
      arrived = Symmetry.identical(network());
      for (Edit edit : edits) {
        trainer.apply(edit);
      }
      noteTieBreak();
    }
    measure();
  }

  private List<Edit> editsAt(int step) {
    return edits().subList(variant.firstEditAt(step), variant.firstEditAt(step + 1));
  }

  private void noteTieBreak() {
    boolean isKnown = !tieBreaks.isEmpty() && tieBreaks.get(tieBreaks.size() - 1).step() >= step();
    List<Edit> edits = editsAt(step());
    if (!isKnown && !edits.isEmpty()) {
      TieBreak.by(edits, arrived, network())
          .ifPresent(
              one -> {
                tieBreaks = new ArrayList<>(tieBreaks);
                tieBreaks.add(one);
              });
    }
  }

  private List<TieBreak> tieBreaksBefore(int step) {
    List<TieBreak> before = new ArrayList<>();
    for (TieBreak one : tieBreaks) {
      if (one.step() < step) {
        before.add(one);
      }
    }
    return before;
  }

  @Override
  public Optional<TieBreak> tieBreak() {
    for (int i = tieBreaks.size() - 1; i >= 0; i--) {
      TieBreak one = tieBreaks.get(i);
      if (one.step() <= step() && one.holds(network())) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private void measure() {
    onTrain = Optional.empty();
    onTest = Optional.empty();
    int examples = data().dataset().size();
    if (chronicle.wants(step(), network().parameters.length * examples)) {
      note = Optional.of(new Note(step(), measurement(data().train()), measurement(data().test())));
      if (!isLong(examples)) {
        chronicle();
      }
    }
  }

  /** Goes to a step, forward or back. */
  public void seek(int step) {
    approach(step, Integer.MAX_VALUE);
  }

  /**
   * Where a way to a step begins: at the current step, or at a checkpoint that is nearer to it.
   * From there it is all training.
   */
  public int beginOfWay(int step) {
    int checkpoint = checkpoints.before(step).step();
    return step < step() ? checkpoint : Math.max(checkpoint, step());
  }

  /**
   * Goes towards a step by at most {@code updates} updates; call again until it is true.
   *
   * @return whether the step is reached
   * @throws Refusal if the step is not from 0 to {@link #MAX_STEP}
   */
  public boolean approach(int step, int updates) {
    Checks.range("step", step, 0, MAX_STEP, "");
    Snapshot nearest = checkpoints.before(step);
    if (step < step() || nearest.step() > step()) {
      int reached = furthest;
      go(nearest);
      furthest = Math.max(furthest, reached);
    }
    for (int i = 0; i < updates && step() < step; i++) {
      update();
    }
    return step() == step;
  }

  /** Updates to the end of the epoch, counted from the current step. */
  public void finishEpoch() {
    int epoch = epoch();
    while (epoch() == epoch) {
      update();
    }
  }

  @Override
  public Evaluation evaluateTrain() {
    chronicle();
    if (onTrain.isEmpty()) {
      onTrain = Optional.of(evaluate(data().train()));
    }
    return onTrain.get();
  }

  @Override
  public Evaluation evaluateTest() {
    chronicle();
    if (onTest.isEmpty()) {
      onTest = Optional.of(evaluate(data().test()));
    }
    return onTest.get();
  }

  private Evaluation evaluate(Examples examples) {
    Measurement whole = measurement(examples);
    whole.advance(examples.size());
    return whole.result();
  }

  @Override
  public Reading reading() {
    return new Reading(
        measurement(data().train()), measurement(data().test()), onTrain, onTest, trainer.copy());
  }

  /** The room for the numbers is kept as long as the network is the same. */
  private Measurement measurement(Examples examples) {
    if (measuring.isEmpty() || measuring.get().network() != network()) {
      measuring = Optional.of(new Pass(network()));
    }
    return new Measurement(
        measuring.get(), settings().loss(), examples, settings().task() == Task.CLASSIFICATION);
  }

  @Override
  public boolean hasDiverged() {
    return trainer.hasDiverged();
  }
}
