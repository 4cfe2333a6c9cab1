package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import whyrandom.math.CounterRandom;
import whyrandom.math.PortableMath;

/**
 * Points by the definitions of TensorFlow Playground ({@code dataset.ts}, Smilkov &amp; Carter
 * 2016): its shapes and its scale, within ±6, its noise, its labels. The random numbers are ours,
 * so the points are others drawn by the same rule; only the spiral without noise has no chance in
 * it.
 *
 * <p>Rows are {@code x, y, target}, in random order, with two decimals, which keeps a link to them
 * short. A class is 1 for its label +1 (blue there) and 0 for −1.
 *
 * <p>Noise there moves a point only for its label, and leaves it where it is: by up to the share of
 * the radius along each axis. But on the spiral the points themselves stray, and the blobs'
 * variance grows.
 */
final class TensorFlowPoints {
  /** How many points a classification has, as there. */
  static final int CLASSIFIED = 500;

  /** How many a regression has: there 1200, which no link can hold. */
  static final int REGRESSED = 900;

  private static final double FULL_TURN = 6.283185307179586;
  private static final double RADIUS = 5;
  private static final double REGRESSION_RADIUS = 6;
  private static final double PADDING = 0.3;

  /** Hills and hollows of reg-gauss: centre x, centre y, sign. */
  private static final double[][] BUMPS = {
    {-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}
  };

  private final int count;
  private final double noise;
  private final CounterRandom random;

  private int i;
  private double x;
  private double y;
  private double target;

  private TensorFlowPoints(int count, double noise, long seed) {
    this.count = count;
    this.noise = noise;
    random = new CounterRandom(seed, CounterRandom.DATA);
  }

  /**
   * The rows of a data set.
   *
   * @param dataset its name there: circle, xor, gauss, spiral, reg-plane or reg-gauss
   * @param noise from 0 to 0.8
   */
  static JsonArray rows(String dataset, double noise, long seed) {
    int count = dataset.startsWith("reg-") ? REGRESSED : CLASSIFIED;
    TensorFlowPoints points = new TensorFlowPoints(count, noise, seed);
    int[] order = new int[count];
    new CounterRandom(seed, CounterRandom.SHUFFLE).permute(order, 0);
    List<Json> rows = new ArrayList<>(count);
    for (int index : order) {
      points.point(dataset, index);
      rows.add(JsonArray.ofNumbers(points.row()));
    }
    return new JsonArray(rows);
  }

  private List<Double> row() {
    return List.of(hundredths(x), hundredths(y), hundredths(target));
  }

  private static double hundredths(double value) {
    return Math.floor(100 * value + 0.5) / 100;
  }

  private void point(String dataset, int index) {
    i = index;
    switch (dataset) {
      case "xor" -> xor();
      case "gauss" -> gauss();
      case "spiral" -> spiral();
      case "reg-plane" -> plane();
      case "reg-gauss" -> bumps();
      default -> circle();
    }
  }

  /** A point of a classification belongs to the first or the second half of them there. */
  private boolean isFirst() {
    return i < count / 2;
  }

  /** A disc of radius 2.5 in a ring from 3.5 to 5, denser towards the middle. */
  private void circle() {
    double radius = isFirst() ? uniform(0, 0, 0.5 * RADIUS) : uniform(0, 0.7 * RADIUS, RADIUS);
    around(radius, uniform(1, 0, FULL_TURN));
    double labelX = x + stray(2, RADIUS);
    double labelY = y + stray(3, RADIUS);
    classify(Math.sqrt(labelX * labelX + labelY * labelY) < 0.5 * RADIUS);
  }

  /** Four squares with a gap between them. */
  private void xor() {
    x = padded(uniform(0, -RADIUS, RADIUS));
    y = padded(uniform(1, -RADIUS, RADIUS));
    classify((x + stray(2, RADIUS)) * (y + stray(3, RADIUS)) >= 0);
  }

  private static double padded(double value) {
    return value > 0 ? value + PADDING : value - PADDING;
  }

  /** Blobs round (2, 2) and (−2, −2), of variance ½ to 4. */
  private void gauss() {
    double center = isFirst() ? 2 : -2;
    double deviation = Math.sqrt(0.5 + 7 * noise);
    x = center + deviation * random.normal(i, 0, 0);
    y = center + deviation * random.normal(i, 1, 0);
    classify(isFirst());
  }

  /** Two arms of one and three quarter turns, evenly spaced along the radius. */
  private void spiral() {
    int half = count / 2;
    double along = (double) (isFirst() ? i : i - half) / half;
    around(RADIUS * along, 1.75 * FULL_TURN * along + (isFirst() ? 0 : FULL_TURN / 2));
    x += stray(2, 1);
    y += stray(3, 1);
    classify(isFirst());
  }

  private void plane() {
    scatter();
    target = (x + stray(2, REGRESSION_RADIUS) + y + stray(3, REGRESSION_RADIUS)) / 10;
  }

  /** The strongest of six cones, each falling from 1 to 0 within a distance of 2. */
  private void bumps() {
    scatter();
    double labelX = x + stray(2, REGRESSION_RADIUS);
    double labelY = y + stray(3, REGRESSION_RADIUS);
    target = 0;
    for (double[] bump : BUMPS) {
      double dx = labelX - bump[0];
      double dy = labelY - bump[1];
      double height = bump[2] * Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy) / 2);
      target = Math.abs(height) > Math.abs(target) ? height : target;
    }
  }

  private void scatter() {
    x = uniform(0, -REGRESSION_RADIUS, REGRESSION_RADIUS);
    y = uniform(1, -REGRESSION_RADIUS, REGRESSION_RADIUS);
  }

  private void around(double radius, double angle) {
    x = radius * PortableMath.sin(angle);
    y = radius * PortableMath.cos(angle);
  }

  private void classify(boolean isPositive) {
    target = isPositive ? 1 : 0;
  }

  private double stray(int draw, double radius) {
    return uniform(draw, -radius, radius) * noise;
  }

  private double uniform(int draw, double from, double to) {
    return from + (to - from) * random.uniform(i, draw, 0);
  }
}
