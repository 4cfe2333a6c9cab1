package whyrandom.app;

import java.util.List;
import java.util.Optional;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Network;
import whyrandom.experiment.Run;
import whyrandom.experiment.Symmetry;
import whyrandom.experiment.Variant;

/** One network on the workbench: its run, and what has been measured of it. */
public final class Lane {
  private static final double[] NONE = {};

  private final Run run;
  private final LossCurve curve;
  private int measuredStep = -1;
  private Evaluation train;
  private Evaluation test;
  private List<List<List<Integer>>> identical;
  private double[] gradient = NONE;
  private double[] next = NONE;
  private Optional<Variant> variant = Optional.empty();

  /** A lane for a run. */
  public Lane(Run run) {
    this.run = run;
    curve = new LossCurve(run.chronicle());
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
    Lane copy = new Lane(same);
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

  /** The losses that the run noted on its way. */
  public LossCurve curve() {
    return curve;
  }

  /** What a document holds of it. */
  Variant variant() {
    if (variant.isEmpty()) {
      variant = Optional.of(new Variant(run.experiment(), run.edits()));
    }
    return variant.get();
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

  /** Share of the training set that is right; none for a regression or a diverged network. */
  Optional<Double> trainRight() {
    return hasDiverged() ? Optional.empty() : train().accuracy();
  }

  /** The same of the test set. */
  Optional<Double> testRight() {
    return hasDiverged() ? Optional.empty() : test().accuracy();
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

  /** Whether the loss, a weight or a bias has stopped being a finite number. */
  public boolean hasDiverged() {
    return !(Math.abs(train().loss()) <= Double.MAX_VALUE) || run.hasDiverged();
  }
}
