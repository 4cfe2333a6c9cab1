package whyrandom.engine;

/**
 * Forward and backward through a network, {@link #LANES} examples at a time.
 *
 * <p>Forward, for every layer, unit {@code j} and input {@code i}:
 *
 * <pre>
 *   z_j = b_j + Σ_i W_ji a_i          a_j = g(z_j)
 * </pre>
 *
 * Backward, starting from {@code δ = ∂L/∂z} of the output layer:
 *
 * <pre>
 *   ∂L/∂W_ji = Σ_examples δ_j a_i     ∂L/∂b_j = Σ_examples δ_j
 *   δ_i (one layer back) = g′(z_i) Σ_j W_ji δ_j
 * </pre>
 *
 * <p>Why blocks: one weight is loaded once and used for five examples, whose sums are five local
 * variables; that doubles the speed of the plain loop. Numbers of a block lie side by side, {@code
 * array[unit · LANES + lane]}. A block that is not full repeats its last example with δ = 0, which
 * adds nothing. Each unit's sums run over inputs (forward), over units (backward) and over examples
 * (gradient) in one fixed order, the same for every unit of the layer. Nothing is allocated after
 * construction.
 */
public final class Pass {
  /** Examples in a block. */
  public static final int LANES = 5;

  private final Network network;
  private final Shape shape;
  private final double[][] z;
  private final double[][] a;
  private final double[][] delta;
  private final double[] target;
  private final Dropout dropout;
  private final double[][] sent;

  /** Room for the numbers of one block of examples of this network, without dropout. */
  public Pass(Network network) {
    this(network, Dropout.NONE);
  }

  /** Room for the numbers of one block of examples of this network. */
  public Pass(Network network, Dropout dropout) {
    this.network = network;
    this.dropout = dropout;
    shape = network.shape();
    int layers = shape.layers();
    z = new double[layers + 1][];
    a = new double[layers + 1][];
    delta = new double[layers + 1][];
    sent = new double[layers + 1][];
    for (int layer = 0; layer <= layers; layer++) {
      z[layer] = new double[shape.units(layer) * LANES];
      a[layer] = layer == 0 ? z[0] : new double[shape.units(layer) * LANES];
      delta[layer] = new double[shape.units(layer) * LANES];
      boolean drops = dropout.isOn() && layer > 0 && layer < layers;
      sent[layer] = drops ? new double[a[layer].length] : a[layer];
    }
    target = new double[shape.outputs() * LANES];
  }

  /** Pre-activation of a unit of a layer (from 1) for the example in {@code lane}. */
  public double z(int layer, int unit, int lane) {
    return z[layer][unit * LANES + lane];
  }

  /** Activation of a unit for the example in {@code lane}; layer 0 is the input. */
  public double a(int layer, int unit, int lane) {
    return a[layer][unit * LANES + lane];
  }

  /** What a unit sends on: its activation, after dropout in {@link #train}. */
  public double sent(int layer, int unit, int lane) {
    return sent[layer][unit * LANES + lane];
  }

  /**
   * Copies a unit's activations for the first {@code lanes} examples of the block.
   *
   * @param to receives them, from {@code at} on
   */
  public void copyActivations(int layer, int unit, int lanes, double[] to, int at) {
    double[] from = a[layer];
    for (int lane = 0; lane < lanes; lane++) {
      to[at + lane] = from[unit * LANES + lane];
    }
  }

  /** {@code ∂L/∂z} of a unit for the example in {@code lane}, after {@link #backward}. */
  public double delta(int layer, int unit, int lane) {
    return delta[layer][unit * LANES + lane];
  }

  /** Sets input {@code input} of the example in {@code lane}. */
  public void setInput(int input, int lane, double value) {
    a[0][input * LANES + lane] = value;
  }

  /**
   * The gradient of the mean loss over a mini-batch.
   *
   * @param order row numbers of examples
   * @param from first place in {@code order}
   * @param to place after the last
   * @param step the step this gradient is for; it chooses what dropout drops
   * @param gradient receives {@code ∂L/∂parameter}, in the order of {@link Shape}; overwritten
   */
  public void gradient(
      Loss loss, Examples examples, int[] order, int from, int to, int step, double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = 0;
    }
    addGradient(loss, examples, order, from, to, from, to, step, gradient);
  }

  /**
   * What some examples of a mini-batch add to the gradient of its mean loss: {@link #gradient} in
   * parts, one after the other, from a gradient of zeros.
   *
   * @param begin place of the first of them in {@code order}: whole blocks after {@code from}
   * @param end place after the last of them, where the next part begins
   */
  public void addGradient(
      Loss loss,
      Examples examples,
      int[] order,
      int from,
      int to,
      int begin,
      int end,
      int step,
      double[] gradient) {
    double scale = 1.0 / (to - from);
    for (int block = begin; block < end; block += LANES) {
      load(examples, order, block, Math.min(LANES, to - block));
      train(loss, Math.min(LANES, to - block), step, block - from, scale, gradient);
    }
  }

  /**
   * One block forward and back, as {@link #gradient} does it; its numbers can be read afterwards.
   * Call {@link #load} before.
   *
   * @param lanes examples in the block
   * @param step the step; negative for none, when nothing is dropped
   * @param place of the block's first example in its mini-batch
   * @param scale what δ of the output is multiplied by: 1 / number of examples for their mean loss
   * @param gradient receives what the block adds
   */
  public void train(Loss loss, int lanes, int step, int place, double scale, double[] gradient) {
    int last = shape.layers();
    forward(step, place);
    loss.deltas(network.output(), z[last], a[last], target, delta[last], shape.outputs(), scale);
    silence(lanes);
    backward(step, place, gradient);
  }

  /** Copies examples into the lanes; lanes left over repeat the last one. */
  public void load(Examples examples, int[] order, int from, int lanes) {
    for (int lane = 0; lane < LANES; lane++) {
      int row = order[from + Math.min(lane, lanes - 1)];
      for (int i = 0; i < examples.inputs; i++) {
        a[0][i * LANES + lane] = examples.x[row * examples.inputs + i];
      }
      for (int k = 0; k < examples.outputs; k++) {
        target[k * LANES + lane] = examples.t[row * examples.outputs + k];
      }
    }
  }

  /** The network that is passed through. */
  public Network network() {
    return network;
  }

  /** The loss of the example in {@code lane}, after {@link #load} and {@link #forward}. */
  public double loss(Loss loss, int lane) {
    int layers = shape.layers();
    return loss.ofExample(z[layers], a[layers], target, shape.outputs(), lane);
  }

  /** Target {@code output} of the example in {@code lane}. */
  double target(int output, int lane) {
    return target[output * LANES + lane];
  }

  /** Sets δ of the output layer to 0 in the lanes that hold no example of their own. */
  private void silence(int lanes) {
    double[] d = delta[shape.layers()];
    for (int k = 0; k < shape.outputs(); k++) {
      for (int lane = lanes; lane < LANES; lane++) {
        d[k * LANES + lane] = 0;
      }
    }
  }

  /** All pre-activations and activations of the block whose inputs are set; nothing is dropped. */
  public void forward() {
    forward(NO_STEP, 0);
  }

  private static final int NO_STEP = -1;

  private void forward(int step, int example) {
    int layers = shape.layers();
    for (int layer = 1; layer < layers; layer++) {
      preActivations(layer);
      network.activation(layer).values(z[layer], a[layer]);
      if (sent[layer] != a[layer]) {
        dropout.apply(a[layer], sent[layer], layer, step, example);
      }
    }
    preActivations(layers);
    network.output().apply(z[layers], a[layers], shape.outputs());
  }

  /** {@code z_j = b_j + Σ_i W_ji a_i}, five examples at once. */
  private void preActivations(int layer) {
    double[] in = sent[layer - 1];
    sums(network.parameters, shape.firstWeight(layer), shape.bias(layer, 0), in, z[layer]);
  }

  /**
   * {@code z_j = b_j + Σ_i W_ji a_i} of a block, for every unit of a layer.
   *
   * @param w all parameters
   * @param firstWeight where the layer's weights begin in {@code w}
   * @param firstBias where its biases begin; negative for 0 in their place
   * @param in what the layer receives: {@code in[input · LANES + lane]}
   * @param out receives the sums: {@code out[unit · LANES + lane]}
   */
  static void sums(double[] w, int firstWeight, int firstBias, double[] in, double[] out) {
    int at = firstWeight;
    int bias = firstBias;
    for (int j = 0; j < out.length; j += LANES) {
      double b = firstBias < 0 ? 0 : w[bias++];
      double z0 = b;
      double z1 = b;
      double z2 = b;
      double z3 = b;
      double z4 = b;
      for (int i = 0; i < in.length; i += LANES) {
        double wji = w[at++];
        z0 += wji * in[i];
        z1 += wji * in[i + 1];
        z2 += wji * in[i + 2];
        z3 += wji * in[i + 3];
        z4 += wji * in[i + 4];
      }
      out[j] = z0;
      out[j + 1] = z1;
      out[j + 2] = z2;
      out[j + 3] = z3;
      out[j + 4] = z4;
    }
  }

  /** Adds the block's gradient, from δ of the output layer back to the first layer. */
  private void backward(int step, int example, double[] gradient) {
    for (int layer = shape.layers(); layer > 0; layer--) {
      addGradient(layer, gradient);
      if (layer > 1) {
        carryBack(layer);
        if (sent[layer - 1] != a[layer - 1]) {
          dropout.apply(delta[layer - 1], delta[layer - 1], layer - 1, step, example);
        }
        Activation g = network.activation(layer - 1);
        g.timesSlopes(z[layer - 1], a[layer - 1], delta[layer - 1]);
      }
    }
  }

  /** {@code ∂L/∂W_ji += Σ δ_j a_i}, {@code ∂L/∂b_j += Σ δ_j}. */
  private void addGradient(int layer, double[] gradient) {
    double[] in = sent[layer - 1];
    double[] d = delta[layer];
    int at = shape.firstWeight(layer);
    int bias = shape.bias(layer, 0);
    boolean hasBiases = shape.hasBiases();
    for (int j = 0; j < d.length; j += LANES) {
      double d0 = d[j];
      double d1 = d[j + 1];
      double d2 = d[j + 2];
      double d3 = d[j + 3];
      double d4 = d[j + 4];
      for (int i = 0; i < in.length; i += LANES) {
        double sum = d0 * in[i] + d1 * in[i + 1] + d2 * in[i + 2] + d3 * in[i + 3] + d4 * in[i + 4];
        gradient[at] = sum + gradient[at];
        at++;
      }
      if (hasBiases) {
        gradient[bias] = d0 + d1 + d2 + d3 + d4 + gradient[bias];
        bias++;
      }
    }
  }

  /** {@code Σ_j W_ji δ_j} for each unit {@code i} of the layer before {@code layer}. */
  private void carryBack(int layer) {
    double[] w = network.parameters;
    double[] d = delta[layer];
    double[] before = delta[layer - 1];
    int inputs = shape.fanIn(layer);
    int start = shape.firstWeight(layer);
    for (int i = 0; i < inputs; i++) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      double s4 = 0;
      int at = start + i;
      for (int j = 0; j < d.length; j += LANES) {
        double wji = w[at];
        at += inputs;
        s0 += wji * d[j];
        s1 += wji * d[j + 1];
        s2 += wji * d[j + 2];
        s3 += wji * d[j + 3];
        s4 += wji * d[j + 4];
      }
      int b = i * LANES;
      before[b] = s0;
      before[b + 1] = s1;
      before[b + 2] = s2;
      before[b + 3] = s3;
      before[b + 4] = s4;
    }
  }
}
