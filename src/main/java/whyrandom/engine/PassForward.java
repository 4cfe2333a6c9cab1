package whyrandom.engine;

/** {@link Forward} by a {@link Pass}, block after block. */
public final class PassForward implements Forward {
  private final Pass pass;
  private double[][][] values = new double[0][][];

  /** Forward through this network. */
  public PassForward(Network network) {
    pass = new Pass(network);
  }

  @Override
  public boolean isFor(Network network, int points) {
    return network == pass.network();
  }

  @Override
  public int step() {
    return Pass.LANES;
  }

  @Override
  public void begin(double[] parameters, double[][][] newValues) {
    values = newValues;
  }

  @Override
  public void compute(int from, int to) {
    for (int block = from; block < to; block += Pass.LANES) {
      int lanes = Math.min(Pass.LANES, to - block);
      load(block, lanes);
      pass.forward();
      for (int layer = 1; layer < values.length; layer++) {
        for (int unit = 0; unit < values[layer].length; unit++) {
          pass.copyActivations(layer, unit, lanes, values[layer][unit], block);
        }
      }
    }
  }

  /** A block that is not full repeats its last point. */
  private void load(int block, int lanes) {
    double[][] inputs = values[0];
    for (int i = 0; i < inputs.length; i++) {
      for (int lane = 0; lane < Pass.LANES; lane++) {
        pass.setInput(i, lane, inputs[i][block + Math.min(lane, lanes - 1)]);
      }
    }
  }

  @Override
  public void end() {}
}
