/**
 * The tab of the closer look that shows the loss over two directions in the space of weights, and
 * the network's way on it. Part of the closer look's script; begin with {@link
 * whyrandom.app.inside.landscape.LandscapeView}.
 */
package whyrandom.app.inside.landscape;
