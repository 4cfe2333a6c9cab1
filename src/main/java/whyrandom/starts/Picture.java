package whyrandom.starts;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.maps.UnitMaps;

/**
 * What a network computes over the plane of its inputs, coarsely: {@link #SIDE} × {@link #SIDE}
 * cells from the top left, each a byte.
 *
 * <p>One output is a number from −127 to 127, which stand for − and + the limit of its {@linkplain
 * UnitMaps map}. Of outputs for classes it is the class that leads and by how much: {@code 24 ·
 * class + lead − 128} with a lead from 0 to 23.
 */
public final class Picture {
  /** Cells along each side. */
  public static final int SIDE = 15;

  /** Cells in all. */
  public static final int CELLS = SIDE * SIDE;

  private static final int MOST = 127;

  /** In place of a number where there is none. */
  private static final byte NOTHING = -128;

  private static final int LEADS = 24;

  /** Classes have hues, and there are so many of these. */
  private static final int HUES = 10;

  private final byte[] cells;
  private final boolean isOfClasses;
  private final List<Picture> units;

  /**
   * A picture of these cells, which it keeps.
   *
   * @param units what hidden units compute there
   */
  Picture(byte[] cells, boolean isOfClasses, List<Picture> units) {
    this.cells = cells;
    this.isOfClasses = isOfClasses;
    this.units = List.copyOf(units);
  }

  /**
   * The picture of a network.
   *
   * @param most of its hidden units at most so many, too, the first ones
   */
  static Picture of(Network network, UnitMaps maps, int most) {
    maps.follow(network);
    maps.sweep(SIDE);
    int last = network.shape().layers();
    boolean isOfClasses = network.output().isOnePerClass();
    byte[] cells = new byte[CELLS];
    for (int cell = 0; cell < CELLS; cell++) {
      cells[cell] =
          isOfClasses
              ? leader(maps.values(last), cell)
              : signed(maps.values(last, 0)[cell], maps.limit(last, 0));
    }
    return new Picture(cells, isOfClasses, units(network.shape(), maps, most));
  }

  private static List<Picture> units(Shape shape, UnitMaps maps, int most) {
    List<Picture> units = new ArrayList<>();
    for (int layer = 1; layer < shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer) && units.size() < most; unit++) {
        byte[] cells = new byte[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
          cells[cell] = signed(maps.values(layer, unit)[cell], maps.limit(layer, unit));
        }
        units.add(new Picture(cells, false, List.of()));
      }
    }
    return units;
  }

  /** What hidden units compute there: the first ones, or none. */
  public List<Picture> units() {
    return units;
  }

  private static byte signed(double value, double limit) {
    double share = limit > 0 ? value / limit : 0;
    double kept = Math.max(-1, Math.min(1, share));
    return share == share ? (byte) Math.floor(kept * MOST + 0.5) : NOTHING;
  }

  private static byte leader(double[][] probabilities, int cell) {
    int best = 0;
    double first = -1;
    double second = -1;
    for (int k = 0; k < probabilities.length; k++) {
      double p = probabilities[k][cell];
      if (p > first) {
        second = first;
        first = p;
        best = k;
      } else if (p > second) {
        second = p;
      }
    }
    int lead = (int) Math.floor(Math.max(0, Math.min(1, first - second)) * (LEADS - 1) + 0.5);
    return (byte) (LEADS * (best % HUES) + lead - 128);
  }

  /** Whether it shows which class leads, and not one number. */
  public boolean isOfClasses() {
    return isOfClasses;
  }

  byte cell(int cell) {
    return cells[cell];
  }

  /** The one output at a cell, from −1 to 1; NaN where it is not a number. */
  public double value(int cell) {
    return cells[cell] == NOTHING ? Double.NaN : cells[cell] / (double) MOST;
  }

  /** The class that leads at a cell. */
  public int leader(int cell) {
    return (cells[cell] + 128) / LEADS;
  }

  /** How far it leads, from 0 to 1. */
  public double lead(int cell) {
    return (cells[cell] + 128) % LEADS / (double) (LEADS - 1);
  }

  /**
   * How different two pictures of the same plane are, from 0, equal, to 2, opposite everywhere: the
   * mean of |difference|. Another class at a cell is a difference of 1.
   */
  double distance(Picture other) {
    double sum = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      if (isOfClasses) {
        sum += leader(cell) == other.leader(cell) ? 0 : 1;
      } else {
        sum += Math.abs(number(cell) - other.number(cell));
      }
    }
    return sum / CELLS;
  }

  private double number(int cell) {
    return cells[cell] == NOTHING ? 0 : cells[cell] / (double) MOST;
  }

  /** Whether all cells are the same. */
  boolean isSame(Picture other) {
    boolean isSame = isOfClasses == other.isOfClasses;
    for (int cell = 0; isSame && cell < CELLS; cell++) {
      isSame = cells[cell] == other.cells[cell];
    }
    return isSame;
  }

  /**
   * Where one output is sure, as a direction from the middle: the mean over the cells, each as
   * heavy as |value|.
   *
   * @return across from −1, left, to 1; up from −1, bottom, to 1; and the mean of |value|
   */
  public double[] sureness() {
    double across = 0;
    double up = 0;
    double weight = 0;
    double half = (SIDE - 1) / 2.0;
    for (int cell = 0; cell < CELLS; cell++) {
      double size = Math.abs(number(cell));
      across += size * (cell % SIDE - half) / half;
      up += size * (half - cell / SIDE) / half;
      weight += size;
    }
    return weight == 0
        ? new double[3]
        : new double[] {across / weight, up / weight, weight / CELLS};
  }
}
