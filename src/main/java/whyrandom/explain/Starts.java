package whyrandom.explain;

import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Experiment;
import whyrandom.math.DecimalText;

/** How weights start, in words that tell any two starts with different weights apart. */
public final class Starts {
  private Starts() {}

  /** {@code Xavier uniform, seed 1}, {@code all weights 0.5}, {@code weights set by hand}. */
  public static String of(Experiment e) {
    return e.weights().isEmpty() ? of(e.init()) : "weights set by hand";
  }

  /** The start that an initializer makes. The seed is only told where it matters. */
  static String of(Initializer init) {
    Scheme scheme = init.scheme();
    String text =
        scheme.isRandom()
            ? random(scheme, init.parameter())
            : "all weights " + exact(scheme.value(init.parameter()));
    if (init.noise() != 0) {
      text += ", noise " + exact(init.noise());
    }
    if (init.bias().isPresent()) {
      text += ", biases " + exact(init.bias().get());
    }
    return scheme.isRandom() || init.noise() != 0 ? text + ", seed " + init.seed() : text;
  }

  private static String random(Scheme scheme, double parameter) {
    String value = exact(parameter);
    if (scheme == Scheme.UNIFORM) {
      return "uniform ±" + value;
    }
    if (scheme == Scheme.NORMAL) {
      return "normal, σ " + value;
    }
    String name = Labels.scheme(scheme);
    return parameter == scheme.defaultParameter()
        ? name
        : name + ", " + Labels.parameter(scheme) + " " + value;
  }

  /** A number with all its digits, so that two that differ look different. */
  static String exact(double value) {
    return DecimalText.of(value).replace('-', '−');
  }
}
