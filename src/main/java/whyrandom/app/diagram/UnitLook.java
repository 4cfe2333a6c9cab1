package whyrandom.app.diagram;

import whyrandom.plot.Box;
import whyrandom.plot.NetworkLayout;

/**
 * The mouse is over the picture of a unit.
 *
 * @param layer from 1
 * @param unit 0-based
 * @param across where, from the left edge, 0, to the right one, 1
 * @param down from the top edge, 0, to the bottom one, 1
 * @param isLeft whether the picture stands in the left half of the diagram
 */
public record UnitLook(int layer, int unit, double across, double down, boolean isLeft) {
  static UnitLook of(EdgeFinder.Unit unit, NetworkLayout layout, double x, double y) {
    Box tile = layout.tile(unit.layer(), unit.number());
    return new UnitLook(
        unit.layer(),
        unit.number(),
        share(x - tile.x(), tile.width()),
        share(y - tile.y(), tile.height()),
        tile.centerX() < layout.width() / 2);
  }

  private static double share(double part, double whole) {
    return Math.max(0, Math.min(1, part / whole));
  }
}
