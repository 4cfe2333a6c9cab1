/**
 * The tab of the closer look that tries ten ways to train on the network that is open, begun with
 * equal units, and shows which tell them apart. Part of the closer look's script; begin with {@link
 * whyrandom.app.inside.ties.TiesView}; what it shows is worked out in {@link
 * whyrandom.experiment.TieTrial}.
 */
package whyrandom.app.inside.ties;
