package whyrandom.app.figure;

import java.util.List;
import java.util.Optional;
import whyrandom.engine.Network;
import whyrandom.experiment.Likeness;
import whyrandom.experiment.Trail;
import whyrandom.model.Seen;
import whyrandom.model.Workbench;
import whyrandom.plot.GapChart;
import whyrandom.plot.Numbers;
import whyrandom.web.Surface;

/** How far the first two hidden units are apart, by step. */
final class FigureGap {
  /** Updates of the replay in one frame. */
  private static final int PIECE = 200;

  private final Workbench workbench;
  private Optional<Seen> lane = Optional.empty();
  private Optional<Trail> trail = Optional.empty();
  private Optional<Surface> surface = Optional.empty();

  FigureGap(Workbench workbench) {
    this.workbench = workbench;
  }

  void setSurface(Surface value, Runnable resized) {
    surface = Optional.of(value);
    value.onResize(resized);
  }

  /** The gap now, in words. */
  String words() {
    if (!hasTwo(workbench.main().network())) {
      return "There are no two hidden units whose gap could be shown.";
    }
    double gap = of(workbench.main().network());
    return "Gap between hidden units 1 and 2"
        + (workbench.isComparing() ? " of A: " : ": ")
        + (gap == 0 ? "exactly 0" : Numbers.shortText(gap));
  }

  private static boolean hasTwo(Network network) {
    return network.shape().hiddenLayers() > 0 && network.shape().units(1) > 1;
  }

  /** The gap in a network; NaN while an edit has left it no two hidden units. */
  private static double of(Network network) {
    return hasTwo(network) ? Likeness.gap(network, 1, 0, 1) : Double.NaN;
  }

  /**
   * Draws it.
   *
   * @param last where the axis of steps ends, at least
   * @return whether there is more to draw in the next frame
   */
  boolean paint(int last) {
    if (surface.isEmpty() || surface.get().width() == 0) {
      return false;
    }
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
    Surface s = surface.get();
    int end = Math.max(last, step);
    new GapChart(s.width(), s.height(), steps, gaps, end, step, List.of()).drawOn(s.paint());
    return !isThere;
  }
}
