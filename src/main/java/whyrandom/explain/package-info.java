/**
 * Decides what is true of a network and worth saying; the presets that are worth looking at.
 *
 * <p>Begin with {@link whyrandom.explain.Account}, the paragraph under a network. What can be said
 * is a closed set of values, in {@code explain.statement}; the words for them stand in {@code
 * explain.english}, which this package does not know.
 *
 * <p>What is true of a perceptron's passes is in {@code explain.perceptron}.
 *
 * <p>Every statement comes from the state of the actual network at this step: from its weights, its
 * next gradient, where the next update will take it, what the rule remembers, and what the run
 * noted of itself on its way. None comes from the name of a preset. What is said of the future
 * holds for the run as it is; what cannot be known is not said.
 */
package whyrandom.explain;
