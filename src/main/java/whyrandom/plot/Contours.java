package whyrandom.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Contours of a quantity given at the crossings of a square grid, by marching squares (Lorensen and
 * Cline 1987, in two dimensions): in each cell a contour joins the places on the cell's edges where
 * the quantity, taken to be linear along an edge, has the level.
 *
 * <p>A cell with two opposite corners above and two below is told by the mean of its corners. Cells
 * with a corner that is not finite have no contour. The same numbers give the same lines in the
 * same order.
 */
public final class Contours {
  private static final int NONE = -1;

  private final double[] values;
  private final int side;
  private final double level;
  private final int[] link;
  private final int[] otherLink;

  private Contours(double[] values, int side, double level) {
    this.values = values;
    this.side = side;
    this.level = level;
    link = new int[2 * side * side];
    otherLink = new int[2 * side * side];
    Arrays.fill(link, NONE);
    Arrays.fill(otherLink, NONE);
  }

  /**
   * The contours of one level.
   *
   * @param values row by row, {@code side} numbers each
   * @param side number of crossings a side, at least 2
   */
  public static List<Contour> of(double[] values, int side, double level) {
    if (side < 2 || values.length != side * side) {
      throw new IllegalArgumentException(
          "values: " + values.length + " numbers do not make a square of side " + side);
    }
    Contours contours = new Contours(values, side, level);
    for (int row = 0; row < side - 1; row++) {
      for (int column = 0; column < side - 1; column++) {
        contours.joinIn(column, row);
      }
    }
    return contours.lines();
  }

  private double value(int column, int row) {
    return values[row * side + column];
  }

  /** The edge from a crossing to the next one in its row. */
  private int across(int column, int row) {
    return row * side + column;
  }

  /** The edge from a crossing to the next one in its column. */
  private int up(int column, int row) {
    return side * side + row * side + column;
  }

  private void joinIn(int column, int row) {
    double a = value(column, row);
    double b = value(column + 1, row);
    double c = value(column + 1, row + 1);
    double d = value(column, row + 1);
    double mean = (a + b + c + d) / 4;
    if (!(Math.abs(mean) <= Double.MAX_VALUE)) {
      return;
    }
    int corners = bit(a, 1) + bit(b, 2) + bit(c, 4) + bit(d, 8);
    int low = across(column, row);
    int high = across(column, row + 1);
    int left = up(column, row);
    int right = up(column + 1, row);
    switch (corners) {
      case 1, 14 -> join(left, low);
      case 2, 13 -> join(low, right);
      case 4, 11 -> join(right, high);
      case 7, 8 -> join(left, high);
      case 3, 12 -> join(left, right);
      case 6, 9 -> join(low, high);
      case 5, 10 -> {
        boolean cutsOffLeftLow = corners == 5 != mean >= level;
        join(left, cutsOffLeftLow ? low : high);
        join(right, cutsOffLeftLow ? high : low);
      }
      default -> {}
    }
  }

  private int bit(double value, int bit) {
    return value >= level ? bit : 0;
  }

  private void join(int edge, int other) {
    link(edge, other);
    link(other, edge);
  }

  private void link(int from, int to) {
    if (link[from] == NONE) {
      link[from] = to;
    } else {
      otherLink[from] = to;
    }
  }

  /** Those that end at the border first, then those that go round. */
  private List<Contour> lines() {
    List<Contour> lines = new ArrayList<>();
    for (int edge = 0; edge < link.length; edge++) {
      if (link[edge] != NONE && otherLink[edge] == NONE) {
        lines.add(line(edge, false));
      }
    }
    for (int edge = 0; edge < link.length; edge++) {
      if (link[edge] != NONE) {
        lines.add(line(edge, true));
      }
    }
    return lines;
  }

  /** Follows a contour from an edge, and takes it out. */
  private Contour line(int start, boolean isClosed) {
    List<Integer> edges = new ArrayList<>();
    int edge = start;
    while (edge != NONE && link[edge] != NONE) {
      edges.add(edge);
      int before = edges.size() > 1 ? edges.get(edges.size() - 2) : otherLink[edge];
      int next = link[edge] == before ? otherLink[edge] : link[edge];
      link[edge] = NONE;
      edge = next;
    }
    if (isClosed) {
      edges.add(start);
    }
    double[] xs = new double[edges.size()];
    double[] ys = new double[edges.size()];
    for (int i = 0; i < xs.length; i++) {
      place(edges.get(i), xs, ys, i);
    }
    return new Contour(level, xs, ys, isClosed);
  }

  private void place(int edge, double[] xs, double[] ys, int i) {
    boolean isAcross = edge < side * side;
    int crossing = isAcross ? edge : edge - side * side;
    int column = crossing % side;
    int row = crossing / side;
    double from = value(column, row);
    double to = isAcross ? value(column + 1, row) : value(column, row + 1);
    double share = (level - from) / (to - from);
    xs[i] = isAcross ? column + share : column;
    ys[i] = isAcross ? row : row + share;
  }
}
