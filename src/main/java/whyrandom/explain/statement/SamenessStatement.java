package whyrandom.explain.statement;

import java.util.List;
import java.util.OptionalInt;

/**
 * What can be said of the units of one hidden layer, and of two of them.
 *
 * <p>Units count from 0. "The next step" is the update that follows, and {@code until} the step of
 * the next edit that the document already holds.
 */
public sealed interface SamenessStatement {
  /** This in words. */
  Sentence in(Telling telling);

  // ---- a layer

  /** The loss, a weight or a bias is not a finite number. */
  record NotFinite() implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** The layer has one unit. */
  record Single() implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * Units of the layer are identical.
   *
   * @param units the first group of these
   * @param areMore whether there are other groups
   */
  record Identical(List<Integer> units, boolean areMore) implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * No number of steps separates units of the layer that are identical now.
   *
   * @param isInert whether nothing arrives at any of them, and nothing leaves: not even dropout
   *     would do it
   * @param wouldDropout whether the next gradient of one of them is not 0, so that dropout, if it
   *     were on, would do it
   */
  record Inseparable(boolean isInert, boolean wouldDropout, OptionalInt until)
      implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** The next step makes some units differ that are identical now. */
  record NextSeparates(Statement.Parting cause) implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** The next step leaves all units identical that are so now; later ones may not. */
  record NextKeeps(Statement.Parting cause) implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * No two units are identical.
   *
   * @param units number of units
   * @param features number of groups that are one feature each, see {@link
   *     whyrandom.experiment.Likeness}
   */
  record Apart(int units, int features) implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * The two units whose largest difference in a weight or bias is least.
   *
   * @param gap that difference
   * @param after the same after the next step; NaN if numbers are no longer finite then
   */
  record Closest(int unit, int other, double gap, double after) implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * How many different units a layer has.
   *
   * @param units number of units
   * @param features number of groups that are one feature each
   * @param rankIn rank of the weights in and biases, to a relative 10⁻⁹
   * @param rankOut rank of the activations on the training set, to a relative 10⁻⁶
   */
  record Count(int units, int features, int rankIn, int rankOut) implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  // ---- two units

  /** Two units are identical. */
  record IdenticalPair(int unit, int other) implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * Bias and weights in of two units are equal, weights out are not.
   *
   * @param areGradientsEqual whether their next gradients are, to the bit
   */
  record FunctionPair(int unit, int other, boolean areGradientsEqual) implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * Bias and weights in of two units are each other's negated, with an odd activation, such as
   * tanh.
   *
   * @param hold what becomes of that, weights out included
   * @param isNext whether it is so after the next step
   */
  record MirroredPair(int unit, int other, Hold hold, boolean isNext) implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * Bias and weights in of {@code other} are {@code factor} times those of {@code unit}, with an
   * activation for which that makes one feature.
   *
   * @param hold what becomes of that, weights out included
   */
  record ScaledPair(int unit, int other, double factor, Hold hold) implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** No weight or bias of the two differs by a fiftieth of the largest. */
  record NearPair(int unit, int other) implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** None of these. */
  record DifferentPair(int unit, int other) implements SamenessStatement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** The words for each statement. */
  interface Telling {
    Sentence of(NotFinite s);

    Sentence of(Single s);

    Sentence of(Identical s);

    Sentence of(Inseparable s);

    Sentence of(NextSeparates s);

    Sentence of(NextKeeps s);

    Sentence of(Apart s);

    Sentence of(Closest s);

    Sentence of(Count s);

    Sentence of(IdenticalPair s);

    Sentence of(FunctionPair s);

    Sentence of(MirroredPair s);

    Sentence of(ScaledPair s);

    Sentence of(NearPair s);

    Sentence of(DifferentPair s);
  }
}
