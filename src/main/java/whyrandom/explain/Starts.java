package whyrandom.explain;

import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
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

  private static String of(Initializers init) {
    StringBuilder text = new StringBuilder();
    for (Initializer initializer : init.each()) {
      text.append(text.length() == 0 ? "" : "; then ").append(of(initializer));
    }
    return text.toString();
  }

  /** The start that an initializer makes. The seed is only told where it matters. */
  static String of(Initializer init) {
    Scheme scheme = init.scheme();
    String text =
        scheme.isEqual() ? "all weights " + value(init) + noise(init) : chosen(init) + noise(init);
    if (init.bias().isPresent()) {
      Initializer its = init.bias().get();
      text += ", biases " + (its.scheme().isEqual() ? value(its) : chosen(its)) + noise(its);
    }
    return init.isRandom() ? text + ", seed " + init.seed() : text;
  }

  private static String value(Initializer init) {
    return exact(init.scheme().value(init.parameter()));
  }

  private static String noise(Initializer init) {
    return init.noise() == 0 ? "" : ", noise " + exact(init.noise());
  }

  /** A scheme that is not the same for all, with what it is told if that is not the usual. */
  private static String chosen(Initializer init) {
    Scheme scheme = init.scheme();
    if (scheme == Scheme.UNIFORM) {
      return "uniform ±" + exact(init.parameter());
    }
    if (scheme == Scheme.NORMAL) {
      return "normal, σ " + exact(init.parameter());
    }
    String text = Labels.scheme(scheme);
    for (int i = 0; i < scheme.parameters().size(); i++) {
      double value = init.values().get(i);
      if (value != scheme.usual().get(i)) {
        Scheme.Parameter parameter = scheme.parameters().get(i);
        text += ", " + Labels.parameter(parameter) + " " + text(parameter, value);
      }
    }
    return text;
  }

  private static String text(Scheme.Parameter parameter, double value) {
    return parameter.words().isEmpty() ? exact(value) : parameter.words().get((int) value);
  }

  /** A number with all its digits, so that two that differ look different. */
  static String exact(double value) {
    return DecimalText.of(value).replace('-', '−');
  }
}
