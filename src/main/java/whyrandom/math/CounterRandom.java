package whyrandom.math;

/**
 * Random numbers that are pure functions of where they are used: a seed, a purpose and three
 * indices, for example the layer, unit and input of a weight. Asking for one number never changes
 * another, in whatever order and however many are asked for.
 *
 * <p>The generator is {@link Philox} with the seed as its key (low word, high word) and (purpose,
 * i, j, k) as its counter. {@code normal} and {@code below} of the same indices come from the same
 * random words as {@code uniform}: use each index for one draw.
 *
 * <p>Example: {@code new CounterRandom(1, CounterRandom.WEIGHT).uniform(0, 0, 0)} is always the
 * same number.
 */
public final class CounterRandom {

  /** The purpose of initial weights. */
  public static final int WEIGHT = 1;

  /** The purpose of initial biases. */
  public static final int BIAS = 2;

  /** The purpose of the points of a data set. */
  public static final int DATA = 3;

  /** The purpose of the choice of the test set. */
  public static final int SPLIT = 4;

  /** The purpose of the order of examples in an epoch. */
  public static final int SHUFFLE = 5;

  /** The purpose of the choice of units that are dropped out. */
  public static final int DROPOUT = 6;

  /** The purpose of noise on weights or units. */
  public static final int NOISE = 7;

  /** The purpose of the choice of weights that are 0. */
  public static final int CHOICE = 8;

  /** The purpose of noise on biases. */
  public static final int BIAS_NOISE = 9;

  /** The largest seed, 2^53 - 1. */
  public static final long LARGEST_SEED = 9007199254740991L;

  private static final double FULL_TURN = 6.283185307179586;

  private final int purpose;
  private final int seedLow;
  private final int seedHigh;

  /**
   * The random numbers of a seed and a purpose.
   *
   * @param seed a whole number from 0 to 2^53 - 1, which JavaScript also holds exactly
   * @param purpose which of the independent streams of that seed, such as {@link #WEIGHT}
   */
  public CounterRandom(long seed, int purpose) {
    if (seed < 0 || seed > LARGEST_SEED) {
      throw new IllegalArgumentException(
          "seed is " + seed + "; a whole number from 0 to " + LARGEST_SEED + " is allowed");
    }
    this.purpose = purpose;
    // Halved once: a long is slow in JavaScript.
    seedLow = (int) seed;
    seedHigh = (int) (seed >>> 32);
  }

  /** A number in [0, 1), one of 2^53 equally likely multiples of 2^-53. */
  public double uniform(int i, int j, int k) {
    return at(i, j, k).first();
  }

  /**
   * A number of the normal distribution of mean 0 and standard deviation 1, by the cosine of G. E.
   * P. Box and M. E. Muller, 1958: {@code sqrt(-2 ln(1 - u)) cos(2π v)}. Never more than 8.6 from
   * 0.
   */
  public double normal(int i, int j, int k) {
    Philox words = at(i, j, k);
    double radius = Math.sqrt(-2 * PortableMath.log(1 - words.first()));
    return radius * PortableMath.cos(words.second() * FULL_TURN);
  }

  /**
   * A whole number from 0 to bound - 1: {@code floor(bound · u)}. The probabilities differ from
   * 1/bound by less than 2^-53, a relative error of at most 2^-22 for the largest bound.
   *
   * @throws IllegalArgumentException if bound is not above 0
   */
  public int below(int bound, int i, int j, int k) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound is " + bound + "; a number above 0 is allowed");
    }
    return (int) (uniform(i, j, k) * bound);
  }

  /**
   * Fills an array with 0 to n - 1 in random order, every order equally likely (R. A. Fisher and F.
   * Yates, 1938, in R. Durstenfeld's form, 1964). What the array held before does not matter: the
   * order is a function of seed, purpose, round and the array's length. Draws have the indices
   * (round, position, 0).
   */
  public void permute(int[] order, int round) {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int i = order.length - 1; i > 0; i--) {
      int other = below(i + 1, round, i, 0);
      int moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
  }

  private Philox at(int i, int j, int k) {
    return new Philox(purpose, i, j, k, seedLow, seedHigh);
  }
}
