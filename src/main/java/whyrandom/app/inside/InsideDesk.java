package whyrandom.app.inside;

import whyrandom.app.Desk;
import whyrandom.app.Lane;
import whyrandom.app.Shell;

/**
 * What the views of the closer look work with: the desk, and which of its networks they look at.
 */
final class InsideDesk {
  private final Desk desk;
  private final Shell shell;
  private int index;

  InsideDesk(Desk desk, Shell shell) {
    this.desk = desk;
    this.shell = shell;
  }

  Desk desk() {
    return desk;
  }

  Shell shell() {
    return shell;
  }

  /** The network that is looked at: 0 = A, 1 = B. */
  int laneIndex() {
    return Math.min(index, desk.workbench().lanes().size() - 1);
  }

  /** The network that is looked at. */
  Lane lane() {
    return desk.workbench().lanes().get(laneIndex());
  }

  /** Looks at another network: 0 = A, 1 = B. */
  void lookAt(int lane) {
    index = lane;
    shell.requestFrame();
  }
}
