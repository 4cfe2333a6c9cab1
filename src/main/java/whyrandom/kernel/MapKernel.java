package whyrandom.kernel;

import whyrandom.wasm.Code;
import whyrandom.wasm.Listing;
import whyrandom.wasm.Module;

/**
 * A WebAssembly module that computes what all units of a network compute at many points, with the
 * map of its memory. It exports its memory as {@link Kernel#MEMORY} and one function as {@link
 * #MAP}; {@link Maps} is who uses it.
 */
public final class MapKernel {
  /** The name of the function that is exported. */
  public static final String MAP = "map";

  private static final double MOST_BYTES = 1 << 28;

  private final MapPlan plan;
  private final MapMemory memory;
  private final byte[] bytes;

  /**
   * The kernel of a plan.
   *
   * @throws IllegalArgumentException if there is no code for the plan
   */
  public MapKernel(MapPlan plan) {
    if (!supports(plan)) {
      throw new IllegalArgumentException("plan: there is no kernel for " + plan.shape().toString());
    }
    this.plan = plan;
    memory = new MapMemory(plan);
    Module module = new Module();
    module.memory(Kernel.MEMORY, memory.end());
    Code map = MapCode.write(module, plan, memory);
    module.export(map);
    bytes = module.bytes();
  }

  /** Whether there is a kernel for a plan: not where it would take more than 256 mebibytes. */
  public static boolean supports(MapPlan plan) {
    double units = 0;
    for (int layer = 0; layer <= plan.shape().layers(); layer++) {
      units += plan.shape().units(layer);
    }
    double maps = units * MapMemory.mapBytes(plan.points());
    return maps + (double) Double.BYTES * plan.shape().parameters() < MOST_BYTES;
  }

  /** What it is for. */
  public MapPlan plan() {
    return plan;
  }

  /** What stands where. */
  MapMemory memory() {
    return memory;
  }

  /** The module, as {@code WebAssembly.instantiate} takes it. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The module as text. */
  public String listing() {
    return Listing.of(bytes);
  }
}
