package whyrandom.app.drawing;

import java.util.Map;
import whyrandom.app.maps.MapColors;
import whyrandom.plot.Ink;

/**
 * The colours of a picture, as the style sheet of the pages has them.
 *
 * @param maps the colours of unit maps
 * @param colors custom properties without their dashes, as {@code 0xRRGGBB}
 */
public record Palette(MapColors maps, Map<String, Integer> colors) {
  /** Copies the map. */
  public Palette {
    colors = Map.copyOf(colors);
  }

  /** Whether the ground is dark. */
  boolean isDark() {
    return maps == MapColors.DARK;
  }

  /** The colour of an ink. */
  public int of(Ink ink) {
    return of(name(ink));
  }

  /** The custom property of an ink. */
  public static String name(Ink ink) {
    return switch (ink) {
      case INK -> "ink";
      case MUTED -> "muted";
      case LINE -> "line";
      case HAIRLINE -> "hairline";
      case VIOLET -> "violet";
      case ON_VIOLET -> "on-violet";
      case RAISED -> "raised";
    };
  }

  /** The colour of a name. */
  public int of(String name) {
    Integer color = colors.get(name);
    if (color == null) {
      throw new IllegalArgumentException("the style sheet has no colour --" + name);
    }
    return color;
  }

  /** The colour of a sign: −1, 0 or 1. */
  int ofSign(int sign, String zero) {
    return of(sign < 0 ? "negative" : sign > 0 ? "positive" : zero);
  }
}
