package whyrandom.model;

import java.util.List;
import java.util.Optional;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Reading;
import whyrandom.experiment.Run;
import whyrandom.experiment.State;
import whyrandom.experiment.Symmetry;
import whyrandom.experiment.Variant;
import whyrandom.explain.english.SentenceDraft;
import whyrandom.explain.statement.Draft;
import whyrandom.explain.statement.Sentence;
import whyrandom.math.DistinctValues;

/**
 * What is seen of a network at a step: its state and what is measured of it, each once and only if
 * somebody asks. It never changes; the next step has another one.
 */
public final class Seen {
  private static final Draft NONE = new Draft.None();

  private final State state;
  private Evaluation train;
  private Evaluation test;
  private Reading reading;
  private LossCurve curve;
  private List<List<List<Integer>>> identical;
  private double[] gradient;
  private double[] next;
  private Sentence sentence;
  private Draft draft = NONE;
  private DistinctValues counting;
  private int distinct = -1;

  private Seen(State state) {
    this.state = state;
  }

  /** What is seen of a state. */
  public static Seen of(State state) {
    return new Seen(state);
  }

  /** What it has come to: the network, the settings and the data of this step. */
  public State state() {
    return state;
  }

  /** Where it started and what was changed on the way. */
  public Variant variant() {
    return state.variant();
  }

  /** Whether this is a step of the same document as another one. */
  public boolean isOfSameRun(Seen other) {
    return variant() == other.variant();
  }

  /** What was to be seen of it at step 0, its edits of that step made. */
  public Seen atStart() {
    return step() == 0 ? this : of(new Run(variant()).state());
  }

  /** What would be seen of it if it were started anew, at step 0, with another seed. */
  public Seen reseeded(long seed) {
    return of(new Run(Branches.reseeded(variant(), step(), Optional.of(seed))).state());
  }

  /** Whether it is what is to be seen of a state: nothing that can be read there is news. */
  boolean isOf(State other) {
    return variant() == other.variant()
        && step() == other.step()
        && state.furthest() == other.furthest();
  }

  /** Number of updates so far. */
  public int step() {
    return state.step();
  }

  /** The network, to be read only. */
  public Network network() {
    return state.network();
  }

  /** The sizes of its layers. */
  public Shape shape() {
    return network().shape();
  }

  /** The settings that hold at the step. */
  public Experiment settings() {
    return state.settings();
  }

  /** The losses that the run noted on its way. */
  public LossCurve curve() {
    if (curve == null) {
      curve = new LossCurve(state.chronicle());
    }
    return curve;
  }

  /** How the network does on the training set. */
  public Evaluation train() {
    if (train == null) {
      train = state.evaluateTrain();
    }
    return train;
  }

  /** How the network does on the test set. */
  public Evaluation test() {
    if (test == null) {
      test = state.evaluateTest();
    }
    return test;
  }

  /**
   * Measures how it does, and what its next update will be, from some more examples.
   *
   * @return whether all are measured
   */
  public boolean measure(int examples) {
    if (next != null) {
      return true;
    }
    if (reading == null) {
      reading = state.reading();
    }
    boolean isDone = reading.advance(examples);
    if (isDone) {
      train = reading.onTrain();
      test = reading.onTest();
      gradient = reading.nextGradient();
      next = reading.nextParameters();
      reading = null;
    }
    return isDone;
  }

  /** Share of the training set that is right; none for a regression or a diverged network. */
  public Optional<Double> trainRight() {
    return hasDiverged() ? Optional.empty() : train().accuracy();
  }

  /** The same of the test set. */
  public Optional<Double> testRight() {
    return hasDiverged() ? Optional.empty() : test().accuracy();
  }

  /** For each hidden layer its units, grouped by being identical. */
  public List<List<List<Integer>>> identical() {
    if (identical == null) {
      identical = Symmetry.identical(network());
    }
    return identical;
  }

  /** The gradient of the next mini-batch's loss; to be read only. */
  public double[] gradient() {
    if (gradient == null) {
      gradient = state.nextGradient();
    }
    return gradient;
  }

  /** The parameters as the next update will leave them; to be read only. */
  public double[] next() {
    if (next == null) {
      next = state.nextParameters();
    }
    return next;
  }

  /** What is true of it, in words. */
  public Sentence sentence() {
    while (sentence == null) {
      if (draft().advance(Integer.MAX_VALUE)) {
        write();
      }
    }
    return sentence;
  }

  /**
   * Works that out from some more examples.
   *
   * @return whether it is there
   */
  boolean word(int examples) {
    if (sentence == null && draft().advance(examples)) {
      write();
    }
    return sentence != null;
  }

  private Draft draft() {
    if (draft == NONE) {
      draft = new SentenceDraft(state, train(), gradient(), next());
    }
    return draft;
  }

  private void write() {
    sentence = draft.sentence();
    draft = NONE;
  }

  /** How many values its weights and biases have. */
  public int distinct() {
    while (!count()) {}
    return distinct;
  }

  /**
   * Counts some more of them.
   *
   * @return whether all are counted
   */
  boolean count() {
    if (distinct < 0) {
      if (counting == null) {
        counting = Counting.values(network());
      }
      if (counting.advance()) {
        distinct = counting.count();
        counting = null;
      }
    }
    return distinct >= 0;
  }

  /** Whether the loss, a weight or a bias has stopped being a finite number. */
  public boolean hasDiverged() {
    return !(Math.abs(train().loss()) <= Double.MAX_VALUE) || state.hasDiverged();
  }
}
