package whyrandom.engine;

import whyrandom.math.CounterRandom;

/**
 * A layer of a network whose first weights are being chosen: its fans, the random numbers that
 * belong to it, and what is known when its turn comes: the layers before it have their weights.
 *
 * <p>The random numbers of a weight are a pure function of (seed, layer, unit, input), whatever
 * else is drawn: {@link #symmetric} and {@link #normal} of the same place come from the same words.
 */
final class Layer {
  /** What a weight is, by its unit and input. */
  interface Rule {
    double value(int unit, int input);
  }

  /** A way to choose all weights of a layer, and its biases if it chooses those, too. */
  interface Filling {
    void fill(Layer layer);
  }

  private final Start start;
  private final int number;
  private final long seed;
  private final CounterRandom random;

  /** Whether this is the layer's biases as a matrix of one column, not its weights. */
  private final boolean isOfBiases;

  /** The weights of a layer, counted from 1. */
  Layer(Start start, int number, long seed) {
    this(start, number, seed, false);
  }

  private Layer(Start start, int number, long seed, boolean isOfBiases) {
    this.start = start;
    this.number = number;
    this.seed = seed;
    this.isOfBiases = isOfBiases;
    random = new CounterRandom(seed, isOfBiases ? CounterRandom.BIAS : CounterRandom.WEIGHT);
  }

  /** A network that is being started. */
  record Start(Network network) {
    Shape shape() {
      return network.shape();
    }
  }

  /** The biases of the layer as if each were the only weight of its unit; the fans stay. */
  Layer biases() {
    return new Layer(start, number, seed, true);
  }

  Shape shape() {
    return start.shape();
  }

  int fanIn() {
    return shape().fanIn(number);
  }

  int fanOut() {
    return shape().fanOut(number);
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

  private int index(int unit, int input) {
    return isOfBiases ? shape().bias(number, unit) : shape().weight(number, unit, input);
  }

  double get(int unit, int input) {
    return start.network().parameters[index(unit, input)];
  }

  void set(int unit, int input, double value) {
    start.network().parameters[index(unit, input)] = value;
  }

  /** Sets every weight by a rule. */
  void each(Rule rule) {
    for (int unit = 0; unit < rows(); unit++) {
      for (int input = 0; input < columns(); input++) {
        set(unit, input, rule.value(unit, input));
      }
    }
  }

  /** {@code ε · N(0, 1)} on top of every weight. */
  void addNoise(double epsilon) {
    CounterRandom noise = new CounterRandom(seed, CounterRandom.NOISE);
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
}
