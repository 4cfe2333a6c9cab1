package whyrandom.app.figure.later;

import java.util.List;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.desk.Notices;
import whyrandom.app.diagram.DiagramPictures;
import whyrandom.app.diagram.DiagramView;
import whyrandom.app.figure.FigureExtras;
import whyrandom.app.panel.EdgeGrip;
import whyrandom.app.time.LossCharts;
import whyrandom.experiment.State;
import whyrandom.model.Workbench;
import whyrandom.share.Figure;
import whyrandom.web.Drags;
import whyrandom.web.Page;
import whyrandom.web.Surface;

/** What a figure has beside its networks. */
public final class Extras implements FigureExtras {
  private final Workbench workbench;
  private final int until;
  private final GapPicture gap;
  private final List<WeightField> fields;

  private String place = "";

  /**
   * For what is on a workbench.
   *
   * @param until the axes of steps in charts go at least so far
   * @param notices where it is said why a value is refused
   */
  public Extras(Workbench workbench, int until, Notices notices) {
    this.workbench = workbench;
    this.until = until;
    gap = new GapPicture(workbench);
    fields =
        List.of(new WeightField(workbench, 0, notices), new WeightField(workbench, 1, notices));
  }

  @Override
  public boolean areThere() {
    return true;
  }

  @Override
  public void letDrag(String place, EdgeGrip.Around hand) {
    this.place = place;
    Drags.install(place, new EdgeGrip(workbench, hand));
  }

  @Override
  public Fragment weight(int lane) {
    WeightField field = fields.get(lane);
    return field.isOpen() ? field.fragment() : null;
  }

  @Override
  public void enterWeight() {
    Templates.update();
    Page.focus(place + " .figure-weight .number");
  }

  @Override
  public void furnish(DiagramView view) {
    view.bring(new DiagramPictures());
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
  public String lossWords() {
    return LossCharts.summary(workbench);
  }

  @Override
  public String gapWords() {
    return FigureGap.words(workbench);
  }

  @Override
  public boolean paintGap(Surface surface) {
    return surface.width() > 0 && gap.paint(surface, until);
  }
}
