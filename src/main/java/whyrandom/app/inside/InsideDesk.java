package whyrandom.app.inside;

import whyrandom.app.arithmetic.StepPlace;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Shell;
import whyrandom.model.Workbench;

/**
 * What the views of the closer look work with: the desk, and which of its networks they look at.
 */
public final class InsideDesk implements StepPlace {
  private final Desk desk;
  private final Shell shell;
  private int index;

  /** What they work with on a desk and a page. */
  public InsideDesk(Desk desk, Shell shell) {
    this.desk = desk;
    this.shell = shell;
  }

  /** The desk. */
  public Desk desk() {
    return desk;
  }

  /** The page around it. */
  public Shell shell() {
    return shell;
  }

  @Override
  public Workbench workbench() {
    return desk.workbench();
  }

  @Override
  public double millis() {
    return shell.millis();
  }

  @Override
  public void requestFrame() {
    shell.requestFrame();
  }

  @Override
  public int laneIndex() {
    return Math.min(index, desk.workbench().lanes().size() - 1);
  }

  @Override
  public void lookAt(int lane) {
    index = lane;
    shell.requestFrame();
  }
}
