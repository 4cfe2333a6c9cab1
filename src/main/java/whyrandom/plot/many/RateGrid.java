package whyrandom.plot.many;

import java.util.List;
import whyrandom.plot.Ink;
import whyrandom.plot.Pen;
import whyrandom.plot.Stroke;

/**
 * Shares under two settings: a cell for each combination, the darker the larger its share, with the
 * number in it, and its 95 % interval where there is room.
 */
public final class RateGrid implements RateChart {
  /** What is written in a cell can be read on any shade up to this one, light or dark. */
  private static final double DARKEST = 0.38;

  private static final double SPACE = 6;
  private static final double LINES = 3;
  private static final double MOST_NAMES = 0.3;

  private final double width;
  private final List<Rate> rates;
  private final List<String> rows;
  private final List<String> columns;
  private double left;
  private double top;
  private double across = 1;
  private double down = 1;

  /**
   * A grid.
   *
   * @param rates row by row
   * @param rows names of the rows
   * @param columns names of the columns
   */
  public RateGrid(double width, List<Rate> rates, List<String> rows, List<String> columns) {
    this.width = width;
    this.rates = List.copyOf(rates);
    this.rows = List.copyOf(rows);
    this.columns = List.copyOf(columns);
  }

  @Override
  public double height(double textSize) {
    return (1.6 + LINES * rows.size()) * textSize + 2;
  }

  @Override
  public void drawOn(Pen pen, int chosen) {
    double text = pen.textSize();
    left = 0;
    for (String name : rows) {
      left = Math.max(left, pen.widthOf(name) + SPACE);
    }
    left = Math.min(left, MOST_NAMES * width);
    top = 1.6 * text;
    across = (width - left - 2) / columns.size();
    down = LINES * text;
    for (int column = 0; column < columns.size(); column++) {
      String name = Names.fitting(pen, columns.get(column), across - 2);
      pen.text(name, left + (column + 0.5) * across, text, Pen.Anchor.MIDDLE, Ink.MUTED);
    }
    for (int row = 0; row < rows.size(); row++) {
      String name = Names.fitting(pen, rows.get(row), left - SPACE);
      double baseline = top + (row + 0.5) * down + 0.35 * text;
      pen.text(name, left - SPACE, baseline, Pen.Anchor.END, Ink.MUTED);
    }
    for (int i = 0; i < rates.size(); i++) {
      drawCell(pen, i);
    }
    if (chosen != NONE) {
      drawFrame(pen, chosen, Stroke.solid(Ink.INK, 2));
    }
  }

  private double x(int i) {
    return left + i % columns.size() * across;
  }

  private double y(int i) {
    return top + i / columns.size() * down;
  }

  private void drawCell(Pen pen, int i) {
    Rate rate = rates.get(i);
    double x = x(i);
    double y = y(i);
    if (rate.runs() > 0) {
      double text = pen.textSize();
      pen.setOpacity(DARKEST * rate.share());
      pen.rectangle(x + 1, y + 1, across - 2, down - 2, Ink.INK);
      pen.setOpacity(1);
      double middle = x + across / 2;
      boolean isWide = pen.widthOf("100–100") < across - 4;
      double baseline = y + down / 2 + (isWide ? -0.15 : 0.35) * text;
      pen.text(rate.percent(), middle, baseline, Pen.Anchor.MIDDLE, Ink.INK);
      if (isWide) {
        pen.text(rate.range(), middle, baseline + 1.1 * text, Pen.Anchor.MIDDLE, Ink.INK);
      }
    }
    drawFrame(
        pen, i, rate.isHere() ? new Stroke(Ink.INK, 1, "2 2") : Stroke.solid(Ink.HAIRLINE, 1));
  }

  private void drawFrame(Pen pen, int i, Stroke stroke) {
    double x = x(i) + 1;
    double y = y(i) + 1;
    double right = x + across - 2;
    double bottom = y + down - 2;
    double[] xs = {x, right, right, x, x};
    double[] ys = {y, y, bottom, bottom, y};
    pen.polyline(xs, ys, 5, stroke);
  }

  @Override
  public int at(double x, double y) {
    int column = (int) Math.floor((x - left) / across);
    int row = (int) Math.floor((y - top) / down);
    boolean isIn = column >= 0 && column < columns.size() && row >= 0 && row < rows.size();
    return isIn ? row * columns.size() + column : NONE;
  }
}
