package whyrandom.plot.many;

import whyrandom.plot.Ink;
import whyrandom.plot.Numbers;
import whyrandom.plot.Pen;

/**
 * All starts in the order of their seeds: a tick where one is solved, a gap where it is not. It
 * fills as they arrive, and shows that chance keeps no pattern.
 *
 * @param first the first seed
 * @param count how many starts there are to be
 * @param states of each seed in turn: 1 solved, 0 not, −1 not known yet
 */
public record SeedStrip(double width, double height, long first, int count, byte[] states) {
  private static final double TICKS = 0.5;

  /** Where the tick of a start begins, counted from 0. */
  private double at(double start) {
    return start * width / count;
  }

  /** The seed at a place. */
  public long seedAt(double x) {
    return first + Math.max(0, Math.min(count - 1, (int) (x / width * count)));
  }

  /** Draws it, from (0, 0) to (width, height). */
  public void drawOn(Pen pen) {
    double each = width / count;
    double tick = each > 3 ? each - 1 : each;
    double high = TICKS * height;
    pen.rectangle(0, high, width, 1, Ink.HAIRLINE);
    for (int i = 0; i < states.length; i++) {
      if (states[i] == 1) {
        pen.rectangle(at(i), 1, Math.max(0.4, tick), high - 1, Ink.LINE);
      } else if (states[i] == 0 && each > 3) {
        pen.rectangle(at(i), high - 3, tick, 2, Ink.HAIRLINE);
      }
    }
  }

  /** Marks a seed. */
  public void drawPicked(Pen pen, long seed) {
    double middle = at(seed - first + 0.5);
    String label = "seed " + Numbers.count(seed);
    double half = pen.widthOf(label) / 2;
    double x = Math.max(half, Math.min(width - half, middle));
    pen.rectangle(middle - 1, 0, 2, TICKS * height + 2, Ink.INK);
    pen.text(label, x, height - 0.25 * pen.textSize(), Pen.Anchor.MIDDLE, Ink.INK);
  }
}
