/**
 * The perceptron: which networks are one, what the passes of a run did, whether they come round
 * again, and how many corrections there can be at most.
 *
 * <p>Begin with {@link whyrandom.explain.perceptron.Perceptrons}, then {@link
 * whyrandom.explain.perceptron.Passes}, which follows a run from its last change by hand, and
 * {@link whyrandom.explain.perceptron.Outcome}, what has become of it. The words for that are in
 * {@code explain.english}.
 */
package whyrandom.explain.perceptron;
