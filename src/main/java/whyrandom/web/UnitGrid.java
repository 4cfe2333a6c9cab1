package whyrandom.web;

import whyrandom.engine.Network;
import whyrandom.engine.Pass;

/**
 * The activation of every unit at a square grid of points from −3 to 3, for a network of the inputs
 * x1 and x2: the work behind the pictures of units, without the pictures.
 */
final class UnitGrid {
  private static final double REACH = 3;

  private final Pass pass;
  private final int side;
  private final double[] x1;
  private final double[] x2;
  private final double[][][] maps;

  UnitGrid(Network network, int side) {
    this.side = side;
    pass = new Pass(network);
    x1 = new double[side * side];
    x2 = new double[side * side];
    for (int i = 0; i < side * side; i++) {
      x1[i] = (i % side + 0.5) * 2 * REACH / side - REACH;
      x2[i] = REACH - (i / side + 0.5) * 2 * REACH / side;
    }
    maps = new double[network.shape().layers() + 1][][];
    for (int layer = 1; layer < maps.length; layer++) {
      maps[layer] = new double[network.shape().units(layer)][side * side];
    }
  }

  int side() {
    return side;
  }

  /** Computes all maps from the network as it is now. */
  void compute() {
    for (int block = 0; block < side * side; block += Pass.LANES) {
      int lanes = Math.min(Pass.LANES, side * side - block);
      for (int lane = 0; lane < lanes; lane++) {
        pass.setInput(0, lane, x1[block + lane]);
        pass.setInput(1, lane, x2[block + lane]);
      }
      pass.forward();
      for (int layer = 1; layer < maps.length; layer++) {
        for (int unit = 0; unit < maps[layer].length; unit++) {
          pass.copyActivations(layer, unit, lanes, maps[layer][unit], block);
        }
      }
    }
  }

  /** The activations of a unit of a layer (from 1), row by row from the top. */
  double[] map(int layer, int unit) {
    return maps[layer][unit];
  }
}
