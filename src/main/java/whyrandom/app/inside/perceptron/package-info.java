/**
 * The tab of the closer look that shows a perceptron as MATLAB has it: configure, train, init, each
 * pass example by example, and what can be said of its end. Part of the closer look's script; what
 * it shows is worked out in {@code explain.perceptron}.
 */
package whyrandom.app.inside.perceptron;
