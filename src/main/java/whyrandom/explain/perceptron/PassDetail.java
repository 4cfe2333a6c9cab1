package whyrandom.explain.perceptron;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Examples;
import whyrandom.engine.Pass;
import whyrandom.experiment.Run;
import whyrandom.experiment.State;

/** A pass of a run, example by example. */
public final class PassDetail {
  /** More examples than this are not told one by one. */
  public static final int MOST = 40;

  private final List<Correction> corrections = new ArrayList<>();
  private final boolean isCut;

  private PassDetail(Run run, int to) {
    Pass pass = new Pass(run.network());
    Examples examples = run.data().train();
    double rate = run.settings().optimizer().learningRate();
    boolean isInPass = run.step() < to;
    while (isInPass && corrections.size() < MOST) {
      int[] batch = run.nextBatch();
      pass.load(examples, batch, 0, 1);
      pass.forward();
      double output = pass.a(1, 0, 0);
      int row = batch[0];
      double error = examples.t(row, 0) - output;
      double[] inputs = new double[examples.inputs()];
      double[] changes = new double[run.network().parameters.length];
      for (int i = 0; i < changes.length; i++) {
        boolean isBias = i == inputs.length;
        changes[i] = rate * error * (isBias ? 1 : examples.x(row, i));
        changes[i] += 0.0; // −0 is 0
        if (!isBias) {
          inputs[i] = examples.x(row, i);
        }
      }
      run.update();
      double[] after = run.network().parameters.clone();
      corrections.add(new Correction(row, inputs, examples.t(row, 0), output, changes, after));
      isInPass = run.step() < to && run.position() != 0;
    }
    isCut = isInPass;
  }

  /**
   * A pass.
   *
   * @param state of the run, at that pass or later
   * @param from the step at which the pass begins
   * @param to the last step that is told
   */
  public static PassDetail of(State state, int from, int to) {
    Run run = state.run();
    run.seek(from);
    return new PassDetail(run, to);
  }

  /** What its examples did, in their order. */
  public List<Correction> corrections() {
    return corrections;
  }

  /** Whether there are more than are told. */
  public boolean isCut() {
    return isCut;
  }
}
