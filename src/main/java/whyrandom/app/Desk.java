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
 */
public record Desk(Workbench workbench, Player player, Notices notices, Sheets sheets) {
  /** The settings that the panels show: those of A at the current step. */
  Experiment settings() {
    return workbench.main().run().settings();
  }

  /** Changes settings, or says why not. */
  void change(UnaryOperator<Experiment> how) {
    notices.attempt(() -> workbench.change(how));
  }

  /** Changes settings as part of a gesture, or says why not. */
  void change(String gesture, UnaryOperator<Experiment> how) {
    notices.attempt(() -> workbench.change(gesture, how));
  }
}
