/**
 * The tab of the closer look that shows how a network starts: the draws of each layer, the way of
 * one, what fits the activation, the next seeds. Part of the closer look's script; begin with
 * {@link whyrandom.app.inside.start.DrawsView}.
 */
package whyrandom.app.inside.start;
