package whyrandom.experiment;

import whyrandom.engine.Activation;
import whyrandom.engine.Output;
import whyrandom.math.Bins;

/** Where a chart of activations, outputs or slopes ends. */
final class LayerBins {
  private static final int BINS = 32;

  /** So that a tenth of the largest slope is an edge. */
  private static final int SLOPE_BINS = 20;

  private LayerBins() {}

  /** Bins for the slopes: from 0, or below where they can be negative, in quarters. */
  static Bins slopeBins(Activation g) {
    double low = Math.floor(Math.min(0, g.leastSlope()) * 4) / 4;
    double high = g.isFlat() ? 1 : Math.ceil(g.largestSlope() * 4) / 4;
    return Bins.linear(low, high, SLOPE_BINS);
  }

  /** Bins for activations: all that there can be, or bins that grow. */
  static Bins activationBins(Activation g) {
    return g.isBounded() ? Bins.linear(g.least(), g.largest(), BINS) : Bins.growing(BINS / 2);
  }

  /** Bins for outputs. */
  static Bins outputBins(Output output) {
    return output.isOnePerClass() ? Bins.linear(0, 1, BINS) : activationBins(output.each());
  }
}
