package whyrandom.app.figure.charts;

import java.util.OptionalDouble;
import whyrandom.engine.Activation;
import whyrandom.experiment.LayerStats;
import whyrandom.maps.Probe;
import whyrandom.model.Seen;

/**
 * What a unit's activation function meets on the training set.
 *
 * @param name what the function is called
 * @param activation the function
 * @param isHidden whether its slope is what the error is multiplied by; that of an output is part
 *     of the loss
 * @param zs pre-activations of all examples
 * @param flat how many of them are where the function {@link #isFlat}
 * @param meanSlope the mean of {@code g′(z)}
 */
record CurveReading(
    String name, Activation activation, boolean isHidden, double[] zs, int flat, double meanSlope) {

  /** Of a unit that has a function of its own: any but one of several that share a softmax. */
  static CurveReading of(Seen seen, int layer, int unit) {
    boolean isHidden = layer < seen.shape().layers();
    Activation g = isHidden ? seen.network().activation(layer) : seen.network().output().each();
    Probe probe = new Probe(seen.network(), seen.settings().features(), layer, unit);
    double[] zs = probe.each(seen.state().data().train(), seen.state().data().train().size());
    int flat = 0;
    double slopes = 0;
    for (double z : zs) {
      flat += isHidden && isFlat(g, z) ? 1 : 0;
      slopes += slope(g, z);
    }
    return new CurveReading(g.id(), g, isHidden, zs, flat, slopes / zs.length);
  }

  private static double slope(Activation g, double z) {
    return g.slope(z, g.value(z));
  }

  /**
   * Whether a function is flat at a z: saturated, as {@link LayerStats} has it, or of those that do
   * not saturate where the slope is 0.
   */
  private static boolean isFlat(Activation g, double z) {
    double slope = slope(g, z);
    OptionalDouble limit = LayerStats.flatLimit(g);
    return limit.isPresent() ? Math.abs(slope) < limit.getAsDouble() : slope == 0;
  }

  /** Whether the function is flat at a z, so that hardly any error passes. */
  boolean isFlat(double z) {
    return isHidden && isFlat(activation, z);
  }

  /** {@code g′(z)}. */
  double slope(double z) {
    return slope(activation, z);
  }

  /** How many are no numbers. */
  int lost() {
    int lost = 0;
    for (double z : zs) {
      lost += z == z ? 0 : 1;
    }
    return lost;
  }
}
