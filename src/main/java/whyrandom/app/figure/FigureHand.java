package whyrandom.app.figure;

import whyrandom.app.desk.Notices;
import whyrandom.app.panel.EdgeGrip;
import whyrandom.model.Selection;
import whyrandom.model.Workbench;

/**
 * Weights and biases of a figure under the reader's hand: dragged up and down where they stand, a
 * finger drags the one that was tapped, and the keys Alt with an arrow do the same.
 */
final class FigureHand implements EdgeGrip.Around {
  private final Workbench workbench;
  private final Notices notices = new Notices();
  private String said = "";

  FigureHand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public boolean isShown(Selection at) {
    return workbench.selection().filter(at::equals).isPresent();
  }

  @Override
  public void attempt(Notices.Attempt change) {
    notices.attempt(change);
  }

  /** The keyboard stays where it is. */
  @Override
  public void leave() {}

  @Override
  public void say(String value) {
    said = value;
  }

  /** What came of the last key; empty since something else was done. */
  String said() {
    return said;
  }

  /** Where it is said why a change was refused. */
  Notices notices() {
    return notices;
  }

  /** Something else was done. */
  void forget() {
    said = "";
    notices.clear();
  }

  /** Why the last change was refused; empty if it was not. */
  String fault() {
    return notices.message();
  }
}
