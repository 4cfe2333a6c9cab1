package whyrandom.plot;

/**
 * Places for layers side by side, all of one width.
 *
 * @param count how many
 * @param left where the first begins
 * @param right where the last ends
 */
public record Columns(int count, double left, double right) {
  /** How wide each is. */
  public double width() {
    return (right - left) / count;
  }

  /** The middle of one, from 0. */
  public double middle(int i) {
    return (right - left) / count * (i + 0.5) + left;
  }

  /** Which one a place is in, from 0; the nearest for one outside. */
  public int at(double x) {
    return (int) Math.max(0, Math.min(count - 1, Math.floor((x - left) / width())));
  }
}
