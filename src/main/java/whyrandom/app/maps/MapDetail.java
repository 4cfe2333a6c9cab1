package whyrandom.app.maps;

import whyrandom.engine.Activation;
import whyrandom.engine.Network;

/**
 * How fine the unit maps of a network can be, so that they do not take longer than they should.
 *
 * <p>The cost of one point is counted, not measured: pictures of the same network look the same on
 * every machine, and do not flicker between two resolutions.
 */
public final class MapDetail {
  private static final int[] RESOLUTIONS = {12, 16, 20, 24, 32, 40, 48, 64, 96};

  /** The finest resolution while the network is training: a tile is hardly larger on the screen. */
  private static final int FINEST_MOVING = 64;

  /** What one activation costs, in multiplications. */
  private static final int ACTIVATION_COST = 25;

  /** Multiplications per sweep while the network is training: about two milliseconds. */
  private static final int MOVING_BUDGET = 1_000_000;

  /** Multiplications for a sweep that is done once and then looked at. */
  private static final int STILL_BUDGET = 20_000_000;

  private MapDetail() {}

  /**
   * Points along each side of the grid, while the network changes or when it stands still.
   *
   * @param networks how many networks share the time
   */
  public static int resolution(Network network, boolean isMoving, int networks) {
    int budget = (isMoving ? MOVING_BUDGET : STILL_BUDGET) / networks;
    int cost = costOfPoint(network);
    int best = RESOLUTIONS[0];
    for (int resolution : RESOLUTIONS) {
      boolean isAllowed = !isMoving || resolution <= FINEST_MOVING;
      if (isAllowed && resolution * resolution * cost <= budget) {
        best = resolution;
      }
    }
    return best;
  }

  private static int costOfPoint(Network network) {
    int cost = network.parameters.length;
    for (int layer = 1; layer <= network.shape().layers(); layer++) {
      boolean isCheap = layer < network.shape().layers() && isStraight(network.activation(layer));
      cost += network.shape().units(layer) * (isCheap ? 2 : ACTIVATION_COST);
    }
    return cost;
  }

  /** Whether it takes but a comparison to compute it. */
  private static boolean isStraight(Activation g) {
    return g.isHomogeneous() || g.isFlat();
  }
}
