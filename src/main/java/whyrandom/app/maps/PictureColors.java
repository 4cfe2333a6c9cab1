package whyrandom.app.maps;

import whyrandom.starts.Picture;

/** What the cells of {@link Picture}s look like on a light or on a dark ground. */
public final class PictureColors {
  /** How much of the ink there is in the edge of a picture. */
  private static final double EDGE = 0.16;

  private static final int INK_ON_LIGHT = 0xFF191B1C;
  private static final int INK_ON_DARK = 0xFFEAECEC;

  private final MapColors colors;
  private final int ink;

  private PictureColors(MapColors colors, int ink) {
    this.colors = colors;
    this.ink = ink;
  }

  /** For a ground. */
  public static PictureColors on(boolean isDark) {
    return isDark
        ? new PictureColors(MapColors.DARK, INK_ON_DARK)
        : new PictureColors(MapColors.LIGHT, INK_ON_LIGHT);
  }

  /** The colors of the maps and points they go with. */
  public MapColors maps() {
    return colors;
  }

  /** A picture's packed colors, cell by cell. */
  public int[] of(Picture picture) {
    int[] pixels = new int[Picture.CELLS];
    put(picture, pixels, 0, Picture.SIDE, false);
    return pixels;
  }

  /**
   * Puts a picture into a larger one, one pixel a cell.
   *
   * @param at where its first cell goes
   * @param width of the larger picture
   * @param hasEdge whether it has an edge, so that a pale one keeps its shape
   */
  public void put(Picture picture, int[] into, int at, int width, boolean hasEdge) {
    int last = Picture.SIDE - 1;
    for (int row = 0; row <= last; row++) {
      for (int column = 0; column <= last; column++) {
        int color = color(picture, row * Picture.SIDE + column);
        boolean isEdge = hasEdge && (row == 0 || row == last || column == 0 || column == last);
        into[at + row * width + column] = isEdge ? mixed(color) : color;
      }
    }
  }

  private int color(Picture picture, int cell) {
    return picture.isOfClasses()
        ? colors.lead(picture.leader(cell), picture.lead(cell))
        : colors.of(picture.value(cell), 1);
  }

  private int mixed(int color) {
    int mixed = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int a = color >>> shift & 0xFF;
      int b = ink >>> shift & 0xFF;
      mixed |= (int) (a + (b - a) * EDGE + 0.5) << shift;
    }
    return mixed;
  }
}
