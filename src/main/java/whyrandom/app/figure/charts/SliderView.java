package whyrandom.app.figure.charts;

import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.figure.FigureChoices;

/** A slider to choose by, with what chance makes of each option drawn behind it. */
@BindTemplate("templates/figure/slider.html")
public final class SliderView extends ChartView {
  private final FigureChoices choices;

  /** That of a figure. */
  public SliderView(FigureChoices choices) {
    this.choices = choices;
  }

  /** What can be chosen. */
  public FigureChoices getChoices() {
    return choices;
  }

  /** The template draws it. */
  @Override
  public boolean paint() {
    return false;
  }
}
