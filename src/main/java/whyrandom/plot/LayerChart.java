package whyrandom.plot;

import java.util.List;
import whyrandom.math.Bins;

/**
 * The four histograms of a layer: side by side where the picture is wide, two by two where it is
 * high.
 *
 * @param width of the picture
 * @param height of the picture
 * @param histograms what they count, in order
 */
public record LayerChart(double width, double height, List<Content> histograms) {
  private static final int PLACES = 4;
  private static final double GAP = 14;
  private static final double ROW_GAP = 8;
  private static final double HIGH = 0.35;

  /** Copies the list. */
  public LayerChart {
    histograms = List.copyOf(histograms);
  }

  /**
   * What a histogram shows.
   *
   * @param place its place among the four, so that those of all layers line up
   * @param title what is counted
   * @param bins the counts
   * @param from the first bin shown
   * @param to after the last bin shown; where that is 0, those that {@link Histogram#of} chooses
   * @param mark where a dashed line stands; NaN for none
   */
  public record Content(int place, String title, Bins bins, int from, int to, double mark) {}

  /**
   * The whole powers of ten that hold the sizes in these bins, as the first bin and the one after
   * the last: at least two, and the same for all layers, so that they can be compared by eye.
   */
  public static int[] range(List<Bins> layers) {
    int from = Integer.MAX_VALUE;
    int to = 0;
    int size = 0;
    for (Bins bins : layers) {
      size = bins.size();
      for (int i = 0; i < size; i++) {
        if (bins.count(i) > 0) {
          from = Math.min(from, i);
          to = Math.max(to, i + 1);
        }
      }
    }
    int decade = Bins.PER_DECADE;
    if (to == 0) {
      return new int[] {size - 2 * decade, size};
    }
    from -= from % decade;
    to += (decade - to % decade) % decade;
    while (to - from < 2 * decade) {
      if (from > 0) {
        from -= decade;
      } else {
        to += decade;
      }
    }
    return new int[] {from, to};
  }

  /** Draws them, from (0, 0) to (width, height). */
  public void drawOn(Pen pen) {
    int columns = height > HIGH * width ? 2 : PLACES;
    int rows = PLACES / columns;
    double w = (width - GAP * (columns - 1)) / columns;
    double h = (height - ROW_GAP * (rows - 1)) / rows;
    for (Content c : histograms) {
      int row = c.place / columns;
      int column = c.place % columns;
      Box box = new Box((w + GAP) * column, (h + ROW_GAP) * row, w, h);
      Histogram histogram =
          c.to == 0
              ? Histogram.of(box, c.title, c.bins, c.mark)
              : new Histogram(box, c.title, c.bins, c.from, c.to, c.mark);
      histogram.drawOn(pen);
    }
  }
}
