/**
 * The words: every statement of {@code whyrandom.explain.statement} as one whole English sentence.
 *
 * <p>No sentence is put together from halves that stand in different places, and no plural is made
 * by adding an s to a variable: where one unit and several read differently, both are written out.
 */
package whyrandom.explain.english;
