package whyrandom.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.Examples;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Output;
import whyrandom.engine.Shape;
import whyrandom.experiment.Run;

/**
 * A network by the definitions, in plain loops and with the platform's own functions: what
 * statements are checked against. It shares no arithmetic with the engine.
 */
final class PlainNetwork {
  private static final double LEAK = 0.01;
  private static final double ROUNDING = 1e-12;

  /** How far the slopes of an activation are looked for their largest. */
  private static final double FAR = 20;

  private final Shape shape;
  private final List<Activation> activations;
  private final Output output;
  private final Loss loss;
  private final Examples examples;

  /** Weights and biases; to be written to. */
  final double[] parameters;

  private PlainNetwork(Run run) {
    Network network = run.network();
    shape = network.shape();
    activations = run.settings().activations();
    output = network.output();
    loss = run.settings().loss();
    examples = run.data().train();
    parameters = network.parameters.clone();
  }

  /** The network of a run where it stands, with the run's training set. */
  static PlainNetwork of(Run run) {
    return new PlainNetwork(run);
  }

  /** What happens to one example: {@code z} and {@code a} by layer from 0, the inputs, on. */
  record Pass(double[][] z, double[][] a, double[] target) {}

  /** Every example on its way through the network. */
  List<Pass> passes() {
    List<Pass> passes = new ArrayList<>();
    for (int row = 0; row < examples.size(); row++) {
      passes.add(pass(row));
    }
    return passes;
  }

  /**
   * Whether rounding decides on which side of a kink or a jump some unit is: for such a network two
   * right ways to compute it may come to different slopes.
   */
  boolean isOnAnEdge() {
    for (Pass pass : passes()) {
      for (int layer = 1; layer <= shape.layers(); layer++) {
        for (int unit = 0; unit < shape.units(layer); unit++) {
          if (isOnAnEdge(pass, layer, unit)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isOnAnEdge(Pass pass, int layer, int unit) {
    double size = Math.abs(parameters[shape.bias(layer, unit)]);
    for (int input = 0; input < shape.fanIn(layer); input++) {
      size += Math.abs(parameters[shape.weight(layer, unit, input)] * pass.a[layer - 1][input]);
    }
    double z = pass.z[layer][unit];
    boolean isNearZero = size > 0 && Math.abs(z) < ROUNDING * size;
    if (layer < shape.layers()) {
      return isNearZero && isKinked(activations.get(layer - 1));
    }
    double o = pass.a[layer][unit];
    boolean isAtMargin =
        loss == Loss.HINGE && Math.abs(Math.abs(o) - 1) < ROUNDING * Math.max(1, size);
    return isAtMargin || isNearZero && (loss == Loss.PERCEPTRON || output == Output.STEP);
  }

  private static boolean isKinked(Activation g) {
    return g == Activation.RELU || g == Activation.LEAKY_RELU || g == Activation.STEP;
  }

  private Pass pass(int row) {
    double[][] z = new double[shape.layers() + 1][];
    double[][] a = new double[shape.layers() + 1][];
    a[0] = new double[shape.inputs()];
    for (int input = 0; input < a[0].length; input++) {
      a[0][input] = examples.x(row, input);
    }
    for (int layer = 1; layer <= shape.layers(); layer++) {
      z[layer] = new double[shape.units(layer)];
      a[layer] = new double[shape.units(layer)];
      for (int unit = 0; unit < z[layer].length; unit++) {
        double sum = parameters[shape.bias(layer, unit)];
        for (int input = 0; input < a[layer - 1].length; input++) {
          sum += parameters[shape.weight(layer, unit, input)] * a[layer - 1][input];
        }
        z[layer][unit] = sum;
        a[layer][unit] = layer < shape.layers() ? value(activations.get(layer - 1), sum) : sum;
      }
    }
    a[shape.layers()] = outputs(z[shape.layers()]);
    double[] target = new double[shape.outputs()];
    for (int k = 0; k < target.length; k++) {
      target[k] = examples.t(row, k);
    }
    return new Pass(z, a, target);
  }

  private double[] outputs(double[] z) {
    double[] o = new double[z.length];
    double sum = 0;
    for (int k = 0; k < z.length; k++) {
      switch (output) {
        case SIGMOID:
          o[k] = value(Activation.SIGMOID, z[k]);
          break;
        case TANH:
          o[k] = Math.tanh(z[k]);
          break;
        case STEP:
          o[k] = z[k] >= 0 ? 1 : 0;
          break;
        case RELU:
          o[k] = Math.max(0, z[k]);
          break;
        case SOFTMAX:
          double others = 0;
          for (double other : z) {
            others += Math.exp(other - z[k]);
          }
          o[k] = 1 / others;
          break;
        default:
          o[k] = z[k];
      }
      sum += o[k];
    }
    return sum == sum ? o : nothing(o.length);
  }

  private static double[] nothing(int length) {
    double[] list = new double[length];
    Arrays.fill(list, Double.NaN);
    return list;
  }

  /** The mean loss over the examples. */
  double loss() {
    double sum = 0;
    for (Pass pass : passes()) {
      sum += loss(pass);
    }
    return sum / examples.size();
  }

  private double loss(Pass pass) {
    double[] z = pass.z[shape.layers()];
    double[] o = pass.a[shape.layers()];
    double sum = 0;
    for (int k = 0; k < z.length; k++) {
      double t = pass.target[k];
      switch (loss) {
        case BCE:
          sum += Math.max(z[k], 0) - t * z[k] + Math.log1p(Math.exp(-Math.abs(z[k])));
          break;
        case CROSS_ENTROPY:
          double others = 0;
          for (double other : z) {
            others += Math.exp(other - z[k]);
          }
          sum += t * Math.log(others) * z.length; // a sum over classes, not a mean
          break;
        case HINGE:
          sum += Math.max(0, 1 - t * o[k]);
          break;
        case PERCEPTRON:
          sum += z[k] >= 0 == t > 0 ? 0 : Math.abs(z[k]);
          break;
        case HALF_SSE:
          sum += 0.5 * (o[k] - t) * (o[k] - t) * z.length; // a sum over outputs, not a mean
          break;
        default:
          sum += (loss == Loss.MSE ? 1 : 0.5) * (o[k] - t) * (o[k] - t);
      }
    }
    return sum / z.length;
  }

  /** {@code ∂L/∂z} of the mean loss by example, layer and unit. */
  List<double[][]> deltas() {
    List<double[][]> all = new ArrayList<>();
    for (Pass pass : passes()) {
      double[][] delta = new double[shape.layers() + 1][];
      int last = shape.layers();
      delta[last] = outputDelta(pass);
      for (int layer = last - 1; layer > 0; layer--) {
        delta[layer] = new double[shape.units(layer)];
        for (int unit = 0; unit < delta[layer].length; unit++) {
          double sum = 0;
          for (int next = 0; next < delta[layer + 1].length; next++) {
            sum += parameters[shape.weight(layer + 1, next, unit)] * delta[layer + 1][next];
          }
          delta[layer][unit] = sum * slope(activations.get(layer - 1), pass.z[layer][unit]);
        }
      }
      all.add(delta);
    }
    return all;
  }

  private double[] outputDelta(Pass pass) {
    double[] z = pass.z[shape.layers()];
    double[] o = pass.a[shape.layers()];
    double[] delta = new double[z.length];
    double mean = 0;
    for (int k = 0; k < z.length; k++) {
      mean += outputSlope(o[k], pass.target[k]) * o[k];
    }
    for (int k = 0; k < z.length; k++) {
      double t = pass.target[k];
      double each = outputSlope(o[k], t);
      double share = 1.0 / examples.size();
      switch (loss) {
        case BCE:
        case CROSS_ENTROPY:
          delta[k] = (o[k] - t) * share;
          break;
        case PERCEPTRON:
          delta[k] = (z[k] >= 0 == t > 0 ? 0 : z[k] >= 0 ? 1 : -1) * share;
          break;
        default:
          double through =
              switch (output) {
                case SIGMOID -> each * slope(Activation.SIGMOID, z[k]);
                case TANH -> each * slope(Activation.TANH, z[k]);
                case STEP -> 0;
                case RELU -> z[k] > 0 ? each : 0;
                case SOFTMAX -> (each - mean) * o[k];
                default -> each;
              };
          delta[k] = through * share / (loss == Loss.HALF_SSE ? 1 : z.length);
      }
    }
    return delta;
  }

  private double outputSlope(double o, double t) {
    switch (loss) {
      case MSE:
        return 2 * (o - t);
      case HALF_MSE, HALF_SSE:
        return o - t;
      case HINGE:
        return t * o < 1 ? -t : 0;
      default:
        return 0;
    }
  }

  /** The gradient of the mean loss. */
  double[] gradient() {
    double[] gradient = new double[parameters.length];
    List<Pass> passes = passes();
    List<double[][]> deltas = deltas();
    for (int row = 0; row < passes.size(); row++) {
      for (int layer = 1; layer <= shape.layers(); layer++) {
        for (int unit = 0; unit < shape.units(layer); unit++) {
          double delta = deltas.get(row)[layer][unit];
          gradient[shape.bias(layer, unit)] += delta;
          for (int input = 0; input < shape.fanIn(layer); input++) {
            gradient[shape.weight(layer, unit, input)] +=
                delta * passes.get(row).a[layer - 1][input];
          }
        }
      }
    }
    return gradient;
  }

  // ---- activations, as their javadoc defines them

  static double value(Activation g, double z) {
    return switch (g) {
      case TANH -> Math.tanh(z);
      case SIGMOID -> z < 0 ? Math.exp(z) / (1 + Math.exp(z)) : 1 / (1 + Math.exp(-z));
      case RELU -> Math.max(0, z);
      case LEAKY_RELU -> z > 0 ? z : LEAK * z;
      case ELU -> z > 0 ? z : Math.expm1(z);
      case SOFTPLUS -> Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
      case SILU -> z * value(Activation.SIGMOID, z);
      case GELU -> z * normal(z);
      case LINEAR -> z;
      case STEP -> z >= 0 ? 1 : 0;
    };
  }

  static double slope(Activation g, double z) {
    return switch (g) {
      case TANH -> 1 / (Math.cosh(z) * Math.cosh(z));
      case SIGMOID -> value(g, z) * value(g, -z);
      case RELU -> z > 0 ? 1 : 0;
      case LEAKY_RELU -> z > 0 ? 1 : LEAK;
      case ELU -> z > 0 ? 1 : Math.exp(z);
      case SOFTPLUS -> value(Activation.SIGMOID, z);
      case SILU -> {
        double s = value(Activation.SIGMOID, z);
        yield s + z * s * value(Activation.SIGMOID, -z);
      }
      case GELU -> normal(z) + z * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      case LINEAR -> 1;
      case STEP -> 0;
    };
  }

  /** The largest {@code |g′(z)|}, by looking. */
  static double largestSlope(Activation g) {
    double largest = 0;
    for (double z = -FAR; z <= FAR; z += 1e-3) {
      largest = Math.max(largest, Math.abs(slope(g, z)));
    }
    return largest;
  }

  /** The normal distribution function, by its series, or its continued fraction where it is far. */
  private static double normal(double z) {
    double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    if (Math.abs(z) > 4) {
      double fraction = Math.abs(z);
      for (int k = 60; k > 0; k--) {
        fraction = Math.abs(z) + k / fraction;
      }
      double tail = density / fraction;
      return z < 0 ? tail : 1 - tail;
    }
    double term = z;
    double sum = z;
    for (int k = 3; Math.abs(term) > 1e-18; k += 2) {
      term *= z * z / k;
      sum += term;
    }
    return 0.5 + density * sum;
  }
}
