package whyrandom.experiment;

import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;
import whyrandom.engine.Shape;

/**
 * Whether training keeps two units of a hidden layer in proportion: each weight in, the bias and
 * each weight out of the one {@code factor} times that of the other.
 *
 * <p>If the activation takes that factor along, {@code g(kz) = k g(z)}, then so are the
 * activations, δ and the gradients, and the next update keeps it if the rule, its memory and the
 * penalty treat both alike. With factor 1 that holds for every activation: the units are identical.
 * With −1 they are mirror images (tanh, linear). Other factors need a function that is linear on
 * either side of 0, a rule in which steps grow with gradients, and no L1 penalty.
 */
public final class Bond {
  /** Quotients that differ by less than this, relative to their size, differ by rounding. */
  private static final double ROUNDING = 1e-12;

  private final State run;
  private final Network network;
  private final int[] one;
  private final int[] other;
  private final int layer;
  private final double factor;

  /**
   * The bond between two units of a run's network where it stands.
   *
   * @param factor what {@code unit}'s bias and weights in are multiplied by to give {@code other}'s
   */
  public Bond(State run, int layer, int unit, int other, double factor) {
    this.run = run;
    this.layer = layer;
    this.factor = factor;
    network = run.network();
    one = Direction.parameters(network.shape(), layer, unit);
    this.other = Direction.parameters(network.shape(), layer, other);
  }

  /** The bond between two identical units. */
  public static Bond ofIdentical(State run, int layer, int unit, int other) {
    return new Bond(run, layer, unit, other, 1);
  }

  /** Whether the weights out are in proportion, too. */
  public boolean isOutToo() {
    return isInProportion(network.parameters, network.shape().fanIn(layer) + 1, factor);
  }

  /** Whether dropout can treat the two differently. */
  public boolean hasDropout() {
    return run.settings().dropout() > 0;
  }

  /** Whether the rule makes steps in proportion to gradients that are. */
  public boolean isRuleAlike() {
    return Math.abs(factor) == 1 || run.settings().optimizer().isLinear();
  }

  /** Whether the penalty pulls in proportion to weights that are. */
  public boolean isPenaltyAlike() {
    Regularization r = run.settings().regularization();
    return Math.abs(factor) == 1 || r.kind().isLinear() || r.rate() == 0;
  }

  /** Whether what the rule remembers of the two is in proportion. */
  public boolean isMemoryAlike() {
    Optimizer rule = run.settings().optimizer();
    double[][] memory = run.memory();
    for (int slot = 0; slot < memory.length; slot++) {
      if (!isInProportion(memory[slot], 0, rule.isOfSquares(slot) ? factor * factor : factor)) {
        return false;
      }
    }
    return true;
  }

  private boolean isInProportion(double[] numbers, int from, double times) {
    for (int k = from; k < one.length; k++) {
      double expected = times * numbers[one[k]];
      double error = Math.abs(numbers[other[k]] - expected);
      boolean isExact = Math.abs(factor) == 1;
      if (!(isExact ? error == 0 : error <= ROUNDING * Math.abs(expected))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether nothing arrives at the unit, and nothing leaves it, whatever the example and whatever
   * dropout leaves out: weights in and out are 0, the activation is 0 at its bias, and the rule
   * remembers nothing of these. It stays so for ever.
   */
  public static boolean isInert(State run, int layer, int unit) {
    Network network = run.network();
    Shape shape = network.shape();
    Activation g = network.activation(layer);
    if (g.value(network.bias(layer, unit)) != 0) {
      return false;
    }
    double[][] memory = run.memory();
    int bias = shape.bias(layer, unit);
    for (int i : Direction.parameters(shape, layer, unit)) {
      if (i != bias && network.parameters[i] != 0) {
        return false;
      }
      for (double[] slot : memory) {
        if (slot[i] != 0) {
          return false;
        }
      }
    }
    return true;
  }
}
