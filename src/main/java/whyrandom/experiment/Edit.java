package whyrandom.experiment;

import whyrandom.engine.Initializer;
import whyrandom.engine.Shape;
import whyrandom.math.CounterRandom;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

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
   * Refuses an edit of what a network has not got.
   *
   * @throws Refusal naming what is out of range
   */
  void check(Shape shape);

  /** Whether a network of that shape has what is edited. */
  default boolean fits(Shape shape) {
    try {
      check(shape);
      return true;
    } catch (Refusal e) {
      return false;
    }
  }

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

    @Override
    public void check(Shape shape) {
      new Place(layer, unit, input).check(shape);
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

    @Override
    public void check(Shape shape) {
      Place.checkLayer(shape, layer);
    }
  }

  /**
   * Every weight, biases untouched, gets {@code ε · N(0, 1)} on top. The draw is a function of the
   * seed, the step and the weight's place; at step 0 it is that of an initializer's noise.
   *
   * @param step number of updates before it
   * @param layer the layer, or {@link #ALL_LAYERS}
   * @param epsilon ε, above 0 and at most {@link #MOST}
   * @param seed of the draws
   */
  record Noise(int step, int layer, double epsilon, long seed) implements Edit {
    /** The largest ε. */
    public static final double MOST = 1000;

    /** Checks ε and the seed. */
    public Noise {
      if (!(epsilon > 0 && epsilon <= MOST)) {
        throw Refusal.notAllowed("noise", DecimalText.of(epsilon), "above 0 and at most 1000");
      }
      Checks.range("seed", seed, 0, Initializer.MAX_SEED, "");
    }

    @Override
    public void check(Shape shape) {
      Place.checkLayer(shape, layer);
    }

    /** What is added to each parameter, in the order of the shape; 0 where nothing is. */
    public double[] added(Shape shape) {
      double[] added = new double[shape.parameters()];
      CounterRandom random = new CounterRandom(seed, CounterRandom.NOISE);
      for (int l = 1; l <= shape.layers(); l++) {
        if (layer != ALL_LAYERS && layer != l) {
          continue;
        }
        // Layers from the twelfth on take the numbers of units that no layer has.
        int draw = step * 12 + l % 12;
        int first = l / 12 * Shape.MAX_UNITS;
        for (int unit = 0; unit < shape.units(l); unit++) {
          for (int input = 0; input < shape.fanIn(l); input++) {
            added[shape.weight(l, unit, input)] =
                random.normal(draw, first + unit, input) * epsilon;
          }
        }
      }
      return added;
    }
  }

  /**
   * A hidden unit becomes the same as another of its layer: it gets its incoming weights, its bias,
   * its outgoing weights, and what the optimizer remembers of them.
   *
   * @param step number of updates before it
   * @param layer a hidden layer, 1 = first
   * @param from 0-based, the unit that is copied
   * @param to 0-based, the unit that becomes like it
   */
  record Copy(int step, int layer, int from, int to) implements Edit {
    /** Checks that there are two units. */
    public Copy {
      if (from == to) {
        throw Refusal.notAllowed("to", "" + to, "another unit than from");
      }
    }

    @Override
    public void check(Shape shape) {
      Checks.range("layer", layer, 1, shape.hiddenLayers(), "(a hidden layer)");
      Checks.range("from", from, 0, shape.units(layer) - 1, "in layer " + layer);
      Checks.range("to", to, 0, shape.units(layer) - 1, "in layer " + layer);
    }
  }

  /**
   * All weights and biases are drawn anew by an initializer.
   *
   * @param step number of updates before it
   * @param layer the layer, or {@link #ALL_LAYERS}
   * @param init how
   */
  record Draw(int step, int layer, Initializer init) implements Edit {
    @Override
    public void check(Shape shape) {
      Place.checkLayer(shape, layer);
    }
  }

  /**
   * Settings change; weights that can be kept are kept.
   *
   * @param step number of updates before it
   * @param to the experiment whose settings hold from here on; its initial weights are used for
   *     what is new
   */
  record Change(int step, Experiment to) implements Edit {
    @Override
    public void check(Shape shape) {
      // the experiment was checked when it was made
    }
  }
}
