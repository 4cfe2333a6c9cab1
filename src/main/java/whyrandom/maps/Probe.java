package whyrandom.maps;

import java.util.List;
import whyrandom.engine.Examples;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.experiment.Feature;

/**
 * What a unit computes for one row of data after the other: its pre-activation z and its activation
 * a, as {@link Pass} has them.
 */
public final class Probe {
  private final Pass pass;
  private final List<Feature> features;
  private final int layer;
  private final int unit;

  /**
   * A look at one unit.
   *
   * @param features what the network's inputs are made of
   * @param layer from 1
   * @param unit 0-based
   */
  public Probe(Network network, List<Feature> features, int layer, int unit) {
    pass = new Pass(network);
    this.features = features;
    this.layer = layer;
    this.unit = unit;
  }

  /** Sends a row of raw data through the network. */
  public void send(double[] row) {
    for (int i = 0; i < features.size(); i++) {
      double value = features.get(i).value(row);
      for (int lane = 0; lane < Pass.LANES; lane++) {
        pass.setInput(i, lane, value);
      }
    }
    pass.forward();
  }

  /** The pre-activation of the row that was sent last. */
  public double z() {
    return pass.z(layer, unit, 0);
  }

  /** The activation of the row that was sent last. */
  public double a() {
    return pass.a(layer, unit, 0);
  }

  /**
   * The pre-activations of examples.
   *
   * @param most if there are more, every second, third … of them, so that they are not more
   */
  public double[] each(Examples examples, int most) {
    int every = Math.max(1, (examples.size() + most - 1) / most);
    int[] order = new int[(examples.size() + every - 1) / every];
    for (int i = 0; i < order.length; i++) {
      order[i] = i * every;
    }
    double[] zs = new double[order.length];
    for (int from = 0; from < order.length; from += Pass.LANES) {
      int lanes = Math.min(Pass.LANES, order.length - from);
      pass.load(examples, order, from, lanes);
      pass.forward();
      for (int lane = 0; lane < lanes; lane++) {
        zs[from + lane] = pass.z(layer, unit, lane);
      }
    }
    return zs;
  }
}
