package whyrandom.app;

import whyrandom.engine.Initializer;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.plot.Numbers;

/** What a network is called: the title of its document, or how its weights start. */
final class Titles {
  private Titles() {}

  static String of(Run run) {
    Experiment e = run.experiment();
    if (!e.title().isEmpty()) {
      return e.title();
    }
    if (!e.weights().isEmpty()) {
      return "Weights set by hand";
    }
    Initializer init = e.init();
    String noise = init.noise() == 0 ? "" : ", with noise";
    switch (init.scheme()) {
      case ZEROS:
        return "All weights zero" + noise;
      case ONES:
        return "All weights one" + noise;
      case CONSTANT:
        return "All weights " + Numbers.shortText(init.parameter()) + noise;
      default:
        return "Random weights: " + Labels.scheme(init.scheme());
    }
  }
}
