package whyrandom.experiment;

import java.util.List;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.engine.Shape;

/**
 * The activation of every unit over a grid of points of the input plane: what the pictures of units
 * are painted from.
 *
 * <pre>
 *   UnitMaps maps = new UnitMaps(features, network, 100, 100);
 *   maps.show(-3, 3, -3, 3);
 *   maps.compute();          // again after each update of the network
 *   maps.of(1, 0)            // 10,000 activations of the first hidden unit, the top row first
 * </pre>
 */
public final class UnitMaps {
  private final List<Feature> features;
  private final Network network;
  private final Pass pass;
  private final int columns;
  private final int rows;
  private final double[] inputs;
  private final double[][][] maps;

  /** Room for maps of that many points. */
  public UnitMaps(List<Feature> features, Network network, int columns, int rows) {
    this.features = features;
    this.network = network;
    this.columns = columns;
    this.rows = rows;
    pass = new Pass(network);
    inputs = new double[columns * rows * features.size()];
    Shape shape = network.shape();
    maps = new double[shape.layers() + 1][][];
    for (int layer = 1; layer <= shape.layers(); layer++) {
      maps[layer] = new double[shape.units(layer)][columns * rows];
    }
  }

  /** Points in a row. */
  public int columns() {
    return columns;
  }

  /** Rows of points. */
  public int rows() {
    return rows;
  }

  /** Chooses the part of the plane; the points are the middles of equal cells. */
  public void show(double left, double right, double bottom, double top) {
    double[] point = new double[2];
    for (int row = 0; row < rows; row++) {
      point[1] = top - (row + 0.5) / rows * (top - bottom);
      for (int column = 0; column < columns; column++) {
        point[0] = (column + 0.5) / columns * (right - left) + left;
        int at = (row * columns + column) * features.size();
        for (int i = 0; i < features.size(); i++) {
          inputs[at + i] = features.get(i).value(point);
        }
      }
    }
  }

  /** Computes all maps from the network as it is now. */
  public void compute() {
    int points = columns * rows;
    for (int block = 0; block < points; block += Pass.LANES) {
      int lanes = Math.min(Pass.LANES, points - block);
      for (int lane = 0; lane < lanes; lane++) {
        for (int i = 0; i < features.size(); i++) {
          pass.setInput(i, lane, inputs[(block + lane) * features.size() + i]);
        }
      }
      pass.forward();
      for (int layer = 1; layer < maps.length; layer++) {
        for (int unit = 0; unit < maps[layer].length; unit++) {
          pass.copyActivations(layer, unit, lanes, maps[layer][unit], block);
        }
      }
    }
  }

  /** The activations of a unit of a layer (from 1), row by row from the top. Read only. */
  public double[] of(int layer, int unit) {
    return maps[layer][unit];
  }
}
