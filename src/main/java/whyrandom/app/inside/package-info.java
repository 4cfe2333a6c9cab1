/**
 * The closer look: the views that open every number of a network.
 *
 * <p>They are a script of their own, {@code playground/inside/inside.js}, which is loaded when they
 * are first wanted. Nothing outside of this package may use a class in it, but {@link
 * whyrandom.app.Playground}, which puts the page together: what only these views use, in whatever
 * package, is in the second script by itself.
 *
 * <p>{@link whyrandom.app.inside.InsideView} holds the tabs, {@link
 * whyrandom.app.inside.InsideDesk} is what they work with. The step, sameness and the units are
 * here; the other tabs have packages of their own below.
 */
package whyrandom.app.inside;
