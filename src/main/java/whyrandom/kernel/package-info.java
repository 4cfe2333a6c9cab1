/**
 * The engine's training once more, as a WebAssembly module written for one network: every weight
 * has an address, every size is a constant, and each instruction does two doubles at a time.
 *
 * <p>Read in this order: {@link whyrandom.kernel.Plan} (what the code depends on), {@link
 * whyrandom.kernel.Lanes} (which two doubles go together), {@link whyrandom.kernel.MemoryMap} (what
 * stands where), {@link whyrandom.kernel.PassCode} (forward and backward; lay it beside {@link
 * whyrandom.engine.Pass}), {@link whyrandom.kernel.UpdateCode}, {@link whyrandom.kernel.TrainCode},
 * {@link whyrandom.kernel.Kernel} (the module), {@link whyrandom.kernel.Training} (who uses it).
 *
 * <p>What all units compute over a plane has a module of its own, in which the two doubles of a
 * vector are two neighbouring points: {@link whyrandom.kernel.MapPlan}, {@link
 * whyrandom.kernel.MapMemory}, {@link whyrandom.kernel.MapCode}, {@link
 * whyrandom.kernel.MapKernel}, {@link whyrandom.kernel.Maps}.
 *
 * <p>Why its numbers are the engine's to the last bit: the two lanes of a vector are rounded as two
 * doubles would be, and for every sum the order of its terms is the engine's. No sum goes across
 * the lanes, no product is fused with a sum, {@code exp} and {@code tanh} are those of {@link
 * whyrandom.math.PortableMath}, operation by operation. The one freedom that is taken: the engine
 * fills a block that has too few examples with copies of the last one whose δ is 0. They add ±0, or
 * NaN where a number is infinite, and all of them the same; one of them does what all do.
 */
package whyrandom.kernel;
