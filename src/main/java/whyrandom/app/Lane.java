package whyrandom.app;

import java.util.List;
import java.util.OptionalInt;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Network;
import whyrandom.experiment.Run;
import whyrandom.experiment.Symmetry;
import whyrandom.experiment.Variant;

/** One network on the workbench: its run, and what has been measured of it. */
public final class Lane {
  private static final double[] NONE = {};

  /** Parameters times examples up to which every step can be measured. */
  private static final int MOST_WORK = 200_000;

  private final Run run;
  private final LossCurve curve;
  private int measuredStep = -1;
  private Evaluation train;
  private Evaluation test;
  private List<List<List<Integer>>> identical;
  private double[] gradient = NONE;
  private double[] next = NONE;

  /** A lane whose losses are still to be measured. */
  public Lane(Run run) {
    this(run, new LossCurve());
  }

  /** A lane with losses measured at earlier steps of the same run. */
  Lane(Run run, LossCurve curve) {
    this.run = run;
    this.curve = curve;
  }

  /** A lane that stands where this one does and goes its own way from there. */
  Lane copy() {
    return with(run.copy());
  }

  /** The same under another title and with another note. */
  Lane titled(String title, String note) {
    return with(run.titled(title, note));
  }

  /** A lane with another run that is at the same step of the same way. */
  private Lane with(Run same) {
    Lane copy = new Lane(same, curve.before(Integer.MAX_VALUE));
    copy.measuredStep = measuredStep;
    copy.train = train;
    copy.test = test;
    copy.identical = identical;
    copy.gradient = gradient;
    copy.next = next;
    return copy;
  }

  /** The run. */
  public Run run() {
    return run;
  }

  /** The network at the current step. */
  public Network network() {
    return run.network();
  }

  /** Losses measured so far. */
  public LossCurve curve() {
    return curve;
  }

  /** What a document holds of it. */
  Variant variant() {
    return new Variant(run.experiment(), run.edits());
  }

  /** Measures the current step, if that is still to be done. */
  void measure() {
    if (measuredStep == run.step()) {
      return;
    }
    train = run.evaluateTrain();
    test = run.evaluateTest();
    identical = Symmetry.identical(run.network());
    gradient = NONE;
    next = NONE;
    measuredStep = run.step();
    curve.add(run.step(), train.loss(), test.loss());
  }

  /** Measures the current step if the curve has a place for it and it does not take long. */
  void note() {
    int work = run.network().parameters.length * run.data().dataset().size();
    if (curve.wants(run.step()) && work <= MOST_WORK) {
      measure();
    }
  }

  /**
   * Goes towards a step, noting losses on the way.
   *
   * @return whether it is there
   */
  boolean approach(int step, int updates) {
    boolean isThere = false;
    for (int i = 0; i < updates && !isThere; i++) {
      isThere = run.approach(step, 1);
      note();
    }
    return isThere;
  }

  /** How the network does on the training set now. */
  public Evaluation train() {
    measure();
    return train;
  }

  /** How the network does on the test set now. */
  public Evaluation test() {
    measure();
    return test;
  }

  /** For each hidden layer its units, grouped by being identical. */
  public List<List<List<Integer>>> identical() {
    measure();
    return identical;
  }

  /** The gradient of the next mini-batch's loss now. */
  public double[] gradient() {
    measure();
    if (gradient == NONE) {
      gradient = run.nextGradient();
    }
    return gradient;
  }

  /** The parameters as the next update will leave them. */
  public double[] next() {
    measure();
    if (next == NONE) {
      next = run.nextParameters();
    }
    return next;
  }

  /** The first step at which the loss was seen not to be finite, if it was. */
  OptionalInt divergedSince() {
    return curve.firstNotFinite();
  }

  /** Whether the loss, a weight or a bias has stopped being a finite number. */
  public boolean hasDiverged() {
    return !(Math.abs(train().loss()) <= Double.MAX_VALUE) || run.hasDiverged();
  }
}
