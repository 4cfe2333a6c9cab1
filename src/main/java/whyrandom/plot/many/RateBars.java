package whyrandom.plot.many;

import java.util.List;
import whyrandom.plot.Ink;
import whyrandom.plot.Pen;
import whyrandom.plot.Scale;
import whyrandom.plot.Stroke;

/** Shares under settings that have names, one below the other, with 95 % intervals. */
public final class RateBars implements RateChart {
  private static final double SPACE = 8;
  private static final double LINE = 2;
  private static final double[] SHARES = {0, 0.25, 0.5, 0.75, 1};

  private final double width;
  private final List<Rate> rates;
  private double row = 1;

  /** Rows in this order. */
  public RateBars(double width, List<Rate> rates) {
    this.width = width;
    this.rates = List.copyOf(rates);
  }

  @Override
  public double height(double textSize) {
    return (LINE * rates.size() + 1.7) * textSize;
  }

  @Override
  public void drawOn(Pen pen, int chosen) {
    double text = pen.textSize();
    row = LINE * text;
    double bottom = row * rates.size();
    double names = 0;
    for (Rate rate : rates) {
      names = Math.max(names, pen.widthOf(rate.name()));
    }
    names = Math.min(names, width * 0.45);
    double right = pen.widthOf(">99 %") + SPACE;
    Scale x = Scale.linear(0, 1, names + 2 * SPACE, width - right);
    for (double share : SHARES) {
      pen.line(x.at(share), 2, x.at(share), bottom, Stroke.solid(Ink.HAIRLINE, 1));
      String label = (int) (100 * share) + (share == 1 ? " %" : "");
      pen.text(label, x.at(share), bottom + 1.3 * text, Pen.Anchor.MIDDLE, Ink.MUTED);
    }
    for (int i = 0; i < rates.size(); i++) {
      drawRow(pen, x, rates.get(i), i, i == chosen);
    }
  }

  private void drawRow(Pen pen, Scale x, Rate rate, int i, boolean isChosen) {
    double text = pen.textSize();
    double middle = (i + 0.5) * row;
    double baseline = middle + 0.35 * text;
    boolean isMarked = isChosen || rate.isHere();
    double names = x.at(0) - 2 * SPACE;
    String name = Names.fitting(pen, rate.name(), names);
    pen.text(name, SPACE / 2, baseline, Pen.Anchor.START, isMarked ? Ink.INK : Ink.MUTED);
    if (isChosen) {
      pen.rectangle(0, middle - text * 0.7, 2, 1.4 * text, Ink.INK);
    }
    if (rate.runs() == 0) {
      return;
    }
    double from = x.at(rate.interval().low());
    double to = Math.max(from + 1, x.at(rate.interval().high()));
    double thick = rate.isHere() ? 6 : 4;
    Ink ink = isMarked ? Ink.INK : Ink.LINE;
    pen.rectangle(from, middle - thick / 2, to - from, thick, ink);
    double at = x.at(rate.share());
    pen.line(at, middle - 6, at, middle + 6, Stroke.solid(ink, 1.5));
    pen.text(rate.percent(), width, baseline, Pen.Anchor.END, isMarked ? Ink.INK : Ink.MUTED);
  }

  @Override
  public int at(double x, double y) {
    int i = (int) Math.floor(y / row);
    return i >= 0 && i < rates.size() ? i : NONE;
  }
}
