package whyrandom.app.figure.later;

import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Trail;
import whyrandom.model.Seen;
import whyrandom.model.Workbench;
import whyrandom.plot.GapChart;
import whyrandom.web.Surface;

/** How far the first two hidden units are apart, by step. */
final class GapPicture {
  /** Updates of the replay in one frame. */
  private static final int PIECE = 200;

  private final Workbench workbench;
  private Optional<Seen> lane = Optional.empty();
  private Optional<Trail> trail = Optional.empty();

  GapPicture(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * Draws it.
   *
   * @param last where the axis of steps ends, at least
   * @return whether there is more to draw in the next frame
   */
  boolean paint(Surface s, int last) {
    Seen now = workbench.main();
    if (lane.isEmpty() || !lane.get().isOfSameRun(now)) {
      lane = Optional.of(now);
      trail = Optional.of(new Trail(now.state(), FigureGap::of));
    }
    Trail known = trail.get();
    int step = now.state().step();
    boolean isThere = known.follow(step, PIECE);
    int[] steps = new int[known.size()];
    double[] gaps = new double[known.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = known.step(i);
      gaps[i] = known.value(i);
    }
    int end = Math.max(last, step);
    new GapChart(s.width(), s.height(), steps, gaps, end, step, List.of()).drawOn(s.paint());
    return !isThere;
  }
}
