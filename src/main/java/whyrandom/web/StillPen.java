package whyrandom.web;

import whyrandom.plot.Box;

/** A pen for whole pictures: it draws too what the pages leave to SVG elements. */
public interface StillPen extends TilePen {
  /** Everything up to {@link #end} is drawn that far to the right and down. */
  void begin(double x, double y);

  /** Ends what {@link #begin} began. */
  void end();

  /**
   * A line.
   *
   * @param path the {@code d} of an SVG path
   * @param rgb its colour
   * @param dash see {@link whyrandom.plot.Stroke}
   */
  void path(String path, int rgb, double width, String dash, double opacity);

  /**
   * A rectangle with round corners.
   *
   * @param rim the colour of the line around it, or −1 for none
   */
  void ground(Box box, double radius, int rgb, double opacity, int rim);

  /** One line of words. */
  void words(Words words);

  /**
   * What {@link #words} writes.
   *
   * @param y of the baseline
   */
  record Words(String text, double x, double y, Anchor anchor, int rgb, boolean isBold) {
    /** Of usual weight. */
    public static Words plain(String text, double x, double y, Anchor anchor, int rgb) {
      return new Words(text, x, y, anchor, rgb, false);
    }

    /** The same, bold. */
    public Words bold() {
      return new Words(text, x, y, anchor, rgb, true);
    }
  }
}
