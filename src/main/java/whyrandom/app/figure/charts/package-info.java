/**
 * What few figures have, charts of depth and of activation functions, sliders and pictures to
 * choose by: a script of its own, which is loaded by the pages whose figures show them.
 */
package whyrandom.app.figure.charts;
