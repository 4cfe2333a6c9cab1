package whyrandom.experiment;

import whyrandom.engine.Activation;
import whyrandom.engine.Examples;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.math.GaussianMean;

/**
 * What a start does to signals, as the mean over all draws would have it: the mean square of
 * pre-activations z, layer by layer forward, and that of ∂ℓ/∂z, layer by layer backward, for
 * weights that are independent of each other with mean 0 and a variance σ² of each layer.
 *
 * <pre>
 *   q₁ = σ₁² |x|² + Var b       q_l = n_in σ_l² E g(z)² + Var b       z ~ N(b, q)
 *   E δ_l² = n_out σ_{l+1}² E g′(z)² · E δ_{l+1}²
 * </pre>
 *
 * <p>Forward the first layer is exact, for the mean over all seeds; later ones hold the better the
 * wider layers are. Backward it is also assumed that δ does not depend on what went forward (J.
 * Schoenholz, J. Gilmer, S. Ganguli, J. Sohl-Dickstein, "Deep information propagation", 2017).
 */
public final class SignalTheory {
  private final Network network;
  private final Shape shape;
  private final double[] variances;
  private final double[] biasMeans;
  private final double[] biasVariances;
  private final double[] forward;
  private final double[] backward;

  /** Of a layer's activations, less the one at the mean of z: the sums of mean and mean square. */
  private final double[] offs;

  private final double[] offSquares;
  private int examples;

  /**
   * The theory for a network's shape and activations, for no example yet.
   *
   * @param variances of the weights of each layer, from layer 1; NaN for one without theory
   * @param biasMeans of each layer
   * @param biasVariances of each layer
   */
  SignalTheory(Network network, double[] variances, double[] biasMeans, double[] biasVariances) {
    this.network = network;
    shape = network.shape();
    this.variances = variances;
    this.biasMeans = biasMeans;
    this.biasVariances = biasVariances;
    forward = new double[shape.layers() + 1];
    backward = new double[shape.layers() + 1];
    offs = new double[shape.layers()];
    offSquares = new double[shape.layers()];
  }

  /** Of a network as it starts; no more than is said by {@link LayerStart#variance}. */
  public static SignalTheory of(Experiment start, Network network) {
    int layers = network.shape().layers();
    double[] variances = new double[layers];
    double[] means = new double[layers];
    double[] biases = new double[layers];
    for (int i = 0; i < layers; i++) {
      LayerStart layer = new LayerStart(start, network, i + 1);
      variances[i] = layer.variance();
      means[i] = layer.biasMean();
      biases[i] = layer.biasVariance();
    }
    return new SignalTheory(network, variances, means, biases);
  }

  /** Of the same network started by a recipe, with biases 0. */
  public static SignalTheory of(Recipe recipe, Network network) {
    Shape shape = network.shape();
    double[] variances = new double[shape.layers()];
    for (int i = 0; i < variances.length; i++) {
      variances[i] = recipe.variance(shape.fanIn(i + 1), shape.fanOut(i + 1));
    }
    return new SignalTheory(
        network, variances, new double[variances.length], new double[variances.length]);
  }

  /**
   * Takes an example in.
   *
   * @param outputSquare the mean square of its ∂ℓ/∂z of the outputs
   */
  public void add(Examples data, int row, double outputSquare) {
    int layers = shape.layers();
    double square = 0;
    for (int input = 0; input < data.inputs(); input++) {
      square += data.x(row, input) * data.x(row, input);
    }
    double sent = square / data.inputs();
    double[] slopes = new double[layers];
    for (int layer = 1; layer <= layers; layer++) {
      double mean = biasMeans[layer - 1];
      double q = shape.fanIn(layer) * variances[layer - 1] * sent + biasVariances[layer - 1];
      forward[layer] = mean * mean + q + forward[layer];
      if (layer < layers) {
        Activation g = network.activation(layer);
        sent = GaussianMean.of(z -> square(g.value(z)), mean, q);
        double middle = g.value(mean);
        offs[layer] += GaussianMean.of(z -> g.value(z) - middle, mean, q);
        offSquares[layer] += GaussianMean.of(z -> square(g.value(z) - middle), mean, q);
        slopes[layer] = GaussianMean.of(z -> square(g.slope(z, g.value(z))), mean, q);
      }
    }
    double delta = outputSquare;
    backward[layers] += delta;
    for (int layer = layers - 1; layer > 0; layer--) {
      delta = shape.units(layer + 1) * variances[layer] * slopes[layer] * delta;
      backward[layer] += delta;
    }
    examples++;
  }

  private static double square(double value) {
    return value * value;
  }

  /** The mean square of a layer's z; NaN where there is no theory. */
  public double forward(int layer) {
    return forward[layer] / examples;
  }

  /**
   * The standard deviation of a hidden layer's activations, over its units and the examples; NaN
   * where there is no theory.
   */
  public double spread(int layer) {
    double mean = offs[layer] / examples;
    double variance = offSquares[layer] / examples - mean * mean;
    return variance < 0 ? 0 : Math.sqrt(variance); // below 0 by rounding only
  }

  /** The mean square of a layer's ∂ℓ/∂z, as a multiple of the output's. */
  public double backward(int layer) {
    return backward[layer] / backward[shape.layers()];
  }
}
