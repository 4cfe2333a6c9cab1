package whyrandom.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.Examples;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.engine.Shape;
import whyrandom.math.Bins;
import whyrandom.math.Moments;

/**
 * Measures what every layer does on the training set, in pieces, so that a large network does not
 * hold up the page.
 *
 * <pre>
 *   LayerMeasurement m = new LayerMeasurement(network, loss, examples);
 *   while (!m.advance(10)) {}
 *   m.layers().get(0).dead()
 * </pre>
 *
 * <p>It takes a copy of the network: what is trained meanwhile makes no difference. L is the mean
 * loss over the examples, without dropout and without regularization.
 */
public final class LayerMeasurement {
  /** Gradients smaller than 10^−40 are counted as below, larger than 10^20 as above. */
  private static final int LEAST_EXPONENT = -40;

  private static final int LARGEST_EXPONENT = 20;

  private final Network network;
  private final Shape shape;
  private final Loss loss;
  private final Examples examples;
  private final Pass pass;
  private final int[] order;
  private final double[] gradient;
  private final double[] part;
  private final List<Part> parts = new ArrayList<>();
  private final List<LayerStats> finished = new ArrayList<>();
  private int next;

  /** A measurement of a network as it is now, still to be made. */
  public LayerMeasurement(Network network, Loss loss, Examples examples) {
    shape = network.shape();
    List<Activation> activations = new ArrayList<>();
    for (int layer = 1; layer < shape.layers(); layer++) {
      activations.add(network.activation(layer));
    }
    this.network = new Network(shape, activations, network.output());
    System.arraycopy(network.parameters, 0, this.network.parameters, 0, shape.parameters());
    this.loss = loss;
    this.examples = examples;
    pass = new Pass(this.network);
    order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    gradient = new double[shape.parameters()];
    part = new double[shape.parameters()];
    for (int layer = 1; layer <= shape.layers(); layer++) {
      parts.add(new Part(layer));
    }
  }

  /** Measures a network as it is now; one for each layer, from layer 1. */
  public static List<LayerStats> of(Network network, Loss loss, Examples examples) {
    LayerMeasurement m = new LayerMeasurement(network, loss, examples);
    m.advance(Integer.MAX_VALUE);
    return m.layers();
  }

  /**
   * Goes on with it: with the examples, and then with what is counted of each layer.
   *
   * @param pieces at most so many blocks of {@link Pass#LANES} examples, or layers
   * @return whether all is measured
   */
  public boolean advance(int pieces) {
    for (int i = 0; i < pieces && finished.size() < parts.size(); i++) {
      if (next < examples.size()) {
        measureBlock();
      } else {
        finished.add(parts.get(finished.size()).stats());
      }
    }
    return finished.size() == parts.size();
  }

  /** The gradient of a block's mean loss, and so δ, is made one of the mean over all examples. */
  private void measureBlock() {
    int end = Math.min(examples.size(), next + Pass.LANES);
    pass.gradient(loss, examples, order, next, end, 0, part);
    double weight = (double) (end - next) / examples.size();
    for (int i = 0; i < part.length; i++) {
      gradient[i] = part[i] * weight + gradient[i];
    }
    for (Part p : parts) {
      p.add(end - next, weight);
    }
    next = end;
  }

  /** What was measured, once all is: one for each layer, from layer 1. */
  public List<LayerStats> layers() {
    return Collections.unmodifiableList(finished);
  }

  /** What is counted of one layer. */
  private final class Part {
    private final int layer;
    private final int units;
    private final boolean isHidden;
    private final Bins activations;
    private final Bins sizes = Bins.decades(LEAST_EXPONENT, LARGEST_EXPONENT);
    private final Bins slopes;
    private final Moments activationMoments = new Moments();
    private final Moments deltaMoments = new Moments();
    private final int[] flat;
    private final boolean[] isDead;
    private final double flatLimit;

    Part(int layer) {
      this.layer = layer;
      units = shape.units(layer);
      isHidden = layer < shape.layers();
      flat = new int[units];
      isDead = new boolean[units];
      Arrays.fill(isDead, isHidden);
      if (isHidden) {
        Activation g = network.activation(layer);
        activations = LayerBins.activationBins(g);
        slopes = LayerBins.slopeBins(g);
        flatLimit = g.saturates() ? LayerStats.FLAT_SLOPE * g.largestSlope() : Double.NaN;
      } else {
        activations = LayerBins.outputBins(network.output());
        slopes = Bins.linear(0, 1, 1);
        flatLimit = Double.NaN;
      }
    }

    void add(int lanes, double weight) {
      for (int unit = 0; unit < units; unit++) {
        for (int lane = 0; lane < lanes; lane++) {
          double a = pass.a(layer, unit, lane);
          activations.add(a);
          sizes.add(a);
          activationMoments.add(a);
          deltaMoments.add(pass.delta(layer, unit, lane) * weight);
          if (isHidden) {
            addSlope(unit, a, network.activation(layer).slope(pass.z(layer, unit, lane), a));
          }
        }
      }
    }

    private void addSlope(int unit, double a, double slope) {
      slopes.add(slope);
      isDead[unit] &= a == 0 && slope == 0;
      flat[unit] += Math.abs(slope) < flatLimit ? 1 : 0;
    }

    LayerStats stats() {
      List<Double> shares = new ArrayList<>();
      List<Integer> saturated = new ArrayList<>();
      List<Integer> dead = new ArrayList<>();
      boolean isAny = examples.size() > 0;
      for (int unit = 0; unit < units; unit++) {
        double share = isAny ? (double) flat[unit] / examples.size() : 0;
        shares.add(share);
        if (isAny && share >= LayerStats.NEARLY_ALL) {
          saturated.add(unit);
        }
        if (isAny && isDead[unit]) {
          dead.add(unit);
        }
      }
      double[] gradientSizes = gradientSizes();
      Bins gradients = Bins.decades(LEAST_EXPONENT, LARGEST_EXPONENT);
      for (double size : gradientSizes) {
        gradients.add(size);
      }
      return new LayerStats(
          layer,
          units,
          activations,
          sizes,
          slopes,
          gradients,
          activationMoments.deviation(),
          deltaMoments.deviation(),
          Middle.of(gradientSizes),
          shares,
          saturated,
          dead);
    }

    private double[] gradientSizes() {
      int from = shape.firstWeight(layer);
      double[] sizes = new double[units * shape.fanIn(layer)];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = Math.abs(gradient[from + i]);
      }
      return sizes;
    }
  }
}
