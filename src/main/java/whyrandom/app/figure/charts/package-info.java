/**
 * The charts of figures that few figures have, of depth and of activation functions: a script of
 * its own, which is loaded by the pages whose figures show them.
 */
package whyrandom.app.figure.charts;
