package whyrandom.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import whyrandom.data.Task;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Examples;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.engine.Shape;

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
public final class Run {
  /** The last step that a run can go to. */
  public static final int MAX_STEP = 100_000_000;

  /** The largest number of edits. */
  public static final int MAX_EDITS = 10_000;

  private final Experiment experiment;
  private final List<Edit> edits;
  private final Checkpoints checkpoints;
  private final Chronicle chronicle;
  private final Trainer trainer;
  private final List<Integer> editedSteps = new ArrayList<>();
  private Optional<Pass> measuring = Optional.empty();
  private int furthest;

  /**
   * A run at step 0, edits of step 0 made.
   *
   * @throws IllegalArgumentException if an edit names a weight that the network at that step does
   *     not have
   */
  public Run(Experiment experiment, List<Edit> edits) {
    this.experiment = experiment;
    this.edits = Variant.inOrder(edits);
    checkEdits();
    trainer = new Trainer(Setup.of(experiment));
    checkpoints = new Checkpoints();
    chronicle = new Chronicle();
    arrive();
  }

  private Run(
      Experiment experiment,
      List<Edit> edits,
      Checkpoints checkpoints,
      Chronicle chronicle,
      Trainer trainer) {
    this.experiment = experiment;
    this.edits = edits;
    this.checkpoints = checkpoints;
    this.chronicle = chronicle;
    this.trainer = trainer;
    furthest = trainer.stepNumber();
  }

  /** Each edit must fit the network as it is shaped at that step. */
  private void checkEdits() {
    Shape shape = experiment.shape();
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      try {
        Checks.range("step", edit.step(), 0, MAX_STEP, "");
        edit.check(shape);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("edits[" + i + "]." + e.getMessage(), e);
      }
      shape = edit instanceof Edit.Change change ? change.to().shape() : shape;
    }
  }

  /** As {@link #with(List)}, with one edit. */
  public Run with(Edit edit) {
    return with(List.of(edit));
  }

  /**
   * The run in which {@code more}, made at the step where this one stands, are the last edits.
   * Later edits of this run belong to another future and are left out. A value for a weight takes
   * the place of one that it got just before, at the same step, with nothing but values for other
   * weights in between.
   *
   * @throws IllegalArgumentException if the network has no such weight, an edit is for another
   *     step, or there are more than {@link #MAX_EDITS}
   */
  public Run with(List<Edit> more) {
    List<Edit> list = new ArrayList<>(editsUpTo(step()));
    Trainer copy = new Trainer(trainer.snapshot());
    for (Edit edit : more) {
      Checks.range("edit.step", edit.step(), step(), step(), "(the current step)");
      if (edit instanceof Edit.SetWeight set) {
        forgetBefore(set, list);
      }
      list.add(edit);
      copy.apply(edit);
    }
    Checks.range("edits", list.size(), 0, MAX_EDITS, "");
    Run run =
        new Run(
            experiment,
            Collections.unmodifiableList(list),
            checkpoints.upTo(step()),
            chronicle.before(step()),
            copy);
    run.measure();
    return run;
  }

  private static void forgetBefore(Edit.SetWeight set, List<Edit> list) {
    for (int i = list.size() - 1; i >= 0; i--) {
      if (!(list.get(i) instanceof Edit.SetWeight earlier) || earlier.step() != set.step()) {
        return;
      }
      if (earlier.isSamePlace(set)) {
        list.remove(i);
        return;
      }
    }
  }

  /** A run that stands where this one does and goes its own way from there. */
  public Run copy() {
    Run copy =
        new Run(
            experiment,
            edits,
            checkpoints.upTo(furthest),
            chronicle.before(Integer.MAX_VALUE),
            new Trainer(trainer.snapshot()));
    copy.furthest = furthest;
    return copy;
  }

  /**
   * This run under another title and with another note, at every step: they change nothing else.
   *
   * @throws IllegalArgumentException if one of them is too long
   */
  public Run titled(String title, String note) {
    Renaming renaming = new Renaming(title, note);
    Run run =
        new Run(
            renaming.of(experiment),
            Collections.unmodifiableList(renaming.of(edits)),
            checkpoints.renamed(renaming),
            chronicle.before(Integer.MAX_VALUE),
            new Trainer(renaming.of(trainer.snapshot())));
    run.furthest = furthest;
    return run;
  }

  /** The run as it was on arriving at a step, which is to be gone to, before any edit there. */
  Run before(int step) {
    List<Edit> earlier = step == 0 ? List.of() : editsUpTo(step - 1);
    Run run =
        new Run(
            experiment,
            earlier,
            checkpoints.upTo(step),
            chronicle.before(step),
            new Trainer(trainer.snapshot()));
    run.trainer.restore(run.checkpoints.before(step));
    run.arrive();
    return run;
  }

  /** What has been kept of the way to the current step. */
  List<Snapshot> way() {
    return checkpoints.upTo(step()).kept();
  }

  /** What the run starts from. */
  public Experiment experiment() {
    return experiment;
  }

  /** All edits, in the order of their steps. */
  public List<Edit> edits() {
    return edits;
  }

  /** The edits made at or before a step. */
  public List<Edit> editsUpTo(int step) {
    return edits.subList(0, countUpTo(step));
  }

  /** The first edit after a step, if there is one. */
  public Optional<Edit> editAfter(int step) {
    int next = countUpTo(step);
    return next < edits.size() ? Optional.of(edits.get(next)) : Optional.empty();
  }

  /** The steps at which edits were made, each of them once. */
  public List<Integer> editedSteps() {
    if (editedSteps.isEmpty()) {
      int last = -1;
      for (Edit edit : edits) {
        if (edit.step() != last) {
          last = edit.step();
          editedSteps.add(last);
        }
      }
    }
    return editedSteps;
  }

  /** How many edits were made at or before a step. */
  private int countUpTo(int step) {
    int low = 0;
    int high = edits.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (edits.get(middle).step() <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The settings that hold at the current step. */
  public Experiment settings() {
    return trainer.setup().experiment();
  }

  /** The data at the current step. */
  public TrainingData data() {
    return trainer.setup().data();
  }

  /** Number of updates so far. */
  public int step() {
    return trainer.stepNumber();
  }

  /** The furthest step that this run has been at. */
  public int furthest() {
    return furthest;
  }

  /** Number of passes over the training set that are complete. */
  public int epoch() {
    return trainer.epoch();
  }

  /** What was measured on the way; parts of it may be later than the current step. */
  public Chronicle chronicle() {
    return chronicle;
  }

  /** The network at the current step. Read it; changes go through {@link #with}. */
  public Network network() {
    return trainer.network();
  }

  /** The gradient of the next mini-batch's loss, without regularization. */
  public double[] nextGradient() {
    double[] gradient = new double[network().parameters.length];
    trainer.nextGradient(gradient);
    return gradient;
  }

  /** What the rule remembers, an array for each of its slots; to be read only. */
  double[][] memory() {
    return trainer.memory();
  }

  /** Number of examples in the next mini-batch. */
  public int nextBatchSize() {
    return trainer.batchEnd() - trainer.position();
  }

  /** Everything that the next update starts from. */
  Snapshot snapshot() {
    return trainer.snapshot();
  }

  /** The parameters as the next update will leave them; the run itself stays where it is. */
  public double[] nextParameters() {
    Trainer copy = new Trainer(trainer.snapshot());
    copy.step();
    return copy.network().parameters;
  }

  /** One update. */
  public void update() {
    trainer.step();
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
    for (int i = countUpTo(step - 1); i < edits.size() && edits.get(i).step() == step; i++) {
      trainer.apply(edits.get(i));
    }
    measure();
  }

  private void measure() {
    if (chronicle.wants(step(), network().parameters.length * data().dataset().size())) {
      chronicle.add(step(), evaluateTrain(), evaluateTest());
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
   * @throws IllegalArgumentException if the step is not from 0 to {@link #MAX_STEP}
   */
  public boolean approach(int step, int updates) {
    Checks.range("step", step, 0, MAX_STEP, "");
    Snapshot nearest = checkpoints.before(step);
    if (step < step() || nearest.step() > step()) {
      trainer.restore(nearest);
      arrive();
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

  /** How the network does on the training set. */
  public Evaluation evaluateTrain() {
    return evaluate(data().train());
  }

  /** How the network does on the test set. */
  public Evaluation evaluateTest() {
    return evaluate(data().test());
  }

  /** The room for the numbers is kept as long as the network is the same. */
  private Evaluation evaluate(Examples examples) {
    if (measuring.isEmpty() || measuring.get().network() != network()) {
      measuring = Optional.of(new Pass(network()));
    }
    return Evaluation.of(
        measuring.get(),
        network(),
        settings().loss(),
        examples,
        settings().task() == Task.CLASSIFICATION);
  }

  /** Whether a weight or bias has stopped being a finite number. */
  public boolean hasDiverged() {
    return !network().isFinite();
  }
}
