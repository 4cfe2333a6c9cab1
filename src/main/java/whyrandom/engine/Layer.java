package whyrandom.engine;

import whyrandom.engine.Begun.Range;
import whyrandom.math.CounterRandom;

/**
 * A layer of a network whose first weights are being chosen: its fans, the random numbers that
 * belong to it, and what is known when its turn comes: the layers before it, which have their
 * weights, and the data.
 *
 * <p>The random numbers of a weight are a pure function of (seed, layer, unit, input), whatever
 * else is drawn. {@link #symmetric} and {@link #normal} of one place come from the same words.
 */
final class Layer {
  /** What a weight is, by its unit and input. */
  interface Rule {
    double value(int unit, int input);
  }

  static final double CUT = 2;

  /** The purpose of a draw in place of one that was thrown away lies so far from its purpose. */
  static final int NEXT_DRAW = 256;

  private final Begun begun;
  private final int number;
  private final long seed;

  /** Whether this is the layer's biases as a matrix of one column, not its weights. */
  private final boolean isOfBiases;

  private final int purpose;
  private final CounterRandom random;

  /** The weights of a layer, counted from 1. */
  Layer(Begun begun, int number, long seed) {
    this(begun, number, seed, false);
  }

  private Layer(Begun begun, int number, long seed, boolean isOfBiases) {
    this.begun = begun;
    this.number = number;
    this.seed = seed;
    this.isOfBiases = isOfBiases;
    purpose = isOfBiases ? CounterRandom.BIAS : CounterRandom.WEIGHT;
    random = new CounterRandom(seed, purpose);
  }

  /** The biases of the layer as if each were the only weight of its unit; the fans stay. */
  Layer biases() {
    return new Layer(begun, number, seed, true);
  }

  private Shape shape() {
    return begun.network.shape();
  }

  boolean hasBiases() {
    return shape().hasBiases();
  }

  int fanIn() {
    return shape().fanIn(number);
  }

  int fanOut() {
    return shape().fanOut(number);
  }

  boolean isFirst() {
    return number == 1;
  }

  boolean isOutput() {
    return number == shape().layers();
  }

  /** Number of units: rows of the matrix. */
  int rows() {
    return shape().units(number);
  }

  /** Number of weights of each unit: columns of the matrix. */
  int columns() {
    return isOfBiases ? 1 : fanIn();
  }

  /** What its units do; what the output does with each logit by itself. */
  Activation activation() {
    return isOutput() ? begun.network.output().each() : begun.network.activation(number);
  }

  /** How many weights of the network come before one, from the first layer on. */
  int rank(int unit, int input) {
    int before = unit * columns() + input;
    for (int layer = 1; layer < number; layer++) {
      before += shape().units(layer) * shape().fanIn(layer);
    }
    return before;
  }

  private int index(int unit, int input) {
    return isOfBiases ? shape().bias(number, unit) : shape().weight(number, unit, input);
  }

  double get(int unit, int input) {
    return begun.network.parameters[index(unit, input)];
  }

  void set(int unit, int input, double value) {
    begun.network.parameters[index(unit, input)] = value;
    begun.changed(number);
  }

  /** Sets every weight by a rule. */
  void each(Rule rule) {
    double[] parameters = begun.network.parameters;
    int columns = columns();
    boolean isSame = true;
    for (int unit = 0; unit < rows(); unit++) {
      int first = index(unit, 0);
      for (int input = 0; input < columns; input++) {
        double value = rule.value(unit, input);
        isSame &= value == parameters[first + input];
        parameters[first + input] = value;
      }
    }
    if (!isSame) {
      begun.changed(number);
    }
  }

  /** {@code ε · N(0, 1)} on top of every weight. */
  void addNoise(double epsilon) {
    CounterRandom noise =
        new CounterRandom(seed, isOfBiases ? CounterRandom.BIAS_NOISE : CounterRandom.NOISE);
    each((unit, input) -> noise.normal(number, unit, input) * epsilon + get(unit, input));
  }

  /** Uniform in [−1, 1). */
  double symmetric(int unit, int input) {
    return random.uniform(number, unit, input) * 2 - 1;
  }

  /** N(0, 1). */
  double normal(int unit, int input) {
    return random.normal(number, unit, input);
  }

  /** N(0, 1) within ±2: the same as {@link #normal} unless that is outside, else drawn again. */
  double truncated(int unit, int input) {
    double z = normal(unit, input);
    for (int next = NEXT_DRAW; !(Math.abs(z) <= CUT); next += NEXT_DRAW) {
      z = new CounterRandom(seed, purpose + next).normal(number, unit, input);
    }
    return z;
  }

  /** 0 to {@code order.length − 1} in a random order that belongs to an input. */
  void permute(int[] order, int input) {
    new CounterRandom(seed, CounterRandom.CHOICE).permute(order, number << 16 | input);
  }

  /**
   * What comes in by each input, at least and at most: of data over the training set, of
   * activations their bounds, or 0 to 1 where there are none.
   */
  Range[] inputRanges() {
    if (isFirst()) {
      return begun.inputRanges();
    }
    Activation before = begun.network.activation(number - 1);
    Range[] ranges = new Range[fanIn()];
    for (int input = 0; input < ranges.length; input++) {
      ranges[input] =
          before.isBounded() ? new Range(before.least(), before.largest()) : new Range(0, 1);
    }
    return ranges;
  }

  /** See {@link Begun#weightedSums}. */
  double[] weightedSums() {
    return begun.weightedSums(number);
  }
}
