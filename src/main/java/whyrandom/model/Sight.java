package whyrandom.model;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.experiment.Run;

/**
 * What is seen of the runs that are open. Standing still, and of small networks always, it is what
 * they are now. Where measuring a network takes longer than a frame can spare, one sees while it
 * moves how it was a moment ago, all of it of one step, until the next look is measured.
 *
 * <p>Which networks these are is counted, not timed: it is the same on every machine.
 */
final class Sight {
  /** Weights and biases times examples that are measured at once. */
  private static final int AT_ONCE = 200_000;

  /** The same that are gone through in a part. */
  private static final int PART = 100_000;

  private List<Seen> seen = List.of();
  private List<Seen> next = List.of();
  private List<Seen> now = List.of();

  /**
   * What is seen of runs.
   *
   * @param areMoving whether it may be of a moment ago
   */
  List<Seen> of(List<Run> runs, boolean areMoving) {
    if (!isOf(seen, runs) && !(areMoving && isOfEarlier(runs))) {
      seen = now(runs);
    }
    return seen;
  }

  /** The same at the step reached, for who does not look at the page. */
  List<Seen> now(List<Run> runs) {
    if (isOf(seen, runs)) {
      return seen;
    }
    if (!isOf(now, runs)) {
      now = look(runs);
    }
    return now;
  }

  /**
   * Goes on with measuring what is to be seen next of runs that move.
   *
   * @return whether there is nothing more to do now
   */
  boolean advance(List<Run> runs) {
    if (isOf(seen, runs) || !isOfEarlier(runs)) {
      return true;
    }
    if (!areOfSameRuns(next, runs)) {
      next = look(runs);
    }
    for (Seen one : next) {
      if (!one.measure(part(one.network()))) {
        return false;
      }
    }
    seen = next;
    next = List.of();
    return true;
  }

  /** How many examples of a network are measured in a part. */
  static int part(Network network) {
    return Math.max(1, PART / Pass.LANES / network.parameters.length) * Pass.LANES;
  }

  /** What is to be seen of runs as they are now, which has been measured. */
  void show(List<Seen> measured) {
    seen = List.copyOf(measured);
  }

  private static List<Seen> look(List<Run> runs) {
    List<Seen> list = new ArrayList<>();
    for (Run run : runs) {
      boolean isSame = !list.isEmpty() && list.get(0).variant() == run.variant();
      list.add(isSame ? list.get(0) : Seen.of(run.state()));
    }
    return List.copyOf(list);
  }

  private static boolean isOf(List<Seen> list, List<Run> runs) {
    boolean isSame = list.size() == runs.size();
    for (int i = 0; isSame && i < list.size(); i++) {
      isSame = list.get(i).isOf(runs.get(i));
    }
    return isSame;
  }

  /** Whether it is of earlier steps of the same runs, of which one is slow to measure. */
  private boolean isOfEarlier(List<Run> runs) {
    boolean isSlow = false;
    for (Run run : runs) {
      isSlow |= isSlow(run);
    }
    return isSlow && areOfSameRuns(seen, runs);
  }

  private static boolean areOfSameRuns(List<Seen> list, List<Run> runs) {
    boolean areSame = list.size() == runs.size();
    for (int i = 0; areSame && i < list.size(); i++) {
      Run run = runs.get(i);
      areSame = list.get(i).variant() == run.variant() && list.get(i).step() <= run.step();
    }
    return areSame;
  }

  private static boolean isSlow(Run run) {
    double examples = run.data().dataset().size();
    return run.network().parameters.length * examples > AT_ONCE;
  }
}
