/**
 * An experiment and its run. A run is a fold: {@code state(n) = fold(experiment, edits, n)}.
 *
 * <p>{@link whyrandom.experiment.Experiment} is immutable; {@link whyrandom.experiment.Edit}s are
 * stamped with the step at which they were made; {@link whyrandom.experiment.Run} plays them. The
 * three together determine every number on every platform, to the bit.
 */
package whyrandom.experiment;
