package whyrandom.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import whyrandom.engine.Activation;
import whyrandom.math.GaussianMean;
import whyrandom.math.PortableMath;

/**
 * What a very wide and very deep network does to signals, by the theory of mean fields: weights are
 * independent draws from N(0, σ_w² / n_in), biases from N(0, σ_b²).
 *
 * <pre>
 *   q ← σ_w² E g(√q t)² + σ_b²        the mean square of z, from layer to layer; t from N(0, 1)
 *   χ = σ_w² E g′(√q* t)²              where q stays as it is, at q*
 * </pre>
 *
 * <p>χ is the factor by which the mean square of ∂L/∂z changes with each layer back, and that by
 * which a small difference between two inputs changes on its way forward. Where it is 1 is the edge
 * of chaos (B. Poole et al., "Exponential expressivity in deep neural networks through transient
 * chaos", 2016; S. Schoenholz et al., "Deep information propagation", 2017).
 *
 * <pre>
 *   new MeanField(Activation.RELU, 2, 0).slope()     // 1: He's start
 * </pre>
 *
 * @param activation g
 * @param weightSquare σ_w²: the variance of a weight times the number of inputs
 * @param biasSquare σ_b²
 */
public record MeanField(Activation activation, double weightSquare, double biasSquare) {
  /** Where q begins. */
  private static final double FIRST = 1;

  private static final double LEAST = 1e-12;
  private static final double LARGEST = 1e12;
  private static final double PACE = 1.25;
  private static final int HALVINGS = 60;
  private static final double ROUNDING = 1e-9;

  /** From this √q on, bends of a function are narrow beside the normal distribution. */
  private static final double WIDE = 8;

  /** Within this distance of 0 functions bend. */
  private static final double BEND = 40;

  private static final int BEND_POINTS = 1600;
  private static final int END_POINTS = 80;
  private static final double REACH = 8;
  private static final double DENSITY_AT_ZERO = 0.3989422804014327;

  private static final double EDGE_FROM = 1e-4;
  private static final double EDGE_TO = 1e3;
  private static final double EDGE_PACE = 1.2;

  /**
   * A point of the edge.
   *
   * @param weights σ_w
   * @param biases σ_b
   */
  public record Point(double weights, double biases) {}

  /** The next layer's q. */
  public double next(double q) {
    return weightSquare * square(activation, q) + biasSquare;
  }

  /**
   * What q comes to, from 1 on: q*. 0 where it fades, infinity where it grows without end; where it
   * stays wherever it is, 1.
   */
  public double length() {
    if (activation.isHomogeneous()) {
      return homogeneousLength();
    }
    double first = next(FIRST);
    if (first == FIRST) {
      return FIRST;
    }
    boolean grows = first > FIRST;
    double before = FIRST;
    double after = FIRST;
    while ((next(after) > after) == grows) {
      if (after > LARGEST || after < LEAST) {
        return grows ? Double.POSITIVE_INFINITY : 0;
      }
      before = after;
      after = grows ? after * PACE : after / PACE;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (before + after) / 2;
      if ((next(middle) > middle) == grows) {
        before = middle;
      } else {
        after = middle;
      }
    }
    return after;
  }

  private double homogeneousLength() {
    double factor = weightSquare * square(activation, FIRST);
    boolean isOne = Math.abs(factor - 1) < ROUNDING;
    if (isOne || factor > 1) {
      return isOne && biasSquare == 0 ? FIRST : Double.POSITIVE_INFINITY;
    }
    return biasSquare / (1 - factor);
  }

  /** χ, where q has come to. */
  public double slope() {
    if (activation.isHomogeneous()) {
      return weightSquare * slopeSquare(activation, FIRST);
    }
    double q = length();
    return weightSquare * slopeSquare(activation, Math.min(q, LARGEST));
  }

  /**
   * ξ: over so many layers the mean square of a gradient changes by a factor of e. Infinity on the
   * edge.
   */
  public static double depthScale(double slope) {
    return 1 / Math.abs(PortableMath.log(slope));
  }

  /**
   * The edge of chaos of an activation, from below to above in the plane of σ_w and σ_b; empty
   * where it has none that a start comes to rest on.
   */
  public static List<Point> edge(Activation g) {
    List<Point> points = new ArrayList<>();
    if (g.isFlat()) {
      return points;
    }
    if (g.isHomogeneous()) {
      double weights = 1 / Math.sqrt(slopeSquare(g, FIRST));
      points.add(new Point(weights, 0));
      points.add(new Point(weights, Math.sqrt(LARGEST)));
      return points;
    }
    double outside = 0;
    for (double q = EDGE_FROM; q < EDGE_TO; q *= EDGE_PACE) {
      boolean isOn = biasSquareOnEdge(g, q) >= 0;
      if (isOn && isStable(g, q)) {
        if (points.isEmpty() && outside > 0) {
          points.add(point(g, firstOnEdge(g, outside, q)));
        }
        points.add(point(g, q));
      }
      outside = isOn ? outside : q;
    }
    return Collections.unmodifiableList(points);
  }

  /** Where σ_b is 0 on the edge. */
  private static double firstOnEdge(Activation g, double below, double above) {
    double low = below;
    double high = above;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (biasSquareOnEdge(g, middle) >= 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** The σ_b² with which q stays as it is where χ is 1; there may be none, then it is below 0. */
  private static double biasSquareOnEdge(Activation g, double q) {
    return q - square(g, q) / slopeSquare(g, q);
  }

  private static Point point(Activation g, double q) {
    return new Point(
        1 / Math.sqrt(slopeSquare(g, q)), Math.sqrt(Math.max(0, biasSquareOnEdge(g, q))));
  }

  /** Whether q comes back, after a small change, where χ is 1. */
  private static boolean isStable(Activation g, double q) {
    double change = square(g, q * 1.01) - square(g, q / 1.01);
    return change / slopeSquare(g, q) < q * 1.01 - q / 1.01;
  }

  private static double square(Activation g, double q) {
    return mean(
        z -> {
          double a = g.value(z);
          return a * a;
        },
        q);
  }

  private static double slopeSquare(Activation g, double q) {
    return mean(
        z -> {
          double slope = g.slope(z, g.value(z));
          return slope * slope;
        },
        q);
  }

  /** Over N(0, q); where that is wide, finely about 0 and coarsely beyond. */
  private static double mean(DoubleUnaryOperator f, double q) {
    double deviation = Math.sqrt(q);
    if (deviation <= WIDE) {
      return GaussianMean.of(f, 0, q);
    }
    double reach = Math.min(BEND, deviation * REACH);
    double sum = part(f, deviation, -reach, reach, BEND_POINTS);
    double end = deviation * REACH;
    if (reach < end) {
      sum += part(f, deviation, -end, -reach, END_POINTS);
      sum += part(f, deviation, reach, end, END_POINTS);
    }
    return sum;
  }

  private static double part(
      DoubleUnaryOperator f, double deviation, double from, double to, int points) {
    double step = (to - from) / points;
    double sum = 0;
    for (int i = 0; i < points; i++) {
      double z = (i + 0.5) * step + from;
      double t = z / deviation;
      sum += PortableMath.exp(-t * t / 2) * f.applyAsDouble(z);
    }
    return sum * DENSITY_AT_ZERO * step / deviation;
  }
}
