package whyrandom.experiment;

import java.util.List;
import java.util.OptionalDouble;
import whyrandom.engine.Activation;
import whyrandom.math.Bins;

/**
 * What one layer does on the training set, without dropout: its activations, its slopes, and the
 * gradient of the mean loss L over the training set.
 *
 * <p><b>Saturated</b>: an activation is, where its slope {@code |g′(z)|} is less than {@link
 * #FLAT_SLOPE} of the largest that the function has; a unit is, if that holds for {@link
 * #NEARLY_ALL} of the examples or more. Only functions that {@linkplain Activation#saturates bend
 * to a flat end} saturate. <b>Dead</b>: a unit whose activation and slope are exactly 0 for every
 * example, so that no gradient reaches its weights.
 *
 * @param layer from 1; the last is the output
 * @param units how many it has
 * @param activations all activations {@code a}, of every unit for every example
 * @param sizes the sizes {@code |a|} of the same
 * @param slopes all slopes {@code g′(z)}; counts nothing for the output, whose slope is part of the
 *     loss
 * @param gradients the sizes {@code |∂L/∂w|} of all weights into the layer, not of biases
 * @param activationDeviation the standard deviation of all activations
 * @param deltaDeviation the standard deviation of all {@code ∂L/∂z}, of every unit for every
 *     example
 * @param medianGradient half of the {@code |∂L/∂w|} are not larger; NaN if one is not a number
 * @param flatShares for each unit the share of examples for which it is saturated; all 0 for
 *     functions that do not saturate and for the output
 * @param saturated the saturated units, 0-based, ascending
 * @param dead the dead units, 0-based, ascending
 */
public record LayerStats(
    int layer,
    int units,
    Bins activations,
    Bins sizes,
    Bins slopes,
    Bins gradients,
    double activationDeviation,
    double deltaDeviation,
    double medianGradient,
    List<Double> flatShares,
    List<Integer> saturated,
    List<Integer> dead) {
  /** The share of its largest slope below which a function is flat. */
  public static final double FLAT_SLOPE = 0.1;

  /** The share of examples that makes a unit saturated. */
  public static final double NEARLY_ALL = 0.9;

  /** Copies the lists. */
  public LayerStats {
    flatShares = List.copyOf(flatShares);
    saturated = List.copyOf(saturated);
    dead = List.copyOf(dead);
  }

  /** The slope below which a function is flat; empty for one that does not saturate. */
  public static OptionalDouble flatLimit(Activation g) {
    return g.saturates()
        ? OptionalDouble.of(FLAT_SLOPE * g.largestSlope())
        : OptionalDouble.empty();
  }

  /** The share of all its activations that are saturated. */
  public double flatShare() {
    double sum = 0;
    for (double share : flatShares) {
      sum += share;
    }
    return sum / units;
  }
}
