package whyrandom.app;

import java.util.function.UnaryOperator;
import whyrandom.experiment.Experiment;

/**
 * What every view works with.
 *
 * @param workbench what is open
 * @param player what moves it
 * @param notices where refusals are told
 * @param sheets which panel is open on a small screen
 * @param scope which of two networks the controls apply to
 */
public record Desk(
    Workbench workbench, Player player, Notices notices, Sheets sheets, Scope scope) {
  /** Number of the network whose weights are set: 0 = A. */
  int lane() {
    return workbench.isComparing() ? scope.lane() : 0;
  }

  private boolean isForOne() {
    return workbench.isComparing() && !scope.isBoth();
  }

  /** The settings that the panels show, at the current step: A's where they apply to both. */
  Experiment settings() {
    return workbench.lanes().get(isForOne() ? scope.lane() : 0).run().settings();
  }

  /** Changes settings where they apply, as part of a gesture. */
  void apply(String gesture, UnaryOperator<Experiment> how) {
    if (isForOne()) {
      workbench.changeOne(gesture, scope.lane(), how);
    } else {
      workbench.change(gesture, how);
    }
  }

  /** Changes settings, or says why not. */
  void change(UnaryOperator<Experiment> how) {
    change("", how);
  }

  /** Changes settings as part of a gesture, or says why not. */
  void change(String gesture, UnaryOperator<Experiment> how) {
    notices.attempt(() -> apply(gesture, how));
  }

  /** The settings that both networks have in common, the data: A's. */
  Experiment shared() {
    return workbench.main().run().settings();
  }

  /** Changes what both networks have in common, or says why not. */
  void changeShared(String gesture, UnaryOperator<Experiment> how) {
    notices.attempt(() -> workbench.change(gesture, how));
  }
}
