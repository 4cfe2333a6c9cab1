package whyrandom.app.figure.later;

import whyrandom.app.figure.FigureCharts;
import whyrandom.app.time.LossCharts;
import whyrandom.model.Workbench;
import whyrandom.web.Surface;

/** The charts of what is on a workbench. */
public final class LiveCharts implements FigureCharts {
  private final Workbench workbench;
  private final int until;
  private final GapPicture gap;
  private final DepthPicture depth;

  /**
   * Charts that are drawn when they are asked for.
   *
   * @param until the axes of steps go at least so far
   */
  public LiveCharts(Workbench workbench, int until) {
    this.workbench = workbench;
    this.until = until;
    gap = new GapPicture(workbench);
    depth = new DepthPicture(workbench);
  }

  @Override
  public void paintLoss(Surface surface) {
    LossCharts.paint(surface.paint(), surface.width(), surface.height(), workbench, false, until);
  }

  @Override
  public boolean paintGap(Surface surface) {
    return surface.width() > 0 && gap.paint(surface, until);
  }

  @Override
  public void paintDepth(Surface surface) {
    if (surface.width() > 0) {
      depth.paint(surface);
    }
  }
}
