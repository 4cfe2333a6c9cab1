package whyrandom.experiment;

import java.util.List;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;

/**
 * Something that training can have besides gradients, of which it is asked whether it tells
 * identical units apart. All but {@link #RANDOM} begin with all weights {@value #VALUE}.
 */
public enum TieWay {
  /** Nothing: gradient descent on all examples. */
  PLAIN,
  /** {@value #MOMENTUM_SHARE} of the step before is made again. */
  MOMENTUM,
  /** Adam with a rate of {@value #ADAM_RATE}. */
  ADAM,
  /** Mini-batches of {@value #BATCH} examples, in an order drawn anew for each epoch. */
  ORDER,
  /** An L2 penalty of {@value #DECAY}. */
  PENALTY,
  /** One weight of one unit begins {@value #NUDGE_SIZE} higher. */
  NUDGE,
  /** At each step N(0, {@value #NOISE_SIGMA}²) of its own is added to the z of each hidden unit. */
  NOISE,
  /** Hidden units learn at rates of their own, from half to one and a half times the rate. */
  RATES,
  /** Each hidden unit is left out with a probability of {@value #DROPOUT_RATE}. */
  DROPOUT,
  /** Random weights: Xavier. */
  RANDOM;

  public static final double VALUE = 0.5;
  public static final double MOMENTUM_SHARE = 0.9;
  public static final double ADAM_RATE = 0.01;
  public static final int BATCH = 10;
  public static final double DECAY = 0.001;
  public static final double NUDGE_SIZE = 0.001;
  public static final double NOISE_SIGMA = 0.1;
  public static final double DROPOUT_RATE = 0.2;

  /** Networks with more weights and biases take too long for all ways at once. */
  public static final int MOST_PARAMETERS = 3_000;

  /**
   * Whether it does to two identical units the same: then they stay identical, whatever the data.
   */
  public boolean treatsAlike() {
    return switch (this) {
      case PLAIN, MOMENTUM, ADAM, ORDER, PENALTY -> true;
      case NUDGE, NOISE, RATES, DROPOUT, RANDOM -> false;
    };
  }

  /** Whether documents can say it, so that it can be opened as a run. */
  public boolean isDocument() {
    return switch (this) {
      case NOISE, RATES -> false;
      case PLAIN, MOMENTUM, ADAM, ORDER, PENALTY, NUDGE, DROPOUT, RANDOM -> true;
    };
  }

  /** Whether it is something for a network: noise needs biases. */
  public boolean fits(Experiment e) {
    return this != NOISE || e.biases();
  }

  /** Whether the ways can be tried on an experiment: it has units that can be alike. */
  public static boolean canTry(Experiment e) {
    boolean hasSeveral = false;
    for (int units : e.hidden()) {
      hasSeveral |= units > 1;
    }
    boolean hasSlope = e.output().isOnePerClass() || !e.output().each().isFlat();
    return hasSeveral && hasSlope && e.shape().parameters() <= MOST_PARAMETERS;
  }

  /**
   * The run in which it is tried: the network, data and rate of an experiment, and nothing but this
   * way. What documents cannot say does {@link TieTrial}.
   */
  public Variant of(Experiment like) {
    double rate = like.optimizer().learningRate();
    long seed = like.init().seed();
    Experiment plain =
        like.withTitle("", "")
            .withInit(Initializer.of(Scheme.CONSTANT).withParameter(VALUE).withSeed(seed))
            .withOptimizer(new Optimizer.Sgd(rate, 0, false))
            .withRegularization(Regularization.NONE)
            .withDropout(0)
            .withBatchSize(Experiment.FULL)
            .withShuffle(false);
    return switch (this) {
      case PLAIN, NOISE, RATES -> alone(plain);
      case MOMENTUM ->
          alone(
              plain.withOptimizer(
                  new Optimizer.Sgd(rate * (1 - MOMENTUM_SHARE), MOMENTUM_SHARE, false)));
      case ADAM -> alone(plain.withOptimizer(new Optimizer.Adam(ADAM_RATE, 0.9, 0.999, 1e-8)));
      case ORDER -> alone(plain.withBatchSize(BATCH).withShuffle(true));
      case PENALTY ->
          alone(plain.withRegularization(new Regularization(Regularization.Kind.L2, DECAY)));
      case NUDGE ->
          new Variant(
              plain, List.of(new Edit.SetWeight(0, firstWide(like), 0, 0, VALUE + NUDGE_SIZE)));
      case DROPOUT -> alone(plain.withDropout(DROPOUT_RATE));
      case RANDOM -> alone(plain.withInit(Initializer.of(Scheme.XAVIER_UNIFORM).withSeed(seed)));
    };
  }

  /** The first hidden layer with two units or more, from 1. */
  static int firstWide(Experiment e) {
    int layer = 1;
    while (e.hidden().get(layer - 1) < 2) {
      layer++;
    }
    return layer;
  }

  private static Variant alone(Experiment e) {
    return new Variant(e, List.of());
  }
}
