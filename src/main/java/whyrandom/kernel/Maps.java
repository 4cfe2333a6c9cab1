package whyrandom.kernel;

import java.util.function.Consumer;
import whyrandom.engine.Forward;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;

/**
 * Maps that are computed by a kernel: the activation of every unit at many points.
 *
 * <pre>
 *   Forward maps = new Maps(kernel, machine);
 *   maps.begin(network.parameters, values);     // values[0] are the inputs, points of them
 *   maps.compute(0, points);
 *   maps.end();                                 // values[layer][unit] are there
 * </pre>
 */
public final class Maps implements Forward {
  /** A call should have so many multiplications, if it must not have more. */
  private static final int MULTIPLICATIONS = 50_000;

  private final MapPlan plan;
  private final MapMemory memory;
  private final Machine machine;
  private double[][][] values = new double[0][][];

  /**
   * Writes a kernel and opens it.
   *
   * @param then is given what computes maps by it
   * @param refused is called if there can be none, for this plan or here
   */
  public static void open(
      MapPlan plan, Machine.Opener opener, Consumer<Forward> then, Runnable refused) {
    if (!MapKernel.supports(plan)) {
      refused.run();
      return;
    }
    MapKernel kernel = new MapKernel(plan);
    opener.open(kernel.bytes(), machine -> then.accept(new Maps(kernel, machine)), refused);
  }

  /**
   * Maps of zeros.
   *
   * @param machine an instance of the kernel's module
   */
  public Maps(MapKernel kernel, Machine machine) {
    this.machine = machine;
    plan = kernel.plan();
    memory = kernel.memory();
    memory.tables().put(machine);
  }

  @Override
  public boolean isFor(Network network, int points) {
    Shape shape = network.shape();
    boolean isFor =
        points <= plan.points() && shape.equals(plan.shape()) && network.output() == plan.output();
    for (int layer = 1; isFor && layer < shape.layers(); layer++) {
      isFor = network.activation(layer) == plan.activation(layer);
    }
    return isFor;
  }

  @Override
  public int step() {
    return MapCode.POINTS * (1 + MULTIPLICATIONS / MapCode.POINTS / plan.shape().parameters());
  }

  @Override
  public void begin(double[] parameters, double[][][] newValues) {
    values = newValues;
    machine.putNumbers(memory.parameter(0), parameters);
    for (int i = 0; i < values[0].length; i++) {
      machine.putNumbers(memory.map(0, i), values[0][i]);
    }
  }

  /** The last tile may go beyond the last point. */
  @Override
  public void compute(int from, int to) {
    int tiles = (to - from + MapCode.POINTS - 1) / MapCode.POINTS;
    if (tiles > 0) {
      machine.map(from * Double.BYTES, tiles);
    }
  }

  @Override
  public void end() {
    for (int layer = 1; layer < values.length; layer++) {
      for (int unit = 0; unit < values[layer].length; unit++) {
        double[] room = values[layer][unit];
        values[layer][unit] = machine.numbers(memory.map(layer, unit), room.length);
      }
    }
  }
}
