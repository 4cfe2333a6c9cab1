/**
 * A run as a program that others can run: its data, its initial weights to the last digit, its
 * training to the step where it stands, in PyTorch, Keras, JAX, NumPy, scikit-learn, MATLAB or
 * Java. Begin with {@link whyrandom.code.Code}.
 *
 * <p>{@link whyrandom.code.Plan} gathers what every program says; one class for each {@link
 * whyrandom.code.Language} says it. The random numbers of a run, which order examples and choose
 * what dropout drops, are functions of a seed and a place, so programs bring the generator with
 * them where they need it and draw the same numbers. What a program computes equals the run to
 * rounding: it adds in another order.
 *
 * <p>A program begins at the last step at which settings were changed, with the weights of then:
 * what came before had other settings. Changes of weights on the way are statements in it.
 *
 * <p>It is a script of its own, {@code code.js}, which is loaded when it is first wanted. Only
 * {@code whyrandom.app.sharing} may use it.
 */
package whyrandom.code;
