/**
 * The diagram of a network: tiles, edges, braces, numbers, and finding one’s way in it by pointer
 * and keyboard. Begin with {@link whyrandom.app.diagram.DiagramView}. It uses the maps and the
 * desk, and knows no panel.
 */
package whyrandom.app.diagram;
