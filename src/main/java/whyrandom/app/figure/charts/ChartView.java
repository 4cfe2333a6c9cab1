package whyrandom.app.figure.charts;

import org.teavm.flavour.templates.Fragment;
import whyrandom.app.figure.FigureChart;

/** One of the charts, or of what is chosen by. Its fragment is made once, and only in a browser. */
abstract class ChartView implements FigureChart {
  private Fragment fragment;

  @Override
  public final Fragment fragment() {
    if (fragment == null) {
      fragment = Fragments.create(this);
    }
    return fragment;
  }
}
