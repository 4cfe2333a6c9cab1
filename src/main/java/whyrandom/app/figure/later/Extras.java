package whyrandom.app.figure.later;

import java.util.List;
import whyrandom.app.figure.FigureExtras;
import whyrandom.app.panel.EdgeGrip;
import whyrandom.app.time.LossCharts;
import whyrandom.experiment.State;
import whyrandom.model.Workbench;
import whyrandom.share.Figure;
import whyrandom.web.Drags;
import whyrandom.web.Surface;

/** What a figure has beside its networks. */
public final class Extras implements FigureExtras {
  private final Workbench workbench;
  private final int until;
  private final GapPicture gap;

  /**
   * For what is on a workbench.
   *
   * @param until the axes of steps in charts go at least so far
   */
  public Extras(Workbench workbench, int until) {
    this.workbench = workbench;
    this.until = until;
    gap = new GapPicture(workbench);
  }

  @Override
  public boolean areThere() {
    return true;
  }

  @Override
  public void letDrag(String place, EdgeGrip.Around hand) {
    Drags.install(place, new EdgeGrip(workbench, hand));
  }

  @Override
  public boolean isRight(Figure.Answer answer, List<State> runs, int solved) {
    return answer.isRight(runs, solved);
  }

  @Override
  public boolean isSolved(Figure.Choosing choosing, State run) {
    return choosing.isSolved(run);
  }

  @Override
  public void paintLoss(Surface surface) {
    LossCharts.paint(surface.paint(), surface.width(), surface.height(), workbench, false, until);
  }

  @Override
  public boolean paintGap(Surface surface) {
    return surface.width() > 0 && gap.paint(surface, until);
  }
}
