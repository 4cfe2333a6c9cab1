package whyrandom.experiment;

import whyrandom.engine.Initializer;

/**
 * Something that the reader changed, stamped with the step at which it was changed: it takes effect
 * on the network as it is after that many updates, before the next one.
 */
public sealed interface Edit {
  /** The input number that stands for a unit's bias. */
  int BIAS = -1;

  /** The layer number that stands for all layers. */
  int ALL_LAYERS = 0;

  /** Number of updates before this edit. */
  int step();

  /**
   * One weight or bias gets a value.
   *
   * @param step number of updates before it
   * @param layer 1 = first hidden layer
   * @param unit 0-based
   * @param input 0-based, or {@link #BIAS}
   * @param value the new value
   */
  record SetWeight(int step, int layer, int unit, int input, double value) implements Edit {
    /** Checks the value. */
    public SetWeight {
      Checks.finite("value", value);
    }

    boolean isSamePlace(SetWeight other) {
      return step == other.step
          && layer == other.layer
          && unit == other.unit
          && input == other.input;
    }
  }

  /**
   * All weights, biases untouched, get one value.
   *
   * @param step number of updates before it
   * @param layer the layer, or {@link #ALL_LAYERS}
   * @param value the new value
   */
  record Fill(int step, int layer, double value) implements Edit {
    /** Checks the value. */
    public Fill {
      Checks.finite("value", value);
    }
  }

  /**
   * All weights and biases are drawn anew by an initializer.
   *
   * @param step number of updates before it
   * @param layer the layer, or {@link #ALL_LAYERS}
   * @param init how
   */
  record Draw(int step, int layer, Initializer init) implements Edit {}

  /**
   * Settings change; weights that can be kept are kept.
   *
   * @param step number of updates before it
   * @param to the experiment whose settings hold from here on; its initial weights are used for
   *     what is new
   */
  record Change(int step, Experiment to) implements Edit {}
}
