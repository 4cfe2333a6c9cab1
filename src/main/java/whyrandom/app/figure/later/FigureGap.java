package whyrandom.app.figure.later;

import whyrandom.engine.Network;
import whyrandom.experiment.Likeness;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;

/** How far the first two hidden units are apart. */
final class FigureGap {
  private FigureGap() {}

  /** The gap now, in words. */
  static String words(Workbench workbench) {
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
  static double of(Network network) {
    return hasTwo(network) ? Likeness.gap(network, 1, 0, 1) : Double.NaN;
  }
}
