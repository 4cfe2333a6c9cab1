package whyrandom.engine;

import static whyrandom.math.PortableMath.exp;
import static whyrandom.math.PortableMath.log;

import whyrandom.engine.Begun.Range;

/**
 * The start of Nguyen &amp; Widrow (1990), as MATLAB's {@code initnw} makes it: each unit is active
 * in its own part of the input space.
 *
 * <p>With S units and R inputs, for inputs and pre-activations that range from −1 to 1:
 *
 * <pre>
 *   m = 0.7 · S^(1/R)      W_j = m · (a random row of length 1)      b_j = m · c_j · sign(W_j1)
 * </pre>
 *
 * where {@code c} goes from −1 to 1 in even steps, and is 0 for a single unit. Then {@code W} and
 * {@code b} are scaled to where the activation bends, from −r to r, and to what the inputs range
 * over. Of the data that is what they do in the training set; of a layer's activations their
 * bounds, or 0 to 1 where there are none. Inputs that do not vary get the weight 0 and do not
 * count. An activation that bends nowhere in particular has no r: its layer is drawn from U(±1),
 * weights and biases.
 */
final class NguyenWidrow {
  private NguyenWidrow() {}

  /** Fills a layer, with its biases. */
  static Layer.Rule rule(Layer layer) {
    double reach = reach(layer.activation());
    if (reach == 0) {
      Layer biases = layer.biases();
      biases.each(biases::symmetric);
      return layer::symmetric;
    }
    Range[] ranges = layer.inputRanges();
    int varied = 0;
    for (Range range : ranges) {
      varied += range.isPoint() ? 0 : 1;
    }
    double length = varied == 0 ? 0 : exp(log(layer.rows()) / varied) * 0.7;
    for (int unit = 0; unit < layer.rows(); unit++) {
      fill(layer, unit, ranges, length * reach);
    }
    return layer::get;
  }

  /** The incoming weights and the bias of a unit. */
  private static void fill(Layer layer, int unit, Range[] ranges, double length) {
    double[] w = new double[ranges.length];
    for (int i = 0; i < w.length; i++) {
      w[i] = ranges[i].isPoint() ? 0 : layer.symmetric(unit, i);
    }
    GramSchmidt.normalize(w, 0, w.length);
    double bias = sign(w) * place(unit, layer.rows()) * length;
    for (int i = 0; i < w.length; i++) {
      double scale = ranges[i].isPoint() ? 0 : 2 / (ranges[i].high() - ranges[i].low());
      double center = 1 - ranges[i].high() * scale;
      w[i] *= length;
      bias = w[i] * center + bias;
      layer.set(unit, i, w[i] * scale);
    }
    layer.biases().set(unit, 0, bias);
  }

  /** The place of a unit among even steps from −1 to 1. */
  private static double place(int unit, int units) {
    return units == 1 ? 0 : 2.0 * unit / (units - 1) - 1;
  }

  /** The sign of the first weight that is not 0. */
  private static double sign(double[] w) {
    for (double v : w) {
      if (v != 0) {
        return v > 0 ? 1 : -1;
      }
    }
    return 0;
  }

  /** How far from 0 an activation bends; 0 where there is no end to it. */
  static double reach(Activation activation) {
    return switch (activation) {
      case TANH -> 2;
      case SIGMOID -> 4;
      case STEP -> 1;
      case RELU, LEAKY_RELU, ELU, SOFTPLUS, SILU, GELU, LINEAR -> 0;
    };
  }
}
