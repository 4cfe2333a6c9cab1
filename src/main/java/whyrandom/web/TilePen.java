package whyrandom.web;

import whyrandom.plot.Pen;

/** A pen for the network diagram: everything that is too much, or changes too often, for SVG. */
public interface TilePen extends Pen {
  /**
   * A square picture of packed colors with round corners. The centers of its outermost pixels lie
   * on the edges of the square, since a grid of points that reaches from edge to edge is shown.
   */
  void tile(int[] packedColors, int side, double x, double y, double size, double radius);

  /** An empty data point: a ring of a packed color between two white rims. */
  void ring(double x, double y, double radius, int packedColor);

  /**
   * Edges that all lead from one column of tiles to the next, in one color and width.
   *
   * @param left the column where they leave
   * @param right the column where they arrive
   * @param ends for each edge the height at which it leaves and the one at which it arrives
   * @param from the first edge that is drawn
   * @param count number of edges that are drawn
   */
  void curves(
      double left,
      double right,
      double[] ends,
      int from,
      int count,
      int packedColor,
      double width,
      boolean isDashed);

  /** A full square of a packed color. */
  void square(double x, double y, double size, int packedColor);

  /** Wipes a rectangle. */
  void clear(double x, double y, double width, double height);
}
