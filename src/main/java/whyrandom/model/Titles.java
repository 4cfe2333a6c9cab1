package whyrandom.model;

import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Variant;
import whyrandom.explain.Labels;
import whyrandom.explain.Starts;
import whyrandom.plot.Numbers;

/** What a network is called: the title of its document, or how its weights start. */
public final class Titles {
  private static final int LONG = 40;

  private Titles() {}

  /** What a network is called. */
  public static String of(Variant run) {
    String title = run.experiment().title();
    return title.isEmpty() ? start(run) : title;
  }

  /** How a network's weights start. */
  public static String start(Variant run) {
    return start(run.experiment()) + (isEdited(run) ? ", edited" : "");
  }

  /** What a run is called that is kept at a step: {@code all weights 0.5, edited, step 240}. */
  static String kept(Variant run, int step) {
    Experiment e = run.experiment();
    String name = e.title().isEmpty() ? Starts.of(e) : e.title();
    name = name.length() > LONG ? name.substring(0, LONG - 1) + "…" : name;
    return name + (run.edits().isEmpty() ? "" : ", edited") + ", step " + step;
  }

  /** Whether weights were set at step 0, so that the start is not what an initializer made. */
  private static boolean isEdited(Variant run) {
    for (Edit edit : run.editsUpTo(0)) {
      if (!(edit instanceof Edit.Change)) {
        return true;
      }
    }
    return false;
  }

  private static String start(Experiment e) {
    if (!e.weights().isEmpty()) {
      return "Start: weights set by hand";
    }
    if (!e.init().isOne()) {
      return "Start: layer by layer";
    }
    Initializer init = e.init().first();
    String noise = init.noise() == 0 ? "" : ", with noise";
    Scheme scheme = init.scheme();
    return scheme.isEqual()
        ? "Start: all weights " + value(scheme, init.parameter()) + noise
        : (scheme.isRandom() ? "Start: random, " : "Start: ") + Labels.scheme(scheme) + noise;
  }

  /** The value that all weights have; in words where the scheme has no other. */
  private static String value(Scheme scheme, double parameter) {
    double value = scheme.value(parameter);
    boolean isAlways = scheme.parameters().isEmpty();
    return isAlways && value == 0
        ? "zero"
        : isAlways && value == 1 ? "one" : Numbers.shortText(value);
  }
}
