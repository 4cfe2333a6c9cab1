/**
 * Pictures without a screen: scales, ticks, texts of numbers, colours, the charts, and where the
 * parts of the network diagram stand. Draws on a {@link whyrandom.plot.Pen}; what the pen writes on
 * is somebody else's business, so that all of it is tested on the JVM.
 *
 * <p>Lengths are CSS pixels, the origin is at the top left, y grows downwards.
 */
package whyrandom.plot;
