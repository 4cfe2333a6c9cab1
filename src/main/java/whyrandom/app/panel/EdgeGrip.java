package whyrandom.app.panel;

import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.desk.Desk;
import whyrandom.experiment.Place;
import whyrandom.model.Selection;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;
import whyrandom.web.Drags;

/**
 * Weights and biases that are dragged up and down where they stand. A finger drags the selected one
 * only, so that it can still scroll the page everywhere else.
 */
final class EdgeGrip implements Drags.Grip {
  private final Desk desk;
  private final Runnable leave;
  private final Consumer<String> speaker;
  private Optional<Selection> taken = Optional.empty();
  private boolean isMoving;
  private double value;

  /**
   * The weights and biases of a page.
   *
   * @param leave gives the keyboard to the selected one
   * @param speaker says what came of a key
   */
  EdgeGrip(Desk desk, Runnable leave, Consumer<String> speaker) {
    this.speaker = speaker;
    this.desk = desk;
    this.leave = leave;
  }

  private Workbench workbench() {
    return desk.workbench();
  }

  private double valueOf(Selection at) {
    var network = workbench().lanes().get(at.lane()).network();
    double now = network.parameters[at.place().index(network.shape())];
    return Math.abs(now) <= Double.MAX_VALUE ? now : 0;
  }

  @Override
  public boolean take(Drags.Field field, boolean isTouch) {
    isMoving = false;
    taken =
        workbench()
            .pointed()
            .filter(at -> !at.isUnit())
            .filter(at -> !isTouch || WeightView.shown(workbench()).equals(at));
    return taken.isPresent();
  }

  @Override
  public void move(double right, double up, boolean isFine, boolean isCoarse) {
    Selection at = taken.get();
    if (!isMoving) {
      isMoving = true;
      workbench().select(at);
      workbench().hold();
      value = valueOf(at);
    }
    if (workbench().isHeld()) {
      int exponent = exponent(value, isFine) + (isCoarse ? 1 : 0);
      value = up * Round.power(exponent) + value;
      set("", at, Round.to(exponent, value));
    }
  }

  private static int exponent(double value, boolean isFine) {
    return Round.ofWeight(value) - (isFine ? 1 : 0);
  }

  private void set(String gesture, Selection at, double to) {
    desk.notices().attempt(() -> workbench().setWeight(gesture, at.lane(), at.place(), to));
  }

  @Override
  public void end(boolean isKept) {
    if (isKept) {
      workbench().release();
    } else {
      workbench().takeBack();
    }
    Templates.update();
    leave.run();
  }

  @Override
  public void nudge(Drags.Field field, boolean isUp, boolean isFine) {
    workbench().selection().filter(at -> !at.isUnit()).ifPresent(at -> nudge(at, isUp, isFine));
  }

  /** Changes a weight by ten times as much as a pixel does; presses in a row are one change. */
  void nudge(Selection at, boolean isUp, boolean isFine) {
    int exponent = exponent(valueOf(at), isFine) + 1;
    double to = Round.power(exponent) * (isUp ? 1 : -1) + valueOf(at);
    set(gesture(at), at, Round.to(exponent - 1, to));
    speaker.accept(Numbers.shortText(valueOf(at)));
  }

  /** What changes of one weight in a row are called. */
  static String gesture(Selection at) {
    Place p = at.place();
    return "w" + at.lane() + "." + p.layer() + "." + p.unit() + "." + p.input();
  }

  @Override
  public void clear() {
    workbench().pointed().filter(at -> !at.isUnit()).ifPresent(at -> set("", at, 0));
  }
}
