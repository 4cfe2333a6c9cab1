package whyrandom.app.panel;

import org.teavm.flavour.templates.Templates;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Typed;
import whyrandom.plot.Numbers;
import whyrandom.refusal.Refusal;
import whyrandom.web.Drags;

/** Numbers of fields that are dragged by their labels, to the left and to the right. */
final class FieldGrip implements Drags.Grip {
  /** So far a number is dragged from one round number to the next, in CSS pixels. */
  private static final double NOTCH = 4;

  private final Desk desk;
  private final EdgeGrip weights;
  private Drags.Field field;
  private String begin = "";
  private String last = "";
  private double value;
  private int exponent;
  private boolean isMoving;

  /** The fields of a page; that of the selected weight behaves as its edge does. */
  FieldGrip(Desk desk, EdgeGrip weights) {
    this.desk = desk;
    this.weights = weights;
  }

  private static boolean isOfWeight(Drags.Field field) {
    return field.id().equals("weight-value");
  }

  @Override
  public boolean take(Drags.Field taken, boolean isTouch) {
    field = taken;
    isMoving = false;
    return begins();
  }

  /** Whether there is a number in the field to begin with. */
  private boolean begins() {
    begin = field.text();
    last = begin;
    try {
      value = Typed.number("", begin);
    } catch (Refusal e) {
      return false;
    }
    exponent = isOfWeight(field) ? Round.ofWeight(value) : Round.ofSetting(value);
    exponent = field.isWhole() ? 0 : exponent;
    return true;
  }

  @Override
  public void move(double right, double up, boolean isFine, boolean isCoarse) {
    if (!isMoving) {
      isMoving = true;
      desk.workbench().hold();
    }
    if (desk.workbench().isHeld()) {
      go(right / (isOfWeight(field) ? 1 : NOTCH), isFine, isCoarse);
    }
  }

  private void go(double notches, boolean isFine, boolean isCoarse) {
    int now = exponent + (isCoarse ? 1 : 0) - (isFine && !field.isWhole() ? 1 : 0);
    value = notches * Round.power(now) + value;
    String text = Numbers.exactText(Round.to(now, value));
    if (text.equals(last)) {
      return;
    }
    if (field.enter(text)) {
      last = text;
    } else {
      field.enter(last); // as far as it goes
    }
  }

  @Override
  public void end(boolean isKept) {
    if (isKept) {
      desk.workbench().release();
      return;
    }
    boolean isBack = desk.workbench().takeBack();
    Templates.update();
    if (!isBack && !field.text().equals(begin)) {
      field.enter(begin); // of something that no document holds
    }
  }

  @Override
  public void nudge(Drags.Field at, boolean isUp, boolean isFine) {
    if (isOfWeight(at)) {
      weights.nudge(WeightView.shown(desk.workbench()), isUp, isFine);
      return;
    }
    field = at;
    if (begins()) {
      go(isUp ? 1 : -1, isFine, false);
    }
  }

  @Override
  public void clear() {}
}
