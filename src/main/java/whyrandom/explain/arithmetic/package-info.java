/**
 * Worked arithmetic: where each number of an update comes from, with the numbers in it.
 *
 * <p>A {@link whyrandom.explain.arithmetic.Formula} has symbols above and numbers below, term by
 * term, and words; a term knows which edge or unit of the diagram it speaks of. MathML, plain text
 * and what is read aloud are all made from it. The numbers are those of {@link
 * whyrandom.experiment.OneStep}, in the order in which the engine takes them: nothing is rearranged
 * for the eye.
 */
package whyrandom.explain.arithmetic;
