package whyrandom.kernel;

import whyrandom.wasm.WasmRuntime;

/** A kernel's module in GraalWasm. */
public final class GraalMachine implements Machine, AutoCloseable {
  private final WasmRuntime runtime;
  private int calls;

  public GraalMachine(byte[] module) {
    runtime = new WasmRuntime(module);
  }

  @Override
  public void putNumbers(int address, double[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      runtime.setNumber(address + 8 * i, numbers[i]);
    }
  }

  @Override
  public void putIntegers(int address, int[] integers) {
    for (int i = 0; i < integers.length; i++) {
      runtime.setInteger(address + 4 * i, integers[i]);
    }
  }

  @Override
  public void takeNumbers(int address, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = runtime.number(address + 8 * i);
    }
  }

  @Override
  public double[] numbers(int address, int count) {
    double[] copy = new double[count];
    takeNumbers(address, copy);
    return copy;
  }

  @Override
  public void train(int network, int order, int position, int updates, int done) {
    runtime.call(Kernel.TRAIN, network, order, position, updates, done);
  }

  @Override
  public void map(int offset, int tiles) {
    calls++;
    runtime.call(MapKernel.MAP, offset, tiles);
  }

  /** How often {@link #map} was called. */
  public int calls() {
    return calls;
  }

  @Override
  public void close() {
    runtime.close();
  }
}
