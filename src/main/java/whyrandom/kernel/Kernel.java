package whyrandom.kernel;

import whyrandom.wasm.Code;
import whyrandom.wasm.Listing;
import whyrandom.wasm.Module;

/**
 * A WebAssembly module that trains networks of one plan, with the map of its memory.
 *
 * <pre>
 *   if (Kernel.supports(plan, 1000)) {
 *     Kernel kernel = new Kernel(plan, Lanes.NETWORKS, 1000);
 *     Machine machine = …              // WebAssembly.instantiate(kernel.bytes())
 *     Training training = new Training(kernel, machine, examples, seed);
 *   }
 * </pre>
 *
 * <p>It needs nothing from outside. It exports its memory as {@link #MEMORY} and one function as
 * {@link #TRAIN}; see {@link Machine}.
 */
public final class Kernel {
  /** The name under which the memory is exported. */
  public static final String MEMORY = "memory";

  /** The name of the function that is exported. */
  public static final String TRAIN = "train";

  private static final double MOST_BYTES = 1 << 30;

  /** Roughly how many places the order of training has room for; at least two epochs. */
  private static final int PLACES = 1 << 15;

  private final Plan plan;
  private final Lanes lanes;
  private final int networks;
  private final int epochs;
  private final MemoryMap memory;
  private final byte[] bytes;

  /**
   * The kernel of a plan.
   *
   * @param lanes in which form: for one network, or for several
   * @param networks how many it has room for, at least 1
   * @throws IllegalArgumentException if there is no code for the plan
   */
  public Kernel(Plan plan, Lanes lanes, int networks) {
    this(plan, lanes, networks, Math.max(2, PLACES / plan.examples()));
  }

  /** The same with room for the orders of so many epochs, if they have one each. */
  Kernel(Plan plan, Lanes lanes, int networks, int epochs) {
    if (!supports(plan, networks)) {
      throw new IllegalArgumentException(
          "plan: there is no kernel for " + networks + " of " + plan.shape().toString());
    }
    this.plan = plan;
    this.lanes = lanes;
    this.networks = networks;
    this.epochs = plan.isShuffled() ? epochs : 1;
    memory = new MemoryMap(plan, lanes, networks, this.epochs * plan.examples());
    Module module = new Module();
    module.memory(MEMORY, memory.end());
    Code train = TrainCode.write(module, plan, lanes, memory);
    module.export(train);
    bytes = module.bytes();
  }

  /**
   * Whether there is a kernel for so many networks of a plan; where there is none, the engine is to
   * be used. There is none with dropout, nor where it would take more than a gibibyte.
   */
  public static boolean supports(Plan plan, int networks) {
    double numbers =
        (2.0 + plan.optimizer().slots()) * plan.shape().parameters() * networks
            + (double) plan.examples() * (plan.shape().inputs() + plan.shape().outputs());
    return plan.dropout() == 0 && numbers * Lanes.VECTOR < MOST_BYTES;
  }

  /** What it is for. */
  public Plan plan() {
    return plan;
  }

  /** Which two doubles go together. */
  public Lanes lanes() {
    return lanes;
  }

  /** How many networks it has room for. */
  public int networks() {
    return networks;
  }

  /** How many epochs' orders of examples it has room for. */
  int epochs() {
    return epochs;
  }

  /** What stands where. */
  MemoryMap memory() {
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
