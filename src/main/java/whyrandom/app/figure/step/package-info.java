/**
 * What figures show of the inside of a step: a script of its own, which is loaded by the pages
 * whose figures show it.
 */
package whyrandom.app.figure.step;
