/**
 * What is open, and all that a reader does to it: plain Java, without a page.
 *
 * <p>Begin with {@link whyrandom.model.Scene}: the networks as documents, the step, what is kept
 * and looked at, an immutable value with a verb for everything that can be done. {@link
 * whyrandom.model.Workbench} holds the scene of now, with undo and redo, and leads through time;
 * {@link whyrandom.model.Machines} has the runs for it, which may be thrown away at any time;
 * {@link whyrandom.model.Seen} is what is seen of a network at a step. A scene whose networks take
 * long comes in parts: {@link whyrandom.model.Coming}, with progress, and an end by {@link
 * whyrandom.model.Workbench#stop}. It knows neither Flavour nor the browser.
 */
package whyrandom.model;
