package whyrandom.experiment;

import java.util.Optional;
import whyrandom.data.Dataset;
import whyrandom.engine.Activation;
import whyrandom.engine.Examples;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.engine.Shape;

/**
 * A plane in which every unit of a hidden layer has a place by what it computes. Units that compute
 * the same are at the same place.
 *
 * <p><b>By lines.</b> A unit of the first layer that sees x₁ and x₂ has a line z = 0 through the
 * picture of its inputs. It stands in the direction in which z grows. On a ring of radius {@link
 * #RING} its line goes through the middle of the picture; further in z is positive on more of the
 * picture, in the very middle on all of it; further out on less, at the rim nowhere. Of a unit
 * without a line, because both weights are 0, z is the bias everywhere: it stands in the middle if
 * that is above 0, and nowhere if it is not.
 *
 * <p><b>By means.</b> Any other unit stands where its mean activation is over the examples with
 * high targets (across: class 1 of two) and over those with low ones (up). Activations that have
 * bounds go from −1 to 1 between them, others by a / (1 + |a|).
 */
public abstract class UnitPlane {
  /** The radius of the ring on which lines go through the middle. */
  public static final double RING = 0.8;

  /** No unit is further out. */
  public static final double RIM = 0.97;

  /** From here on, in halves of its side, a line goes past the picture: the square root of 2. */
  private static final double FAR = 1.4142135623730951;

  UnitPlane() {}

  /** The plane for a layer of a network as it is at a step. */
  public static UnitPlane of(State state, int layer) {
    Optional<InputLines> lines = InputLines.of(state.settings());
    return lines.isPresent() && layer == 1
        ? new ByLine(lines.get(), state)
        : new ByMeans(state, layer);
  }

  /** Whether units have their places by their lines. */
  public abstract boolean isByLine();

  /**
   * Finds the places of all units.
   *
   * @param parameters of a network of the same shape
   * @return for each unit x and y, from −1 to 1, and the {@linkplain Spot.Kind kind}'s number
   */
  abstract double[] places(double[] parameters);

  /** How many numbers {@link #places} gives of each unit. */
  static final int NUMBERS = 3;

  private static final class ByLine extends UnitPlane {
    private final InputLines lines;
    private final Shape shape;
    private final double middle1;
    private final double middle2;
    private final double half1;
    private final double half2;

    ByLine(InputLines lines, State state) {
      this.lines = lines;
      shape = state.network().shape();
      Dataset data = state.data().dataset();
      middle1 = (data.low(0) + data.high(0)) / 2;
      middle2 = (data.low(1) + data.high(1)) / 2;
      half1 = (data.high(0) - data.low(0)) / 2;
      half2 = (data.high(1) - data.low(1)) / 2;
    }

    @Override
    public boolean isByLine() {
      return true;
    }

    @Override
    double[] places(double[] parameters) {
      double[] places = new double[NUMBERS * shape.units(1)];
      for (int unit = 0; unit < shape.units(1); unit++) {
        double w1 = lines.w1(shape, parameters, unit);
        double w2 = lines.w2(shape, parameters, unit);
        double inMiddle = w1 * middle1 + w2 * middle2 + lines.bias(shape, parameters, unit);
        place(w1 * half1, w2 * half2, inMiddle, places, NUMBERS * unit);
      }
      return places;
    }

    /** For z = w₁ x₁ + w₂ x₂ + b where x₁ and x₂ are from −1 to 1. */
    private static void place(double w1, double w2, double b, double[] places, int at) {
      double largest = Math.max(Math.abs(w1), Math.abs(w2));
      if (!(largest > 0) || largest > Double.MAX_VALUE) {
        places[at + 2] = (b > 0 ? Spot.Kind.POINT : Spot.Kind.NOWHERE).ordinal();
        return;
      }
      double u1 = w1 / largest; // tiny weights have squares too
      double u2 = w2 / largest;
      double length = Math.sqrt(u1 * u1 + u2 * u2);
      double offset = b / largest / length;
      double radius = offset > 0 ? RING * (1 - offset / FAR) : RING - (RIM - RING) * offset / FAR;
      double kept = Math.max(0, Math.min(RIM, radius));
      places[at] = kept * u1 / length;
      places[at + 1] = kept * u2 / length;
      boolean isLine = kept > 0 && kept < RIM;
      places[at + 2] = (isLine ? Spot.Kind.LINE : Spot.Kind.POINT).ordinal();
    }
  }

  private static final class ByMeans extends UnitPlane {
    /** More examples than these make no better picture. */
    private static final int MOST_EXAMPLES = 120;

    private final int layer;
    private final Network network;
    private final Pass pass;
    private final Examples examples;
    private final int[] rows;
    private final double threshold;

    ByMeans(State state, int layer) {
      this.layer = layer;
      network = state.network().copy();
      pass = new Pass(network);
      examples = state.data().train();
      rows = new int[Math.min(MOST_EXAMPLES, examples.size())];
      double sum = 0;
      for (int i = 0; i < rows.length; i++) {
        rows[i] = (int) ((double) i * examples.size() / rows.length);
        sum += examples.t(rows[i], 0);
      }
      threshold = sum / rows.length;
    }

    @Override
    public boolean isByLine() {
      return false;
    }

    @Override
    double[] places(double[] parameters) {
      System.arraycopy(parameters, 0, network.parameters, 0, parameters.length);
      int units = network.shape().units(layer);
      double[] places = new double[NUMBERS * units];
      int high = 0;
      for (int from = 0; from < rows.length; from += Pass.LANES) {
        int lanes = Math.min(Pass.LANES, rows.length - from);
        pass.load(examples, rows, from, lanes);
        pass.forward();
        for (int lane = 0; lane < lanes; lane++) {
          boolean isHigh = examples.t(rows[from + lane], 0) > threshold;
          high += isHigh ? 1 : 0;
          for (int unit = 0; unit < units; unit++) {
            places[NUMBERS * unit + (isHigh ? 0 : 1)] += pass.a(layer, unit, lane);
          }
        }
      }
      Activation g = network.activation(layer);
      for (int unit = 0; unit < units; unit++) {
        int at = NUMBERS * unit;
        places[at] = scaled(g, places[at], high);
        places[at + 1] = scaled(g, places[at + 1], rows.length - high);
        places[at + 2] = Spot.Kind.POINT.ordinal();
      }
      return places;
    }

    private static double scaled(Activation g, double sum, int count) {
      double mean = count == 0 ? 0 : sum / count;
      double place =
          g.isBounded()
              ? 2 * (mean - g.least()) / (g.largest() - g.least()) - 1
              : mean / (1 + Math.abs(mean));
      return place == place ? RIM * Math.max(-1, Math.min(1, place)) : 0;
    }
  }
}
