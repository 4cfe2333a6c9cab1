/**
 * What units compute over the input plane, in colors, with the data on it. Begin with {@link
 * whyrandom.app.maps.TilePainter}. It knows neither the diagram nor a panel.
 */
package whyrandom.app.maps;
