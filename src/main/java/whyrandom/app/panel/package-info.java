/**
 * The panels in which a network is set up: data, shape, descent, start, a weight. Begin with {@link
 * whyrandom.app.panel.DataView}. They use the desk.
 */
package whyrandom.app.panel;
