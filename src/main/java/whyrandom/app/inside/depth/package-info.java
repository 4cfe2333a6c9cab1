/**
 * The tab of the closer look that shows layer by layer what depth does: spreads forward and back
 * beside other starts and theory, histograms, the edge of chaos. Part of the closer look's script;
 * begin with {@link whyrandom.app.inside.depth.LayersView}.
 */
package whyrandom.app.inside.depth;
