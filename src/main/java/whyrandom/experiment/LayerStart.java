package whyrandom.experiment;

import java.util.Optional;
import whyrandom.engine.Activation;
import whyrandom.engine.DrawLaw;
import whyrandom.engine.Initializer;
import whyrandom.engine.Network;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;
import whyrandom.math.Moments;

/**
 * How one layer of an experiment starts: what its weights and biases are drawn from, and what they
 * are.
 */
public final class LayerStart {
  private final Experiment start;
  private final Network network;
  private final int layer;

  /**
   * A layer.
   *
   * @param start what is started from; its weights may be explicit
   * @param network with the weights of the start
   * @param layer from 1
   */
  public LayerStart(Experiment start, Network network, int layer) {
    this.start = start;
    this.network = network;
    this.layer = layer;
  }

  /** Its number, from 1. */
  public int layer() {
    return layer;
  }

  private Shape shape() {
    return network.shape();
  }

  /** How it is chosen, unless weights are {@linkplain #isByHand given}. */
  public Initializer initializer() {
    return start.init().in(layer);
  }

  /** Whether its weights are given one by one. */
  public boolean isByHand() {
    return !start.weights().isEmpty();
  }

  /** Number of units. */
  public int rows() {
    return shape().units(layer);
  }

  /** Number of inputs of each unit. */
  public int columns() {
    return shape().fanIn(layer);
  }

  /** What its units do; what the output does with each logit by itself. */
  public Activation activation() {
    return layer == shape().layers() ? network.output().each() : network.activation(layer);
  }

  /** What each weight is drawn from, see {@link DrawLaw#ofWeights}. */
  public Optional<DrawLaw> law() {
    return isByHand()
        ? Optional.empty()
        : DrawLaw.ofWeights(initializer(), shape(), layer, activation());
  }

  /** The same of its biases. */
  public Optional<DrawLaw> biasLaw() {
    return isByHand()
        ? Optional.empty()
        : DrawLaw.ofBiases(initializer(), shape(), layer, activation());
  }

  /** Its weights, unit by unit. */
  public double[] weights() {
    double[] values = new double[rows() * columns()];
    System.arraycopy(network.parameters, shape().firstWeight(layer), values, 0, values.length);
    return values;
  }

  /** Its biases. */
  public double[] biases() {
    double[] values = new double[rows()];
    System.arraycopy(network.parameters, shape().bias(layer, 0), values, 0, values.length);
    return values;
  }

  /** Mean, deviation and range of some numbers. */
  public static Moments moments(double[] values) {
    Moments moments = new Moments();
    for (double value : values) {
      moments.add(value);
    }
    return moments;
  }

  /**
   * The mean square of a weight over all seeds, where weights have mean 0 and no two of them
   * correlate, so that a layer multiplies signals by it and its fan; NaN where that is not so.
   */
  public double variance() {
    if (isByHand()) {
      return Double.NaN;
    }
    Initializer its = initializer();
    double noise = its.noise() * its.noise();
    double gain = its.parameter();
    return switch (its.scheme().law()) {
      case UNIFORM, UNIFORM_WITH_BIASES, NORMAL, TRUNCATED_NORMAL, BY_DISTRIBUTION -> square(law());
      case EQUAL -> its.scheme().value(gain) == 0 ? noise : Double.NaN;
      case EQUAL_INTO_HIDDEN -> layer == shape().layers() ? square(law()) : Double.NaN;
      case SPARSE -> {
        double sigma = its.value(Scheme.Parameter.SIGMA);
        double zeros = Math.ceil(its.value(Scheme.Parameter.SPARSITY) * rows());
        yield (1 - zeros / rows()) * sigma * sigma + noise;
      }
      case ORTHOGONAL ->
          its.scheme().isScaledOnData()
              ? Double.NaN
              : gain * gain / Math.max(rows(), columns()) + noise;
      case UNIT_LENGTH -> 1.0 / (its.scheme().hasUnitRows() ? columns() : rows()) + noise;
      case NORMAL_OF_UNIT, PATTERN, NGUYEN_WIDROW, COPIES -> Double.NaN;
    };
  }

  private static double square(Optional<DrawLaw> law) {
    double deviation = law.map(DrawLaw::deviation).orElse(Double.NaN);
    return deviation * deviation;
  }

  /**
   * The number that all its biases are, or the mean of what they are drawn from; NaN where they are
   * neither equal nor drawn each by itself.
   */
  public double biasMean() {
    Optional<DrawLaw> law = biasLaw();
    if (law.isPresent()) {
      return law.get().center();
    }
    double first = network.bias(layer, 0);
    for (double value : biases()) {
      if (value != first) {
        return Double.NaN;
      }
    }
    return first;
  }

  /** The variance of what its biases are drawn from; 0 if they are not drawn. */
  public double biasVariance() {
    Optional<DrawLaw> law = biasLaw();
    return law.isPresent() ? square(law) : 0;
  }
}
