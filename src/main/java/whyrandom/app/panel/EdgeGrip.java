package whyrandom.app.panel;

import java.util.Optional;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.desk.Notices;
import whyrandom.experiment.Place;
import whyrandom.model.Selection;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;
import whyrandom.web.Drags;

/**
 * Weights and biases that are dragged up and down where they stand. A finger drags the selected one
 * only, so that it can still scroll the page everywhere else.
 */
public final class EdgeGrip implements Drags.Grip {
  /** What is around the diagrams. */
  public interface Around {
    /** Whether a finger may drag it: what is shown as selected. */
    boolean isShown(Selection at);

    /** Makes a change; the reader is told why, if it is refused. */
    void attempt(Notices.Attempt change);

    /** Gives the keyboard to the selected one. */
    void leave();

    /** Says what came of a key. */
    void say(String value);
  }

  private final Workbench workbench;
  private final Around around;
  private Optional<Selection> taken = Optional.empty();
  private boolean isMoving;
  private double value;

  /** The weights and biases of a workbench. */
  public EdgeGrip(Workbench workbench, Around around) {
    this.workbench = workbench;
    this.around = around;
  }

  private double valueOf(Selection at) {
    var network = workbench.lanes().get(at.lane()).network();
    double now = network.parameters[at.place().index(network.shape())];
    return Math.abs(now) <= Double.MAX_VALUE ? now : 0;
  }

  @Override
  public boolean take(Drags.Field field, boolean isTouch) {
    isMoving = false;
    taken =
        workbench.pointed().filter(at -> !at.isUnit()).filter(at -> !isTouch || around.isShown(at));
    return taken.isPresent();
  }

  @Override
  public void move(double right, double up, boolean isFine, boolean isCoarse) {
    Selection at = taken.get();
    if (!isMoving) {
      isMoving = true;
      workbench.select(at);
      workbench.hold();
      value = valueOf(at);
    }
    if (workbench.isHeld()) {
      int exponent = exponent(value, isFine) + (isCoarse ? 1 : 0);
      value = up * Round.power(exponent) + value;
      set("", at, Round.to(exponent, value));
    }
  }

  private static int exponent(double value, boolean isFine) {
    return Round.ofWeight(value) - (isFine ? 1 : 0);
  }

  private void set(String gesture, Selection at, double to) {
    around.attempt(() -> workbench.setWeight(gesture, at.lane(), at.place(), to));
  }

  @Override
  public void end(boolean isKept) {
    if (isKept) {
      workbench.release();
    } else {
      workbench.takeBack();
    }
    Templates.update();
    around.leave();
  }

  @Override
  public void nudge(Drags.Field field, boolean isUp, boolean isFine) {
    workbench.selection().filter(at -> !at.isUnit()).ifPresent(at -> nudge(at, isUp, isFine));
  }

  /** Changes a weight by ten times as much as a pixel does; presses in a row are one change. */
  void nudge(Selection at, boolean isUp, boolean isFine) {
    int exponent = exponent(valueOf(at), isFine) + 1;
    double to = Round.power(exponent) * (isUp ? 1 : -1) + valueOf(at);
    set(gesture(at), at, Round.to(exponent - 1, to));
    around.say(Numbers.shortText(valueOf(at)));
  }

  /** What changes of one weight in a row are called. */
  static String gesture(Selection at) {
    Place p = at.place();
    return "w" + at.lane() + "." + p.layer() + "." + p.unit() + "." + p.input();
  }

  @Override
  public void clear() {
    workbench.pointed().filter(at -> !at.isUnit()).ifPresent(at -> set("", at, 0));
  }
}
