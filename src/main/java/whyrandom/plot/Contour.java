package whyrandom.plot;

/**
 * A line along which a quantity on a grid has one value.
 *
 * @param level the value
 * @param xs columns, not whole numbers; each point is between two crossings
 * @param ys rows
 * @param isClosed whether it comes back to its beginning, which then also stands at its end
 */
public record Contour(double level, double[] xs, double[] ys, boolean isClosed) {}
