/**
 * The neural network: forward pass, back-propagation and the update, nothing else.
 *
 * <p>Read in this order: {@link whyrandom.engine.Shape} (which number is which weight), {@link
 * whyrandom.engine.Activation} and {@link whyrandom.engine.Loss} (formula beside derivative),
 * {@link whyrandom.engine.Pass} (forward and backward), {@link whyrandom.engine.Optimizer} (the
 * update).
 *
 * <p>Everything is double precision, in a fixed order of summation that is the same for every unit
 * of a layer: units that are equal stay equal to the last bit, and the same program gives the same
 * bits on the JVM, in JavaScript and in WebAssembly. To that end the longer operand of a sum or
 * product comes first: TeaVM 0.15 prints {@code a + (b + c)} and {@code a * (b / c)} in JavaScript
 * without the parentheses, which rounds differently.
 */
package whyrandom.engine;
