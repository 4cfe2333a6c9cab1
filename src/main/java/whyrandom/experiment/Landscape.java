package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Shape;

/**
 * The training loss on a plane in the space of a network's parameters: the plane through the
 * network {@code θ₀} along two directions {@code u} (across) and {@code v} (up) at right angles.
 *
 * <p>A place on it is a pair of numbers, how far along each direction. The network there is
 *
 * <pre>
 *   θ(across, up) = θ₀ + (across − u·θ₀) u + (up − v·θ₀) v
 * </pre>
 *
 * so that a single weight, as a direction, has just the value that the place names.
 */
public final class Landscape {
  /** A network is on the plane if it is no farther from it than this, relative to its size. */
  private static final double THICKNESS = 1e-12;

  private final Shape shape;
  private final Direction across;
  private final Direction up;
  private final double[] origin;
  private final double originAcross;
  private final double originUp;
  private final LossSurface surface;

  /** The plane through the network of a run, as it is now. */
  public Landscape(State run, Direction across, Direction up) {
    this.across = across;
    this.up = up;
    shape = run.network().shape();
    origin = run.network().parameters.clone();
    originAcross = across.dot(origin);
    originUp = up.dot(origin);
    surface = new LossSurface(run);
  }

  /** The direction from left to right. */
  public Direction across() {
    return across;
  }

  /** The direction from below to above. */
  public Direction up() {
    return up;
  }

  /** How far across the network that the plane was laid through is. */
  public double originAcross() {
    return originAcross;
  }

  /** How far up the network that the plane was laid through is. */
  public double originUp() {
    return originUp;
  }

  /** The parameters at a place. */
  public double[] parametersAt(double placeAcross, double placeUp) {
    double[] parameters = new double[origin.length];
    put(placeAcross, placeUp, parameters);
    return parameters;
  }

  private void put(double placeAcross, double placeUp, double[] to) {
    System.arraycopy(origin, 0, to, 0, origin.length);
    move(across, placeAcross, difference(placeAcross, originAcross), to);
    move(up, placeUp, difference(placeUp, originUp), to);
  }

  /** A place that differs from the origin's by rounding is the origin's. */
  private static double difference(double place, double originPlace) {
    double by = place - originPlace;
    return Math.abs(by) <= THICKNESS * Math.max(1, Math.abs(place)) ? 0 : by;
  }

  /**
   * A weight by itself gets the very number, which adding a difference would round; and units that
   * are led back to where nothing is between them are identical to the bit.
   */
  private static void move(Direction direction, double place, double by, double[] to) {
    if (direction.isSingle()) {
      to[direction.index(0)] = place;
      return;
    }
    direction.add(by, to);
    if (place == 0 && direction.isApart()) {
      direction.settle(to);
    }
  }

  /** The loss at a place. */
  public double lossAt(double placeAcross, double placeUp) {
    put(placeAcross, placeUp, surface.parameters());
    return surface.loss();
  }

  /** Whether the two units that are moved apart are identical where they are 0 apart. */
  public boolean isLineOfSameness() {
    return up.isApart() && up.areIdentical(parametersAt(originAcross, 0));
  }

  /**
   * Whether two units are identical where the two weights of the plane are equal: they are
   * corresponding weights, or biases, of two units that have all else in common.
   */
  public boolean isDiagonalOfSameness() {
    if (!across.isSingle() || !up.isSingle()) {
      return false;
    }
    double[] there = parametersAt(originAcross, originAcross);
    for (int layer = 1; layer < shape.layers(); layer++) {
      int first = unitWith(across.index(0), layer);
      int second = unitWith(up.index(0), layer);
      if (first >= 0
          && second >= 0
          && first != second
          && haveAllInCommon(layer, first, second, there)) {
        return true;
      }
    }
    return false;
  }

  private boolean haveAllInCommon(int layer, int unit, int other, double[] parameters) {
    double[] alike = Ways.alike(Direction.parameters(shape, layer, unit).length);
    return Direction.apart(shape, layer, unit, other, alike).areIdentical(parameters);
  }

  /** The unit of a hidden layer among whose parameters one is; −1 if there is none. */
  private int unitWith(int index, int layer) {
    for (int unit = 0; unit < shape.units(layer); unit++) {
      for (int each : Direction.parameters(shape, layer, unit)) {
        if (each == index) {
          return unit;
        }
      }
    }
    return -1;
  }

  /** Whether it is a plane in the space of the parameters of networks of this shape. */
  public boolean isFor(Shape other) {
    return shape.equals(other);
  }

  /** Whether a network with these parameters is on the plane. */
  public boolean contains(double[] parameters) {
    if (parameters.length != origin.length) {
      return false;
    }
    double[] nearest = surface.parameters();
    put(across.dot(parameters), up.dot(parameters), nearest);
    for (int i = 0; i < nearest.length; i++) {
      double size = Math.max(1, Math.abs(parameters[i]));
      if (!(Math.abs(nearest[i] - parameters[i]) <= THICKNESS * size)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The edits that put the network of a run, which is on the plane, at a place of it: one for each
   * weight or bias that changes.
   */
  public List<Edit> editsTo(double placeAcross, double placeUp, State run) {
    double[] there = parametersAt(placeAcross, placeUp);
    double[] here = run.network().parameters;
    List<Edit> edits = new ArrayList<>();
    for (Place place : Place.all(shape)) {
      int i = place.index(shape);
      if (there[i] != here[i]) {
        edits.add(
            new Edit.SetWeight(run.step(), place.layer(), place.unit(), place.input(), there[i]));
      }
    }
    return edits;
  }
}
