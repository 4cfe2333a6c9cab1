package whyrandom.app.desk;

import java.util.function.UnaryOperator;
import whyrandom.experiment.Experiment;
import whyrandom.model.Player;
import whyrandom.model.Scope;
import whyrandom.model.Workbench;

/**
 * What every view works with.
 *
 * @param workbench what is open
 * @param player what moves it
 * @param notices where refusals are told
 * @param sheets which panel is open on a small screen
 */
public record Desk(Workbench workbench, Player player, Notices notices, Sheets sheets) {
  /** Number of the network whose weights are set: 0 = A. */
  public int lane() {
    return workbench.isComparing() ? scope().lane() : 0;
  }

  /** From here on weights of this network are set, and settings too unless they apply to both. */
  public void choose(int lane) {
    workbench.setScope(scope().choosing(lane));
  }

  /** Undoes the last change; what was refused before is no longer of interest. */
  public void undo() {
    notices.clear();
    workbench.undo();
  }

  /** Takes the last undo back. */
  public void redo() {
    notices.clear();
    workbench.redo();
  }

  private Scope scope() {
    return workbench.scope();
  }

  private boolean isForOne() {
    return workbench.isComparing() && !scope().isBoth();
  }

  /** The settings that the panels show, at the current step: A's where they apply to both. */
  public Experiment settings() {
    return workbench.lanes().get(isForOne() ? scope().lane() : 0).state().settings();
  }

  /** Changes settings where they apply, as part of a gesture. */
  public void apply(String gesture, UnaryOperator<Experiment> how) {
    if (isForOne()) {
      workbench.changeOne(gesture, scope().lane(), how);
    } else {
      workbench.change(gesture, how);
    }
  }

  /** Changes settings, or says why not. */
  public void change(UnaryOperator<Experiment> how) {
    change("", how);
  }

  /** Changes settings as part of a gesture, or says why not. */
  public void change(String gesture, UnaryOperator<Experiment> how) {
    notices.attempt(() -> apply(gesture, how));
  }

  /** The settings that both networks have in common, the data: A's. */
  public Experiment shared() {
    return workbench.main().state().settings();
  }

  /** Changes what both networks have in common, or says why not. */
  public void changeShared(String gesture, UnaryOperator<Experiment> how) {
    notices.attempt(() -> workbench.change(gesture, how));
  }
}
