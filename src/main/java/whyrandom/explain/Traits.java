package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.experiment.Likeness;
import whyrandom.explain.english.Digits;
import whyrandom.explain.english.Numbering;

/** The one thing that is most worth saying of a network whose hidden units are distinct. */
final class Traits {
  private static final double MOSTLY_SATURATED = 0.8;
  private static final double FAR_LESS = 1e-3;
  private static final double SMALL = 0.1;
  private static final double TINY = 1e-6;
  private static final int DEEP = 3;

  private final Observation o;
  private final LayerWords layers;

  private Traits(Observation o, LayerWords layers) {
    this.o = o;
    this.layers = layers;
  }

  static String of(Observation o, LayerWords layers) {
    return new Traits(o, layers).words();
  }

  private String words() {
    for (String trait :
        List.of(batch(), small(), tiny(), fading(), dead(), saturated(), mirrored(), distinct())) {
      if (!trait.isEmpty()) {
        return trait;
      }
    }
    return "";
  }

  private String batch() {
    return o.hasNoGradient() ? "The gradient of the next step is exactly 0." : "";
  }

  private String tiny() {
    double largest = o.largestGradient();
    return largest < TINY
        ? "The gradient is hardly there: at most " + Digits.of(largest) + " for any weight or bias."
        : "";
  }

  /** A gradient that shrinks or grows much on its way back through many layers. */
  private String fading() {
    int last = o.shape().layers();
    double first = o.largestGradient(1);
    double output = o.largestGradient(last);
    if (o.shape().hiddenLayers() < DEEP || first == 0 || output == 0) {
      return "";
    }
    boolean isFading = first < FAR_LESS * output;
    if (!isFading && output >= FAR_LESS * first) {
      return "";
    }
    return "The gradient "
        + (isFading ? "fades" : "grows")
        + " on its way back: at most "
        + Digits.of(output)
        + " for a weight of the output, at most "
        + Digits.of(first)
        + " for one of layer 1.";
  }

  private String dead() {
    for (int layer = 1; layer <= o.shape().hiddenLayers(); layer++) {
      List<Integer> units = new ArrayList<>();
      for (int unit = 0; unit < o.shape().units(layer); unit++) {
        if (o.isAsInTraining(layer) && o.signals().isDead(layer, unit)) {
          units.add(unit);
        }
      }
      if (!units.isEmpty()) {
        String where = o.shape().hiddenLayers() == 1 ? "" : " of layer " + layer;
        boolean isOne = units.size() == 1;
        return (isOne ? "Unit " : "Units ")
            + Numbering.units(units)
            + where
            + (isOne ? " is" : " are")
            + " dead: 0 for every training example, with slope 0, so no gradient reaches "
            + (isOne ? "it." : "them.");
      }
    }
    return "";
  }

  private String saturated() {
    Signals signals = o.signals();
    if (signals.saturated() <= MOSTLY_SATURATED * signals.squashed()) {
      return "";
    }
    return Digits.percent(signals.saturated(), signals.squashed())
        + " of the hidden activations are saturated: their slope g′, which the error is multiplied"
        + " by on its way back, is below a tenth of its largest.";
  }

  /** Near zero weights, where the gradient of all but the output's bias is 0. */
  private String small() {
    double largest = o.largestParameter();
    if (largest > SMALL || !o.areAllZeroAtZero()) {
      return "";
    }
    return "But all their weights are within "
        + Digits.of(largest)
        + " of 0, where nothing but the output bias would move. The largest gradient is "
        + Digits.of(o.largestGradient())
        + ".";
  }

  private String mirrored() {
    for (int layer = 1; layer <= o.shape().hiddenLayers(); layer++) {
      Activation g = o.network().activation(layer);
      if (g != Activation.TANH && g != Activation.LINEAR) {
        continue;
      }
      for (int unit = 0; unit < o.shape().units(layer); unit++) {
        for (int other = unit + 1; other < o.shape().units(layer); other++) {
          if (areMirrored(layer, unit, other)) {
            String where = o.shape().hiddenLayers() == 1 ? "" : " of layer " + layer;
            return "Units "
                + Numbering.units(List.of(unit, other))
                + where
                + " are "
                + SamenessWords.mirrored(
                    Likeness.isMirroredOut(o.network(), layer, unit, other),
                    o.settings().dropout() > 0);
          }
        }
      }
    }
    return "";
  }

  private boolean areMirrored(int layer, int unit, int other) {
    boolean isAllZero = o.network().bias(layer, unit) == 0;
    if (o.network().bias(layer, unit) != -o.network().bias(layer, other)) {
      return false;
    }
    for (int input = 0; input < o.shape().fanIn(layer); input++) {
      double w = o.network().weight(layer, unit, input);
      if (w != -o.network().weight(layer, other, input)) {
        return false;
      }
      isAllZero &= w == 0;
    }
    return !isAllZero;
  }

  /** What being distinct gives, where it does. */
  private String distinct() {
    if (!layers.isAllDistinct()) {
      return "";
    }
    for (int layer = 1; layer <= o.shape().hiddenLayers(); layer++) {
      for (int unit = 0; unit < o.shape().units(layer); unit++) {
        for (int other = unit + 1; other < o.shape().units(layer); other++) {
          if (o.isSameGradient(layer, unit, other)) {
            return "";
          }
        }
      }
    }
    return o.shape().hiddenLayers() == 1 && o.shape().units(1) == 1
        ? ""
        : "Each gets a gradient of its own, so each can find its own job.";
  }
}
