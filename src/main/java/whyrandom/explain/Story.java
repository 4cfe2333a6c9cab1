package whyrandom.explain;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import whyrandom.experiment.Chronicle;
import whyrandom.experiment.Descended;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.State;
import whyrandom.explain.statement.Statement;

/**
 * What has become of a run so far: what its {@linkplain Chronicle chronicle} tells up to the step
 * where it stands, since the goal (data, output and loss) was last changed.
 */
final class Story {
  private static final double HARDLY = 0.01;
  private static final double STILL = 1e-3;
  private static final double NO_GRADIENT = 1e-4;
  private static final int SHORTEST_REST = 500;

  /** Parts of a step that are small. */
  private static final double[] PARTS = {1e-2, 1e-4, 1e-6};

  private final Observation o;
  private final State run;
  private final Chronicle chronicle;
  private final int begin;
  private final int first;
  private final int end;
  private final double loss;

  Story(Observation o) {
    this.o = o;
    run = o.run();
    chronicle = run.chronicle();
    begin = begin(run);
    first = begin == 0 ? 0 : chronicle.upTo(begin - 1);
    end = chronicle.upTo(run.step());
    loss = o.train().loss();
  }

  /** The step since which the run has had the goal that it has now. */
  private static int begin(State run) {
    int begin = 0;
    Experiment now = run.experiment();
    for (Edit edit : run.editsUpTo(run.step())) {
      if (edit instanceof Edit.Change change) {
        boolean isSameGoal =
            change.to().data().equals(now.data())
                && change.to().output() == now.output()
                && change.to().loss() == now.loss()
                && change.to().task() == now.task();
        begin = isSameGoal ? begin : change.step();
        now = change.to();
      }
    }
    return begin;
  }

  /** Says that the numbers are no longer finite, since when, and what to do. */
  void tellDivergence(Said said) {
    OptionalInt since = OptionalInt.empty();
    boolean isExact = false;
    for (int i = first; i < end && since.isEmpty(); i++) {
      if (!(Math.abs(chronicle.trainLoss(i)) <= Double.MAX_VALUE)) {
        since = OptionalInt.of(chronicle.step(i));
        isExact = i == first || chronicle.step(i - 1) == chronicle.step(i) - 1;
      }
    }
    said.add(new Statement.NotFinite(since, isExact));
    said.add(new Statement.GoBack(o.settings().optimizer().mayDivideByZero()));
  }

  /**
   * Says the outcome so far; nothing at the start.
   *
   * @param isBlocked whether it is said elsewhere that nothing to speak of can be learnt
   */
  void tell(boolean isBlocked, Said said) {
    if (run.step() == begin || first >= end) {
      return;
    }
    double from = chronicle.trainLoss(first);
    if (isAllRight()) {
      said.add(allRight());
    } else if (!isBlocked && isGrowing(from)) {
      said.add(new Statement.Growing(from, loss));
      if (doesOvershoot()) {
        said.add(new Statement.Overshoots());
      }
    } else if (!isBlocked && from > 0 && loss <= from && loss > from * (1 - HARDLY)) {
      said.add(new Statement.HardlyBegun((from - loss) / from));
    } else if (isBlocked || !tellStuck(from, said)) {
      tellProgress(from, said);
    }
  }

  private boolean isAllRight() {
    Optional<Double> right = o.train().accuracy();
    return right.isPresent() && right.get() == 1;
  }

  private void tellProgress(double from, Said said) {
    Optional<Double> right = o.train().accuracy();
    if (right.isPresent()) {
      said.add(soFar(right.get()));
    } else if (Math.abs(loss - from) >= HARDLY * from && from != loss) {
      said.add(new Statement.Moved(from, loss));
    }
  }

  private Statement allRight() {
    int since = run.step();
    int i = end - 1;
    boolean isExact = true;
    while (i >= first && chronicle.right(i) == 1) {
      isExact &= chronicle.step(i) >= since - 1;
      since = chronicle.step(i);
      i--;
    }
    isExact &= i < first || chronicle.step(i) == since - 1;
    return new Statement.AllRight(since, isExact);
  }

  private Statement soFar(double now) {
    double best = now;
    for (int i = first; i < end; i++) {
      best = Math.max(best, chronicle.right(i));
    }
    return new Statement.SoFar(now, best, isEveryStepMeasured());
  }

  private boolean isEveryStepMeasured() {
    boolean isNowMeasured = chronicle.step(end - 1) == run.step();
    return chronicle.step(end - 1) - begin == end - 1 - first
        && (isNowMeasured || chronicle.step(end - 1) == run.step() - 1);
  }

  private boolean isGrowing(double from) {
    int last = chronicle.step(end - 1) == run.step() ? end - 2 : end - 1;
    boolean isUp = loss > 2 * from && last >= first && loss > chronicle.trainLoss(last);
    if (last - 1 >= first) {
      isUp &= chronicle.trainLoss(last) > chronicle.trainLoss(last - 1);
    }
    return isUp && !(nextLoss() <= loss);
  }

  private double nextLoss() {
    return new Descended(run).loss(o.next().parameters);
  }

  /** Whether the next step raises the loss, and a small part of it would lower it. */
  private boolean doesOvershoot() {
    if (nextLoss() <= loss) {
      return false;
    }
    double[] now = o.network().parameters;
    double[] part = now.clone();
    for (double share : PARTS) {
      for (int i = 0; i < part.length; i++) {
        part[i] = now[i] + (o.next().parameters[i] - now[i]) * share;
      }
      if (new Descended(run).loss(part) < loss) {
        return true;
      }
    }
    return false;
  }

  private boolean tellStuck(double from, Said said) {
    int half = begin + (run.step() - begin) / 2;
    if (run.step() - half < SHORTEST_REST || loss <= STILL * from) {
      return false;
    }
    double least = loss;
    double most = loss;
    int since = run.step();
    for (int i = end - 1; i >= first && chronicle.step(i) >= half; i--) {
      least = Math.min(least, chronicle.trainLoss(i));
      most = Math.max(most, chronicle.trainLoss(i));
      since = chronicle.step(i);
    }
    if (most - least > STILL * least) {
      return false;
    }
    double[] gradient = new Descended(run).gradient(o.network().parameters);
    double largest = Observation.largest(gradient);
    if (!(largest <= NO_GRADIENT)) {
      return false;
    }
    Optional<Double> right = o.train().accuracy();
    OptionalDouble share =
        right.isPresent() ? OptionalDouble.of(right.get()) : OptionalDouble.empty();
    said.add(new Statement.Stuck(share, loss, since, largest));
    return true;
  }
}
