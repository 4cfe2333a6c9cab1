package whyrandom.maps;

import java.util.List;
import whyrandom.data.Dataset;
import whyrandom.data.Task;
import whyrandom.engine.Activation;
import whyrandom.engine.Forward;
import whyrandom.engine.Network;
import whyrandom.engine.Output;
import whyrandom.engine.PassForward;
import whyrandom.engine.Shape;
import whyrandom.experiment.Feature;

/**
 * The activation of every unit, from the inputs to the output, over a square grid of points of the
 * {@link InputPlane}: what the tiles of the diagram show.
 *
 * <p>One {@link #sweep} goes once through the points and allocates nothing once it has been done at
 * its resolution. Points stand in rows from the top left; the outermost ones lie on the edges of
 * the plane.
 *
 * <p>A value is shown on a scale from −{@link #limit} to {@link #limit}:
 *
 * <ul>
 *   <li>units whose activation has bounds, such as tanh: the larger, so that saturation can be
 *       seen;
 *   <li>units whose activation has none: the largest |a| of their <i>layer</i> on the grid, so that
 *       the units of a layer can be compared; it changes from step to step;
 *   <li>inputs: the largest |value| of that input on the grid; of a column that is held at its mean
 *       the largest |value| in the data, beside which the mean is what it is;
 *   <li>a single output: a number from −1 (class 0) to 1 (class 1), which is {@code 2p − 1} for
 *       sigmoid and step and {@code o} itself for tanh and linear; a linear one beyond ±1 is shown
 *       as ±1. For a regression {@code o} is shown as it is, to the largest |target| of the data;
 *   <li>softmax outputs are the classes' probabilities, from 0 to 1.
 * </ul>
 */
public final class UnitMaps {
  /** Sweeps by the engine after which something faster pays. */
  private static final int PATIENCE = 20;

  private static Haste haste = maps -> {};

  private final List<Feature> features;
  private final InputPlane plane;
  private final boolean isRegression;
  private final double largestTarget;
  private Network network;
  private Forward faster;
  private Forward plain;
  private Forward forward;

  /** Sweeps by the engine since something faster was last asked for. */
  private int slow;

  private double[][][] values = new double[0][][];
  private double[] limits = new double[0];
  private final double[] inputLimits;

  /** For an input that is the same all over the plane, the largest |value| in the data; else 0. */
  private final double[] largestHeld;

  private int resolution;
  private int room;

  /** The first point of the sweep that is still to be gone through. */
  private int next;

  /**
   * Maps of a network.
   *
   * @param features what its inputs are made of
   * @param data where the plane lies, and how far targets reach
   */
  public UnitMaps(Network network, List<Feature> features, Dataset data) {
    this.features = features;
    plane = new InputPlane(data);
    isRegression = data.task() == Task.REGRESSION;
    largestTarget = largestTarget(data);
    inputLimits = new double[features.size()];
    largestHeld = new double[features.size()];
    for (int i = 0; i < largestHeld.length; i++) {
      int column = features.get(i).column();
      largestHeld[i] =
          column < 2 ? 0 : Math.max(Math.abs(data.low(column)), Math.abs(data.high(column)));
    }
    follow(network);
    faster = plain;
  }

  private static double largestTarget(Dataset data) {
    double largest = 0;
    for (int row = 0; row < data.size(); row++) {
      largest = Math.max(largest, Math.abs(data.target(row)));
    }
    return largest;
  }

  /** The next sweep will show this network, which has the same inputs as the one before. */
  public void follow(Network next) {
    if (next == network) {
      return;
    }
    if (network == null || !next.shape().equals(network.shape())) {
      values = new double[next.shape().layers() + 1][][];
      limits = new double[next.shape().layers() + 1];
      resolution = 0;
      room = 0;
    }
    network = next;
    plain = new PassForward(next);
  }

  /** From here on this makes something faster for networks that are swept again and again. */
  public static void hasten(Haste newHaste) {
    haste = newHaste;
  }

  /**
   * From the next sweep on this computes the maps of networks that it is for.
   *
   * @param other comes to the same bits
   */
  public void by(Forward other) {
    faster = other;
  }

  /** The network that is followed. */
  public Network network() {
    return network;
  }

  /** How many points a map has at most, as things are. */
  public int room() {
    return room;
  }

  /** Points along each side of the grid, after the last {@link #sweep}; 0 before the first. */
  public int resolution() {
    return resolution;
  }

  /** What is shown of a unit, or of an input if {@code layer} is 0; the first resolution² count. */
  public double[] values(int layer, int unit) {
    return values[layer][unit];
  }

  /** What is shown of all units of a layer. */
  public double[][] values(int layer) {
    return values[layer];
  }

  /** The value that has the full color of its sign; 0 if all values are 0. */
  public double limit(int layer, int unit) {
    return layer == 0 ? inputLimits[unit] : limits[layer];
  }

  /** Computes all maps from the network's weights as they are now. */
  public void sweep(int newResolution) {
    begin(newResolution);
    advance(Integer.MAX_VALUE);
  }

  /** Begins a sweep that is to be gone on with: until it is done, no map can be read. */
  public void begin(int newResolution) {
    prepare(newResolution);
    next = 0;
    forward = faster.isFor(network, room) ? faster : plain;
    if (forward == plain && ++slow == PATIENCE) {
      slow = 0;
      haste.make(this);
    }
    forward.begin(network.parameters, values);
  }

  /**
   * Goes on with a sweep. The network's weights must stay as they are on the way.
   *
   * @param multiplications about how many it may take
   * @return whether it is done
   */
  public boolean advance(int multiplications) {
    int points = resolution * resolution;
    int left = multiplications;
    while (next < points && left > 0) {
      int end = Math.min(points, next + forward.step());
      forward.compute(next, end);
      next = end;
      left -= forward.step() * network.parameters.length;
    }
    if (next < points) {
      return false;
    }
    forward.end();
    showOutput(points);
    measure(points);
    return true;
  }

  private void prepare(int newResolution) {
    if (newResolution == resolution) {
      return;
    }
    resolution = newResolution;
    if (resolution * resolution > room) {
      room = resolution * resolution;
      Shape shape = network.shape();
      for (int layer = 0; layer <= shape.layers(); layer++) {
        values[layer] = new double[shape.units(layer)][room];
      }
    }
    computeInputs();
  }

  private void computeInputs() {
    double last = Math.max(1, resolution - 1);
    for (int point = 0; point < resolution * resolution; point++) {
      double[] row = plane.at(point % resolution / last, point / resolution / last);
      for (int i = 0; i < features.size(); i++) {
        values[0][i][point] = features.get(i).value(row);
      }
    }
    for (int i = 0; i < inputLimits.length; i++) {
      inputLimits[i] = Math.max(largestHeld[i], largest(values[0][i], resolution * resolution));
    }
  }

  /** Brings what lies between the targets of two classes to the scale from −1 to 1. */
  private void showOutput(int points) {
    Output output = network.output();
    if (!isRegression && !output.isOnePerClass()) {
      double middle = output.threshold();
      double half = output.highTarget() - middle;
      double[] map = values[values.length - 1][0];
      for (int point = 0; point < points; point++) {
        map[point] = (map[point] - middle) / half;
      }
    }
  }

  private void measure(int points) {
    int last = values.length - 1;
    for (int layer = 1; layer < last; layer++) {
      Activation g = network.activation(layer);
      limits[layer] = g.isBounded() ? Math.max(-g.least(), g.largest()) : largest(layer, points);
    }
    limits[last] = isRegression ? largestTarget : 1;
  }

  private double largest(int layer, int points) {
    double largest = 0;
    for (double[] map : values[layer]) {
      largest = Math.max(largest, largest(map, points));
    }
    return largest;
  }

  /** The largest finite |value|; a network that has diverged has others as well. */
  private static double largest(double[] map, int points) {
    double largest = 0;
    for (int point = 0; point < points; point++) {
      double size = Math.abs(map[point]);
      if (size > largest && size <= Double.MAX_VALUE) {
        largest = size;
      }
    }
    return largest;
  }
}
