/**
 * Time and loss: the bar along the bottom, what it says of a step, and the chart of the loss. Begin
 * with {@link whyrandom.app.time.TimeView}. It uses the desk.
 */
package whyrandom.app.time;
