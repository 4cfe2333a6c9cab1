package whyrandom.experiment;

import java.util.List;
import java.util.Optional;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Network;

/**
 * What an experiment has come to at a step: {@code state(n) = fold(experiment, edits, n)}.
 *
 * <p>All that is drawn and said of a network is read from its state, and nothing of it can be
 * changed through it. {@link Run#state()} gives one that stays as it is; a {@link Run} is one that
 * goes on. Who wants to know what comes of it goes on with a run of his own:
 *
 * <pre>
 *   Run further = state.run();
 *   further.update();
 * </pre>
 */
public abstract class State {
  State() {}

  /** Where it started and what was changed on the way. */
  public abstract Variant variant();

  /** What it started from. */
  public abstract Experiment experiment();

  /** All edits, in the order of their steps; some may be later than the step. */
  public abstract List<Edit> edits();

  /** The edits made at or before a step. */
  public abstract List<Edit> editsUpTo(int step);

  /** The first edit after a step, if there is one. */
  public final Optional<Edit> editAfter(int step) {
    int next = editsUpTo(step).size();
    return next < edits().size() ? Optional.of(edits().get(next)) : Optional.empty();
  }

  /** The steps at which edits were made, each of them once; to be read only. */
  public abstract List<Integer> editedSteps();

  /** The settings that hold at the step. */
  public abstract Experiment settings();

  /** The settings that hold at the step, with the initial weights that it started from. */
  public final Experiment settingsWithStart() {
    Experiment settings = settings();
    return settings == experiment() ? settings : settings.withStartOf(experiment());
  }

  /** The data at the step. */
  public abstract TrainingData data();

  /** Number of updates so far. */
  public abstract int step();

  /** The furthest step that was ever reached with this experiment and these edits. */
  public abstract int furthest();

  /** Number of passes over the training set that are complete. */
  public abstract int epoch();

  /** Number of examples of the current epoch that have been used. */
  public abstract int position();

  /** Number of updates since the rule began to remember: the t of Adam's next one, less 1. */
  public abstract int updates();

  /** What was measured on the way; parts of it may be later than the step. */
  public abstract Chronicle chronicle();

  /** The last moment up to the step at which edits told units apart that are still apart. */
  public abstract Optional<TieBreak> tieBreak();

  /** The network, to be read only. */
  public abstract Network network();

  /**
   * What the rule remembers, to be read only: an array for each of its slots, in the order of the
   * parameters.
   */
  public abstract double[][] memory();

  /** Number of examples in the next mini-batch. */
  public abstract int nextBatchSize();

  /** The examples of the next mini-batch: rows of the training set, in their order. */
  public abstract int[] nextBatch();

  /** The gradient of the next mini-batch's loss, without regularization. */
  public abstract double[] nextGradient();

  /** The parameters as the next update will leave them. */
  public abstract double[] nextParameters();

  /** How the network does on the training set. */
  public abstract Evaluation evaluateTrain();

  /** How the network does on the test set. */
  public abstract Evaluation evaluateTest();

  /** All of these, to be measured in parts while the state stays as it is. */
  public abstract Reading reading();

  /** Whether a weight or bias has stopped being a finite number. */
  public abstract boolean hasDiverged();

  /** A run of one's own that stands here, with the same past. */
  public abstract Run run();

  /** Everything that the next update starts from. */
  abstract Snapshot snapshot();

  /** What has been kept of the way to the step. */
  abstract List<Snapshot> way();

  /** The run as it was on arriving at a step, which is to be gone to, before any edit there. */
  abstract Run before(int step);
}
