package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.LayerStats;
import whyrandom.explain.english.Digits;
import whyrandom.explain.english.Numbering;

/**
 * What there is to say of a network's layers: units that are dead or saturated, gradients that fade
 * or grow with depth, and how far the next step moves a weight for its size.
 */
public final class LayerSentences {
  private static final int MOST_LAYERS = 2;
  private static final int DEEP = 3;
  private static final double MANY = 100;
  private static final double MILLION = 1e6;
  private static final double SMALL_SHARE = 1e-4;
  private static final double MOSTLY = 0.5;

  private final LayerReport report;
  private final int hidden;

  private LayerSentences(LayerReport report) {
    this.report = report;
    hidden = report.shape().hiddenLayers();
  }

  /** A paragraph about the whole network. */
  public static String about(LayerReport report) {
    return new LayerSentences(report).all();
  }

  /**
   * What is remarkable of one layer, in a line; empty where nothing is.
   *
   * @param layer from 1
   */
  public static String about(LayerReport report, int layer) {
    LayerSentences s = new LayerSentences(report);
    LayerStats stats = s.stats(layer);
    return joined(
        List.of(
            s.list(stats.dead(), "dead"),
            s.list(stats.saturated(), "saturated"),
            s.unreached(layer)));
  }

  private String list(List<Integer> units, String what) {
    return units.isEmpty()
        ? ""
        : (units.size() == 1 ? "Unit " : "Units ") + Numbering.units(units) + ": " + what + ".";
  }

  private String all() {
    if (hasDiverged()) {
      return "The numbers are no longer finite: the run has diverged.";
    }
    List<String> said = new ArrayList<>();
    if (!report.settings().activations().isEmpty()) {
      said.addAll(ofUnits());
    }
    said.add(depth());
    said.add(unreached());
    if (joined(said).isEmpty()) {
      said.add(hidden == 0 ? "There is no hidden layer." : "No hidden unit is saturated or dead.");
    }
    said.add(pace());
    return joined(said);
  }

  private boolean hasDiverged() {
    for (LayerStats layer : report.layers()) {
      if (layer.medianGradient() != layer.medianGradient()) {
        return true;
      }
    }
    return false;
  }

  private static String joined(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences) {
      if (!sentence.isEmpty()) {
        text.append(text.length() == 0 ? "" : " ").append(sentence);
      }
    }
    return text.toString();
  }

  /** Dead and saturated units, of the first layers that have some. */
  private List<String> ofUnits() {
    List<String> said = new ArrayList<>();
    int more = 0;
    for (int layer = 1; layer <= hidden; layer++) {
      String where = hidden == 1 ? "" : " of layer " + layer;
      String words = joined(List.of(dead(layer, where), saturated(layer, where)));
      if (!words.isEmpty() && said.size() == MOST_LAYERS) {
        more++;
      } else if (!words.isEmpty()) {
        said.add(words);
      }
    }
    if (more > 0) {
      said.add("More of that in " + more + (more == 1 ? " other layer." : " other layers."));
    }
    return said;
  }

  private LayerStats stats(int layer) {
    return report.layers().get(layer - 1);
  }

  private Activation activation(int layer) {
    return report.settings().activations().get(layer - 1);
  }

  /** {@code Unit 3 of layer 1 is dead: it is 0 on every training example, …}. */
  private String dead(int layer, String where) {
    List<Integer> units = stats(layer).dead();
    if (layer > hidden || units.isEmpty()) {
      return "";
    }
    boolean isOne = units.size() == 1;
    return subject(units, layer, where)
        + (isOne ? " is dead: it is" : " are dead: they are")
        + " 0 on every example, with slope 0, so no gradient reaches "
        + (isOne ? "its weights." : "their weights.");
  }

  private String subject(List<Integer> units, int layer, String where) {
    int all = stats(layer).units();
    if (units.size() == all && all > 1) {
      return "All " + all + " units" + where;
    }
    return (units.size() == 1 ? "Unit " : "Units ") + Numbering.units(units) + where;
  }

  private String saturated(int layer, String where) {
    if (layer > hidden) {
      return "";
    }
    LayerStats stats = stats(layer);
    List<Integer> units = stats.saturated();
    if (activation(layer) == Activation.STEP) {
      return "The slope of step is 0 everywhere, so no gradient passes back through"
          + (where.isEmpty() ? " it." : " layer " + layer + ".");
    }
    if (units.isEmpty()) {
      return stats.flatShare() < MOSTLY
          ? ""
          : percent(stats.flatShare())
              + " of the activations"
              + where
              + " are saturated: there the slope g′ is under a tenth of its largest.";
    }
    return units.size()
        + " of "
        + stats.units()
        + (stats.units() == 1 ? " unit" : " units")
        + where
        + (units.size() == 1 ? " is" : " are")
        + " saturated ("
        + (units.size() == 1 ? "unit " : "units ")
        + Numbering.units(units)
        + "): "
        + (units.size() == 1 ? "its" : "their")
        + " slope g′, by which the error is multiplied on its way back, is under a tenth of its"
        + " largest on at least nine of ten examples.";
  }

  private static String percent(double share) {
    return whyrandom.math.Percent.of(share);
  }

  /** How ∂L/∂z changes from the last hidden layer back to the first. */
  private String depth() {
    if (hidden < DEEP) {
      return "";
    }
    double first = stats(1).deltaDeviation();
    double last = stats(hidden).deltaDeviation();
    String signal = signal();
    if (first == 0 || last == 0) {
      return signal;
    }
    double ratio = first / last;
    if (ratio * MANY < 1) {
      return joined(
          List.of(
              "The gradient fades on its way back: ∂L/∂z is "
                  + times(1 / ratio)
                  + " times smaller in layer 1 than in layer "
                  + hidden
                  + ".",
              signal));
    }
    if (ratio > MANY) {
      return joined(
          List.of(
              "The gradient grows on its way back: ∂L/∂z is "
                  + times(ratio)
                  + " times larger in layer 1 than in layer "
                  + hidden
                  + ".",
              signal));
    }
    return signal;
  }

  /** How the activations change from the first hidden layer to the last. */
  private String signal() {
    double ratio = stats(hidden).activationDeviation() / stats(1).activationDeviation();
    if (!(ratio > 0) || ratio <= MANY && ratio * MANY >= 1) {
      return "";
    }
    return "The activations "
        + (ratio > 1 ? "grow " : "fade ")
        + times(ratio > 1 ? ratio : 1 / ratio)
        + " times from layer 1 to layer "
        + hidden
        + ".";
  }

  /** Layers whose weights get no gradient at all. */
  private String unreached() {
    List<Integer> layers = new ArrayList<>();
    for (int layer = 1; layer <= hidden; layer++) {
      if (isUnreached(layer)) {
        layers.add(layer);
      }
    }
    boolean isOutputToo = isUnreached(hidden + 1);
    if (isOutputToo && layers.size() == hidden) {
      return "∂L/∂w is exactly 0 for every weight.";
    }
    List<String> names = new ArrayList<>();
    if (!layers.isEmpty()) {
      names.add((layers.size() == 1 ? "layer " : "layers ") + Numbering.of(layers));
    }
    if (isOutputToo) {
      names.add("the output");
    }
    return names.isEmpty()
        ? ""
        : "∂L/∂w is exactly 0 for every weight into " + Numbering.list(names) + ".";
  }

  private String unreached(int layer) {
    return isUnreached(layer) ? "∂L/∂w is exactly 0 for every weight." : "";
  }

  private boolean isUnreached(int layer) {
    return stats(layer).gradients().zeros() == stats(layer).gradients().total();
  }

  /** How far the next step moves a typical weight of the first layer, for its size. */
  private String pace() {
    double median = report.steps().get(0).median();
    if (!(median > 0)) {
      return "";
    }
    return "Half of the weights into "
        + (hidden == 0 ? "the output" : "layer 1")
        + " move by "
        + share(median)
        + " of their size or less in the next step.";
  }

  /** {@code 0.41 %}, or a plain number where percent would only add zeros. */
  private static String share(double share) {
    return share < SMALL_SHARE ? Digits.of(share) : Digits.of(100 * share) + "\u00A0%";
  }

  /** A factor, roughly: {@code 120}, {@code 15000}, {@code 1.5 million}. */
  private static String times(double factor) {
    if (factor >= MILLION) {
      return factor < 1000 * MILLION
          ? Digits.of(twoDigits(factor) / MILLION) + " million"
          : Digits.of(twoDigits(factor));
    }
    return Digits.of(twoDigits(factor));
  }

  private static double twoDigits(double factor) {
    double unit = 1;
    while (factor / unit >= 100) {
      unit *= 10;
    }
    return Math.floor(factor / unit + 0.5) * unit;
  }
}
