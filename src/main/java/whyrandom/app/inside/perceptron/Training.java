package whyrandom.app.inside.perceptron;

import java.util.List;
import whyrandom.explain.perceptron.OnePass;
import whyrandom.explain.perceptron.Passes;
import whyrandom.model.Workbench;

/**
 * MATLAB's {@code train}: pass after pass, until one has no error, they go round in circles, or
 * there were a thousand. The first passes are slow enough to be read. Whatever else the reader does
 * ends it.
 */
final class Training {
  private static final int SLOW_PASSES = 12;
  private static final double SLOW_MILLIS = 280;

  private final Workbench workbench;
  private boolean isOn;
  private int revision;
  private int wanted;
  private int done;
  private double nextMillis;

  Training(Workbench workbench) {
    this.workbench = workbench;
  }

  boolean isOn() {
    return isOn;
  }

  void start() {
    isOn = true;
    done = 0;
    nextMillis = 0;
    revision = workbench.revision();
    goOn(0);
  }

  void stop() {
    isOn = false;
  }

  private void goOn(double millis) {
    wanted = epoch() + 1;
    nextMillis = done < SLOW_PASSES ? millis + SLOW_MILLIS : 0;
    done++;
    workbench.epochs(1);
  }

  private int epoch() {
    return workbench.now().epoch();
  }

  /** Goes on if it is time; called once a frame while it is on. */
  void advance(Passes passes, double millis) {
    if (workbench.revision() != revision) {
      isOn = false;
    } else if (!workbench.isMoving()) {
      boolean isStopped = epoch() < wanted;
      if (isStopped || isDone(passes, workbench.step())) {
        isOn = false;
      } else if (millis >= nextMillis) {
        goOn(millis);
      }
    }
  }

  private static boolean isDone(Passes passes, int step) {
    List<OnePass> list = passes.upTo(step);
    boolean isQuiet = false;
    if (!list.isEmpty()) {
      OnePass last = list.get(list.size() - 1);
      isQuiet = last.isWhole() && last.errors() == 0;
    }
    return isQuiet || list.size() >= Passes.MOST || passes.repeat(step).isPresent();
  }
}
