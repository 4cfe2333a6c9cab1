package whyrandom.engine;

import whyrandom.math.CounterRandom;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

/**
 * Dropout (Srivastava et al. 2014), inverted: in training each hidden activation is replaced by 0
 * with probability {@code rate}, and multiplied by {@code 1 / (1 − rate)} otherwise.
 *
 * <p>What is dropped is a pure function of (seed, step, example, layer, unit). It differs between
 * the units of a layer, so unlike shuffling, dropout does break the symmetry of identical units.
 */
public final class Dropout {
  /** Drops nothing. */
  public static final Dropout NONE = new Dropout(0, 0);

  private final double rate;
  private final double kept;
  private final CounterRandom random;

  /**
   * Dropout at this rate.
   *
   * @throws Refusal if the rate is not in [0, 1)
   */
  public Dropout(double rate, long seed) {
    if (!(rate >= 0 && rate < 1)) {
      throw Refusal.notAllowed("dropout", DecimalText.of(rate), "at least 0 and less than 1");
    }
    this.rate = rate;
    kept = 1 / (1 - rate);
    random = new CounterRandom(seed, CounterRandom.DROPOUT);
  }

  /** Whether anything is dropped at all. */
  boolean isOn() {
    return rate > 0;
  }

  /**
   * {@code to = from · (0 or 1 / (1 − rate))}, element by element.
   *
   * @param step the step; negative outside of training, when nothing is dropped
   * @param example place in the mini-batch of the block's first example
   */
  void apply(double[] from, double[] to, int layer, int step, int example) {
    for (int i = 0; i < from.length; i++) {
      to[i] = step < 0 ? from[i] : from[i] * ofLane(layer, i, step, example);
    }
  }

  private double ofLane(int layer, int i, int step, int example) {
    return factor(layer, i / Pass.LANES, step, example + i % Pass.LANES);
  }

  /**
   * What a hidden activation is multiplied by: 0 if it is dropped, else {@code 1 / (1 − rate)}.
   *
   * @param layer of the unit, from 1
   * @param step the step, 0 or more
   * @param example place in the mini-batch
   */
  public double factor(int layer, int unit, int step, int example) {
    return random.uniform(step, example, place(layer, unit)) < rate ? 0 : kept;
  }

  /** A number of its own for each unit; the first 64 of a layer keep those that they always had. */
  private static int place(int layer, int unit) {
    return unit < 64 ? layer * 64 + unit : (layer + 64) * Shape.MAX_UNITS + unit;
  }
}
