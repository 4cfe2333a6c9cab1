/**
 * What a figure does without until it can be seen: a script of its own, with the words for what is
 * true of networks ({@link whyrandom.explain.english}), which is loaded as soon as the first figure
 * is made.
 */
package whyrandom.app.figure.later;
