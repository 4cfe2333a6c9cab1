package whyrandom.engine;

/**
 * Layer-sequential unit variance, LSUV (Mishkin &amp; Matas 2016): a layer starts orthogonal and is
 * then divided by the standard deviation of its own pre-activations, taken over the units and a
 * batch of examples, until their variance is 1 ± tolerance.
 *
 * <p>The batch is the first {@link Begun#BATCH} examples of the training set. Biases are left out
 * of the measurement, as they are 0 in the paper.
 */
final class UnitVariance {
  private static final int MOST_TRIES = 10;

  private UnitVariance() {}

  /** Divides a layer's weights; those of a layer that nothing comes out of stay. */
  static Layer.Rule rule(Layer layer, double tolerance) {
    for (int i = 0; i < MOST_TRIES; i++) {
      double variance = variance(layer.weightedSums());
      if (!(Math.abs(variance - 1) > tolerance) || !(variance > 0)) {
        break;
      }
      double deviation = Math.sqrt(variance);
      layer.each((unit, input) -> layer.get(unit, input) / deviation);
    }
    return layer::get;
  }

  /** The mean square of the distances from the mean. */
  private static double variance(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double v : values) {
      squares += (v - mean) * (v - mean);
    }
    return squares / values.length;
  }
}
