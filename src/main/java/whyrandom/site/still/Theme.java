package whyrandom.site.still;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whyrandom.app.maps.MapColors;
import whyrandom.plot.Ink;

/**
 * The colours of pictures, as the style sheet of the pages has them.
 *
 * @param maps the colours of unit maps
 * @param colors custom properties without their dashes, as {@code 0xRRGGBB}
 */
public record Theme(MapColors maps, Map<String, Integer> colors) {
  private static final Pattern COLOR = Pattern.compile("--([a-z-]+): ?#([0-9a-f]{6})");
  private static final String DARK = ":root[data-theme=\"dark\"]";

  /** Copies the map. */
  public Theme {
    colors = Map.copyOf(colors);
  }

  /** The colours on a light ground. */
  public static Theme light(String css) {
    return new Theme(MapColors.LIGHT, colors(css, ":root"));
  }

  /** The colours on a dark ground: those of the light one but for what it says anew. */
  public static Theme dark(String css) {
    Map<String, Integer> colors = colors(css, ":root");
    colors.putAll(colors(css, DARK));
    return new Theme(MapColors.DARK, colors);
  }

  private static Map<String, Integer> colors(String css, String selector) {
    int start = Math.max(css.indexOf(selector + " {"), css.indexOf(selector + "{"));
    if (start < 0) {
      throw new IllegalArgumentException("the style sheet has no block " + selector);
    }
    Map<String, Integer> colors = new HashMap<>();
    Matcher matcher = COLOR.matcher(css.substring(start, css.indexOf('}', start)));
    while (matcher.find()) {
      colors.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
    }
    return colors;
  }

  /** Whether the ground is dark. */
  boolean isDark() {
    return maps == MapColors.DARK;
  }

  /** The colour of an ink. */
  int of(Ink ink) {
    return switch (ink) {
      case INK -> of("ink");
      case MUTED -> of("muted");
      case LINE -> of("line");
      case HAIRLINE -> of("hairline");
      case VIOLET -> of("violet");
      case ON_VIOLET -> of("on-violet");
      case RAISED -> of("raised");
    };
  }

  /** The colour of a name. */
  int of(String name) {
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
