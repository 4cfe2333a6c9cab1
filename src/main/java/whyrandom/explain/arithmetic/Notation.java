package whyrandom.explain.arithmetic;

import java.util.List;
import whyrandom.engine.Shape;
import whyrandom.experiment.Feature;
import whyrandom.experiment.Place;
import whyrandom.explain.Labels;

/**
 * The symbols of a network, and their names aloud.
 *
 * <p>{@code z₂⁽¹⁾} is the pre-activation of unit 2 of layer 1, {@code w₂₁⁽¹⁾} the weight from input
 * 1 to it. A network of one layer does without the layer, a single output without its number.
 */
final class Notation {
  private final Shape shape;
  private final List<Feature> features;

  Notation(Shape shape, List<Feature> features) {
    this.shape = shape;
    this.features = features;
  }

  private boolean isOnlyOutput(int layer) {
    return layer == shape.layers() && shape.outputs() == 1;
  }

  private MathNode marked(String name, int layer, MathNode index) {
    MathNode base = MathNode.symbol(name);
    boolean hasIndex = !index.equals(MathNode.NONE);
    if (shape.layers() == 1) {
      return hasIndex ? MathNode.sub(base, index) : base;
    }
    MathNode mark = MathNode.words("(" + layer + ")");
    return hasIndex ? MathNode.subsup(base, index, mark) : MathNode.sup(base, mark);
  }

  private MathNode ofUnit(String name, int layer, int unit) {
    return marked(name, layer, isOnlyOutput(layer) ? MathNode.NONE : MathNode.number(unit + 1));
  }

  MathNode z(int layer, int unit) {
    return ofUnit("z", layer, unit);
  }

  /** An activation: a feature in layer 0, {@code ŷ} in the output. */
  MathNode a(int layer, int unit) {
    if (layer == 0) {
      return feature(features.get(unit));
    }
    return layer == shape.layers() ? prediction(unit) : ofUnit("a", layer, unit);
  }

  MathNode prediction(int output) {
    MathNode hat = MathNode.over(MathNode.symbol("y"), MathNode.sign("^"));
    return shape.outputs() == 1 ? hat : MathNode.sub(hat, MathNode.number(output + 1));
  }

  MathNode target(int output) {
    MathNode y = MathNode.symbol("y");
    return shape.outputs() == 1 ? y : MathNode.sub(y, MathNode.number(output + 1));
  }

  MathNode delta(int layer, int unit) {
    return ofUnit("δ", layer, unit);
  }

  MathNode bias(int layer, int unit) {
    return ofUnit("b", layer, unit);
  }

  /** A weight: the number of its unit, then that of its input. */
  MathNode weight(Place p) {
    String unit = isOnlyOutput(p.layer()) ? "" : Integer.toString(p.unit() + 1);
    String input = Integer.toString(p.input() + 1);
    String separator = unit.isEmpty() || unit.length() + input.length() == 2 ? "" : ",";
    return marked("w", p.layer(), MathNode.number(unit + separator + input));
  }

  /** A weight or bias. */
  MathNode parameter(Place p) {
    return p.isBias() ? bias(p.layer(), p.unit()) : weight(p);
  }

  /** {@code ∂L/∂w}. */
  MathNode gradient(Place p) {
    return MathNode.fraction(
        MathNode.row(MathNode.symbol("∂"), MathNode.symbol("L")),
        MathNode.row(MathNode.symbol("∂"), parameter(p)));
  }

  /** {@code ∂L̄/∂w}: the gradient of the mini-batch's mean loss. */
  MathNode meanGradient(Place p) {
    return MathNode.fraction(
        MathNode.row(MathNode.symbol("∂"), MathNode.over(MathNode.symbol("L"), MathNode.sign("¯"))),
        MathNode.row(MathNode.symbol("∂"), parameter(p)));
  }

  static MathNode feature(Feature feature) {
    MathNode x = MathNode.sub(MathNode.symbol("x"), MathNode.number(feature.column() + 1));
    return switch (feature.kind()) {
      case COLUMN -> x;
      case SQUARE ->
          MathNode.subsup(
              MathNode.symbol("x"), MathNode.number(feature.column() + 1), MathNode.number(2));
      case PRODUCT ->
          MathNode.row(
              x, MathNode.sub(MathNode.symbol("x"), MathNode.number(feature.column() + 2)));
      case SINE -> MathNode.call("sin", x);
    };
  }

  // ---- in headings and tables

  /** {@code hidden unit 2 of layer 1}, {@code the output}, {@code x₁²}. */
  String seenUnit(int layer, int unit) {
    return layer == 0 ? Labels.feature(features.get(unit)) : unitName(layer, unit);
  }

  /** {@code weight from x₁ to hidden unit 2}, {@code bias of the output}. */
  String seen(Place p) {
    return p.isBias()
        ? name(p)
        : "weight from "
            + seenUnit(p.layer() - 1, p.input())
            + " to "
            + unitName(p.layer(), p.unit());
  }

  // ---- aloud

  /** {@code hidden unit 2 of layer 1}, {@code the output}, {@code x1 squared}. */
  String unitName(int layer, int unit) {
    if (layer == 0) {
      return featureName(features.get(unit));
    }
    if (isOnlyOutput(layer)) {
      return "the output";
    }
    if (layer == shape.layers()) {
      return "output " + (unit + 1);
    }
    return "hidden unit " + (unit + 1) + (shape.hiddenLayers() > 1 ? " of layer " + layer : "");
  }

  private static String featureName(Feature feature) {
    String x = "x" + (feature.column() + 1);
    return switch (feature.kind()) {
      case COLUMN -> x;
      case SQUARE -> x + " squared";
      case PRODUCT -> "x1 times x2";
      case SINE -> "sine of " + x;
    };
  }

  /** {@code weight from x1 to hidden unit 2}, {@code bias of the output}. */
  String name(Place p) {
    String unit = unitName(p.layer(), p.unit());
    return p.isBias()
        ? "bias of " + unit
        : "weight from " + unitName(p.layer() - 1, p.input()) + " to " + unit;
  }

  /** The same at the beginning of a line. */
  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** What a unit sends, aloud: {@code x1}, {@code activation of hidden unit 2}. */
  String sentName(int layer, int unit) {
    return layer == 0 ? unitName(0, unit) : "activation of " + unitName(layer, unit);
  }
}
