package whyrandom.app.figure.charts;

import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.figure.FigureChart;
import whyrandom.app.figure.FigureChoices;

/** A slider to choose by, with what chance makes of each option drawn behind it. */
@BindTemplate("templates/figure/slider.html")
public final class SliderView implements FigureChart {
  private final FigureChoices choices;
  private Fragment fragment;

  /** That of a figure. */
  public SliderView(FigureChoices choices) {
    this.choices = choices;
  }

  /** What can be chosen. */
  public FigureChoices getChoices() {
    return choices;
  }

  @Override
  public Fragment fragment() {
    if (fragment == null) {
      fragment = Fragments.create(this);
    }
    return fragment;
  }

  /** The template draws it. */
  @Override
  public boolean paint() {
    return false;
  }
}
