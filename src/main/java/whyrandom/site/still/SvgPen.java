package whyrandom.site.still;

import static whyrandom.site.still.Svg.attribute;
import static whyrandom.site.still.Svg.color;
import static whyrandom.site.still.Svg.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import whyrandom.app.drawing.Palette;
import whyrandom.plot.Box;
import whyrandom.plot.Ink;
import whyrandom.plot.Stroke;
import whyrandom.site.page.Html;
import whyrandom.web.StillPen;

/**
 * Writes a picture as an SVG file. Colours are attributes: a file that is shown as a picture may
 * have to do without styles. What is repeated is written once: pictures of units that are the same,
 * the symbols of data points, the ends of their tiles.
 */
final class SvgPen implements StillPen {
  private static final String FONT =
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

  private static final String WHITE = "#fff";

  // Widths of letters of size 1 in a wide font; most fonts are narrower.
  private static final String NARROW = "fijlrt.,:;|'’·− ()[]/";
  private static final double NARROW_LETTER = 0.38;
  private static final double LETTER = 0.62;

  private static final double RIM = 0.3;
  private static final double LEAST_RIM = 0.55;
  private static final double LEAST_RING = 1.9;

  private final Palette theme;
  private final double textSize;
  private final StringBuilder body = new StringBuilder();
  private final Map<String, String> images = new LinkedHashMap<>();
  private final Map<String, String> clips = new LinkedHashMap<>();
  private final Map<String, String> symbols = new LinkedHashMap<>();
  private final Map<String, List<String>> points = new LinkedHashMap<>();
  private double opacity = 1;

  SvgPen(Palette theme, double textSize) {
    this.theme = theme;
    this.textSize = textSize;
  }

  /** The file, of a size. */
  String file(double width, double height) {
    flush();
    String w = number(width);
    String h = number(height);
    StringBuilder file = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    file.append(" width=\"" + w + "\" height=\"" + h + "\" viewBox=\"0 0 " + w + " " + h + "\"");
    file.append(Html.attribute("font-family", FONT)).append(attribute("font-size", textSize));
    file.append(">\n");
    if (!images.isEmpty() || !clips.isEmpty() || !symbols.isEmpty()) {
      file.append("<defs>");
      images.values().forEach(file::append);
      clips.values().forEach(file::append);
      symbols.values().forEach(file::append);
      file.append("</defs>\n");
    }
    return file.append(body).append("</svg>\n").toString();
  }

  // ---- writing

  /** Opacities are shares; a tenth would be too rough for them. */
  private String opacity(String name, double value) {
    long hundredths = Math.round(value * opacity * 100);
    return hundredths >= 100 ? "" : " " + name + "=\"" + hundredths / 100.0 + '"';
  }

  private void write(String element) {
    flush();
    body.append(element).append('\n');
  }

  private String stroke(Stroke stroke) {
    return line(theme.of(stroke.ink()), stroke.width(), stroke.dash(), 1);
  }

  private String line(int rgb, double width, String dash, double share) {
    return " fill=\"none\""
        + color("stroke", rgb)
        + attribute("stroke-width", width)
        + (dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + '"')
        + opacity("stroke-opacity", share);
  }

  // ---- the pen

  @Override
  public void begin(double x, double y) {
    write("<g transform=\"translate(" + number(x) + " " + number(y) + ")\">");
  }

  @Override
  public void end() {
    write("</g>");
  }

  @Override
  public double widthOf(String text) {
    double letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += NARROW.indexOf(text.charAt(i)) >= 0 ? NARROW_LETTER : LETTER;
    }
    return letters * textSize;
  }

  @Override
  public double textSize() {
    return textSize;
  }

  @Override
  public void setOpacity(double value) {
    flush();
    opacity = value;
  }

  @Override
  public void path(String path, int rgb, double width, String dash, double share) {
    write("<path d=\"" + path + '"' + line(rgb, width, dash, share) + "/>");
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    String to = number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2);
    write("<path d=\"M" + to + '"' + stroke(stroke) + "/>");
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
    StringBuilder path = new StringBuilder();
    boolean[] kept = Polyline.kept(xs, ys, count);
    for (int i = 0; i < count; i++) {
      if (kept[i]) {
        path.append(i == 0 ? "M" : " ").append(number(xs[i])).append(' ').append(number(ys[i]));
      }
    }
    write("<path d=\"" + path + '"' + stroke(stroke) + " stroke-linejoin=\"round\"/>");
  }

  @Override
  public void curves(
      double left,
      double right,
      double[] ends,
      int from,
      int count,
      int packedColor,
      double width,
      boolean isDashed) {
    StringBuilder path = new StringBuilder();
    String middle = number((left + right) / 2);
    for (int i = from; i < from + count; i++) {
      String start = number(ends[2 * i]);
      String end = number(ends[2 * i + 1]);
      path.append('M').append(number(left)).append(' ').append(start);
      path.append('C').append(middle).append(' ').append(start);
      path.append(' ').append(middle).append(' ').append(end);
      path.append(' ').append(number(right)).append(' ').append(end);
    }
    path(path.toString(), Png.rgb(packedColor), width, isDashed ? "6 3" : "", 1);
  }

  @Override
  public void disc(double x, double y, double radius, Ink ink) {
    circle(x, y, radius, theme.of(ink));
  }

  @Override
  public void dot(double x, double y, double radius, int packedColor) {
    circle(x, y, radius, Png.rgb(packedColor));
  }

  private void circle(double x, double y, double radius, int rgb) {
    write(
        "<circle"
            + attribute("cx", x)
            + attribute("cy", y)
            + attribute("r", radius)
            + color("fill", rgb)
            + opacity("fill-opacity", 1)
            + "/>");
  }

  @Override
  public void point(double x, double y, double radius, int packedColor) {
    double rim = Math.max(LEAST_RIM, RIM * radius);
    String circle =
        "<circle"
            + attribute("r", radius)
            + color("fill", Png.rgb(packedColor))
            + " stroke=\""
            + WHITE
            + '"'
            + attribute("stroke-width", rim)
            + "/>";
    mark(x, y, circle);
  }

  @Override
  public void ring(double x, double y, double radius, int packedColor) {
    String circle = "<circle" + attribute("r", radius) + " fill=\"none\"";
    String outer =
        " stroke=\"" + WHITE + '"' + attribute("stroke-width", Math.max(LEAST_RING, 1.1 * radius));
    String inner =
        color("stroke", Png.rgb(packedColor))
            + attribute("stroke-width", Math.max(LEAST_RING / 2, 0.5 * radius));
    mark(x, y, circle + outer + "/>" + circle + inner + "/>");
  }

  /** Points of one kind are the corners of a line that is not drawn, with a mark at each. */
  private void mark(double x, double y, String symbol) {
    points.computeIfAbsent(symbol, s -> new ArrayList<>()).add(number(x) + " " + number(y));
  }

  private void flush() {
    points.forEach(
        (symbol, places) -> {
          String id = "p" + symbols.size();
          if (symbols.containsKey(symbol)) {
            id = "p" + List.copyOf(symbols.keySet()).indexOf(symbol);
          } else {
            symbols.put(
                symbol,
                "<marker id=\""
                    + id
                    + "\" overflow=\"visible\" markerUnits=\"userSpaceOnUse\">"
                    + symbol
                    + "</marker>");
          }
          String url = "=\"url(#" + id + ")\"";
          body.append(
              "<path d=\"M" + String.join(" ", places) + "\" fill=\"none\" marker-start" + url);
          body.append(places.size() > 2 ? " marker-mid" + url : "");
          body.append(places.size() > 1 ? " marker-end" + url : "").append("/>\n");
        });
    points.clear();
  }

  @Override
  public void rectangle(double x, double y, double width, double height, Ink ink) {
    ground(new Box(x, y, width, height), 0, theme.of(ink), 1, -1);
  }

  @Override
  public void square(double x, double y, double size, int packedColor) {
    ground(new Box(x, y, size, size), 0, Png.rgb(packedColor), 1, -1);
  }

  @Override
  public void ground(Box box, double radius, int rgb, double share, int rim) {
    write(
        "<rect"
            + attribute("x", box.x())
            + attribute("y", box.y())
            + attribute("width", box.width())
            + attribute("height", box.height())
            + (radius > 0 ? attribute("rx", radius) : "")
            + color("fill", rgb)
            + opacity("fill-opacity", share)
            + (rim < 0 ? "" : color("stroke", rim))
            + "/>");
  }

  @Override
  public void text(String text, double x, double y, Anchor anchor, Ink ink) {
    words(Words.plain(text, x, y, anchor, theme.of(ink)));
  }

  @Override
  public void words(Words words) {
    String anchor =
        switch (words.anchor()) {
          case START -> "";
          case MIDDLE -> " text-anchor=\"middle\"";
          case END -> " text-anchor=\"end\"";
        };
    write(
        "<text"
            + attribute("x", words.x())
            + attribute("y", words.y())
            + color("fill", words.rgb())
            + anchor
            + (words.isBold() ? " font-weight=\"600\"" : "")
            + ">"
            + Html.escape(words.text())
            + "</text>");
  }

  @Override
  public void image(
      int[] packedColors, int columns, int rows, double x, double y, double width, double height) {
    picture(packedColors, columns, rows, new Box(x, y, width, height), 0, 0);
  }

  @Override
  public void tile(int[] packedColors, int side, double x, double y, double size, double radius) {
    // the centers of the outermost pixels are on the edges
    double beyond = size / (side - 1) / 2;
    picture(packedColors, side, side, new Box(x, y, size, size), beyond, radius);
  }

  private void picture(
      int[] packedColors, int columns, int rows, Box box, double beyond, double radius) {
    String data = Png.dataUri(packedColors, columns, rows);
    double width = box.width() + 2 * beyond;
    double height = box.height() + 2 * beyond;
    String size = number(width) + " " + number(height);
    String image =
        images.computeIfAbsent(
            size + data,
            key ->
                "<image id=\"i"
                    + images.size()
                    + '"'
                    + (beyond > 0 ? attribute("x", -beyond) + attribute("y", -beyond) : "")
                    + attribute("width", width)
                    + attribute("height", height)
                    + " preserveAspectRatio=\"none\" href=\""
                    + data
                    + "\"/>");
    String id = image.substring(image.indexOf('"') + 1, image.indexOf('"', image.indexOf('"') + 1));
    String clip = radius > 0 ? " clip-path=\"url(#" + clip(box, radius) + ")\"" : "";
    write(
        "<g transform=\"translate("
            + number(box.x())
            + " "
            + number(box.y())
            + ")\""
            + clip
            + "><use href=\"#"
            + id
            + "\"/></g>");
  }

  private String clip(Box box, double radius) {
    String shape =
        "<rect"
            + attribute("width", box.width())
            + attribute("height", box.height())
            + attribute("rx", radius)
            + "/>";
    List<String> known = new ArrayList<>(clips.keySet());
    int index = known.contains(shape) ? known.indexOf(shape) : known.size();
    clips.putIfAbsent(shape, "<clipPath id=\"c" + index + "\">" + shape + "</clipPath>");
    return "c" + index;
  }

  @Override
  public void clear(double x, double y, double width, double height) {
    // there is nothing yet
  }
}
