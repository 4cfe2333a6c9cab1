/**
 * What stands around the networks, in which things are set and read: menus, data, shape, descent,
 * start, a weight, the loss, the output. Begin with {@link whyrandom.app.panel.PanelViews}. They
 * use the desk and the loss of {@code app.time}, and come in a script of their own, after the first
 * picture.
 */
package whyrandom.app.panel;
