package whyrandom.plot.many;

import whyrandom.plot.Pen;

/** A picture of shares under several settings, of which one can be picked. */
public interface RateChart {
  /** For none of them. */
  int NONE = -1;

  /** How high it is to be, in CSS pixels, with letters of a size. */
  double height(double textSize);

  /**
   * Draws it, from (0, 0).
   *
   * @param chosen the number of the one that is looked at, or {@link #NONE}
   */
  void drawOn(Pen pen, int chosen);

  /** The number of the one at a place, or {@link #NONE}. */
  int at(double x, double y);
}
