package whyrandom.site.still;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whyrandom.app.drawing.Palette;
import whyrandom.app.maps.MapColors;

/** Reads the colours of pictures in the style sheet of the pages. */
public final class Theme {
  private static final Pattern COLOR = Pattern.compile("--([a-z-]+): ?#([0-9a-f]{6})");
  private static final String DARK = ":root[data-theme=\"dark\"]";

  private Theme() {}

  /** The colours on a light ground. */
  public static Palette light(String css) {
    return new Palette(MapColors.LIGHT, colors(css, ":root"));
  }

  /** The colours on a dark ground: those of the light one but for what it says anew. */
  public static Palette dark(String css) {
    Map<String, Integer> colors = colors(css, ":root");
    colors.putAll(colors(css, DARK));
    return new Palette(MapColors.DARK, colors);
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
}
