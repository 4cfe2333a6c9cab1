package whyrandom.app.figure.charts;

import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.figure.FigureChoices;
import whyrandom.model.Workbench;

/** A row of pictures to choose by, which learn together. */
@BindTemplate("templates/figure/pictures.html")
public final class PicturesView extends ChartView {
  private final FigureChoices choices;
  private final Workbench workbench;

  /** Those of a figure. */
  public PicturesView(FigureChoices choices, Workbench workbench) {
    this.choices = choices;
    this.workbench = workbench;
  }

  /** What can be chosen. */
  public FigureChoices getChoices() {
    return choices;
  }

  @Override
  public boolean paint() {
    return choices.paint(workbench.main().variant(), workbench.step(), workbench.isMoving());
  }
}
